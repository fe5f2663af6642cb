//! A treasurer downloads a file of transfers, once, to give it to the bank.

use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx};

use crate::{
    casework::found::{all_services, staff},
    model::{FileState, TransferFile},
    payments::events::{Paying, PaymentEvent},
    store::transfers,
};

/// What it says. `Conflict` for one that was downloaded: what was lost is told to be refused, and its refunds get another file.
pub async fn take_transfer_file(
    app: &App,
    tx: &mut Tx,
    id: Id<TransferFile>,
) -> Result<Done<(TransferFile, Vec<u8>)>> {
    tx.may("make_transfer_file", &all_services(app))?;
    staff(tx)?;
    let mut file = transfers::find(tx, id).await?.or_not_found()?;
    if file.state != FileState::Made || file.downloaded_at.is_some() {
        return Err(Error::conflict("services-pay-transfers-taken"));
    }
    let body = app.vault.open_secret(id.number(), &file.body)?;
    file.downloaded_at = Some(tx.now());
    file.version += 1;
    transfers::save(tx, &file).await?;
    let what = Paying::TransferFileTaken { file: id.number() };
    let event = PaymentEvent::of_account(app, what);
    Ok(Done::new((file, body), &event))
}
