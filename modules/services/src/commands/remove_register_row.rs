//! Staff take a row out of a register, with the reason. Its history stays.

use stoa_kernel::{App, Done, Id, Result, Tx};

use crate::{
    casework::{
        found::required,
        registers::{find, find_row, remove},
    },
    events::DeskEvent,
    model::register::{RegisterRow, RowAct},
};

/// `Invalid` on `reason`. `Conflict` when it was changed since it was seen.
pub async fn remove_register_row(
    app: &App,
    tx: &mut Tx,
    (register, row): (&str, (Id<RegisterRow>, i64)),
    reason: &str,
) -> Result<Done<RegisterRow>> {
    let (register, _) = find(tx, register, "remove_register_row").await?;
    let row = find_row(tx, &register.slug, row).await?;
    let reason = required("reason", reason, "services-desk-row-reason-missing")?;
    let removed = remove(app, tx, row, &reason).await?;
    let event = DeskEvent::row(&register, &removed, RowAct::Removed);
    Ok(Done::new(removed, &event))
}
