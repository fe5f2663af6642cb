//! A manager gives an area another name or population; its boundary stays.

use stoa_kernel::{
    App, Done, Error, Id, Localised, OrNotFound, Result, Tx, digest,
    town::{
        Area, Shape,
        areas::{NewArea, area_by_id, save_area},
    },
};

use crate::{
    events::TownEvent,
    model::{faults::Faults, names},
    policy,
};

/// An area as it is to be.
#[derive(Debug, Clone)]
pub struct ChangeArea {
    pub id: Id<Area>,
    pub seen_version: i64,
    pub name: Localised,
    pub population: Option<i64>,
}

/// `Conflict` when somebody changed it meanwhile, or it was abolished.
pub async fn change_area(app: &App, tx: &mut Tx, input: ChangeArea) -> Result<Done<()>> {
    policy::may_manage(tx)?;
    let area = area_by_id(tx, input.id).await?.or_not_found()?;
    if area.version != input.seen_version || area.valid_to.is_some() {
        return Err(Error::conflict("town-changed-meanwhile"));
    }
    let mut faults = Faults::default();
    names::check(&input.name, app.config.town.language, &mut faults);
    let counts = input.population.is_none_or(|count| count >= 0);
    faults.want(counts, "population", "town-population-form");
    faults.done()?;
    let shape = Shape::parse(&area.geometry)
        .map_err(|fault| Error::Broken(format!("the geometry of area {}: {fault:?}", area.id)))?;
    let event = TownEvent::AreaChanged {
        area: area.id.number(),
        version: area.version,
        name: digest(&input.name.to_json()),
        population: input.population,
    };
    let new = NewArea {
        kind: area.kind,
        code: area.code,
        name: input.name,
        shape,
        population: input.population,
    };
    save_area(tx, &new).await?;
    Ok(Done::new((), &event))
}
