//! The photos of finished inspections, in the record that the applicant follows.

use maud::{Markup, html};
use stoa_kernel::{Id, Reader, Result};
use stoa_web::Visitor;

use super::{apply::Applying, files::downloads, words::say};
use crate::{
    model::{Task, TaskState},
    store::tasks,
};

/// Whether the photos of a task are the applicant's to see: once it is finished.
pub async fn is_shown(db: &mut Reader, task: i64) -> Result<bool> {
    let found = tasks::find(db, Id::new(task)).await?;
    Ok(found.is_some_and(|task| task.state == TaskState::Done))
}

/// The photos of each finished inspection; nothing where there are none.
pub fn part(visitor: &Visitor, applying: &Applying, all: &[Task]) -> Markup {
    let done = all.iter().filter(|task| task.state == TaskState::Done);
    html! {
        @for task in done {
            @let of = |one: &crate::model::Attachment| one.photo_of().is_some_and(|(number, _)| number == task.id.number());
            @let photos: Vec<_> = applying.files.iter().filter(|(one, _)| of(one)).collect();
            @if !photos.is_empty() {
                @let step = applying.file.workflow.iter().find(|step| step.key == task.step);
                h2.govuk-heading-m {
                    (visitor.t("services-flow-photos"))
                    @if let Some(step) = step { ": " (say(visitor, &step.name)) }
                }
                (downloads(visitor, applying, &photos))
            }
        }
    }
}
