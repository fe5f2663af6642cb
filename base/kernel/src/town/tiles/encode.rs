//! Writes a tile: protocol buffers by hand, as the format has four messages (Mapbox Vector Tile 2.1, section 4).

use std::{borrow::Cow, collections::HashMap};

use super::{EXTENT, TileId, clip};
use crate::town::shape::{Polygon, Position, Shape};

/// A value that a feature carries.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Tag {
    Text(String),
    Number(i64),
    Flag(bool),
    /// The bits of a number with a fraction, so that equal ones are kept once: see [`Tag::decimal`].
    Decimal(u64),
}

impl Tag {
    /// A number with a fraction.
    pub fn decimal(number: f64) -> Self {
        Tag::Decimal(number.to_bits())
    }
}

/// A tile being drawn.
#[derive(Debug)]
pub struct Tile {
    id: TileId,
    bytes: Vec<u8>,
}

/// One layer of a tile being drawn.
#[derive(Debug)]
pub struct Layer {
    id: TileId,
    name: Cow<'static, str>,
    features: Vec<u8>,
    keys: Vec<String>,
    values: HashMap<Tag, u64>,
    ordered: Vec<Tag>,
}

impl Tile {
    pub fn new(id: TileId) -> Self {
        Tile {
            id,
            bytes: Vec::new(),
        }
    }

    /// Begins a layer, to be handed back to [`Tile::add`].
    pub fn layer(&self, name: impl Into<Cow<'static, str>>) -> Layer {
        Layer {
            id: self.id,
            name: name.into(),
            features: Vec::new(),
            keys: Vec::new(),
            values: HashMap::new(),
            ordered: Vec::new(),
        }
    }

    /// Adds a layer; one without features is left out.
    pub fn add(&mut self, layer: Layer) {
        if !layer.features.is_empty() {
            field_bytes(&mut self.bytes, 3, &layer.finish());
        }
    }

    /// The tile's bytes: none when nothing lies in it.
    pub fn finish(self) -> Vec<u8> {
        self.bytes
    }
}

impl Layer {
    /// Draws a shape with its tags; what lies outside the tile, or is too small to see, is left out.
    pub fn draw(&mut self, id: u64, shape: &Shape, tags: &[(&str, Tag)]) {
        let (kind, geometry) = match shape {
            Shape::Points(points) => (1, self.points(points)),
            Shape::Lines(lines) => (2, self.lines(lines)),
            Shape::Polygons(polygons) => (3, self.polygons(polygons)),
        };
        if geometry.is_empty() {
            return;
        }
        let mut numbers = Vec::new();
        for (key, value) in tags {
            varint(&mut numbers, self.key(key));
            varint(&mut numbers, self.value(value));
        }
        let mut feature = Vec::new();
        field_varint(&mut feature, 1, id);
        field_bytes(&mut feature, 2, &numbers);
        field_varint(&mut feature, 3, kind);
        field_bytes(&mut feature, 4, &geometry);
        field_bytes(&mut self.features, 2, &feature);
    }

