//! Money as staff see it: what is owed, what a person has to look at, statements and bills that are taken in.

pub mod acts;
pub mod import;
pub mod list;
pub mod show;
pub mod transfers;

use stoa_kernel::Result;
use stoa_payments::{Currency, Money};
use stoa_web::Visitor;

use crate::commands::all_services;

/// Whoever may see what is owed.
fn must_see(visitor: &Visitor) -> Result<()> {
    visitor.must("see_payments", &all_services(visitor.app()))
}

/// A sum as staff type it: digits, with a point or a comma before the decimals.
fn typed(text: &str, currency: Currency) -> Option<Money> {
    Money::from_decimal(text.trim(), currency).ok()
}
