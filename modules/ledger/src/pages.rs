//! For people: the record, its entries and their receipts.

pub mod list_entries;
pub mod read_entry_body;
pub mod show_entry;
pub mod show_ledger;
pub mod show_receipts;
pub mod verify_receipt;

mod entry_table;
mod proof;
mod row_in_batch;

use stoa_web::{Markup, Visitor, html};

/// The page that an entry is about: a link where one of the modules shows it.
fn about(visitor: &Visitor, reference: &str) -> Markup {
    match visitor.site.show_reference(reference) {
        Some(path) => html! { a.govuk-link href=(path) { (reference) } },
        None => html! { (reference) },
    }
}
