//! Somebody takes their name off: they are not drawn any more.

use stoa_kernel::{App, Done, Error, Result, Tx};

use super::{faster, own};
use crate::{
    events::{Assembled, AssemblyEvent},
    model::assembly::VolunteerState,
    store::assembly as store,
};

/// `NotFound` where they stand in no such assembly; `Conflict` when they are not waiting any more.
pub async fn take_name_off(app: &App, tx: &mut Tx, place: (&str, &str)) -> Result<Done<()>> {
    let (process, assembly, volunteer) = own(app, tx, place).await?;
    if volunteer.state != VolunteerState::Waiting {
        return Err(Error::conflict("participation-assembly-not-waiting"));
    }
    let state = VolunteerState::Withdrawn;
    faster(store::set_volunteer_state(tx, &volunteer, state).await?)?;
    let event = AssemblyEvent::of(&process, &assembly, Assembled::AssemblyNameTakenOff);
    Ok(Done::new((), &event))
}
