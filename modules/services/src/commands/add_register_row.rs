//! Staff add a row to a register by hand.

use stoa_forms::RawFields;
use stoa_kernel::{App, Done, Lang, Result, Tx, vault::PersonalData};

use crate::{
    casework::{
        answers::invalid,
        registers::{find, typed, write},
    },
    events::DeskEvent,
    model::register::{RegisterRow, RowAct},
};

/// `Invalid` on the columns' keys.
pub async fn add_register_row(
    app: &App,
    tx: &mut Tx,
    register: &str,
    (raw, lang): (&RawFields, Lang),
) -> Result<Done<RegisterRow>> {
    let (register, file) = find(tx, register, "add_register_row").await?;
    let values = typed(app, tx.now(), &file, (raw, lang)).map_err(invalid)?;
    // A key of its own, by which the row's personal columns can be destroyed.
    let person = app.vault.keep(tx, &PersonalData::new()).await?;
    let row = write(app, tx, (&register, &file), (person, None), &values).await?;
    let event = DeskEvent::row(&register, &row, RowAct::Written);
    Ok(Done::new(row, &event))
}
