//! A treasurer puts the refunds that wait for a transfer into a file for the bank (pain.001).

use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx, digest};
use stoa_payments::transfer::{
    iban::Iban,
    pain001::{Transfer, Transfers},
};

use super::give_account::label;
use crate::{
    casework::found::{all_services, staff},
    model::{Account, Charge, FileState, Refund, RefundState, TransferFile},
    payments::{
        charges::today,
        events::{Paying, PaymentEvent},
    },
    store::{self, transfers},
};

/// Those of one currency whose account is known. `Conflict` where there are none, and where the town has told no account of its own.
pub async fn make_transfer_file(app: &App, tx: &mut Tx) -> Result<Done<TransferFile>> {
    tx.may("make_transfer_file", &all_services(app))?;
    let who = staff(tx)?.name;
    let id = tx.new_id::<TransferFile>()?;
    let (all, orders) = gathered(app, tx).await?;
    let config = &app.config.payments;
    let own = Iban::new(&config.iban);
    let own = own.map_err(|_none| Error::conflict("services-pay-transfers-no-account"))?;
    let made_at = app.config.time_zone().to_datetime(tx.now());
    let file = Transfers {
        message_id: format!("REFUNDS-{id}"),
        made_at: made_at.strftime("%Y-%m-%dT%H:%M:%S").to_string(),
        debtor: config.account_holder.clone(),
        debtor_iban: own,
        debtor_bic: (!config.bic.is_empty()).then(|| config.bic.clone()),
        on: today(app, tx.now()),
        all: orders,
    };
    if file.all.is_empty() {
        return Err(Error::conflict("services-pay-transfers-none"));
    }
    let broken = |fault| Error::broken("a file of transfers", fault);
    let xml = file.xml().map_err(broken)?;
    let one = TransferFile {
        id,
        message: file.message_id.clone(),
        transfers: i64::try_from(all.len()).unwrap_or(i64::MAX),
        sum: file.sum().map_err(broken)?,
        body: app.vault.seal_secret(id.number(), xml.as_bytes())?,
        digest: digest(&xml),
        state: FileState::Made,
        made_at: tx.now(),
        made_name: who,
        downloaded_at: None,
        ended_at: None,
        ended_name: None,
        version: 1,
    };
    transfers::insert(tx, &one).await?;
    let what = Paying::TransferFileMade {
        file: id.number(),
        transfers: one.transfers,
        digest: one.digest.clone(),
    };
    let mut done = Done::new((), &PaymentEvent::of_account(app, what));
    for (charge, mut refund) in all {
        refund.state = RefundState::Sent;
        refund.transfer_file = Some(id.number());
        refund.version += 1;
        store::charges::save_refund(tx, &refund).await?;
        let what = Paying::RefundSent {
            charge: charge.id.number(),
            refund: refund.id.number(),
        };
        done = done.also(&PaymentEvent::of(app, &charge, what));
    }
    Ok(done.map(|()| one))
}

/// The refunds with their charges, and the transfer that each is.
async fn gathered(app: &App, tx: &mut Tx) -> Result<(Vec<(Charge, Refund)>, Vec<Transfer>)> {
    let (mut all, mut orders) = (Vec::new(), Vec::<Transfer>::new());
    for refund in transfers::waiting(tx).await? {
        let is_alike = |one: &Transfer| one.amount.currency == refund.amount.currency;
        let Some(sealed) = refund.account.as_ref() else {
            continue;
        };
        if !orders.first().is_none_or(is_alike) {
            continue;
        }
        let charge = store::charges::find(tx, refund.charge).await?;
        let charge = charge.or_not_found()?;
        let place = (charge.person, label(&refund));
        // Of somebody who was forgotten nobody knows the account any more.
        let Some(opened) = app.vault.open_for(tx, place, sealed).await? else {
            continue;
        };
        let account: Account =
            serde_json::from_slice(&opened).map_err(|error| Error::broken("an account", error))?;
        let iban = Iban::new(&account.iban);
        orders.push(Transfer {
            id: end_to_end(&refund),
            amount: refund.amount,
            payee: account.holder,
            iban: iban.map_err(|error| Error::broken("an account", error))?,
            words: charge.about(&app.config.town.reference_prefix),
        });
        all.push((charge, refund));
    }
    Ok((all, orders))
}

/// By which a statement tells of a refund.
fn end_to_end(refund: &Refund) -> String {
    format!("{END_TO_END}{}", refund.id)
}

/// What every such id begins with.
pub const END_TO_END: &str = "REFUND-";
