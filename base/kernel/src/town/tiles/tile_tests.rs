//! Tiles by the specification's own example, by tables, and by properties.

use proptest::prelude::{prop_assert, proptest};

use super::*;
use crate::town::shape::{Polygon, Shape};

/// The world's one tile, where a unit is 360/4096 of a degree in longitude.
fn world() -> TileId {
    TileId::new(0, 0, 0).unwrap()
}

/// The geometries of a tile with one layer, as the raw numbers of each feature.
fn geometries(bytes: &[u8]) -> Vec<Vec<u64>> {
    let layer = messages(bytes, 3).into_iter().next().unwrap_or_default();
    let features = messages(&layer, 2);
    features
        .iter()
        .map(|feature| numbers(&messages(feature, 4)[0]))
        .collect()
}

fn number(bytes: &[u8], at: &mut usize) -> u64 {
    let (mut number, mut shift) = (0, 0);
    loop {
        let byte = bytes[*at];
        *at += 1;
        number |= u64::from(byte & 0x7f) << shift;
        shift += 7;
        if byte < 0x80 {
            return number;
        }
    }
}

fn numbers(bytes: &[u8]) -> Vec<u64> {
    let mut at = 0;
    let mut all = Vec::new();
    while at < bytes.len() {
        all.push(number(bytes, &mut at));
    }
    all
}

/// The contents of a field of bytes, each time it occurs.
fn messages(bytes: &[u8], field: u64) -> Vec<Vec<u8>> {
    let mut at = 0;
    let mut all = Vec::new();
    while at < bytes.len() {
        let key = number(bytes, &mut at);
        let value = number(bytes, &mut at);
        if key & 7 == 2 {
            let end = at + usize::try_from(value).unwrap();
            if key >> 3 == field {
                all.push(bytes[at..end].to_vec());
            }
            at = end;
        }
    }
    all
}

fn drawn(id: TileId, shape: &Shape) -> Vec<Vec<u64>> {
    let mut tile = Tile::new(id);
    let mut layer = tile.layer("test");
    layer.draw(
        1,
        shape,
        &[
            ("name", Tag::Text("x".to_owned())),
            ("count", Tag::Number(-3)),
        ],
    );
    tile.add(layer);
    geometries(&tile.finish())
}

#[test]
fn tiles_are_named_and_boxed() {
    assert_eq!(TileId::parse("2", "3", "1.mvt"), TileId::new(2, 3, 1));
    assert_eq!(TileId::new(2, 4, 0), None);
    assert_eq!(TileId::new(17, 0, 0), None);
    assert_eq!(TileId::parse("2", "-1", "0"), None);
    let bbox = TileId::new(1, 1, 0).unwrap().bbox();
    assert!(
        bbox.west < 0.0 && bbox.west > -10.0,
        "{bbox:?} with its margin"
    );
    assert!((bbox.east, bbox.south < 0.0) == (180.0, true), "{bbox:?}");
}

#[test]
fn a_point_is_where_mercator_has_it() {
    let middle = Shape::Points(vec![[0.0, 0.0]]);
    assert_eq!(
        drawn(world(), &middle),
        [[9, 4096, 4096]],
        "2048 units, in zigzag"
    );
    let outside = Shape::Points(vec![[0.0, 0.0]]);
    assert!(
        drawn(TileId::new(1, 0, 0).unwrap(), &outside).is_empty(),
        "the next tile draws it"
    );
}

#[test]
fn an_outer_ring_runs_clockwise_and_a_hole_the_other_way() {
    let square = |side: f64| {
        vec![
            [-side, -side],
            [side, -side],
            [side, side],
            [-side, side],
            [-side, -side],
        ]
    };
    let polygon = Polygon {
        outer: square(40.0),
        holes: vec![square(20.0)],
    };
    let mut turned = polygon.clone();
    turned.outer.reverse();
    turned.holes[0].reverse();
    for polygon in [polygon, turned] {
        let commands = drawn(world(), &Shape::Polygons(vec![polygon])).remove(0);
        let areas = areas(&commands);
        assert!(
            areas.len() == 2 && areas[0] > 0 && areas[1] < 0,
            "{areas:?}"
        );
    }
}

