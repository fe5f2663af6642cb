//! An inspector adds photos to an inspection: of an item of its checklist, or of the whole. They are sealed as the applicant's files are.

use stoa_kernel::{App, Done, Error, FieldError, Message, OrNotFound, Result, Tx};

use super::attach_files::settle_later;
use crate::{
    casework::{
        attachments::{self, Sealed},
        found::staff,
        tasks::{Work, event, find},
    },
    flow_events::Flow,
    model::{Task, TaskKind},
};

/// Photos of an inspection, sealed already; the place that each belongs to is [`crate::model::photo_place`].
#[derive(Debug, Clone)]
pub struct AttachPhotos {
    pub task: i64,
    /// Each with the name of its control.
    pub photos: Vec<(String, Sealed)>,
}

/// `Invalid` on the control's name for what is no picture; then none is kept. `Conflict` when the inspection is over or somebody else's, and when the
/// application has too many files; `NotFound` for an item that its checklist does not have.
pub async fn attach_photos(app: &App, tx: &mut Tx, input: AttachPhotos) -> Result<Done<Task>> {
    let work = find(tx, input.task, "keep_checklist").await?;
    inspects(tx, &work)?;
    let (mut kept, mut faults) = (Vec::new(), Vec::new());
    for (field, photo) in &input.photos {
        is_placed(&work, &photo.question)?;
        if !photo.media_type.starts_with("image/") {
            let message = Message::new("services-flow-photo-no-picture");
            faults.push(FieldError::new(
                field.as_str(),
                message.with("file", &photo.name),
            ));
            continue;
        }
        kept.push(
            attachments::add(app, tx, &work.application, photo)
                .await?
                .blob,
        );
    }
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    settle_later(tx).await?;
    let what = Flow::PhotosKept {
        task: work.task.id.number(),
        step: work.task.step.clone(),
        files: kept,
    };
    let event = event(app, &work.application, what);
    Ok(Done::new(work.task, &event))
}

/// `Conflict` unless it is an open inspection of whoever acts.
pub(super) fn inspects(tx: &Tx, work: &Work) -> Result<()> {
    if work.task.kind != TaskKind::Inspection || !work.task.is_open() {
        return Err(Error::conflict("services-flow-not-open"));
    }
    if work.task.assignee != Some(staff(tx)?.id) {
        return Err(Error::conflict("services-flow-take-first"));
    }
    Ok(())
}

fn is_placed(work: &Work, place: &str) -> Result<()> {
    let mut steps = work.file.workflow.iter();
    let step = steps
        .find(|step| step.key == work.task.step)
        .or_not_found()?;
    let items = step.items.iter().map(|item| item.key.as_str());
    let task = work.task.id.number();
    let mut places = items.chain([""]);
    let found = places.any(|item| crate::model::photo_place(task, item) == place);
    found.then_some(()).ok_or(Error::NotFound)
}
