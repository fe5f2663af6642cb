//! The same for many applications at once: a page that lists the ticked ones and asks what the act needs, and then says what became
//! of each.

use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Error, Id, Result, staff::StaffRow};
use stoa_web::{
    FormErrors, PageResult, PostForm, Query, Visitor,
    components::{button, select, textarea, warning_text},
};

use crate::{
    commands::{BulkAct, BulkOutcome, MOST, act_on_applications, all_services},
    pages::words::reference_of,
};

/// What can be done to many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Take,
    Assign,
    Ask,
}

/// In the order of the buttons.
pub const ACTS: [Act; 3] = [Act::Take, Act::Assign, Act::Ask];

impl Act {
    pub const fn slug(self) -> &'static str {
        match self {
            Act::Take => "take",
            Act::Assign => "assign",
            Act::Ask => "ask",
        }
    }

    /// The key that presses its button.
    pub const fn key(self) -> &'static str {
        match self {
            Act::Take => "m",
            Act::Assign => "a",
            Act::Ask => "s",
        }
    }

    pub const fn text_key(self) -> &'static str {
        match self {
            Act::Take => "services-act-take",
            Act::Assign => "services-desk-assign",
            Act::Ask => "services-act-ask",
        }
    }

    fn parse(slug: &str) -> Result<Self> {
        let found = ACTS.into_iter().find(|act| act.slug() == slug);
        found.ok_or(Error::NotFound)
    }
}

/// The form, as the queue or the page itself sends it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct BulkForm {
    act: String,
    /// Reference and version of each, with `:` between them.
    application: Vec<String>,
    /// The query of the queue to go back to.
    queue: String,
    assignee: String,
    text: String,
}

impl BulkForm {
    fn applications(&self) -> Vec<(String, i64)> {
        let parsed = self.application.iter().filter_map(|value| {
            let (reference, version) = value.rsplit_once(':')?;
            Some((reference.to_owned(), version.parse().ok()?))
        });
        parsed.take(MOST).collect()
    }

    fn act(&self) -> Result<BulkAct> {
        Ok(match Act::parse(&self.act)? {
            Act::Take => BulkAct::Take,
            Act::Assign => BulkAct::Assign(self.assignee.parse().ok().map(Id::new)),
            Act::Ask => BulkAct::Ask(self.text.clone()),
        })
    }

    fn back(&self) -> String {
        format!("/staff/applications?{}", self.queue)
    }
}

/// `GET /staff/applications/bulk`
pub async fn ask(visitor: Visitor, Query(form): Query<BulkForm>) -> PageResult {
    visitor.staff()?;
    visitor.must("see_applications", &all_services(visitor.app()))?;
    show(&visitor, &form, &FormErrors::none()).await
}

/// `POST /staff/applications/bulk`
pub async fn send(form: PostForm<BulkForm>) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    visitor.staff()?;
    let act = input.act()?;
    let mut tx = visitor.begin().await?;
    match act_on_applications(visitor.app(), &mut tx, &input.applications(), &act).await {
        Ok(done) => {
            let outcome = tx.commit(done).await?;
            Ok(tell(visitor, input, &outcome))
        }
        Err(Error::Conflict(message)) => {
            Ok(visitor.go_with_notice(&input.back(), visitor.message(&message)))
        }
        Err(error) => {
            drop(tx);
            let errors = FormErrors::from_error(error)?;
            show(visitor, input, &errors).await
        }
    }
}

async fn show(visitor: &Visitor, form: &BulkForm, errors: &FormErrors) -> PageResult {
    let act = Act::parse(&form.act)?;
    let applications = form.applications();
    if applications.is_empty() {
        return Ok(visitor.go_with_notice(&form.back(), visitor.t("services-desk-none-chosen")));
    }
    let people = stoa_kernel::staff::list(&mut visitor.read().await?).await?;
    let title = visitor.t(act.text_key());
    let page = visitor
        .page(title.as_str())
        .back(form.back())
        .no_index()
        .errors(errors);
    let count = applications.len();
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t_with("services-desk-ticked", &[("count", count.into())])) }
                ul.govuk-list { @for (reference, _) in &applications { li.stoa-reference { (reference) } } }
                form method="post" action="/staff/applications/bulk" novalidate {
                    (visitor.csrf_field())
                    input type="hidden" name="act" value=(act.slug());
                    input type="hidden" name="queue" value=(form.queue);
                    @for (reference, version) in &applications {
                        input type="hidden" name="application" value={ (reference) ":" (version) };
                    }
                    @match act {
                        Act::Take => {},
                        Act::Assign => (assignees(visitor, &people, (form.assignee.as_str(), errors))),
                        Act::Ask => (textarea("text", visitor.t("services-act-ask-what")).rows(5)
                            .value(form.text.as_str()).error_option(visitor.error_of(errors, "text"))),
                    }
                    (button(title).prevent_double_click())
                }
            }
        }
    }))
}

/// A choice of colleagues of one's own body, or nobody.
pub fn assignees(
    visitor: &Visitor,
    people: &[StaffRow],
    (chosen, errors): (&str, &FormErrors),
) -> Markup {
    let own = visitor.actor.staff().map(|staff| staff.agency.as_str());
    let colleagues = people.iter().filter(|row| {
        own.is_some_and(|agency| crate::casework::colleagues::works_for(row, agency))
    });
    let colleagues = colleagues.map(|row| (row.staff.id.to_string(), row.staff.name.clone()));
    html! {
        (select("assignee", visitor.t("services-desk-assignee")).hint(visitor.t("services-desk-assignee-hint"))
            .option("", visitor.t("services-desk-nobody"))
            .options(colleagues).value(chosen).error_option(visitor.error_of(errors, "assignee")))
    }
}

/// What became of each.
fn tell(visitor: &Visitor, form: &BulkForm, outcome: &BulkOutcome) -> Response {
    let title = visitor.t("services-desk-outcome");
    let page = visitor.page(title.as_str()).back(form.back()).no_index();
    let link = |reference: &str| {
        html! { a.govuk-link.stoa-reference href={ "/staff/applications/" (reference) } { (reference) } }
    };
    page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t_with("services-desk-done", &[("count", outcome.done.len().into())])) }
        ul.govuk-list { @for one in &outcome.done { li { (link(&reference_of(visitor.app(), one))) } } }
        @if !outcome.refused.is_empty() {
            (warning_text(visitor.t("services-desk-warning"),
                visitor.t_with("services-desk-refused", &[("count", outcome.refused.len().into())])))
            ul.govuk-list { @for (reference, error) in &outcome.refused {
                li { (link(reference)) ": " (why(visitor, error)) }
            } }
        }
    })
}

fn why(visitor: &Visitor, error: &Error) -> String {
    match error {
        Error::Conflict(message) | Error::Denied(message) => visitor.message(message),
        Error::Invalid(faults) => {
            let first = faults.first().map(|fault| visitor.message(&fault.message));
            first.unwrap_or_default()
        }
        _ => visitor.t("services-desk-gone"),
    }
}
