//! Keeps the ground: wards, what the map draws, streets and addresses.

use stoa_kernel::{
    App, Done, Id, Localised, Result,
    town::{
        AreaKind, Shape,
        areas::{NewArea, save_area},
        gazetteer::{
            NewAddress, NewStreet, Street, gazetteer_changed, save_addresses, save_street,
        },
        map_layers::{Layer, NewFeature, replace_features},
        shape::Polygon,
    },
};

use super::{
    MAKER, Part, Progress,
    event::DemoTownMade,
    land::{
        Land,
        parks::PARKS,
        places::PLACES,
        quarters::QUARTERS,
        water::{self, WaterShape},
    },
    map,
    office::words,
};

/// Addresses of one write: the numbers that a write may take are bounded.
const BATCH: usize = 6_000;
/// Half the width of the trunk road's land, in metres.
const ROADSIDE: f64 = 24.0;

/// Kinds of areas besides wards, by which rules are told apart.
pub const ROAD: &str = "trunk-road";
pub const ESTATE: &str = "estate";

/// Keeps it all.
pub async fn make_town(app: &App, land: &Land, progress: &impl Fn(Progress)) -> Result<()> {
    let mut tx = app.db.begin(&MAKER).await?;
    let areas = areas(land)?;
    for area in &areas {
        save_area(&mut tx, area).await?;
    }
    let features = features(land);
    replace_features(&mut tx, &features).await?;
    let row = |shape: &Shape, name: &str| format!("{name} {}", shape.to_geojson());
    let of_areas: Vec<String> = areas
        .iter()
        .map(|area| row(&area.shape, &area.code))
        .collect();
    let of_map: Vec<String> = features
        .iter()
        .map(|one| row(&one.shape, &one.name))
        .collect();
    let done = Done::new((), &DemoTownMade::of("areas", &of_areas));
    tx.commit(done.also(&DemoTownMade::of("map", &of_map)))
        .await?;
    let streets = make_streets(app, land).await?;
    progress(Progress {
        part: Part::Streets,
        done: streets.len() as u64,
        total: streets.len() as u64,
    });
    let mut kept = 0;
    for houses in land.houses.chunks(BATCH) {
        let mut tx = app.db.begin(&MAKER).await?;
        let new = houses.iter().map(|house| NewAddress {
            street: streets[house.street],
            number: house.number.clone(),
            postcode: house.postcode.clone(),
            point: map::point(house.at),
        });
        save_addresses(&mut tx, &new.collect::<Vec<_>>()).await?;
        gazetteer_changed(&mut tx).await?;
        let rows: Vec<String> = houses
            .iter()
            .map(|house| {
                let at = map::point(house.at);
                let name = &land.streets[house.street].name;
                format!(
                    "{name} {} {} {:.7} {:.7}",
                    house.number, house.postcode, at.lat, at.lon
                )
            })
            .collect();
        tx.commit(Done::new((), &DemoTownMade::of("addresses", &rows)))
            .await?;
        kept += houses.len();
        progress(Progress {
            part: Part::Addresses,
            done: kept as u64,
            total: land.houses.len() as u64,
        });
    }
    Ok(())
}

async fn make_streets(app: &App, land: &Land) -> Result<Vec<Id<Street>>> {
    let mut tx = app.db.begin(&MAKER).await?;
    let (mut ids, mut rows) = (Vec::with_capacity(land.streets.len()), Vec::new());
    for street in &land.streets {
        let shape = Shape::Lines(street.lines.iter().map(|line| map::line(line)).collect());
        rows.push(format!(
            "{} {} {}",
            street.name,
            street.locality,
            shape.to_geojson()
        ));
        let new = NewStreet {
            name: street.name.clone(),
            locality: street.locality.to_owned(),
            grade: street.grade.slug().to_owned(),
            shape: Some(shape),
        };
        ids.push(save_street(&mut tx, &new).await?);
    }
    gazetteer_changed(&mut tx).await?;
    tx.commit(Done::new(ids, &DemoTownMade::of("streets", &rows)))
        .await
}

/// The wards, and the land of the two bodies that own some.
pub fn areas(land: &Land) -> Result<Vec<NewArea>> {
    let kind = |slug: &str| {
        AreaKind::new(slug).ok_or_else(|| stoa_kernel::Error::Broken(format!("{slug} is no kind")))
    };
    let polygon = |ring: &Vec<_>| Polygon {
        outer: map::ring(ring),
        holes: Vec::new(),
    };
    let wards = land.wards.iter().map(|ward| NewArea {
        kind: AreaKind::ward(),
        code: ward.code.to_owned(),
        name: Localised::english(ward.name),
        shape: Shape::Polygons(ward.rings.iter().map(polygon).collect()),
        population: Some(ward.population),
    });
    let mut areas: Vec<NewArea> = wards.collect();
    areas.push(NewArea {
        kind: kind(ROAD)?,
        code: "a1907".to_owned(),
        name: words(
            "Ring road (A1907)",
            "Ronda (A1907)",
            "Rocade (A1907)",
            "الطريق الدائري (A1907)",
        ),
        shape: map::surface(&map::strip(&ring_road(land), ROADSIDE)),
        population: None,
    });
    let docks = QUARTERS.iter().find(|quarter| quarter.name == "Docks");
    if let Some(face) = docks.and_then(|docks| land.faces.at(docks.seed)) {
        areas.push(NewArea {
            kind: kind(ESTATE)?,
            code: "harbour-estate".to_owned(),
            name: words(
                "Harbour estate",
                "Recinto portuario",
                "Domaine portuaire",
                "أرض الميناء",
            ),
            shape: map::surface(&land.faces.rings[face]),
            population: None,
        });
    }
    Ok(areas)
}

/// The trunk road from end to end.
fn ring_road(land: &Land) -> Vec<super::land::geometry::Pt> {
    let parts = land
        .faces
        .edges
        .iter()
        .filter(|edge| edge.name.ends_with("Ring Road"));
    let mut line: Vec<_> = parts.flat_map(|edge| edge.line.iter().copied()).collect();
    // Where one part ends the next begins.
    line.dedup_by(|a, b| a.to(*b) < 0.5);
    line
}

/// Everything that the map draws besides wards and streets.
pub fn features(land: &Land) -> Vec<NewFeature> {
    let feature = |layer, kind: &str, name: &str, shape, min_zoom| NewFeature {
        layer,
        kind: kind.to_owned(),
        name: name.to_owned(),
        shape,
        min_zoom,
    };
    let mut all: Vec<NewFeature> = water::all(&land.faces)
        .into_iter()
        .map(|one| {
            let shape = match &one.shape {
                WaterShape::Ring(ring) => map::surface(ring),
                WaterShape::Line(line) => Shape::Lines(vec![map::line(line)]),
            };
            feature(Layer::Water, one.kind, one.name, shape, one.min_zoom)
        })
        .collect();
    all.extend(PARKS.iter().map(|park| {
        feature(
            Layer::Park,
            park.kind,
            park.name,
            map::surface(&park.ring()),
            park.min_zoom,
        )
    }));
    all.extend(PLACES.iter().map(|place| {
        let shape = Shape::Points(map::line(&[place.at]));
        feature(Layer::Place, place.kind, place.name, shape, place.min_zoom)
    }));
    all
}
