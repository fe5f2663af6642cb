//! The applications of somebody whose e-mail address is known: why they are looked for is recorded, and the applicant sees it.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_web::{
    FormErrors, PageResult, PostForm, Visitor,
    components::{InputKind, button, cell, table, text_input},
};

use crate::{
    commands::{FindApplicant, all_services, find_applicant},
    model::Application,
    pages::words::{Side, reference_of, status_tag},
};

/// The form as it was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct FindForm {
    email: String,
    purpose: String,
}

impl std::fmt::Debug for FindForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FindForm(…)")
    }
}

/// `GET /staff/applications/find`
pub async fn page(visitor: Visitor) -> PageResult {
    visitor.staff()?;
    visitor.must("find_applicant", &all_services(visitor.app()))?;
    Ok(show(
        &visitor,
        &FindForm::default(),
        &FormErrors::none(),
        None,
    ))
}

/// `POST /staff/applications/find`
pub async fn send(form: PostForm<FindForm>) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    visitor.staff()?;
    let sought = FindApplicant {
        email: input.email.clone(),
        purpose: input.purpose.clone(),
    };
    let mut tx = visitor.begin().await?;
    match find_applicant(visitor.app(), &mut tx, sought).await {
        Ok(done) => {
            let found = tx.commit(done).await?;
            Ok(show(visitor, input, &FormErrors::none(), Some(&found)))
        }
        Err(error) => {
            drop(tx);
            let errors = FormErrors::from_error(error)?;
            Ok(show(visitor, input, &errors, None))
        }
    }
}

fn show(
    visitor: &Visitor,
    form: &FindForm,
    errors: &FormErrors,
    found: Option<&[Application]>,
) -> axum::response::Response {
    let title = visitor.t("services-desk-find-title");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-queue-title"), "/staff/applications")
        .no_index()
        .errors(errors);
    page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                @if let Some(found) = found { (list(visitor, found)) }
                form method="post" action="/staff/applications/find" novalidate {
                    (visitor.csrf_field())
                    (text_input("email", visitor.t("services-desk-find-email")).kind(InputKind::Email)
                        .value(form.email.as_str()).error_option(visitor.error_of(errors, "email")))
                    (text_input("purpose", visitor.t("services-desk-find-why")).hint(visitor.t("services-desk-find-why-hint"))
                        .value(form.purpose.as_str()).error_option(visitor.error_of(errors, "purpose")))
                    (button(visitor.t("services-desk-find-button")))
                }
            }
        }
    })
}

fn list(visitor: &Visitor, found: &[Application]) -> Markup {
    let rows = found.iter().map(|one| {
        let reference = reference_of(visitor.app(), one);
        let link = html! {
            a.govuk-link.stoa-reference href={ "/staff/applications/" (reference) } { (reference) }
        };
        let received = one.submitted_at.map(|at| visitor.date(at));
        [
            cell(link),
            cell(html! { (status_tag(visitor, one.status, Side::Office)) }),
            cell(received.unwrap_or_default()),
        ]
    });
    html! {
        p.govuk-body role="status" { (visitor.t_with("services-desk-count", &[("count", found.len().into())])) }
        @if !found.is_empty() {
            (table()
                .column(visitor.t("services-column-reference"))
                .column(visitor.t("services-column-status"))
                .column(visitor.t("services-column-received"))
                .rows(rows))
        }
    }
}
