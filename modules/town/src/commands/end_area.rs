//! A manager abolishes an area: from now on no place lies in it; what it was is kept.

use stoa_kernel::{
    Done, Error, Id, OrNotFound, Result, Tx,
    town::{Area, areas},
};

use crate::{events::TownEvent, policy};

/// The area and the version of it that was seen.
#[derive(Debug, Clone, Copy)]
pub struct EndArea {
    pub id: Id<Area>,
    pub seen_version: i64,
}

/// `Conflict` when somebody changed or abolished it meanwhile.
pub async fn end_area(tx: &mut Tx, input: EndArea) -> Result<Done<()>> {
    policy::may_manage(tx)?;
    let area = areas::area_by_id(tx, input.id).await?.or_not_found()?;
    let is_seen = area.version == input.seen_version;
    if !is_seen || !areas::end_area(tx, area.id).await? {
        return Err(Error::conflict("town-changed-meanwhile"));
    }
    let event = TownEvent::AreaEnded {
        area: area.id.number(),
        version: area.version,
    };
    Ok(Done::new((), &event))
}
