//! A manager ends a published phase earlier or later than was promised, with the reason that everybody reads.

use jiff::civil::Date;
use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx, digest};

use super::{reason_of, touch};
use crate::{
    casework,
    events::{ProcessEvent, What},
    model::{Faults, Move, Phase, PhaseId, State},
    policy, store,
};

/// Which phase, and its new last day.
#[derive(Debug, Clone)]
pub struct MovePhaseEnd {
    pub process: String,
    /// The version of the process that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    pub phase: PhaseId,
    /// Today at the soonest, and not before its first day.
    pub to: Date,
    /// For everybody to read.
    pub reason: String,
}

/// `Invalid` on `to` and `reason`; `Conflict` when the phase has ended, the process is not open, or somebody was faster.
pub async fn move_phase_end(app: &App, tx: &mut Tx, input: MovePhaseEnd) -> Result<Done<()>> {
    let seen = (input.process.as_str(), input.seen);
    let mut setup = casework::setup(tx, policy::SET_UP, seen).await?;
    let phase = setup.phase(input.phase).or_not_found()?.clone();
    let today = app.config.time_zone().to_datetime(tx.now()).date();
    if setup.process.state != State::Open || phase.to < today {
        return Err(Error::conflict("participation-frame-phase-over"));
    }
    let moved = Phase {
        to: input.to,
        ..phase.clone()
    };
    setup.phases.retain(|other| other.id != phase.id);
    let mut faults = Faults::default();
    let is_later = moved.to >= today && moved.to >= moved.from;
    faults.want(is_later, "to", "participation-frame-fault-gone");
    faults.want(moved.to != phase.to, "to", "participation-frame-fault-same");
    let collides = setup.phases.iter().any(|other| moved.collides(other));
    faults.want(!collides, "to", "participation-frame-fault-overlap");
    let reason = reason_of(&input.reason, &mut faults);
    faults.done()?;
    store::frame::replace_phase(tx, &moved).await?;
    let kept = Move {
        id: tx.new_id()?,
        phase: phase.id,
        from: phase.to,
        to: moved.to,
        reason,
        at: tx.now(),
    };
    store::frame::insert_move(tx, setup.process.id, &kept).await?;
    setup.phases.push(moved);
    touch(tx, &setup.process, setup.days()).await?;
    let what = What::PhaseMoved {
        phase: phase.id.number(),
        from: kept.from.to_string(),
        to: kept.to.to_string(),
        reason: digest(&kept.reason),
    };
    Ok(Done::new((), &ProcessEvent::of(&setup.process, what)))
}
