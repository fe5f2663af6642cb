//! Photos of an inspection: taken with the phone's camera beside each item, shown to caseworkers who said why they look, and taken out again.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{App, Error, FieldError, Reader, Result};
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{button, details, file_upload},
};

use super::show_task::Seen;
use crate::{
    casework::attachments::{self, Given, Sealed},
    commands::{AttachPhotos, attach_photos, remove_photo},
    model::{Attachment, Task, photo_place},
    pages::files::{openings, size},
    store,
};

/// What the name of a control for photos begins with: the item's key follows.
const FIELD: &str = "photo-";

/// The photos of a task with their names; names for those alone who may read.
pub async fn of_task(
    app: &App,
    db: &mut Reader,
    (seen, reads): (&crate::casework::tasks::Work, bool),
) -> Result<Vec<(Attachment, String)>> {
    let mut found = Vec::new();
    for one in store::attachments::of_application(db, seen.application.id).await? {
        if one
            .photo_of()
            .is_some_and(|(task, _)| task == seen.task.id.number())
        {
            let name = match reads {
                true => attachments::name(app, db, &seen.application, &one).await?,
                false => String::new(),
            };
            found.push((one, name));
        }
    }
    Ok(found)
}

/// The control of an item, or of the whole with an empty one, and the photos that it has.
pub fn field(
    visitor: &Visitor,
    seen: &Seen,
    (item, about): (&str, &str),
    error: Option<String>,
) -> Markup {
    let label = match item {
        "" => visitor.t("services-flow-photos-whole"),
        _ => visitor.t_with("services-flow-photos-of", &[("item", about.into())]),
    };
    let own = seen
        .photos
        .iter()
        .filter(|(one, _)| one.photo_of().is_some_and(|(_, of)| of == item));
    let is_open = error.is_some() || own.clone().next().is_some();
    let inside = html! {
        (file_upload(format!("{FIELD}{item}"), label).accept("image/*").attr("capture", "environment").multiple()
            .error_option(error))
        ul.govuk-list {
            @for (one, name) in own {
                li {
                    bdi { (name) } " (" (size(visitor, u64::try_from(one.bytes).unwrap_or_default())) ") "
                    (button(html! {
                        (visitor.t("services-flow-photo-remove")) span.govuk-visually-hidden { " " bdi { (name) } }
                    }).secondary().name("photo").value(one.id.to_string())
                        .attr("formaction", format!("{}/photo", seen.path())))
                }
            }
        }
    };
    let fold = details(visitor.t("services-flow-photos-optional"), inside);
    html! { @if is_open { (fold.open()) } @else { (fold) } }
}

/// The photos for those who do not work on the task: to be opened by whoever has said today why they read the case.
pub fn shown(visitor: &Visitor, seen: &Seen, purpose: Option<&str>) -> Markup {
    let case = seen.case_path();
    html! {
        @if !seen.photos.is_empty() {
            h2.govuk-heading-m { (visitor.t("services-flow-photos")) }
            @match purpose {
                Some(purpose) => (openings(visitor, &seen.photos.iter().collect::<Vec<_>>(), (&case, purpose))),
                None => p.govuk-body {
                    (visitor.t_with("services-flow-photos-count", &[("count", seen.photos.len().into())])) " "
                    a.govuk-link href=(case) { (visitor.t("services-open-answers")) }
                },
            }
        }
    }
}

/// The photos that a form brought, sealed. `Invalid` when one of them may not be taken: then none is.
pub async fn sealed<T>(form: &PostForm<T>, seen: &Seen) -> Result<Vec<(String, Sealed)>> {
    let app = form.visitor.app();
    let (uploads, mut faults) = form.uploads.taken();
    let mut db = form.visitor.read().await?;
    let mut all = Vec::new();
    for upload in uploads {
        let Some(item) = upload.field.strip_prefix(FIELD) else {
            continue;
        };
        let given = Given {
            question: photo_place(seen.work.task.id.number(), item),
            file_name: upload.file_name.clone(),
            bytes: upload.bytes.clone(),
        };
        match attachments::seal(
            app,
            &mut db,
            &seen.work.application,
            given,
            (&upload.field, None),
        )
        .await
        {
            Ok(one) => all.push((upload.field.clone(), one)),
            Err(Error::Invalid(found)) => faults.extend::<Vec<FieldError>>(found),
            Err(error) => return Err(error),
        }
    }
    if faults.is_empty() {
        Ok(all)
    } else {
        Err(Error::Invalid(faults))
    }
}

/// Keeps the photos that came with a form, if any did.
pub async fn keep<T>(form: &PostForm<T>, number: i64) -> Result<Option<Task>> {
    let visitor = &form.visitor;
    let (uploads, faults) = form.uploads.taken();
    if uploads.is_empty() && faults.is_empty() {
        return Ok(None);
    }
    let mut db = visitor.read().await?;
    let seen = Seen::read(visitor, &mut db, number).await?;
    drop(db);
    visitor.must("keep_checklist", &seen.work.task.resource())?;
    let photos = sealed(form, &seen).await?;
    if photos.is_empty() {
        return Ok(None);
    }
    let input = AttachPhotos {
        task: number,
        photos,
    };
    let mut tx = visitor.begin().await?;
    let done = attach_photos(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await.map(Some)
}

/// Which photo is taken out.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PhotoForm {
    photo: String,
}

/// `POST /staff/inspections/{id}/photo`
pub async fn remove(Path(number): Path<i64>, form: PostForm<PhotoForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let path = format!("/staff/inspections/{number}");
    let mut tx = visitor.begin().await?;
    let notice = match remove_photo(visitor.app(), &mut tx, (number, &form.input.photo)).await {
        Ok(done) => {
            tx.commit(done).await?;
            visitor.t("services-flow-done-photo-removed")
        }
        Err(Error::Conflict(message)) => visitor.message(&message),
        Err(error) => return Err(error.into()),
    };
    Ok(visitor.go_with_notice(&path, notice))
}
