//! What the ledger remembers of what was done about jobs.

use serde::Serialize;
use stoa_kernel::Event;

/// One variant a command.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OperationsEvent {
    JobRetried { job: i64, kind: String },
    JobGivenUp { job: i64, kind: String },
}

impl Event for OperationsEvent {
    fn kind(&self) -> &'static str {
        match self {
            OperationsEvent::JobRetried { .. } => "job_retried",
            OperationsEvent::JobGivenUp { .. } => "job_given_up",
        }
    }

    fn reference(&self) -> String {
        match self {
            OperationsEvent::JobRetried { job, .. } | OperationsEvent::JobGivenUp { job, .. } => {
                format!("job-{job}")
            }
        }
    }
}
