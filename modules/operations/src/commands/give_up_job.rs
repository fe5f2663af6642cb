//! An administrator takes a job away that nobody will ever be able to do.

use stoa_kernel::{
    App, Done, Id, OrNotFound, Result, Tx,
    jobs::{self, Job},
};

use crate::{events::OperationsEvent, model::operations};

/// `Conflict` while a node is at work on the job.
pub async fn give_up_job(app: &App, tx: &mut Tx, id: Id<Job>) -> Result<Done<()>> {
    tx.may("manage_jobs", &operations(app))?;
    let job = jobs::find(tx, id).await?.or_not_found()?;
    jobs::give_up(tx, id).await?;
    let event = OperationsEvent::JobGivenUp {
        job: id.number(),
        kind: job.kind,
    };
    Ok(Done::new((), &event))
}
