//! Paying by bank transfer: what the payer has to write, as text and as a code that banks' apps read.

use stoa_kernel::App;
use stoa_payments::{
    Currency,
    transfer::{
        epc::{Remittance, Transfer},
        iban::Iban,
        reference::{Kind, Reference},
    },
};

use crate::model::Charge;

/// What a transfer needs.
#[derive(Debug, Clone)]
pub struct Offer {
    pub holder: String,
    /// In groups of four.
    pub iban: String,
    /// Empty where none is needed.
    pub bic: String,
    /// What the transfer has to name, in groups of four.
    pub reference: String,
    /// The text of the code (EPC069-12); there is none but for euros.
    pub epc: Option<String>,
}

/// How a charge is paid by transfer; `None` where the town has told no account.
pub fn offer(app: &App, charge: &Charge) -> Option<Offer> {
    let config = &app.config.payments;
    let iban = Iban::new(&config.iban).ok()?;
    let reference = Kind::Rf.read(&charge.reference).ok()?;
    Some(Offer {
        holder: config.account_holder.clone(),
        iban: iban.to_string(),
        bic: config.bic.clone(),
        reference: Kind::Rf.print(&reference),
        epc: code(app, charge, (iban, reference)),
    })
}

fn code(app: &App, charge: &Charge, (iban, reference): (Iban, Reference)) -> Option<String> {
    let config = &app.config.payments;
    let open = charge.open();
    if open.currency != Currency::EUR {
        return None;
    }
    let transfer = Transfer {
        name: config.account_holder.clone(),
        iban,
        bic: (!config.bic.is_empty()).then(|| config.bic.to_ascii_uppercase()),
        amount: Some(open),
        purpose: None,
        remittance: Remittance::Structured(reference),
        information: String::new(),
    };
    transfer.payload().ok()
}
