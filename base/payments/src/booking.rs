//! Booking a payment from what is told of it, in whatever order and however often it is told.
//!
//! A [`Payment`] keeps what was told, by the ids of those who told it; where it stands is worked out from that. So the same
//! event twice is booked once, and the same events in another order end in the same place.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{Currency, Money, News, Refund, RefundStanding, Standing, Status, refunds};

/// Something told of a payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// By a card-payment provider, in a call-back or when asked.
    Reported(Status),
    /// By a provider, of a refund.
    Refunded(Refund),
    /// A provider was asked for this much, by its id of the payment: less than all that is owed where a part came already.
    Asked {
        /// The provider's id of the payment.
        id: String,
        /// How much.
        amount: Money,
    },
    /// Money came otherwise: by its id of a bank statement ([`crate::statement::Entry::entry_id`]) or of a till.
    Received {
        /// By which it is booked once.
        id: String,
        /// How much; a part or more than was asked for, too.
        amount: Money,
    },
    /// A bank took back what it had booked before, by its id of that: it never came.
    TakenBack {
        /// By which it is booked once.
        id: String,
        /// How much, more than nothing.
        amount: Money,
    },
}

impl Event {
    /// What a call-back means for the payment that it is about; `None` if nothing.
    pub fn of_news(news: News) -> Option<Event> {
        match news {
            News::Payment(status) => Some(Event::Reported(status)),
            News::Refund { refund, .. } => Some(Event::Refunded(refund)),
            News::Other(_) => None,
        }
    }
}

/// Where a payment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Asked for, and nobody has begun.
    Created,
    /// Begun.
    Pending,
    /// A part came.
    PartlyPaid,
    /// All came.
    Paid,
    /// The last try came to nothing; another is possible.
    Failed,
    /// Given up; another try is possible.
    Cancelled,
    /// A part went back.
    PartlyRefunded,
    /// All that came went back.
    Refunded,
    /// What was told does not go together: see [`Payment::concerns`]. Nothing may follow from it by itself.
    NeedsPerson,
}

/// What a person has to look at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Concern {
    /// A provider was paid another amount than was asked for, or money moved in another currency: it is not booked.
    WrongAmount {
        /// The id.
        id: String,
    },
    /// One id came with several amounts: none of them is booked.
    Contradiction {
        /// The id.
        id: String,
    },
    /// More came than was asked for.
    Overpaid,
    /// More went back than came. While a call-back is late this may pass.
    OverRefunded,
    /// The provider tells of refunds that nobody here asked for.
    UnknownRefund {
        /// The provider's id of the payment.
        id: String,
    },
}

/// How far a try has come; what is further wins. A payment that failed may still be paid, and one that is paid stays so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Progress {
    Created,
    Pending,
    Failed,
    Cancelled,
    Paid,
}

/// Pending, done, failed: banks take back refunds that were done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum GoingBack {
    Pending,
    Done,
    Failed,
}

/// An amount as a set holds it: minor units and currency.
type Told = BTreeSet<(i64, Currency)>;

/// A payment with all that was told of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    expected: Money,
    /// What providers were asked for; all that is owed where nothing else is said.
    #[serde(default)]
    asked: BTreeMap<String, Told>,
    /// Tries through providers.
    tries: BTreeMap<String, Progress>,
    /// What a try is for, by its provider.
    tried: BTreeMap<String, Told>,
    /// What came otherwise.
    received: BTreeMap<String, Told>,
    /// What of it the bank took back.
    #[serde(default)]
    taken_back: BTreeMap<String, Told>,
    refunds: BTreeMap<String, GoingBack>,
    refund_amounts: BTreeMap<String, Told>,
    /// The most that each provider said went back.
    said_refunded: BTreeMap<String, i64>,
}

/// What an event changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transition {
    /// Where it stood.
    pub before: State,
    /// Where it stands.
    pub after: State,
    /// What is to be booked as income: the change of [`Payment::paid`]. Nothing when an event comes again; less than
    /// nothing when a contradiction takes back what was booked.
    pub booked: Money,
    /// What is to be booked as given back: the change of [`Payment::refunded`].
    pub gone_back: Money,
    /// What a person has to look at that was not there before.
    pub concerns: Vec<Concern>,
}

