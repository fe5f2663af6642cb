//! Staff take a bank's statement in: each movement is booked once, on what it names; what names nothing waits for a person.

use stoa_kernel::{App, Done, Id, Result, Tx};
use stoa_payments::{Money, booking::Event, matching::Match, statement::Entry};

use super::END_TO_END;
use crate::{
    casework::found::all_services,
    model::{BankEntry, Charge, Way},
    payments::{
        book::{Told, book},
        events::{Paying, PaymentEvent},
        sent_back::{book_sent, named},
        statements::matched,
        troubles::worry,
    },
    store,
};

/// What became of a statement's movements.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Imported {
    /// They pay what was open.
    pub paid: usize,
    /// They pay a part.
    pub partly: usize,
    /// A person has to look at them.
    pub for_a_person: usize,
    /// They were taken in before.
    pub known: usize,
    /// Money that went out for other reasons; nothing of it is kept.
    pub outgoing: usize,
    /// Refunds that went out as a file of transfers asked for.
    pub back: usize,
}

impl Imported {
    /// Both together.
    pub fn and(self, other: Imported) -> Imported {
        Imported {
            paid: self.paid + other.paid,
            partly: self.partly + other.partly,
            for_a_person: self.for_a_person + other.for_a_person,
            known: self.known + other.known,
            outgoing: self.outgoing + other.outgoing,
            back: self.back + other.back,
        }
    }
}

/// Takes in some movements of a statement. `Conflict` when somebody else takes in the same ones at this moment.
pub async fn import_statement(app: &App, tx: &mut Tx, entries: &[Entry]) -> Result<Done<Imported>> {
    tx.may("import_statement", &all_services(app))?;
    let (mut all, mut booked) = (Imported::default(), Vec::new());
    for entry in entries {
        if store::bank::is_known(tx, &entry.entry_id).await? {
            all.known += 1;
            continue;
        }
        let (found, charge) = matched(tx, entry).await?;
        if found == Match::Outgoing
            && let Some(refund) = named(tx, entry).await?
        {
            all.back += 1;
            let (charge, done) = book_sent(app, tx, refund).await?;
            keep(app, tx, entry, ("refund", Some(&charge))).await?;
            booked.extend(done);
            continue;
        }
        let is_refund = |id: &str| id.starts_with(END_TO_END);
        if found == Match::Outgoing && entry.end_to_end_id.as_deref().is_some_and(is_refund) {
            // It says that it is a refund, and none waits for it: it may have gone out twice.
            all.for_a_person += 1;
            keep(app, tx, entry, ("unknown", None)).await?;
            continue;
        }
        if found == Match::Outgoing {
            all.outgoing += 1;
            continue;
        }
        let (word, count) = meaning(&found, &mut all);
        *count += 1;
        let id = keep(app, tx, entry, (word, charge.as_ref())).await?;
        if let (Some(mut charge), Some(told)) = (charge, told(entry, &found)) {
            booked.extend(book(app, tx, &mut charge, &told).await?);
        }
        tracing::debug!(entry = id.number(), word, "a movement of the account");
    }
    if all.for_a_person > 0 {
        worry(app, tx, &app.config.town.agency).await?;
    }
    let what = Paying::StatementImported {
        entries: entries.len(),
        unsettled: all.for_a_person,
    };
    let done = Done::new(all, &PaymentEvent::of_account(app, what));
    Ok(booked.into_iter().fold(done, |done, one| one.then(done)))
}

/// The word of a match in the table, and what counts it.
fn meaning<'a>(found: &Match, all: &'a mut Imported) -> (&'static str, &'a mut usize) {
    match found {
        Match::Exact { .. } => ("exact", &mut all.paid),
        Match::Partial { .. } => ("partial", &mut all.partly),
        Match::Over { .. } => ("over", &mut all.for_a_person),
        Match::TakenBack { .. } => ("taken_back", &mut all.for_a_person),
        Match::OtherCurrency { .. } => ("other_currency", &mut all.for_a_person),
        Match::Ambiguous { .. } => ("ambiguous", &mut all.for_a_person),
        Match::Unknown | Match::Outgoing | Match::Duplicate => ("unknown", &mut all.for_a_person),
    }
}

/// What is booked of it; nothing where a person decides first.
fn told(entry: &Entry, found: &Match) -> Option<Told> {
    let event = match found {
        Match::Exact { .. } | Match::Partial { .. } | Match::Over { .. } => Event::Received {
            id: entry.entry_id.clone(),
            amount: entry.amount,
        },
        Match::TakenBack { .. } => Event::TakenBack {
            id: entry.entry_id.clone(),
            amount: Money::new(entry.amount.minor.saturating_neg(), entry.amount.currency),
        },
        _ => return None,
    };
    Some(Told {
        event,
        way: Way::Transfer,
        by: format!("bank:{}", entry.entry_id),
    })
}

async fn keep(
    app: &App,
    tx: &mut Tx,
    entry: &Entry,
    (word, charge): (&str, Option<&Charge>),
) -> Result<Id<BankEntry>> {
    let id = tx.new_id::<BankEntry>()?;
    let reference = entry.reference.as_deref().unwrap_or_default();
    let words = format!("{reference} {}", entry.remittance);
    let one = BankEntry {
        id,
        entry_id: entry.entry_id.clone(),
        booked_on: entry.date,
        amount: entry.amount,
        words: app
            .vault
            .seal_secret(id.number(), words.trim().as_bytes())?,
        matched: word.to_owned(),
        charge: charge.map(|charge| charge.id),
        // What was booked on a charge is looked at there.
        needs_person: !["exact", "partial", "over", "refund"].contains(&word),
        imported_at: tx.now(),
    };
    store::bank::insert(tx, &one).await?;
    Ok(id)
}
