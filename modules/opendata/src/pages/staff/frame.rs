//! What the pages of staff share: who may see them, the way back, what came of a form.

use axum::http::StatusCode;
use stoa_kernel::{Done, Error, OrNotFound, Reader, Result, Tx};
use stoa_web::{FormErrors, Markup, Page, Problem, Visitor, components::warning_text, html};

use crate::{
    model::Dataset,
    policy::{SEE_DRAFTS, catalogue},
    store,
};

/// A form with nothing but its buttons.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Seen {
    /// The revision that was on the screen.
    pub seen: i64,
}

/// Guards a page that shows drafts.
pub fn guard(visitor: &Visitor) -> Result<(), Problem> {
    let staff = visitor.staff()?;
    Ok(visitor.must(SEE_DRAFTS, &catalogue(&staff.agency))?)
}

/// The dataset that a page of staff is about.
pub async fn find(visitor: &Visitor, db: &mut Reader, slug: &str) -> Result<Dataset, Problem> {
    guard(visitor)?;
    Ok(store::dataset_by_slug(db, slug).await?.or_not_found()?)
}

/// Whether the visitor may do this to the dataset, to show or leave out what leads to it.
pub fn may(visitor: &Visitor, action: &str, dataset: &Dataset) -> bool {
    visitor.may(action, &dataset.resource(visitor.actor.number()))
}

/// `Denied` unless they may.
pub fn must(visitor: &Visitor, action: &str, dataset: &Dataset) -> Result<(), Problem> {
    guard(visitor)?;
    Ok(visitor.must(action, &dataset.resource(visitor.actor.number()))?)
}

pub fn staff_page<'v>(visitor: &'v Visitor, title: &str) -> Page<'v> {
    let all = visitor.t("opendata-staff-title");
    visitor
        .page(title)
        .breadcrumb(all, "/staff/data")
        .no_index()
}

/// A page about one dataset.
pub fn dataset_page<'v>(visitor: &'v Visitor, title: &str, dataset: &Dataset) -> Page<'v> {
    let name = dataset.title.get(visitor.lang());
    staff_page(visitor, title).breadcrumb(name, work_path(dataset))
}

pub fn work_path(dataset: &Dataset) -> String {
    format!("/staff/data/{}", dataset.slug)
}

/// The heading, and a form in the narrower column in which forms are read best.
pub fn form_column(title: &str, content: &Markup) -> Markup {
    html! {
        div.govuk-grid-row {
            div.govuk-grid-column-two-thirds {
                h1.govuk-heading-l { (title) }
                (content)
            }
        }
    }
}

/// The same about one dataset, which is named over the heading: on a phone the way back names only the page before.
pub fn dataset_form(visitor: &Visitor, title: &str, dataset: &Dataset, content: &Markup) -> Markup {
    html! {
        div.govuk-grid-row {
            div.govuk-grid-column-two-thirds {
                span.govuk-caption-l { bdi { (dataset.title.get(visitor.lang())) } }
                h1.govuk-heading-l { (title) }
                (content)
            }
        }
    }
}

/// What came of sending a form: faults of its fields, or somebody who was faster.
#[derive(Debug, Default)]
pub struct Tried {
    pub errors: FormErrors,
    conflict: Option<String>,
}

impl Tried {
    /// What a form that was not taken shows; what is no matter of the form passes on.
    pub fn of(visitor: &Visitor, error: Error) -> Result<Self, Problem> {
        match error {
            Error::Conflict(message) => Ok(Tried {
                errors: FormErrors::none(),
                conflict: Some(visitor.message(&message)),
            }),
            error => Ok(Tried {
                errors: FormErrors::from_error(error)?,
                conflict: None,
            }),
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

    /// What stands above a form when somebody was faster.
    pub fn warning(&self, visitor: &Visitor) -> Markup {
        html! {
            @if let Some(conflict) = &self.conflict {
                (warning_text(visitor.t("opendata-warning"), conflict.as_str()))
            }
        }
    }
}

/// Keeps what a command did, or passes its refusal on.
pub async fn finish<T>(tx: Tx, done: Result<Done<T>>) -> Result<T> {
    tx.commit(done?).await
}
