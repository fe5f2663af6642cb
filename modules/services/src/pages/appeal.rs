//! An applicant appeals against a decision, with their reasons.

use maud::html;
use serde::Deserialize;
use stoa_kernel::Error;
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{button, textarea},
};

use super::{
    apply::Applying,
    words::{paragraphs, say},
};
use crate::{
    commands::{appeal_decision, appeals_of, can_appeal},
    model::TaskState,
    store::tasks,
};

/// What was written.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AppealForm {
    text: String,
}

/// `GET /apply/{token}/appeal`
pub async fn page(visitor: Visitor, Path(token): Path<String>) -> PageResult {
    let applying = Applying::read(&visitor, &token).await?;
    let mut db = visitor.read().await?;
    let all = tasks::of_application(&mut db, applying.application.id).await?;
    drop(db);
    let of = (&applying.application, &applying.file, all.as_slice());
    if !can_appeal(visitor.app(), of, visitor.now()) {
        let path = format!("/apply/{token}/follow");
        let is_open = appeals_of(&all).any(|task| task.state != TaskState::Done);
        let why = if is_open {
            "services-flow-appealed-already"
        } else {
            "services-flow-appeal-late"
        };
        return Ok(visitor.go_with_notice(&path, visitor.t(why)));
    }
    show(&visitor, &applying, "", &FormErrors::none())
}

/// `POST /apply/{token}/appeal`
pub async fn send(Path(token): Path<String>, form: PostForm<AppealForm>) -> PageResult {
    let visitor = &form.visitor;
    let path = format!("/apply/{token}/follow");
    let mut tx = visitor.begin().await?;
    match appeal_decision(visitor.app(), &mut tx, &token, &form.input.text).await {
        Ok(done) => {
            tx.commit(done).await?;
            Ok(visitor.go_with_notice(&path, visitor.t("services-flow-done-appealed")))
        }
        Err(Error::Conflict(message)) => {
            Ok(visitor.go_with_notice(&path, visitor.message(&message)))
        }
        Err(error) => {
            drop(tx);
            let errors = FormErrors::from_error(error)?;
            let applying = Applying::read(visitor, &token).await?;
            show(visitor, &applying, &form.input.text, &errors)
        }
    }
}

fn show(visitor: &Visitor, applying: &Applying, text: &str, errors: &FormErrors) -> PageResult {
    let title = visitor.t("services-flow-appeal-title");
    let page = visitor
        .page(title.as_str())
        .back(format!("{}/follow", applying.path()))
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                span.govuk-caption-l { (say(visitor, &applying.file.name)) }
                h1.govuk-heading-l { (title) }
                (paragraphs(visitor, &applying.file.appeal))
                p.govuk-body { (visitor.t("services-flow-appeal-words")) }
                form method="post" action={ (applying.path()) "/appeal" } novalidate {
                    (visitor.csrf_field())
                    (textarea("text", visitor.t("services-flow-appeal-why")).rows(8).value(text)
                        .error_option(visitor.error_of(errors, "text")))
                    (button(visitor.t("services-flow-appeal-send")).prevent_double_click())
                }
            }
        }
    }))
}
