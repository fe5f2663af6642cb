//! The start: a link of one's own, and the first question; with what the check asked, where one comes from there.

use serde::Deserialize;
use stoa_kernel::OrNotFound;
use stoa_web::{LateForm, PageResult, Path};

use crate::{
    casework::answers,
    commands::{BeginApplication, begin_application, begin_with_known},
    model::Channel,
    pages::rules::{
        check,
        check_form::{CheckForm, raw_of},
    },
};

/// A form that has nothing but its button.
#[derive(Debug, Default, Deserialize)]
pub struct ButtonForm {}

/// The button, and what was answered in the check.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct BeginForm {
    /// `check`: the other fields are those of the check.
    begin: String,
}

/// `POST /services/{slug}/apply`
pub async fn send(
    Path(slug): Path<String>,
    LateForm { form, is_late }: LateForm<BeginForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let is_checked = form.input.begin == "check";
    let raw = raw_of(form.fields());
    if is_late && is_checked {
        return check::late(visitor, &slug, &raw).await;
    }
    if is_late {
        let path = format!("/services/{slug}");
        return Ok(visitor.go_with_notice(&path, visitor.t("services-sign-once-more")));
    }
    let channel = if visitor.actor.is_staff() {
        Channel::Assisted
    } else {
        Channel::Web
    };
    let input = BeginApplication {
        service: slug.clone(),
        channel,
        lang: visitor.lang(),
    };
    let mut tx = visitor.begin().await?;
    let done = if is_checked {
        let (_, file, public) = check::read(visitor, &slug).await?;
        let check = CheckForm::of(&file, &raw, &public).or_not_found()?;
        let context = answers::context(visitor.app(), visitor.now(), visitor.lang());
        // What does not fit any more is asked anew.
        let pages = check.pages(&raw, &context).unwrap_or_default();
        begin_with_known(visitor.app(), &mut tx, input, pages).await?
    } else {
        begin_application(visitor.app(), &mut tx, input).await?
    };
    let begun = tx.commit(done).await?;
    Ok(visitor.go(&format!("/apply/{}", begun.token)))
}
