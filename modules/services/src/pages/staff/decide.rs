//! The decision: granted or not, and why, in words that the applicant reads.

use maud::html;
use serde::Deserialize;
use stoa_kernel::Error;
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{button, radio, radios, textarea},
};

use super::{acts::finish, show_application::Desk};
use crate::{
    commands::{DecideApplication, decide_application},
    pages::words::say,
};

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DecisionForm {
    seen: i64,
    decision: String,
    reason: String,
}

/// `GET /staff/applications/{reference}/decide`
pub async fn page(visitor: Visitor, Path(reference): Path<String>) -> PageResult {
    visitor.staff()?;
    let form = DecisionForm::default();
    show(&visitor, &reference, &form, &FormErrors::none()).await
}

/// `POST /staff/applications/{reference}/decide`
pub async fn send(Path(reference): Path<String>, form: PostForm<DecisionForm>) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    visitor.staff()?;
    if !["granted", "refused"].contains(&input.decision.as_str()) {
        let errors =
            FormErrors::from_error(Error::invalid("decision", "services-decision-missing"))?;
        return show(visitor, &reference, input, &errors).await;
    }
    let decision = DecideApplication {
        reference: reference.clone(),
        seen_version: input.seen,
        granted: input.decision == "granted",
        reason: input.reason.clone(),
    };
    let mut tx = visitor.begin().await?;
    match decide_application(visitor.app(), &mut tx, decision).await {
        Err(error @ Error::Invalid(_)) => {
            drop(tx);
            let errors = FormErrors::from_error(error)?;
            show(visitor, &reference, input, &errors).await
        }
        done => finish(visitor, tx, (done, &reference), "services-done-decided").await,
    }
}

async fn show(
    visitor: &Visitor,
    reference: &str,
    form: &DecisionForm,
    errors: &FormErrors,
) -> PageResult {
    let mut db = visitor.read().await?;
    let desk = Desk::read(visitor, &mut db, reference).await?;
    drop(db);
    let house = &visitor.app().config.town.agency;
    visitor.must(
        "decide_application",
        &desk.application.resource(house, false),
    )?;
    let seen = if form.seen == 0 {
        desk.application.version
    } else {
        form.seen
    };
    let title = visitor.t("services-decide-title");
    let page = visitor
        .page(format!("{title} {}", desk.reference))
        .back(desk.path())
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                span.govuk-caption-l { (say(visitor, &desk.file.name)) " " span.stoa-reference { (desk.reference) } }
                h1.govuk-heading-l { (title) }
                form method="post" action={ (desk.path()) "/decide" } novalidate {
                    (visitor.csrf_field())
                    input type="hidden" name="seen" value=(seen);
                    (radios("decision").legend(visitor.t("services-decision"))
                        .item(radio("granted", visitor.t("services-decision-granted")))
                        .item(radio("refused", visitor.t("services-decision-refused")))
                        .value(form.decision.as_str())
                        .error_option(visitor.error_of(errors, "decision")))
                    (textarea("reason", visitor.t("services-reason")).hint(visitor.t("services-reason-hint"))
                        .rows(6).value(form.reason.as_str())
                        .error_option(visitor.error_of(errors, "reason")))
                    (button(visitor.t("services-decide-button")).prevent_double_click())
                }
            }
        }
    }))
}