impl Transition {
    /// Whether anything changed.
    pub fn is_news(&self) -> bool {
        self.before != self.after
            || self.booked.minor != 0
            || self.gone_back.minor != 0
            || !self.concerns.is_empty()
    }
}

impl Payment {
    /// Asked for, and nothing told yet.
    pub fn new(expected: Money) -> Self {
        Payment {
            expected,
            asked: BTreeMap::new(),
            tries: BTreeMap::new(),
            tried: BTreeMap::new(),
            received: BTreeMap::new(),
            taken_back: BTreeMap::new(),
            refunds: BTreeMap::new(),
            refund_amounts: BTreeMap::new(),
            said_refunded: BTreeMap::new(),
        }
    }

    /// Takes an event in.
    pub fn apply(&mut self, event: &Event) -> Transition {
        let before = (self.state(), self.paid(), self.refunded(), self.concerns());
        match event {
            Event::Reported(status) => self.report(status),
            Event::Refunded(refund) => self.refund(refund),
            Event::Asked { id, amount } => tell(&mut self.asked, id, *amount),
            Event::Received { id, amount } => tell(&mut self.received, id, *amount),
            Event::TakenBack { id, amount } => tell(&mut self.taken_back, id, *amount),
        }
        let (state, paid, refunded, concerns) = before;
        let change = |now: Money, then: Money| {
            Money::new(now.minor.saturating_sub(then.minor), self.expected.currency)
        };
        let new = self
            .concerns()
            .into_iter()
            .filter(|one| !concerns.contains(one));
        Transition {
            before: state,
            after: self.state(),
            booked: change(self.paid(), paid),
            gone_back: change(self.refunded(), refunded),
            concerns: new.collect(),
        }
    }

    fn report(&mut self, status: &Status) {
        let id = &status.provider_id;
        let progress = match status.standing {
            Standing::Created => Progress::Created,
            Standing::Pending | Standing::Capturable => Progress::Pending,
            Standing::Failed { .. } => Progress::Failed,
            Standing::Cancelled => Progress::Cancelled,
            Standing::Paid => Progress::Paid,
        };
        further(&mut self.tries, id, progress);
        tell(&mut self.tried, id, status.amount);
        further(&mut self.said_refunded, id, status.refunded.minor);
    }

    fn refund(&mut self, refund: &Refund) {
        let standing = match refund.standing {
            RefundStanding::Pending => GoingBack::Pending,
            RefundStanding::Done => GoingBack::Done,
            RefundStanding::Failed => GoingBack::Failed,
        };
        further(&mut self.refunds, &refund.refund_id, standing);
        tell(&mut self.refund_amounts, &refund.refund_id, refund.amount);
    }

    /// What was asked for.
    pub fn expected(&self) -> Money {
        self.expected
    }

    /// What came and is booked.
    pub fn paid(&self) -> Money {
        let by_card = self
            .tried
            .iter()
            .filter(|(id, told)| self.has_paid(id) && self.clear(told) == self.asked_for(id));
        let amounts = by_card
            .chain(&self.received)
            .filter_map(|(_, told)| self.clear(told));
        let came = self.sum(amounts);
        let back = self.sum(self.taken_back.values().filter_map(|told| self.clear(told)));
        Money::new(came.minor.saturating_sub(back.minor).max(0), came.currency)
    }

    /// What went back.
    pub fn refunded(&self) -> Money {
        self.sum_of_refunds(|standing| standing == GoingBack::Done)
    }

    /// What went back, or is on its way.
    pub fn going_back(&self) -> Money {
        self.sum_of_refunds(|standing| standing != GoingBack::Failed)
    }

    /// Whether a refund of this id was told of before.
    pub fn knows_refund(&self, id: &str) -> bool {
        self.refunds.contains_key(id)
    }

    /// What may still go back.
    pub fn refundable(&self) -> Money {
        let left = refunds::refundable(self.paid(), self.going_back());
        left.unwrap_or(Money::zero(self.expected.currency))
    }

    /// What is still to be paid.
    pub fn open(&self) -> Money {
        let open = self.expected.minor.saturating_sub(self.paid().minor).max(0);
        Money::new(open, self.expected.currency)
    }

