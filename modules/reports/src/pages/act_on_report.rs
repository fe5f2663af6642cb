//! What a resident can do about a report, a page or a button each.

pub mod answer_fixed;
pub mod ask_to_hide;
pub mod comment_on_report;
pub mod follow_report;
pub mod support_report;
pub mod withdraw_report;

use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Error, Result};
use stoa_web::{FormErrors, PageResult, Problem, Visitor};

use super::{
    addresses::{reference_of, report_path},
    names::Names,
    report_list::report_title,
    show_report::visible_report,
};
use crate::{casework::pass_on::has_it, model::Report, store};

/// A form that has nothing but its button.
#[derive(Debug, Default, Deserialize)]
pub struct ButtonForm {}

/// The report that a page is about.
pub(super) struct About {
    pub report: Report,
    pub reference: String,
    pub path: String,
    title: String,
    /// The body that has it by its server and is told what residents say.
    told: Option<String>,
}

impl About {
    async fn read(visitor: &Visitor, reference: &str) -> Result<Self> {
        let mut db = visitor.read().await?;
        let report = visible_report(visitor, &mut db, reference).await?;
        let names = Names::read(visitor, &mut db).await?;
        let handovers = store::handovers_of(&mut db, report.id).await?;
        let told = handovers.iter().any(|one| has_it(one, &report));
        Ok(About {
            title: report_title(visitor, &names, &report),
            reference: reference_of(visitor, report.id),
            told: told.then(|| names.agency(&report.agency).to_owned()),
            path: report_path(visitor, report.id),
            report,
        })
    }

    /// The hint for a field, whose key tells that it is public; and who else is told what stands in it.
    fn readers(&self, visitor: &Visitor, public: &str) -> String {
        let public = visitor.t(public);
        match &self.told {
            Some(agency) => {
                let told = visitor.t_with(
                    "reports-act-passed-on",
                    &[("agency", agency.as_str().into())],
                );
                format!("{public} {told}")
            }
            None => public,
        }
    }

    /// A page about it with a form. Its title is the page's `h1`.
    fn page(&self, visitor: &Visitor, title: &str, errors: &FormErrors, form: &Markup) -> Response {
        let page = visitor
            .page(title)
            .no_index()
            .back(self.path.as_str())
            .errors(errors);
        page.show(html! {
            div.govuk-grid-row {
                div."govuk-grid-column-two-thirds" {
                    span.govuk-caption-l { (self.title) " (" span.stoa-reference { (self.reference) } ")" }
                    h1.govuk-heading-l { (title) }
                    (form)
                }
            }
        })
    }
}

/// Goes to a page; what cannot be done because it was done before, or no longer matters, is told there in a sentence.
fn tell(visitor: &Visitor, path: &str, error: Error) -> PageResult {
    match error {
        Error::Conflict(message) => Ok(visitor.go_with_notice(path, visitor.message(&message))),
        other => Err(Problem::from(other)),
    }
}