    fn finish(self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.features.len() + 64);
        field_varint(&mut bytes, 15, 2);
        field_bytes(&mut bytes, 1, self.name.as_bytes());
        bytes.extend(&self.features);
        for key in &self.keys {
            field_bytes(&mut bytes, 3, key.as_bytes());
        }
        for value in &self.ordered {
            let mut message = Vec::new();
            match value {
                Tag::Text(text) => field_bytes(&mut message, 1, text.as_bytes()),
                Tag::Number(number) => field_varint(&mut message, 6, zigzag(*number)),
                Tag::Flag(flag) => field_varint(&mut message, 7, u64::from(*flag)),
                Tag::Decimal(bits) => field_double(&mut message, 3, *bits),
            }
            field_bytes(&mut bytes, 4, &message);
        }
        field_varint(&mut bytes, 5, 4096);
        bytes
    }

    fn key(&mut self, key: &str) -> u64 {
        let known = self.keys.iter().position(|one| one == key);
        let place = known.unwrap_or_else(|| {
            self.keys.push(key.to_owned());
            self.keys.len() - 1
        });
        place as u64
    }

    fn value(&mut self, value: &Tag) -> u64 {
        if let Some(place) = self.values.get(value) {
            return *place;
        }
        let place = self.ordered.len() as u64;
        self.ordered.push(value.clone());
        self.values.insert(value.clone(), place);
        place
    }

    /// Points are drawn by the one tile that they lie in, so that no label is drawn twice.
    fn points(&self, points: &[Position]) -> Vec<u8> {
        let inside = |at: &Position| at.iter().all(|figure| (0.0..EXTENT).contains(figure));
        let projected = points
            .iter()
            .map(|point| self.id.project(point))
            .filter(inside);
        let all: Vec<[i64; 2]> = projected.map(rounded).collect();
        let mut pen = Pen::default();
        if !all.is_empty() {
            pen.command(1, all.len());
            all.iter().for_each(|to| pen.move_by(*to));
        }
        pen.bytes
    }

    fn lines(&self, lines: &[Vec<Position>]) -> Vec<u8> {
        let mut pen = Pen::default();
        for line in lines {
            let projected: Vec<Position> = line.iter().map(|at| self.id.project(at)).collect();
            for part in clip::line(&projected) {
                let part = whole(&clip::simplified(&part, self.tolerance()));
                if part.len() > 1 {
                    pen.path(&part);
                }
            }
        }
        pen.bytes
    }

    fn polygons(&self, polygons: &[Polygon]) -> Vec<u8> {
        let mut pen = Pen::default();
        for polygon in polygons {
            // Without its outer ring a polygon's holes have nothing to be holes of.
            let Some(outer) = self.ring(&polygon.outer, Way::Outer) else {
                continue;
            };
            pen.ring(&outer);
            for hole in &polygon.holes {
                if let Some(hole) = self.ring(hole, Way::Hole) {
                    pen.ring(&hole);
                }
            }
        }
        pen.bytes
    }

    /// A ring in whole units, turned the way that tells outer rings from holes; `None` when nothing is left of it.
    fn ring(&self, ring: &[Position], way: Way) -> Option<Vec<[i64; 2]>> {
        let projected: Vec<Position> = ring.iter().map(|at| self.id.project(at)).collect();
        let simple = clip::simplified(&projected, self.tolerance());
        let (_, open) = simple.split_last()?;
        let mut ring = whole(&clip::ring(open));
        if ring.len() > 1 && ring.first() == ring.last() {
            ring.pop();
        }
        let area = twice_area(&ring);
        if ring.len() < 3 || area == 0 {
            return None;
        }
        if (area > 0) != matches!(way, Way::Outer) {
            ring.reverse();
        }
        Some(ring)
    }

    /// Half a pixel of a tile drawn 512 pixels wide; at the deepest zoom, which is enlarged, an eighth.
    fn tolerance(&self) -> f64 {
        if self.id.zoom() >= super::DEEPEST {
            1.0
        } else {
            4.0
        }
    }
}

#[derive(Clone, Copy)]
enum Way {
    Outer,
    Hole,
}

/// Twice the area by the surveyor's formula: positive where the ring runs clockwise on the screen.
fn twice_area(ring: &[[i64; 2]]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter()
        .zip(next)
        .map(|(a, b)| a[0] * b[1] - b[0] * a[1])
        .sum()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "clipped to a few thousand units before"
)]
fn rounded(at: Position) -> [i64; 2] {
    at.map(|figure| figure.round() as i64)
}

fn whole(points: &[Position]) -> Vec<[i64; 2]> {
    let mut all: Vec<[i64; 2]> = points.iter().map(|at| rounded(*at)).collect();
    all.dedup();
    all
}

/// Writes the commands of a geometry; each position relative to the one before.
#[derive(Default)]
struct Pen {
    bytes: Vec<u8>,
    at: [i64; 2],
}

impl Pen {
    fn command(&mut self, command: u64, times: usize) {
        varint(&mut self.bytes, command | (times as u64) << 3);
    }

    fn move_by(&mut self, to: [i64; 2]) {
        varint(&mut self.bytes, zigzag(to[0] - self.at[0]));
        varint(&mut self.bytes, zigzag(to[1] - self.at[1]));
        self.at = to;
    }

    fn path(&mut self, points: &[[i64; 2]]) {
        let Some((first, others)) = points.split_first() else {
            return;
        };
        self.command(1, 1);
        self.move_by(*first);
        self.command(2, others.len());
        others.iter().for_each(|to| self.move_by(*to));
    }

    fn ring(&mut self, points: &[[i64; 2]]) {
        self.path(points);
        self.command(7, 1);
    }
}

fn zigzag(number: i64) -> u64 {
    ((number << 1) ^ (number >> 63)).cast_unsigned()
}

fn varint(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn field_varint(bytes: &mut Vec<u8>, field: u64, number: u64) {
    varint(bytes, field << 3);
    varint(bytes, number);
}

fn field_double(bytes: &mut Vec<u8>, field: u64, bits: u64) {
    varint(bytes, field << 3 | 1);
    bytes.extend(bits.to_le_bytes());
}

fn field_bytes(bytes: &mut Vec<u8>, field: u64, content: &[u8]) {
    varint(bytes, field << 3 | 2);
    varint(bytes, content.len() as u64);
    bytes.extend(content);
}
