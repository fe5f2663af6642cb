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

/// The least and the most that a table of fees gives by the rows in force on a day, in minor units. `None` without a table, where a row
/// computes its amount, and where all are the same.
pub fn span_of_fees(file: &ServiceFile, day: Date) -> Option<(i64, i64)> {
    let table = file.rules.as_ref()?.fee.as_ref()?;
    let at = table
        .outputs
        .iter()
        .position(|output| output.name == "amount")?;
    let rows = table.rows.iter().filter(|row| row.is_in_force(day));
    let amounts: Option<Vec<i64>> = rows
        .map(|row| row.then.get(at)?.trim().parse().ok())
        .collect();
    let amounts = amounts?;
    let (least, most) = (*amounts.iter().min()?, *amounts.iter().max()?);
    (least < most).then_some((least, most))
}
