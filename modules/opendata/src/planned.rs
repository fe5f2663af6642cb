//! Publishes a dataset at the time that somebody chose, through the same checks as a person's own hand.

use stoa_kernel::{Actor, App, Error, Result};

use crate::{
    commands::{CancelPublication, PublishDataset, cancel_publication, publish_dataset},
    jobs::PlannedJob,
    looking, store,
};

/// Who publishes.
const HOUSE: Actor = Actor::System("opendata.publish_planned");

/// Publishes it, unless the plan has changed meanwhile. What is missing is noted with the plan, for whoever made it.
pub async fn publish(app: &App, job: &PlannedJob) -> Result<()> {
    let mut db = app.db.read().await?;
    let planned = store::plan_of(&mut db, job.dataset).await?;
    drop(db);
    if !planned.is_some_and(|planned| planned.at == job.at && planned.faults.is_empty()) {
        return Ok(());
    }
    looking::look_anew(app, job.dataset).await?;
    let mut tx = app.db.begin(&HOUSE).await?;
    let input = PublishDataset {
        dataset: job.dataset,
        seen: 0,
    };
    let faults = match publish_dataset(&mut tx, input).await {
        Err(Error::Invalid(faults)) => faults,
        done => return tx.commit(done?).await.map(|_version| ()),
    };
    drop(tx);
    let keys = faults.iter().map(|fault| fault.message.key.to_owned());
    let mut tx = app.db.begin(&HOUSE).await?;
    let input = CancelPublication {
        dataset: job.dataset,
        faults: keys.collect(),
    };
    let done = cancel_publication(&mut tx, input).await?;
    tx.commit(done).await
}
