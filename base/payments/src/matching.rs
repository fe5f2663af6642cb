//! Which claim a movement on the account pays.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::{Money, statement::Entry, transfer::reference::normal};

/// Something that is to be paid by transfer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Ours.
    pub id: String,
    /// What the payer was asked to write. Fewer than 6 letters and digits are looked for in the structured field alone.
    pub reference: String,
    /// What is still to be paid; nothing once it is paid.
    pub open: Money,
}

/// What a movement is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Match {
    /// It pays all that was open.
    Exact {
        /// The claim's id; so in the others.
        claim: String,
    },
    /// It pays a part.
    Partial {
        claim: String,
        /// What stays open.
        missing: Money,
    },
    /// It pays more than was open: the claim is paid, and the rest is for a person to decide on.
    Over {
        claim: String,
        /// What was not asked for.
        surplus: Money,
    },
    /// An earlier payment was taken back, and is open again.
    TakenBack { claim: String },
    /// It names a claim in another currency.
    OtherCurrency { claim: String },
    /// It names several claims: a person has to divide it.
    Ambiguous { claims: Vec<String> },
    /// It names no claim that is known.
    Unknown,
    /// Money left the account, for other reasons.
    Outgoing,
    /// The movement was booked before.
    Duplicate,
}

/// Matches movements, one after the other, against claims.
#[derive(Debug, Default)]
pub struct Matcher {
    claims: Vec<Claim>,
    by_reference: HashMap<String, Vec<usize>>,
    lengths: BTreeSet<usize>,
    seen: HashSet<String>,
}

/// Shorter references are not searched for in free text.
const SHORTEST_IN_TEXT: usize = 6;

impl Matcher {
    /// With the claims, and the [`Entry::entry_id`]s that were booked before.
    pub fn new(claims: Vec<Claim>, seen: HashSet<String>) -> Self {
        let mut matcher = Matcher {
            claims,
            seen,
            ..Matcher::default()
        };
        for (place, claim) in matcher.claims.iter().enumerate() {
            let reference = normal(&claim.reference);
            if reference.is_empty() {
                continue;
            }
            if reference.len() >= SHORTEST_IN_TEXT {
                matcher.lengths.insert(reference.len());
            }
            matcher
                .by_reference
                .entry(reference)
                .or_default()
                .push(place);
        }
        matcher
    }

    /// What one movement is. The same one again is a [`Match::Duplicate`].
    pub fn take(&mut self, entry: &Entry) -> Match {
        if !self.seen.insert(entry.entry_id.clone()) {
            return Match::Duplicate;
        }
        let is_in = entry.amount.is_positive();
        if !is_in && !entry.is_reversal {
            return Match::Outgoing;
        }
        match self.named(entry).as_slice() {
            [] if is_in => Match::Unknown,
            [] => Match::Outgoing,
            [one] => self.book(*one, entry.amount),
            several => Match::Ambiguous {
                claims: several
                    .iter()
                    .map(|place| self.claims[*place].id.clone())
                    .collect(),
            },
        }
    }

    /// The claims with what is open of them now.
    pub fn claims(&self) -> &[Claim] {
        &self.claims
    }

    fn book(&mut self, place: usize, amount: Money) -> Match {
        let claim = &mut self.claims[place];
        let id = claim.id.clone();
        let Ok(left) = claim.open.minus(amount) else {
            return Match::OtherCurrency { claim: id };
        };
        claim.open = Money::new(left.minor.max(0), left.currency);
        if !amount.is_positive() {
            return Match::TakenBack { claim: id };
        }
        match left.minor {
            0 => Match::Exact { claim: id },
            1.. => Match::Partial {
                claim: id,
                missing: left,
            },
            _ => Match::Over {
                claim: id,
                surplus: Money::new(left.minor.saturating_neg(), left.currency),
            },
        }
    }

    /// By the structured reference; without a claim of it by the payer's id, and last by what the payer wrote.
    fn named(&self, entry: &Entry) -> Vec<usize> {
        let fields = [entry.reference.as_deref(), entry.end_to_end_id.as_deref()];
        for field in fields.into_iter().flatten() {
            if let Some(found) = self.by_reference.get(&normal(field)) {
                return found.clone();
            }
        }
        self.named_in(&entry.remittance)
    }

    /// Payers write references with gaps, signs and words around them. A stretch that goes on with digits on either side
    /// is part of another number.
    fn named_in(&self, text: &str) -> Vec<usize> {
        let letters = text.chars().filter(char::is_ascii_alphanumeric);
        let plain: String = letters.map(|letter| letter.to_ascii_uppercase()).collect();
        let is_digit = |place: Option<usize>| {
            place
                .and_then(|place| plain.as_bytes().get(place))
                .is_some_and(u8::is_ascii_digit)
        };
        let mut found = BTreeSet::new();
        for length in &self.lengths {
            for start in 0..=plain.len().saturating_sub(*length) {
                let Some(claims) = plain
                    .get(start..start + length)
                    .and_then(|part| self.by_reference.get(part))
                else {
                    continue;
                };
                let goes_on = is_digit(Some(start)) && is_digit(start.checked_sub(1))
                    || is_digit(Some(start + length - 1)) && is_digit(Some(start + length));
                if !goes_on {
                    found.extend(claims.iter().copied());
                }
            }
        }
        found.into_iter().collect()
    }
}
