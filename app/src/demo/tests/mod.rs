//! The town as a whole: its ground, its reports, and the making of both.

mod making;
mod open_reports;
mod reports;
mod town;

use stoa_kernel::{
    Id, Timestamp,
    town::{Area, AreaIndex},
};

use super::{land::Land, make_town};

/// The areas of a town in memory, as the tables would have them.
fn index(land: &Land) -> AreaIndex {
    let areas = make_town::areas(land).unwrap().into_iter().enumerate();
    let area = |(place, new): (usize, stoa_kernel::town::areas::NewArea)| Area {
        id: Id::new(place as i64 + 1),
        kind: new.kind,
        code: new.code,
        name: new.name,
        geometry: new.shape.to_geojson().to_string(),
        population: new.population,
        version: 1,
        valid_from: Timestamp::UNIX_EPOCH,
        valid_to: None,
    };
    AreaIndex::new(1, areas.map(area))
}