    /// Where it stands.
    pub fn state(&self) -> State {
        let (paid, refunded) = (self.paid().minor, self.refunded().minor);
        let is_doubtful = self
            .concerns()
            .iter()
            .any(|concern| *concern != Concern::Overpaid);
        if is_doubtful {
            return State::NeedsPerson;
        }
        match (paid, refunded) {
            (0, _) => self.state_of_tries(),
            (_, 0) if paid >= self.expected.minor => State::Paid,
            (_, 0) => State::PartlyPaid,
            _ if refunded >= paid => State::Refunded,
            _ => State::PartlyRefunded,
        }
    }

    /// One that goes on decides; else one that failed.
    fn state_of_tries(&self) -> State {
        let has = |wanted: Progress| self.tries.values().any(|progress| *progress == wanted);
        match () {
            () if has(Progress::Pending) => State::Pending,
            () if has(Progress::Created) || self.tries.is_empty() => State::Created,
            () if has(Progress::Failed) => State::Failed,
            () => State::Cancelled,
        }
    }

    /// What a person has to look at.
    pub fn concerns(&self) -> Vec<Concern> {
        let mut concerns = BTreeSet::new();
        let bank = || self.received.iter().chain(&self.taken_back);
        let money = || bank().chain(&self.refund_amounts);
        let contradicted = self
            .tried
            .iter()
            .chain(money())
            .filter(|(_, told)| told.len() > 1);
        concerns.extend(contradicted.map(|(id, _)| Concern::Contradiction { id: id.clone() }));
        let wrong_card = self.tried.iter().filter(|(id, told)| {
            let clear = self.clear(told);
            self.has_paid(id) && told.len() == 1 && (clear.is_none() || clear != self.asked_for(id))
        });
        let foreign = money().filter(|(_, told)| told.len() == 1 && self.clear(told).is_none());
        concerns.extend(
            wrong_card
                .chain(foreign)
                .map(|(id, _)| Concern::WrongAmount { id: id.clone() }),
        );
        if self.paid().minor > self.expected.minor {
            concerns.insert(Concern::Overpaid);
        }
        if self.refunded().minor > self.paid().minor {
            concerns.insert(Concern::OverRefunded);
        }
        let known = self.sum_of_refunds(|_| true).minor;
        let said = self.said_refunded.iter();
        for (id, _) in said.filter(|(_, said)| **said > known) {
            concerns.insert(Concern::UnknownRefund { id: id.clone() });
        }
        concerns.into_iter().collect()
    }

    fn has_paid(&self, id: &str) -> bool {
        self.tries.get(id) == Some(&Progress::Paid)
    }

    /// What a provider was asked for; nothing that is paid fits where several sums were.
    fn asked_for(&self, id: &str) -> Option<i64> {
        match self.asked.get(id) {
            Some(told) => self.clear(told),
            None => Some(self.expected.minor),
        }
    }

    /// The amount, if only one was told, of our currency, and not less than nothing.
    fn clear(&self, told: &Told) -> Option<i64> {
        let mut all = told.iter();
        match (all.next(), all.next()) {
            (Some((minor, currency)), None) if *currency == self.expected.currency => {
                (*minor >= 0).then_some(*minor)
            }
            _ => None,
        }
    }

    fn sum(&self, amounts: impl Iterator<Item = i64>) -> Money {
        let sum = amounts.fold(0_i64, i64::saturating_add);
        Money::new(sum, self.expected.currency)
    }

    fn sum_of_refunds(&self, counts: impl Fn(GoingBack) -> bool) -> Money {
        let counted = self
            .refunds
            .iter()
            .filter(|(_, standing)| counts(**standing));
        let amounts = counted.filter_map(|(id, _)| self.clear(self.refund_amounts.get(id)?));
        self.sum(amounts)
    }
}

fn further<T: Ord + Copy>(kept: &mut BTreeMap<String, T>, id: &str, told: T) {
    let known = kept.entry(id.to_owned()).or_insert(told);
    *known = (*known).max(told);
}

fn tell(kept: &mut BTreeMap<String, Told>, id: &str, amount: Money) {
    let told = kept.entry(id.to_owned()).or_default();
    // Two are a contradiction already, whichever the third is.
    told.insert((amount.minor, amount.currency));
}
