//! A treasurer says that the bank has a file of transfers, or that it did not take it: then its refunds wait for another.

use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx};

use crate::{
    casework::found::{all_services, staff},
    model::{FileState, RefundState, TransferFile},
    payments::events::{Paying, PaymentEvent},
    store::{self, transfers},
};

/// `sent`: the bank has it. `Conflict` for one that nobody downloaded and is told to be sent, and when it was ended already.
pub async fn end_transfer_file(
    app: &App,
    tx: &mut Tx,
    (id, sent): (Id<TransferFile>, bool),
) -> Result<Done<TransferFile>> {
    tx.may("make_transfer_file", &all_services(app))?;
    let who = staff(tx)?.name;
    let mut file = transfers::find(tx, id).await?.or_not_found()?;
    if file.state != FileState::Made || (sent && file.downloaded_at.is_none()) {
        return Err(Error::conflict("services-pay-changed-meanwhile"));
    }
    file.state = if sent {
        FileState::Sent
    } else {
        FileState::Refused
    };
    // What it said is proven by its digest from now on; accounts are kept no longer than needed.
    file.body = Vec::new();
    (file.ended_at, file.ended_name) = (Some(tx.now()), Some(who));
    file.version += 1;
    transfers::save(tx, &file).await?;
    if !sent {
        for mut refund in transfers::of_file(tx, id).await? {
            if refund.state == RefundState::Sent {
                refund.state = RefundState::Approved;
                refund.transfer_file = None;
                refund.version += 1;
                store::charges::save_refund(tx, &refund).await?;
            }
        }
    }
    let what = Paying::TransferFileEnded {
        file: id.number(),
        sent,
    };
    Ok(Done::new(file, &PaymentEvent::of_account(app, what)))
}
