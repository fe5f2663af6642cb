//! Tells members of staff by mail that somebody changed how they sign in.

use serde::{Deserialize, Serialize};
use stoa_kernel::{Id, Result, Timestamp, Tx, actor::StaffMember};

use crate::model::notice::Notice;

/// The job that sends the mail.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellStaff {
    pub staff: i64,
    pub notice: Notice,
    pub at: Timestamp,
}

/// The kind of the job.
pub const TELL_STAFF: &str = "identity.tell_staff";

/// Enqueues the mail with the change that it tells of.
pub(crate) async fn tell(tx: &mut Tx, staff: Id<StaffMember>, notice: Notice) -> Result<()> {
    let job = TellStaff {
        staff: staff.number(),
        notice,
        at: tx.now(),
    };
    tx.enqueue(TELL_STAFF, &job).await
}
