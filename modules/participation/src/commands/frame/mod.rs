//! What can change about processes: set-up, publishing, withdrawing.

mod add_component;
mod create_process;
mod describe_process;
mod publish_process;
mod remove_phase;
mod save_phase;
mod withdraw_process;

pub use add_component::{AddComponent, add_component};
pub use create_process::{CreateProcess, create_process};
pub use describe_process::{DescribeProcess, describe_process};
pub use publish_process::publish_process;
pub use remove_phase::remove_phase;
pub use save_phase::{SavePhase, save_phase};
pub use withdraw_process::{WithdrawProcess, withdraw_process};

use jiff::civil::Date;
use stoa_kernel::{Error, Result, Tx};

use crate::{model::Process, store};

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
