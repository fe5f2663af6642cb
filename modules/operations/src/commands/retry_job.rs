//! An administrator lets a job be tried again, at once and with all its tries before it.

use stoa_kernel::{
    App, Done, Id, OrNotFound, Result, Tx,
    jobs::{self, Job},
};

use crate::{events::OperationsEvent, model::operations};

/// `Conflict` while a node is at work on the job.
pub async fn retry_job(app: &App, tx: &mut Tx, id: Id<Job>) -> Result<Done<()>> {
    tx.may("manage_jobs", &operations(app))?;
    let job = jobs::find(tx, id).await?.or_not_found()?;
    jobs::retry(tx, id).await?;
    let event = OperationsEvent::JobRetried {
        job: id.number(),
        kind: job.kind,
    };
    Ok(Done::new((), &event))
}
