//! Somebody who was drawn takes the seat, or says that they cannot come.

use stoa_kernel::{App, Done, Error, Result, Tx};

use super::{faster, own};
use crate::{
    events::{Assembled, AssemblyEvent},
    model::assembly::VolunteerState,
    store::assembly as store,
};

/// What somebody says of their seat.
#[derive(Debug, Clone)]
pub struct AnswerSeat {
    pub process: String,
    pub component: String,
    pub takes: bool,
}

/// `NotFound` where they stand in no such assembly; `Conflict` without a seat, and for a seat that was given up: it may be somebody else's.
pub async fn answer_seat(app: &App, tx: &mut Tx, input: AnswerSeat) -> Result<Done<()>> {
    let place = (input.process.as_str(), input.component.as_str());
    let (process, assembly, volunteer) = own(app, tx, place).await?;
    let state = match (volunteer.state, input.takes) {
        (VolunteerState::Drawn, true) => VolunteerState::Accepted,
        (VolunteerState::Drawn | VolunteerState::Accepted, false) => VolunteerState::Declined,
        _ => return Err(Error::conflict("participation-assembly-no-seat")),
    };
    faster(store::set_volunteer_state(tx, &volunteer, state).await?)?;
    let what = Assembled::AssemblySeatAnswered { takes: input.takes };
    let event = AssemblyEvent::of(&process, &assembly, what);
    Ok(Done::new((), &event))
}
