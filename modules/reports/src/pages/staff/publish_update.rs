//! Telling everybody what is being done, with photos, without another state.

use maud::html;
use serde::Deserialize;
use stoa_kernel::Error;
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Query, Visitor,
    components::{inset_text, textarea},
};

use super::{
    change_status::told,
    desk::{Desk, Seen},
    photo_field::{KEPT, Photos},
    templates::{Asked, Offered, text_of},
};
use crate::commands::{PublishUpdate, publish_update};
use crate::pages::tried::{Tried, finish};

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct UpdateForm {
    text: String,
}

/// Which text to begin with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Begin {
    template: String,
    template_lang: String,
}

pub async fn ask(
    visitor: Visitor,
    Path(reference): Path<String>,
    Query(begin): Query<Begin>,
) -> PageResult {
    let desk = Desk::open(&visitor, &reference, "publish_update").await?;
    let asked = Asked {
        template: &begin.template,
        lang: &begin.template_lang,
    };
    let text = text_of(&visitor, asked).await?;
    show(
        &visitor,
        &desk,
        (&text, &Photos::default()),
        &Tried::default(),
    )
    .await
}

pub async fn send(Path(reference): Path<String>, form: PostForm<UpdateForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &reference, "publish_update").await?;
    let seen = Seen::of(form.fields())?;
    let photos = Photos::read(visitor, &form.values(KEPT), &form.uploads).await?;
    if !photos.faults.is_empty() {
        let errors = FormErrors::from_error(Error::Invalid(photos.faults.clone()))?;
        let tried = Tried::with_errors(errors);
        return show(visitor, &desk, (&form.input.text, &photos), &tried).await;
    }
    let input = PublishUpdate {
        reference,
        seen_version: seen.version,
        text: form.input.text.clone(),
        photos: photos.kept.iter().cloned().map(Into::into).collect(),
    };
    let mut tx = visitor.begin().await?;
    let done = publish_update(visitor.app(), &mut tx, input).await;
    match finish(tx, done).await {
        Ok(_report) => {
            desk.done(visitor, form.fields(), "reports-publish-done")
                .await
        }
        Err(error) => {
            let tried = desk.tried(visitor, error, seen).await?;
            show(visitor, &desk, (&form.input.text, &photos), &tried).await
        }
    }
}

async fn show(
    visitor: &Visitor,
    desk: &Desk,
    (text, photos): (&str, &Photos),
    tried: &Tried,
) -> PageResult {
    let told = told(&mut visitor.read().await?, desk).await?;
    let offered = Offered::read(visitor, &desk.report.category, desk.report.status).await?;
    let path = desk.act_path(visitor, "update");
    let content = html! {
        (offered.show(visitor, &path))
        form method="post" action=(path) enctype="multipart/form-data" novalidate {
            (desk.hidden(visitor))
            (textarea("text", visitor.t("reports-publish-text")).hint(visitor.t("reports-reason-hint")).rows(6)
                .attr("dir", "auto").value(text).error_option(visitor.error_of(&tried.errors, "text")))
            (photos.field(visitor, tried)?)
            (inset_text(visitor.t_with("reports-told", &[("count", told.into())])))
            (desk.buttons(visitor, visitor.t("reports-publish-button")))
        }
    };
    Ok(desk.show(
        visitor,
        &visitor.t("reports-publish-title"),
        tried,
        &content,
    ))
}
