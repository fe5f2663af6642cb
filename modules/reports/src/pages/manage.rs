//! What managers keep: categories and their questions, the texts that staff answer with, programs' keys, and a look at how
//! the targets are kept. Auditors read all of it and change nothing.

mod category_form;
pub mod end_key;
pub mod list_categories;
pub mod list_keys;
pub mod list_templates;
mod localised_fields;
pub mod order_categories;
mod question_form;
pub mod questions;
pub mod save_category;
pub mod save_question;
pub mod save_template;
pub mod show_setup;
pub mod show_targets;

use stoa_web::{PageResult, Visitor};

use crate::commands::all_reports;

/// Lets in those who may look at the setup.
fn guard(visitor: &Visitor) -> PageResult<()> {
    visitor.staff()?;
    visitor.must("see_reports_setup", &all_reports(visitor.app()))?;
    Ok(())
}

/// Lets in those who may change it.
fn guard_change(visitor: &Visitor) -> PageResult<()> {
    visitor.staff()?;
    visitor.must("manage_reports_setup", &all_reports(visitor.app()))?;
    Ok(())
}

/// Whether there is anything to change for this reader.
fn may_change(visitor: &Visitor) -> bool {
    visitor.may("manage_reports_setup", &all_reports(visitor.app()))
}
