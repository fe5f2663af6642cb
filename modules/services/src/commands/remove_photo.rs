//! An inspector takes a photo out of an inspection that is not finished: it is destroyed.

use stoa_kernel::{App, Done, Error, Result, Tx};

use super::attach_photos::inspects;
use crate::{
    casework::{
        attachments,
        tasks::{event, find},
    },
    flow_events::Flow,
    model::Task,
};

/// `Conflict` when the inspection is over or somebody else's; `NotFound` for a file that is no photo of it.
pub async fn remove_photo(app: &App, tx: &mut Tx, (task, file): (i64, &str)) -> Result<Done<Task>> {
    let work = find(tx, task, "keep_checklist").await?;
    inspects(tx, &work)?;
    let one = attachments::find(tx, &work.application, file).await?;
    if one.photo_of().is_none_or(|(of, _)| of != task) {
        return Err(Error::NotFound);
    }
    let what = Flow::PhotoRemoved {
        task,
        step: work.task.step.clone(),
        file: one.blob.clone(),
    };
    attachments::take_away(tx, &[one]).await?;
    let event = event(app, &work.application, what);
    Ok(Done::new(work.task, &event))
}
