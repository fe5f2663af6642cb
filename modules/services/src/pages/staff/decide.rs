//! The decision: granted or not, and why, in words that the applicant reads.

use maud::html;
use serde::Deserialize;
use stoa_kernel::Error;
use stoa_web::{
    FormErrors, LateForm, PageResult, Path, PostForm, Visitor,
    components::{button, fieldset, radio, radios, textarea},
};

use super::{
    acts::finish,
    late,
    show_application::{Desk, PurposeForm},
};
use crate::{
    casework::rules,
    commands::{DecideApplication, ReadAnswers, decide_against_advice, read_answers},
    pages::{
        looks,
        rules::{
            advice::{Reasons, against_part, open_part},
            advice_part,
        },
        words::say,
    },
};

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DecisionForm {
    seen: i64,
    decision: String,
    reason: String,
    /// Why it goes against what the rules advise.
    against: String,
}

/// What is written in the form.
const WRITTEN: [(&str, &str); 2] = [
    ("reason", "services-reason"),
    ("against", "services-rules-against"),
];

/// `GET /staff/applications/{reference}/decide`
pub async fn page(visitor: Visitor, Path(reference): Path<String>) -> PageResult {
    visitor.staff()?;
    let form = DecisionForm::default();
    let shown = (&form, Reasons::Closed);
    show(&visitor, &reference, shown, &FormErrors::none()).await
}

/// `POST /staff/applications/{reference}/advice`: opens what was answered beside the advice, recorded with its purpose.
pub async fn open(Path(reference): Path<String>, form: PostForm<PurposeForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let input = ReadAnswers {
        reference: reference.clone(),
        purpose: form.input.purpose.clone(),
    };
    let mut tx = visitor.begin().await?;
    let empty = DecisionForm::default();
    match read_answers(visitor.app(), &mut tx, input).await {
        Ok(done) => {
            tx.commit(done).await?;
            let shown = (&empty, Reasons::Opened);
            show(visitor, &reference, shown, &FormErrors::none()).await
        }
        Err(error) => {
            drop(tx);
            let errors = FormErrors::from_error(error)?;
            show(visitor, &reference, (&empty, Reasons::Closed), &errors).await
        }
    }
}

/// `POST /staff/applications/{reference}/decide`
pub async fn send(
    Path(reference): Path<String>,
    LateForm { form, is_late }: LateForm<DecisionForm>,
) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    if visitor.actor.staff().is_none() {
        return late::again(&form, &WRITTEN);
    }
    if is_late {
        let errors = FormErrors::from_error(Error::invalid("decision", "services-sign-late"))?;
        return show(visitor, &reference, (input, Reasons::Closed), &errors).await;
    }
    if !["granted", "refused"].contains(&input.decision.as_str()) {
        let errors =
            FormErrors::from_error(Error::invalid("decision", "services-decision-missing"))?;
        return show(visitor, &reference, (input, Reasons::Closed), &errors).await;
    }
    let decision = DecideApplication {
        reference: reference.clone(),
        seen_version: input.seen,
        granted: input.decision == "granted",
        reason: input.reason.clone(),
    };
    let mut tx = visitor.begin().await?;
    match decide_against_advice(visitor.app(), &mut tx, decision, &input.against).await {
        Err(error @ Error::Invalid(_)) => {
            drop(tx);
            let errors = FormErrors::from_error(error)?;
            show(visitor, &reference, (input, Reasons::Closed), &errors).await
        }
        done => finish(visitor, tx, (done, &reference), "services-done-decided").await,
    }
}

async fn show(
    visitor: &Visitor,
    reference: &str,
    (form, reasons): (&DecisionForm, Reasons),
    errors: &FormErrors,
) -> PageResult {
    let mut db = visitor.read().await?;
    let desk = Desk::read(visitor, &mut db, reference).await?;
    let not_yet = super::task_words::not_yet(visitor, &mut db, &desk).await?;
    let house = &visitor.app().config.town.agency;
    visitor.must(
        "decide_application",
        &desk.application.resource(house, false),
    )?;
    let of = (&desk.application, &desk.file);
    let found = rules::verdicts(visitor.app(), &mut db, of, visitor.now()).await?;
    drop(db);
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
                (not_yet)
                (advice_part(visitor, (&desk.file, &found), reasons))
                @if reasons == Reasons::Closed { (open_part(visitor, (&desk.path(), &found), errors)) }
                (looks::again(visitor, (&desk.path(), desk.application.version), &desk.file))
                form method="post" action={ (desk.path()) "/decide" } novalidate {
                    (visitor.csrf_field())
                    input type="hidden" name="seen" value=(seen);
                    (radios("decision").legend(fieldset(visitor.t("services-decision")).legend_class("govuk-fieldset__legend--m"))
                        .item(radio("granted", visitor.t("services-decision-granted")))
                        .item(radio("refused", visitor.t("services-decision-refused")))
                        .value(form.decision.as_str())
                        .error_option(visitor.error_of(errors, "decision")))
                    (textarea("reason", visitor.t("services-reason")).hint(visitor.t("services-reason-hint"))
                        .rows(6).value(form.reason.as_str())
                        .error_option(visitor.error_of(errors, "reason")))
                    (against_part(visitor, &found, (&form.against, errors)))
                    div.govuk-button-group {
                        (super::letters::preview_button(visitor, &desk))
                        (button(visitor.t("services-decide-button")).prevent_double_click())
                    }
                }
            }
        }
    }))
}
