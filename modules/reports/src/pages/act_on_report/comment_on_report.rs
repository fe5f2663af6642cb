//! Adding to a report: words, and photos.

use maud::html;
use serde::Deserialize;
use stoa_kernel::Error;
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Query, Visitor,
    components::{button, textarea},
};

use super::{About, tell};
use crate::{
    commands::{CommentOnReport, comment_on_report},
    pages::submit_report::{
        Asked,
        details::{keep_photos, photo_fields},
        draft::Draft,
        with_draft,
    },
};

/// The form as it was sent. What was kept of it before travels as a new report does.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CommentForm {
    text: String,
    /// Thumbnails' hashes of the photos to leave out.
    remove: Vec<String>,
}

pub async fn ask(visitor: Visitor, Path(reference): Path<String>) -> PageResult {
    show(&visitor, &reference, &Draft::default(), &FormErrors::none()).await
}

pub async fn answer(
    Path(reference): Path<String>,
    Query(asked): Query<Asked>,
    form: PostForm<CommentForm>,
) -> PageResult {
    let (uploads, refused) = form.uploads.taken();
    let mut faults = Vec::new();
    let (visitor, input) = (&form.visitor, &form.input);
    let mut draft = Draft::of(visitor, &asked.draft);
    draft.description.clone_from(&input.text);
    draft
        .photos
        .retain(|photo| !input.remove.contains(&photo.thumbnail));
    keep_photos(visitor, &mut draft, uploads, &mut faults).await?;
    faults.extend(refused);
    let outcome = match faults.is_empty() {
        true => keep(visitor, &reference, &draft).await,
        false => Err(Error::Invalid(faults)),
    };
    match outcome {
        Ok(()) => {
            let path = format!("/reports/{reference}#history");
            Ok(visitor.go_with_notice(&path, visitor.t("reports-comment-done")))
        }
        Err(error @ Error::Invalid(_)) => {
            show(visitor, &reference, &draft, &FormErrors::from_error(error)?).await
        }
        Err(error) => tell(visitor, &format!("/reports/{reference}"), error),
    }
}

async fn keep(visitor: &Visitor, reference: &str, draft: &Draft) -> stoa_kernel::Result<()> {
    let input = CommentOnReport {
        reference: reference.to_owned(),
        text: draft.description.clone(),
        photos: draft.photos.iter().cloned().map(Into::into).collect(),
    };
    let mut tx = visitor.begin().await?;
    let done = comment_on_report(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await?;
    Ok(())
}

async fn show(
    visitor: &Visitor,
    reference: &str,
    draft: &Draft,
    errors: &FormErrors,
) -> PageResult {
    let about = About::read(visitor, reference).await?;
    let title = visitor.t("reports-comment-title");
    let area = textarea("text", visitor.t("reports-comment-text"))
        .hint(about.readers(visitor, "reports-act-public"))
        .value(draft.description.as_str())
        .error_option(visitor.error_of(errors, "text"));
    let form = html! {
        form method="post" action=(with_draft(visitor, &format!("{}/comment", about.path), draft)?) enctype="multipart/form-data" novalidate {
            (visitor.csrf_field())
            (area)
            (photo_fields(visitor, draft, errors))
            (button(visitor.t("reports-act-send")).prevent_double_click())
        }
    };
    Ok(about.page(visitor, &title, errors, &form))
}
