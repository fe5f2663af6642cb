//! How a form of staff is shown: for the first time, with errors, or after somebody else was faster.

use axum::http::StatusCode;
use maud::{Markup, html};
use stoa_kernel::{Done, Result, Tx};
use stoa_web::{FormErrors, Page, Visitor, components::warning_text};

use crate::model::Update;

/// What came of sending it, if it was sent.
#[derive(Debug, Default)]
pub struct Tried {
    pub errors: FormErrors,
    pub conflict: Option<Conflict>,
}

/// Somebody else was faster, or what it is about does not allow it any more.
#[derive(Debug)]
pub struct Conflict {
    /// What the command said.
    pub sentence: String,
    /// What happened since the form was made, of reports.
    pub changed: Vec<Update>,
}

impl Tried {
    /// What is wrong, by fields.
    pub fn with_errors(errors: FormErrors) -> Self {
        Tried {
            errors,
            conflict: None,
        }
    }

    /// A conflict of which nothing more is known than what the command said.
    pub fn stopped(sentence: String) -> Self {
        let changed = Vec::new();
        Tried {
            errors: FormErrors::none(),
            conflict: Some(Conflict { sentence, changed }),
        }
    }

    /// The page with its errors, and answered as what it is.
    pub fn frame<'v>(&'v self, page: Page<'v>) -> Page<'v> {
        let page = page.errors(&self.errors);
        match self.conflict {
            Some(_) => page.status(StatusCode::CONFLICT),
            None => page,
        }
    }

    /// What the command said of a conflict, and what to do about it.
    pub fn warning(&self, visitor: &Visitor) -> Markup {
        html! {
            @if let Some(conflict) = &self.conflict {
                (warning_text(visitor.t("reports-work-warning"), conflict.sentence.as_str()))
                p.govuk-body { (visitor.t("reports-work-look-again")) }
            }
        }
    }
}

/// Keeps what a command did, or passes its refusal on.
pub async fn finish<T>(tx: Tx, done: Result<Done<T>>) -> Result<T> {
    tx.commit(done?).await
}