/// Twice the signed area of each ring.
fn areas(commands: &[u64]) -> Vec<i64> {
    let signed = |number: u64| (number >> 1).cast_signed() ^ -(number & 1).cast_signed();
    let (mut place, mut at, mut ring, mut all) = (0, [0, 0], Vec::new(), Vec::new());
    while place < commands.len() {
        let (command, times) = (commands[place] & 7, commands[place] >> 3);
        place += 1;
        if command == 7 {
            let ring: Vec<[i64; 2]> = std::mem::take(&mut ring);
            let next = ring.iter().cycle().skip(1);
            all.push(
                ring.iter()
                    .zip(next)
                    .map(|(a, b)| a[0] * b[1] - b[0] * a[1])
                    .sum(),
            );
            continue;
        }
        for _ in 0..times {
            at = [
                at[0] + signed(commands[place]),
                at[1] + signed(commands[place + 1]),
            ];
            place += 2;
            ring.push(at);
        }
    }
    all
}

#[test]
fn what_lies_beside_the_tile_is_not_drawn() {
    let id = TileId::new(4, 3, 5).unwrap();
    let line = Shape::Lines(vec![vec![[100.0, 10.0], [120.0, 20.0]]]);
    assert!(drawn(id, &line).is_empty());
    let outer = vec![[100.0, 10.0], [120.0, 10.0], [120.0, 20.0], [100.0, 10.0]];
    assert!(
        drawn(
            id,
            &Shape::Polygons(vec![Polygon {
                outer,
                holes: vec![]
            }])
        )
        .is_empty()
    );
}

#[test]
fn a_polygon_around_the_tile_fills_it() {
    let outer = vec![
        [-179.0, -80.0],
        [179.0, -80.0],
        [179.0, 80.0],
        [-179.0, 80.0],
        [-179.0, -80.0],
    ];
    let shape = Shape::Polygons(vec![Polygon {
        outer,
        holes: vec![],
    }]);
    let commands = drawn(TileId::new(6, 30, 30).unwrap(), &shape).remove(0);
    assert_eq!(areas(&commands), [2 * (4096 + 256) * (4096 + 256)]);
}

#[test]
fn what_no_eye_would_see_is_left_out() {
    let wave: Vec<Position> = (0..1000)
        .map(|step| [f64::from(step) / 10.0 - 50.0, f64::from(step % 2) / 100.0])
        .collect();
    let commands = drawn(world(), &Shape::Lines(vec![wave])).remove(0);
    assert_eq!(commands.len(), 6, "one line from end to end: {commands:?}");
}

proptest! {
    /// Whatever is drawn, wherever: nothing panics, and every position stays within the tile and its margin.
    #[test]
    fn nothing_leaves_the_tile(
        points in proptest::collection::vec((-180.0..180.0_f64, -90.0..90.0_f64), 3..40),
        z in 0..8_u8, x in 0..256_u32, y in 0..256_u32,
    ) {
        let Some(id) = TileId::new(z, x % (1 << z), y % (1 << z)) else { return Ok(()) };
        let mut ring: Vec<Position> = points.into_iter().map(|(lon, lat)| [lon, lat]).collect();
        ring.push(ring[0]);
        for shape in [Shape::Lines(vec![ring.clone()]), Shape::Polygons(vec![Polygon { outer: ring, holes: vec![] }])] {
            for commands in drawn(id, &shape) {
                let (mut place, mut at) = (0, [0_i64, 0]);
                while place < commands.len() {
                    let (command, times) = (commands[place] & 7, commands[place] >> 3);
                    place += 1;
                    for _ in 0..(if command == 7 { 0 } else { times }) {
                        for axis in 0..2 {
                            let number = commands[place + axis];
                            at[axis] += (number >> 1).cast_signed() ^ -(number & 1).cast_signed();
                            prop_assert!((-128..=4096 + 128).contains(&at[axis]), "{at:?}");
                        }
                        place += 2;
                    }
                }
            }
        }
    }
}
