//! What the ledger remembers of money: sums of fees, which everybody can look up; of bills only that something was paid.

use serde::Serialize;
use stoa_kernel::{App, Event};
use stoa_payments::Money;

use crate::model::{Bill, Charge, OwedFor, Service};

/// Something that happened to what somebody owes.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct PaymentEvent {
    #[serde(skip)]
    reference: String,
    #[serde(skip)]
    agency: String,
    what: Paying,
}

/// One variant a command, or a part of one.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Paying {
    /// From now on it is owed.
    ChargeMade {
        charge: i64,
        sum: Option<String>,
    },
    /// It is owed no more.
    ChargeDropped {
        charge: i64,
    },
    /// Somebody goes to a card provider to pay.
    PaymentBegun {
        charge: i64,
        provider: String,
    },
    /// What was told of it changed where it stands. `sum` is what came or went with that.
    PaymentBooked {
        charge: i64,
        way: &'static str,
        state: String,
        sum: Option<String>,
    },
    /// `reason` is the digest of why.
    RefundAsked {
        charge: i64,
        refund: i64,
        sum: Option<String>,
        reason: String,
    },
    /// Another than who asked said yes or no.
    RefundDecided {
        charge: i64,
        refund: i64,
        approved: bool,
    },
    /// The provider did not give the money back.
    RefundFailed {
        charge: i64,
        refund: i64,
    },
    /// Whoever gets it back said where to.
    RefundAccountGiven {
        charge: i64,
        refund: i64,
    },
    /// Staff had them asked once more where to.
    RefundAccountAsked {
        charge: i64,
        refund: i64,
    },
    /// It is in a file for the bank.
    RefundSent {
        charge: i64,
        refund: i64,
    },
    /// `digest` is the SHA-256 of the file.
    TransferFileMade {
        file: i64,
        transfers: i64,
        digest: String,
    },
    TransferFileTaken {
        file: i64,
    },
    /// The bank has it, or did not take it.
    TransferFileEnded {
        file: i64,
        sent: bool,
    },
    /// A card provider cannot be reached, or calls in its name are not believed.
    ProviderTrouble {
        provider: String,
        trouble: &'static str,
    },
    ProviderTroubleOver {
        provider: String,
        trouble: &'static str,
    },
    /// So many movements of the account were taken in, of which a person has to look at some.
    StatementImported {
        entries: usize,
        unsettled: usize,
    },
    /// Somebody said what a movement of the account is for.
    BankEntrySettled {
        entry: i64,
        charge: Option<i64>,
    },
    /// So many bills of a service were taken in from a file.
    BillsImported {
        count: usize,
    },
    BillMade,
    /// It was kept long enough; the digest of what was sealed of it.
    BillDestroyed {
        details: String,
    },
    /// The bill is paid in so many parts.
    InstalmentsAgreed {
        parts: u32,
    },
}

impl PaymentEvent {
    /// Of a charge.
    pub fn of(app: &App, charge: &Charge, what: Paying) -> Self {
        PaymentEvent {
            reference: charge.about(&app.config.town.reference_prefix),
            agency: charge.agency.clone(),
            what,
        }
    }

    /// Of a bill.
    pub fn of_bill(app: &App, bill: &Bill, what: Paying) -> Self {
        PaymentEvent {
            reference: Bill::about(&app.config.town.reference_prefix, bill.id),
            agency: bill.agency.clone(),
            what,
        }
    }

    /// Of a service.
    pub fn of_service(service: &Service, what: Paying) -> Self {
        PaymentEvent {
            reference: format!("service-{}", service.slug),
            agency: service.agency.clone(),
            what,
        }
    }

    /// Of the town's account.
    pub fn of_account(app: &App, what: Paying) -> Self {
        PaymentEvent {
            reference: "account".to_owned(),
            agency: app.config.town.agency.clone(),
            what,
        }
    }
}

/// A sum for the ledger, where it is a fee: what somebody's bill says is theirs.
pub fn sum(charge: &Charge, amount: Money) -> Option<String> {
    match charge.owed_for {
        OwedFor::Application(_) => Some(amount.to_string()),
        OwedFor::Bill(..) => None,
    }
}

impl Event for PaymentEvent {
    fn kind(&self) -> &'static str {
        match self.what {
            Paying::ChargeMade { .. } => "charge_made",
            Paying::ChargeDropped { .. } => "charge_dropped",
            Paying::PaymentBegun { .. } => "payment_begun",
            Paying::PaymentBooked { .. } => "payment_booked",
            Paying::RefundAsked { .. } => "refund_asked",
            Paying::RefundDecided { .. } => "refund_decided",
            Paying::RefundFailed { .. } => "refund_failed",
            Paying::RefundAccountGiven { .. } => "refund_account_given",
            Paying::RefundAccountAsked { .. } => "refund_account_asked",
            Paying::RefundSent { .. } => "refund_sent",
            Paying::TransferFileMade { .. } => "transfer_file_made",
            Paying::TransferFileTaken { .. } => "transfer_file_taken",
            Paying::TransferFileEnded { .. } => "transfer_file_ended",
            Paying::ProviderTrouble { .. } => "provider_trouble",
            Paying::ProviderTroubleOver { .. } => "provider_trouble_over",
            Paying::StatementImported { .. } => "statement_imported",
            Paying::BankEntrySettled { .. } => "bank_entry_settled",
            Paying::BillsImported { .. } => "bills_imported",
            Paying::BillMade => "bill_made",
            Paying::BillDestroyed { .. } => "bill_destroyed",
            Paying::InstalmentsAgreed { .. } => "instalments_agreed",
        }
    }

    fn reference(&self) -> String {
        self.reference.clone()
    }

    fn agency(&self) -> String {
        self.agency.clone()
    }
}
