//! Staff correct a row of a register, with the reason. What it held until then stays in its history.

use stoa_forms::RawFields;
use stoa_kernel::{App, Done, Id, Lang, Result, Tx};

use crate::{
    casework::{
        answers::invalid,
        found::required,
        reads,
        registers::{find, find_row, seal, typed, write_entry},
    },
    events::DeskEvent,
    model::register::{RegisterRow, RowAct},
    store::registers,
};

/// A correction of a whole row.
#[derive(Debug, Clone)]
pub struct CorrectRegisterRow {
    /// The register's slug.
    pub register: String,
    /// The row, and its version that was on the screen.
    pub row: (Id<RegisterRow>, i64),
    /// Every column.
    pub raw: RawFields,
    /// In which numbers were written.
    pub lang: Lang,
    pub reason: String,
}

/// `Invalid` on the columns' keys and `reason`. `Conflict` when it was changed since it was seen.
pub async fn correct_register_row(
    app: &App,
    tx: &mut Tx,
    input: CorrectRegisterRow,
) -> Result<Done<RegisterRow>> {
    let (register, file) = find(tx, &input.register, "correct_register_row").await?;
    let before = find_row(tx, &register.slug, input.row).await?;
    let values = typed(app, tx.now(), &file, (&input.raw, input.lang)).map_err(invalid)?;
    let reason = required("reason", &input.reason, "services-desk-row-reason-missing")?;
    let (open, personal) = file.split(&values);
    let mut row = before.clone();
    row.open = open;
    row.sealed = seal(app, tx, (row.person, row.id), &personal).await?;
    row.version += 1;
    row.changed_at = tx.now();
    registers::save_row(tx, &row).await?;
    reads::index(app, tx, (&file, &row), &values).await?;
    write_entry(app, tx, (&row, Some(&before)), (RowAct::Corrected, &reason)).await?;
    let event = DeskEvent::row(&register, &row, RowAct::Corrected);
    Ok(Done::new(row, &event))
}
