//! Staff read what in a row of a register is personal. Each reading is a change: who looked, and why, stands in the row's history.

use stoa_kernel::{App, Done, Id, OrNotFound, Result, Tx};

use crate::{
    casework::{
        found::required,
        registers::{find, write_entry},
    },
    events::DeskEvent,
    model::register::{RegisterRow, RowAct},
    store::registers,
};

/// `Invalid` on `purpose`. Rows that were taken out can be read too.
pub async fn read_register_row(
    app: &App,
    tx: &mut Tx,
    (register, row): (&str, Id<RegisterRow>),
    purpose: &str,
) -> Result<Done<RegisterRow>> {
    let (register, _) = find(tx, register, "read_register_row").await?;
    let found = registers::find_row(tx, row).await?;
    let row = found
        .filter(|row| row.register == register.slug)
        .or_not_found()?;
    let purpose = required("purpose", purpose, "services-purpose-missing")?;
    write_entry(app, tx, (&row, None), (RowAct::Read, &purpose)).await?;
    let event = DeskEvent::row(&register, &row, RowAct::Read);
    Ok(Done::new(row, &event))
}
