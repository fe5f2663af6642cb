//! "Was it fixed?", for whoever passes by, and for those whom a mail asks.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Actor, Error, Result};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Query, Visitor,
    components::{button, fieldset, radio, radios, textarea},
};

use super::{About, tell};
use crate::commands::{AnswerFixed, answer_fixed};

/// The form as it was sent, or the answer that a mail's link has chosen already.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct FixedForm {
    pub answer: String,
    pub text: String,
}

pub async fn ask(
    visitor: Visitor,
    Path(reference): Path<String>,
    Query(chosen): Query<FixedForm>,
) -> PageResult {
    let action = format!("/reports/{reference}/fixed");
    ask_about(&visitor, (&reference, &action), &chosen).await
}

pub async fn answer(Path(reference): Path<String>, form: PostForm<FixedForm>) -> PageResult {
    let action = format!("/reports/{reference}/fixed");
    let actor = form.visitor.actor.clone();
    answer_as(&form.visitor, &actor, (&reference, &action), &form.input).await
}

/// Asks about a report, by a form that is sent to `action`.
pub async fn ask_about(
    visitor: &Visitor,
    (reference, action): (&str, &str),
    chosen: &FixedForm,
) -> PageResult {
    let about = About::read(visitor, reference).await?;
    if about.report.status != crate::model::Status::Fixed {
        return tell(
            visitor,
            &about.path,
            Error::conflict("reports-not-said-fixed"),
        );
    }
    show(visitor, (reference, action), chosen, &FormErrors::none()).await
}

/// Keeps the answer of an actor: the visitor, or the owner of the mailbox that the link was sent to.
pub async fn answer_as(
    visitor: &Visitor,
    actor: &Actor,
    (reference, action): (&str, &str),
    given: &FixedForm,
) -> PageResult {
    let path = format!("/reports/{reference}");
    match keep(visitor, actor, reference, given).await {
        Ok(is_fixed) => {
            let said = if is_fixed {
                "reports-fixed-thanks"
            } else {
                "reports-fixed-reopened"
            };
            Ok(visitor.go_with_notice(&path, visitor.t(said)))
        }
        Err(error @ Error::Invalid(_)) => {
            show(
                visitor,
                (reference, action),
                given,
                &FormErrors::from_error(error)?,
            )
            .await
        }
        Err(error) => tell(visitor, &path, error),
    }
}

async fn keep(
    visitor: &Visitor,
    actor: &Actor,
    reference: &str,
    given: &FixedForm,
) -> Result<bool> {
    let fixed = match given.answer.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(Error::invalid("answer", "reports-fixed-missing")),
    };
    let input = AnswerFixed {
        reference: reference.to_owned(),
        fixed,
        text: given.text.clone(),
    };
    let mut tx = visitor.app().db.begin(actor).await?;
    let done = answer_fixed(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await?;
    Ok(fixed)
}

async fn show(
    visitor: &Visitor,
    (reference, action): (&str, &str),
    given: &FixedForm,
    errors: &FormErrors,
) -> PageResult {
    let about = About::read(visitor, reference).await?;
    let title = visitor.t("reports-fixed-title");
    let form = html! {
        form method="post" action=(action) novalidate {
            (visitor.csrf_field())
            (answers(visitor, given, errors))
            (textarea("text", visitor.t("reports-fixed-text")).hint(about.readers(visitor, "reports-fixed-text-hint"))
                .value(given.text.as_str()).error_option(visitor.error_of(errors, "text")))
            (button(visitor.t("reports-act-send")).prevent_double_click())
        }
    };
    Ok(about.page(visitor, &title, errors, &form))
}

fn answers(visitor: &Visitor, given: &FixedForm, errors: &FormErrors) -> Markup {
    let legend =
        fieldset(visitor.t("reports-fixed-question")).legend_class("govuk-fieldset__legend--s");
    let no = radio("no", visitor.t("reports-fixed-no")).hint(visitor.t("reports-fixed-no-hint"));
    html! {
        (radios("answer").legend(legend).value(given.answer.as_str())
            .error_option(visitor.error_of(errors, "answer"))
            .item(radio("yes", visitor.t("reports-fixed-yes"))).item(no))
    }
}
