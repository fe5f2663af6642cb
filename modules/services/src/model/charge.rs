//! What somebody owes, and how it was paid.

use jiff::civil::Date;
use stoa_kernel::{Id, Resource, Timestamp, actor::Person};
use stoa_payments::{
    Money,
    booking::{Concern, Payment, State},
};

use super::{Application, Bill, Reference};

/// What is owed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwedFor {
    Application(Id<Application>),
    /// A bill: the whole of it, or the instalment of this number, from 1.
    Bill(Id<Bill>, Option<u32>),
}

/// Which of the things that are owed for an application it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChargePlace {
    /// The key of the workflow's step that asks for it; empty for the fee.
    pub step: String,
    /// The key of the share; empty for the whole.
    pub share: String,
    /// The instalment, from 1.
    pub part: Option<u32>,
}

/// What somebody owes. `booking` is all that was told of it; where it stands is worked out from that.
#[derive(Debug, Clone)]
pub struct Charge {
    pub id: Id<Charge>,
    pub owed_for: OwedFor,
    /// Of an application; nothing of a bill.
    pub place: ChargePlace,
    pub person: Id<Person>,
    pub agency: String,
    /// The service's slug.
    pub service: String,
    /// What a transfer has to name: a creditor reference (ISO 11649), without gaps.
    pub reference: String,
    pub due_on: Date,
    pub made_at: Timestamp,
    pub booking: Payment,
    /// It is owed no more: divided into parts, or the application was withdrawn.
    pub dropped: bool,
    pub version: i64,
}

impl Charge {
    /// What is still to be paid; nothing once it is owed no more.
    pub fn open(&self) -> Money {
        if self.dropped {
            return Money::zero(self.booking.expected().currency);
        }
        self.booking.open()
    }

    /// Whether something is to be paid. Money that went back is not asked for again.
    pub fn is_open(&self) -> bool {
        let over = [State::PartlyRefunded, State::Refunded];
        self.open().is_positive() && !over.contains(&self.booking.state())
    }

    /// Whether a person has to look at it: what was told does not go together, or too much came and is still here.
    pub fn needs_person(&self) -> bool {
        let kept = self.booking.refundable().minor;
        let is_worrying = |concern: &Concern| match concern {
            Concern::Overpaid => kept > self.booking.expected().minor,
            _ => true,
        };
        let paid_for_nothing = self.dropped && kept > 0;
        paid_for_nothing || self.booking.concerns().iter().any(is_worrying)
    }

    /// What the ledger calls it: the application's reference, or the bill's.
    pub fn about(&self, prefix: &str) -> String {
        match self.owed_for {
            OwedFor::Application(id) => Reference::of(prefix, id).to_string(),
            OwedFor::Bill(id, _) => Bill::about(prefix, id),
        }
    }

    /// What the policies know of it. `own`: the actor has the link of whoever owes it.
    pub fn resource(&self, house: &str, own: bool) -> Resource {
        Resource::new("Charge", self.id)
            .text("agency", &self.agency)
            .text("house", house)
            .flag("own", own)
    }
}

/// How money came or went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Through a card provider.
    Card,
    /// By bank transfer.
    Transfer,
    /// Cash at the counter.
    Cash,
    /// By card at the counter's own terminal.
    Terminal,
}

impl Way {
    pub const ALL: [Way; 4] = [Way::Card, Way::Transfer, Way::Cash, Way::Terminal];

    pub const fn slug(self) -> &'static str {
        match self {
            Way::Card => "card",
            Way::Transfer => "transfer",
            Way::Cash => "cash",
            Way::Terminal => "terminal",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.slug() == slug)
    }
}

/// Money that moved; negative where it went back.
#[derive(Debug, Clone)]
pub struct Movement {
    pub charge: Id<Charge>,
    pub at: Timestamp,
    pub way: Way,
    pub amount: Money,
    /// The id under which it was told, and by which it is booked once.
    pub told_by: String,
    /// The number of its receipt, of a series without gaps; none where money went back.
    pub receipt: Option<i64>,
}

/// A visit to a card provider.
#[derive(Debug, Clone)]
pub struct Try {
    pub id: Id<Try>,
    pub charge: Id<Charge>,
    pub provider: String,
    /// The provider's id of it.
    pub provider_id: String,
    /// Where the payer goes.
    pub pay_url: String,
    /// Whether it may still be paid.
    pub open: bool,
    pub made_at: Timestamp,
}

/// Where a refund stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefundState {
    /// Somebody asked for it, and another has to approve it.
    Asked,
    /// On its way: a transfer waits for an account, or for the next file.
    Approved,
    /// A transfer is in a file for the bank.
    Sent,
    Done,
    /// The provider did not do it.
    Failed,
    Refused,
}

impl RefundState {
    pub const ALL: [RefundState; 6] = [
        RefundState::Asked,
        RefundState::Approved,
        RefundState::Sent,
        RefundState::Done,
        RefundState::Failed,
        RefundState::Refused,
    ];

    pub const fn slug(self) -> &'static str {
        match self {
            RefundState::Asked => "asked",
            RefundState::Approved => "approved",
            RefundState::Sent => "sent",
            RefundState::Done => "done",
            RefundState::Failed => "failed",
            RefundState::Refused => "refused",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.slug() == slug)
    }

    /// Whether its sum is spoken for: nobody else may have it.
    pub const fn counts(self) -> bool {
        matches!(
            self,
            RefundState::Asked | RefundState::Approved | RefundState::Sent
        )
    }
}

/// Money to give back. `reason` is sealed under the payer's key.
#[derive(Debug, Clone)]
pub struct Refund {
    pub id: Id<Refund>,
    pub charge: Id<Charge>,
    /// How it goes back.
    pub way: Way,
    pub amount: Money,
    pub reason: Vec<u8>,
    pub state: RefundState,
    /// 0 where the service's file offers it back by itself.
    pub asked_by: i64,
    pub asked_name: String,
    pub asked_at: Timestamp,
    pub decided_name: Option<String>,
    pub decided_at: Option<Timestamp>,
    /// [`Account`], sealed under the payer's key.
    pub account: Option<Vec<u8>>,
    /// The file of transfers that it is in.
    pub transfer_file: Option<i64>,
    pub version: i64,
}

/// Where money goes back to.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Account {
    pub holder: String,
    /// Without gaps, with its check digits right.
    pub iban: String,
}

impl std::fmt::Debug for Account {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Account(…)")
    }
}

/// A movement on the town's account, as a statement told it.
#[derive(Debug, Clone)]
pub struct BankEntry {
    pub id: Id<BankEntry>,
    /// By which it is booked once.
    pub entry_id: String,
    pub booked_on: Date,
    pub amount: Money,
    /// What the payer wrote, sealed.
    pub words: Vec<u8>,
    /// What it was held to be: `exact`, `partial`, `over`, `unknown`, ….
    pub matched: String,
    pub charge: Option<Id<Charge>>,
    pub needs_person: bool,
    pub imported_at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::{RefundState, Way};

    #[test]
    fn every_word_of_the_tables_is_known() {
        for way in Way::ALL {
            assert_eq!(Way::parse(way.slug()), Some(way));
        }
        for state in RefundState::ALL {
            assert_eq!(RefundState::parse(state.slug()), Some(state));
        }
        assert_eq!(Way::parse("cheque"), None);
    }
}
