//! What a service costs somebody: by the table of fees if there is one, otherwise what it costs everybody.

use jiff::civil::Date;
use stoa_forms::Answers;

use super::{
    TableKind,
    inputs::{inputs_of, names_of},
};
use crate::model::{Fee, ServiceFile};

/// What an application costs by the law of a day: of one that was sent, the day in the town on which it was. `None`: nothing. Where the
/// table says nothing about a case, the fee of the service holds.
pub fn fee_of(file: &ServiceFile, answers: &Answers, day: Date) -> Option<Fee> {
    let fixed = file.fee.clone()?;
    let Some(rules) = &file.rules else {
        return Some(fixed);
    };
    let Some(table) = rules.table(TableKind::Fee) else {
        return Some(fixed);
    };
    let inputs = inputs_of(&file.form, answers, &names_of(table), day);
    let verdict = rules.ask(TableKind::Fee, &inputs, day).ok().flatten();
    match verdict.and_then(|verdict| verdict.amount()) {
        None => Some(fixed),
        Some(0) => None,
        Some(amount) => Some(Fee { amount, ..fixed }),
    }
}
