//! A manager types in what the dice show, or reveals the seed: one panel of the published list is the assembly.

use std::collections::BTreeSet;

use stoa_kernel::{Done, Error, OrNotFound, Result, Tx, digest};

use super::{latest, managed};
use crate::{
    drawing::{TELL_VOLUNTEER, TellVolunteer},
    events::{Assembled, AssemblyEvent},
    model::assembly::{
        Assembly, Draw, Drawn, File, Stage, Volunteer, VolunteerState, ids_file, ids_in,
    },
    store::assembly as store,
};

/// What chance said.
#[derive(Clone)]
pub struct DrawPanel {
    pub process: String,
    pub component: String,
    /// The dice's three digits, or the seed that was committed to.
    pub given: String,
}

impl std::fmt::Debug for DrawPanel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DrawPanel(…)")
    }
}

/// Gives out the seats, and lets everybody who stood know. `Invalid` on `given`; `Conflict` unless the list is published and nothing was drawn from
/// it yet.
pub async fn draw_panel(tx: &mut Tx, input: DrawPanel) -> Result<Done<Drawn>> {
    let place = (input.process.as_str(), input.component.as_str());
    let (setup, _, assembly) = managed(tx, place).await?;
    let assembly = assembly.or_not_found()?;
    let draw = latest(tx, &assembly).await?;
    let draw = draw.filter(|draw| draw.stage == Stage::Published);
    let draw = draw.ok_or_else(|| Error::conflict("participation-assembly-no-list"))?;
    let drawn = draw.draw(&input.given)?;
    let list = store::file_of(tx, draw.id, File::List).await?;
    let panel = usize::try_from(drawn.panel).unwrap_or(usize::MAX) - 1;
    let line = list
        .lines()
        .nth(panel)
        .and_then(|line| line.split_once(':'));
    let (_, people) = line.ok_or_else(|| Error::broken("a draw", "its list is too short"))?;
    let new: Vec<String> = people.split_whitespace().map(str::to_owned).collect();
    let members = ids_file(&members(tx, &draw, &new).await?);
    if !store::end_draw(tx, draw.id, &drawn, &members).await? {
        return Err(Error::conflict("participation-frame-changed-meanwhile"));
    }
    seat(tx, &assembly, &new).await?;
    tell(tx, &assembly, (&draw, &new)).await?;
    let what = Assembled::AssemblyDrawn {
        draw: draw.number,
        panel: drawn.panel,
        members: digest(&members),
    };
    let event = AssemblyEvent::of(&setup.process, &assembly, what);
    Ok(Done::new(drawn, &event))
}

/// Who has the seats now: those who stay, and those who were drawn.
async fn members(tx: &mut Tx, draw: &Draw, new: &[String]) -> Result<Vec<String>> {
    let holders = store::file_of(tx, draw.id, File::Holders).await?;
    let declined = store::file_of(tx, draw.id, File::Declined).await?;
    let declined: BTreeSet<String> = ids_in(&declined).into_iter().collect();
    let mut members = ids_in(&holders);
    members.retain(|id| !declined.contains(id));
    members.extend_from_slice(new);
    members.sort();
    Ok(members)
}

/// Whoever took their name off after the pool was made has a seat that is free at once.
async fn seat(tx: &mut Tx, assembly: &Assembly, new: &[String]) -> Result<()> {
    for id in new {
        let found = store::volunteer_by_public_id(tx, (assembly.id, id)).await?;
        let volunteer = found.ok_or_else(|| Error::broken("a draw", "nobody is called so"))?;
        let state = match volunteer.state {
            VolunteerState::Withdrawn => VolunteerState::Declined,
            _ => VolunteerState::Drawn,
        };
        super::faster(store::set_volunteer_state(tx, &volunteer, state).await?)?;
    }
    Ok(())
}

/// Those who have a seat hear of it; after the first draw also those who have none.
async fn tell(tx: &mut Tx, assembly: &Assembly, (draw, new): (&Draw, &[String])) -> Result<()> {
    let drawn = store::volunteers_in(tx, (assembly.id, VolunteerState::Drawn)).await?;
    let is_new = |one: &Volunteer| new.contains(&one.public_id);
    let mut told: Vec<Volunteer> = drawn.into_iter().filter(is_new).collect();
    if !draw.replaces {
        told.extend(store::volunteers_in(tx, (assembly.id, VolunteerState::Waiting)).await?);
    }
    for volunteer in told {
        let job = TellVolunteer {
            volunteer: volunteer.id,
        };
        tx.enqueue(TELL_VOLUNTEER, &job).await?;
    }
    Ok(())
}
