//! What can change about processes: set-up, publishing, withdrawing.

mod add_component;
mod begin_from_plan;
mod create_process;
mod describe_process;
mod move_phase_end;
mod publish_process;
mod remove_phase;
mod save_phase;
mod withdraw_process;

pub use add_component::{AddComponent, add_component};
pub use begin_from_plan::{BeginFromPlan, begin_from_plan};
pub use create_process::{CreateProcess, create_process};
pub use describe_process::{DescribeProcess, describe_process};
pub use move_phase_end::{MovePhaseEnd, move_phase_end};
pub use publish_process::publish_process;
pub use remove_phase::remove_phase;
pub use save_phase::{SavePhase, save_phase};
pub use withdraw_process::{WithdrawProcess, withdraw_process};

use jiff::civil::Date;
use stoa_kernel::{Error, Result, Tx};

use crate::{
    model::{Faults, Process},
    store,
};

/// The longest reason, in letters.
const LONGEST: usize = 2000;

/// `Conflict` when somebody was faster.
fn faster(was_first: bool) -> Result<()> {
    if was_first {
        Ok(())
    } else {
        Err(Error::conflict("participation-frame-changed-meanwhile"))
    }
}

/// Notes that phases or components of a process have changed.
async fn touch(tx: &mut Tx, process: &Process, days: Option<(Date, Date)>) -> Result<()> {
    faster(store::frame::set_days(tx, process, days).await?)
}

/// A reason for everybody to read, without blanks at its ends; notes at `reason` what is wrong with it.
fn reason_of(written: &str, faults: &mut Faults) -> String {
    let reason = written.trim();
    let is_there = !reason.is_empty();
    faults.want(is_there, "reason", "participation-frame-fault-reason");
    let fits = reason.chars().count() <= LONGEST;
    faults.want(fits, "reason", "participation-frame-fault-long");
    reason.to_owned()
}
