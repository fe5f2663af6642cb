//! A resident's report, a question a page: the place, the category, what is known already nearby, the details, and a
//! last look before it is sent.
//!
//! What was answered travels sealed in the address ([`draft::Draft`]), so that a reload, the back button, another
//! language or a phone that dropped the page lose nothing, and of those who give up nothing is kept but the files of
//! their photos. What is known of the resident is asked on the last page only and never travels.

pub mod category;
pub mod check;
pub mod details;
pub mod draft;
pub mod draft_photo;
pub mod place;
pub mod question_field;
mod send;
pub mod similar;

use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_web::{FormErrors, PageResult, Visitor};

use draft::Draft;

use crate::pages::addresses::query_of;

/// What every page of the journey is asked with.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The sealed draft.
    pub draft: String,
    /// The place or the words that were searched for.
    pub q: String,
}

/// A page of the journey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Place,
    Category,
    Similar,
    Details,
    Check,
}

impl Step {
    fn path(self) -> &'static str {
        match self {
            Step::Place => "/report",
            Step::Category => "/report/category",
            Step::Similar => "/report/similar",
            Step::Details => "/report/details",
            Step::Check => "/report/check",
        }
    }

    /// Its number among the four questions; what was found nearby is no question of its own.
    fn number(self) -> Option<i64> {
        match self {
            Step::Place => Some(1),
            Step::Category => Some(2),
            Step::Similar => None,
            Step::Details => Some(3),
            Step::Check => Some(4),
        }
    }

    fn before(self, draft: &Draft) -> Option<Step> {
        match self {
            Step::Place | Step::Category | Step::Details if draft.is_whole => Some(Step::Check),
            Step::Place => None,
            Step::Category => Some(Step::Place),
            Step::Similar | Step::Details => Some(Step::Category),
            Step::Check => Some(Step::Details),
        }
    }

    fn after(self, draft: &Draft) -> Step {
        match self {
            Step::Place if !draft.is_whole => Step::Category,
            Step::Place | Step::Category => Step::Similar,
            Step::Similar if !draft.is_whole => Step::Details,
            Step::Similar | Step::Details | Step::Check => Step::Check,
        }
    }

    /// The address of this step with the draft in it.
    fn address(self, visitor: &Visitor, draft: &Draft) -> Result<String> {
        with_draft(visitor, self.path(), draft)
    }

    /// The address of this step with what was searched for in it.
    fn searching(self, visitor: &Visitor, draft: &Draft, words: &str) -> Result<String> {
        let address = self.address(visitor, draft)?;
        let mark = if address.contains('?') { '&' } else { '?' };
        Ok(format!("{address}{mark}{}", query_of(&[("q", words)])))
    }
}

/// A path with the draft as it stands; forms are sent to it, so that their pages can be opened again in another language.
pub(super) fn with_draft(visitor: &Visitor, path: &str, draft: &Draft) -> Result<String> {
    if *draft == Draft::default() {
        return Ok(path.to_owned());
    }
    Ok(format!("{path}?draft={}", draft.seal(visitor.app())?))
}

/// Goes on from a step that was answered.
fn onward(visitor: &Visitor, from: Step, draft: &Draft) -> PageResult {
    let next = from.after(draft);
    Ok(visitor.go(&next.address(visitor, draft)?))
}

/// Sends whoever opens a page out of turn to the first question that is open; `None` when this one is next.
fn out_of_turn(visitor: &Visitor, step: Step, draft: &Draft) -> Result<Option<Response>> {
    let open = if draft.place.is_none() {
        Step::Place
    } else if draft.category.is_empty() && step != Step::Category {
        Step::Category
    } else if !draft.is_whole && step == Step::Check {
        Step::Details
    } else {
        return Ok(None);
    };
    Ok(Some(visitor.go(&open.address(visitor, draft)?)))
}

/// The frame of a step. The content writes its own `h1`; the number of the step stands above it.
fn show_step(
    visitor: &Visitor,
    step: Step,
    title: &str,
    draft: &Draft,
    (errors, content): (&FormErrors, Markup),
) -> PageResult {
    let mut page = visitor.page(title).no_index().errors(errors);
    if let Some(before) = step.before(draft) {
        page = page.back(before.address(visitor, draft)?);
    }
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                (caption(visitor, step))
                (content)
            }
        }
    }))
}

fn caption(visitor: &Visitor, step: Step) -> Markup {
    let said = match step.number() {
        Some(number) => visitor.t_with(
            "reports-step",
            &[("number", number.into()), ("of", 4.into())],
        ),
        None => visitor.t("reports-report-a-problem"),
    };
    html! { span.govuk-caption-l { (said) } }
}

/// The button that the Enter key presses: going on, whatever other buttons stand before the visible one.
fn default_button(visitor: &Visitor) -> Markup {
    html! {
        button.govuk-visually-hidden type="submit" tabindex="-1" aria-hidden="true" { (visitor.t("reports-continue")) }
    }
}
