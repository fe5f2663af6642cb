//! Whoever gets money back by transfer says where to, by their link. It is sealed under the payer's key.

use stoa_kernel::{App, Done, Error, FieldError, Message, OrNotFound, Result, Tx};
use stoa_payments::transfer::{iban::Iban, pain001::has_name};

use crate::{
    model::{Account, Refund, RefundState, Way},
    payments::{
        events::{Paying, PaymentEvent},
        links,
    },
    store,
};

/// The longest name of an account's holder.
const LONGEST: usize = 70;

/// Where it goes.
#[derive(Clone)]
pub struct GiveAccount {
    /// The last part of the refund's link.
    pub link: String,
    pub holder: String,
    pub iban: String,
}

impl std::fmt::Debug for GiveAccount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("GiveAccount(…)")
    }
}

/// `Invalid` on `holder`, a name that banks can carry, and on `iban`, whose check digits are wrong. `Conflict` when it is on its way, and
/// when an account was given already: staff ask for another one.
pub async fn give_account(app: &App, tx: &mut Tx, input: GiveAccount) -> Result<Done<Refund>> {
    let id = links::refund(app, &input.link).or_not_found()?;
    let mut refund = store::charges::find_refund(tx, id).await?.or_not_found()?;
    let charge = store::charges::find(tx, refund.charge).await?;
    let charge = charge.or_not_found()?;
    let house = &app.config.town.agency;
    tx.may("give_account", &charge.resource(house, true))?;
    if refund.state != RefundState::Approved || refund.way != Way::Transfer {
        return Err(Error::conflict("services-pay-account-late"));
    }
    if refund.account.is_some() {
        return Err(Error::conflict("services-pay-account-known"));
    }
    let account = checked(&input)?;
    let json = serde_json::to_vec(&account).map_err(|error| Error::broken("an account", error))?;
    let place = (charge.person, label(&refund));
    refund.account = Some(app.vault.seal_for(tx, place, &json).await?);
    refund.version += 1;
    store::charges::save_refund(tx, &refund).await?;
    let what = Paying::RefundAccountGiven {
        charge: charge.id.number(),
        refund: refund.id.number(),
    };
    let event = PaymentEvent::of(app, &charge, what);
    Ok(Done::new(refund, &event))
}

/// The label that an account is sealed under: that of the refund's reason is its number.
pub(super) fn label(refund: &Refund) -> i64 {
    refund.id.number().saturating_neg()
}

fn checked(input: &GiveAccount) -> Result<Account> {
    let mut faults = Vec::new();
    let mut wrong = |field, key| faults.push(FieldError::new(field, Message::new(key)));
    let holder = input.holder.trim();
    if holder.is_empty() {
        wrong("holder", "services-pay-holder-missing");
    } else if holder.chars().count() > LONGEST || !has_name(holder) {
        wrong("holder", "services-pay-holder-wrong");
    }
    let iban = Iban::new(input.iban.trim()).ok();
    if iban.is_none() {
        wrong("iban", "services-pay-iban-wrong");
    }
    match iban.filter(|_| faults.is_empty()) {
        None => Err(Error::Invalid(faults)),
        Some(iban) => Ok(Account {
            holder: holder.to_owned(),
            iban: iban.as_str().to_owned(),
        }),
    }
}
