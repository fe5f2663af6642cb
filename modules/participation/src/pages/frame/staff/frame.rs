//! What the pages of staff share: who may see them, the way back, what came of a form.

use axum::http::StatusCode;
use stoa_kernel::{Error, OrNotFound, Reader, Result};
use stoa_web::{FormErrors, Markup, Page, Problem, Visitor, components::warning_text, html};

use crate::{
    model::{Process, Setup},
    policy, store,
};

/// A form with nothing but its buttons and the version that was on the screen.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Seen {
    pub seen: i64,
}

/// Guards a page that shows drafts.
pub fn guard(visitor: &Visitor) -> Result<(), Problem> {
    let staff = visitor.staff()?;
    Ok(visitor.must(policy::SEE_DRAFTS, &policy::processes(&staff.agency))?)
}

/// The process that a page of staff is about.
pub async fn find(visitor: &Visitor, db: &mut Reader, slug: &str) -> Result<Setup, Problem> {
    guard(visitor)?;
    Ok(store::frame::setup_by_slug(db, slug)
        .await?
        .or_not_found()?)
}

/// The same for a page on which something is done about it.
pub async fn find_to(visitor: &Visitor, action: &str, slug: &str) -> Result<Setup, Problem> {
    let setup = find(visitor, &mut visitor.read().await?, slug).await?;
    visitor.must(action, &setup.process.resource())?;
    Ok(setup)
}

pub fn staff_page<'v>(visitor: &'v Visitor, title: &str) -> Page<'v> {
    let all = visitor.t("participation-frame-staff-title");
    visitor
        .page(title)
        .breadcrumb(all, "/staff/participation")
        .no_index()
}

/// A page about one process.
pub fn process_page<'v>(visitor: &'v Visitor, title: &str, process: &Process) -> Page<'v> {
    let name = process.title.get(visitor.lang());
    staff_page(visitor, title).breadcrumb(name, work_path(process))
}

pub fn work_path(process: &Process) -> String {
    format!("/staff/participation/{}", process.slug)
}

/// A heading, and a form in the narrower column in which forms are read best.
pub fn form_column(title: &str, content: &Markup) -> Markup {
    html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { (title) }
            (content)
        } }
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

    /// What stands above a form when it could not be kept.
    pub fn warning(&self, visitor: &Visitor) -> Markup {
        html! {
            @if let Some(conflict) = &self.conflict {
                (warning_text(visitor.t("participation-frame-warning"), conflict.as_str()))
            }
        }
    }
}
