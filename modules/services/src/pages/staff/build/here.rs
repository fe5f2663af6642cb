//! What is wrong with one part of the draft, told at the controls of the page where it is mended: in a box on top, and beside each of them.

use maud::{Markup, html};
use stoa_kernel::{Error, FieldError};
use stoa_web::{FormErrors, Page, Problem, Visitor};

use super::desk::{Desk, errors_of};
use crate::model::FileFault;

/// What a page says of its controls.
pub enum Told {
    /// What was typed was not kept.
    Refused(FormErrors),
    /// It is kept, and has to be mended before it can be published.
    Unfinished(FormErrors),
}

impl Told {
    pub const fn nothing() -> Self {
        Told::Unfinished(FormErrors::none())
    }

    /// What kept a form from being kept; a conflict stands at the control `first`.
    pub fn refused(error: Error, first: &str) -> Result<Self, Problem> {
        errors_of(error, first).map(Told::Refused)
    }

    /// The faults of the draft whose place begins with `prefix`. `control` names the control of each, by the rest of its place;
    /// none for one that is mended elsewhere.
    pub fn unfinished(
        desk: &Desk,
        prefix: &str,
        control: impl Fn(&FileFault, &str) -> Option<String>,
    ) -> Result<Self, Problem> {
        let mut faults = desk.file.faults();
        faults.extend_from_slice(&desk.misfits);
        let here = faults.into_iter().filter_map(|fault| {
            let rest = fault.place.strip_prefix(prefix)?;
            let field = control(&fault, rest)?;
            Some(FieldError::new(field, fault.what))
        });
        FormErrors::from_error(Error::Invalid(here.collect())).map(Told::Unfinished)
    }

    pub const fn errors(&self) -> &FormErrors {
        match self {
            Told::Refused(errors) | Told::Unfinished(errors) => errors,
        }
    }

    /// The page with its summary of errors, where something was refused.
    pub fn on<'v>(&'v self, page: Page<'v>) -> Page<'v> {
        match self {
            Told::Refused(errors) => page.errors(errors),
            Told::Unfinished(_) => page,
        }
    }

    /// What is kept and has to be mended, each with the way to its control.
    pub fn summary(&self, visitor: &Visitor) -> Markup {
        match self {
            Told::Unfinished(errors) if !errors.is_empty() => html! {
                section.stoa-missing aria-labelledby="to-do" {
                    h2 #to-do ."govuk-heading-s" { (visitor.t("services-owner-unfinished-title")) }
                    ul."govuk-list govuk-list--bullet" {
                        @for error in errors.iter() {
                            li { a.govuk-link href={ "#" (error.field) } { (visitor.message(&error.message)) } }
                        }
                    }
                }
            },
            _ => html! {},
        }
    }
}

/// The language that a fault names; empty where it names none.
pub fn language_of(fault: &FileFault) -> &str {
    let named = fault.what.args.iter().find(|(name, _)| *name == "language");
    named.map_or("", |(_, language)| language.as_str())
}
