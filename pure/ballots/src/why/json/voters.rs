//! The table by voter: made row by row while it is written, so that it takes no memory.

use serde::{
    Serialize,
    ser::{SerializeSeq, Serializer},
};

use crate::{Exact, why::Account};

/// All voters, in the order of the file.
pub(super) struct VoterTable<'a> {
    pub(super) account: &'a Account<'a>,
}

#[derive(Serialize)]
pub(super) struct VoterRow<'a> {
    pub(super) voter: &'a str,
    pub(super) spent: String,
    pub(super) payments: Vec<PaymentRow<'a>>,
}

#[derive(Serialize)]
pub(super) struct PaymentRow<'a> {
    pub(super) project: &'a str,
    pub(super) amount: String,
}

impl Serialize for VoterTable<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let account = self.account;
        let ballots = account.tally.election.ballots();
        let mut table = serializer.serialize_seq(Some(ballots.len()))?;
        for (vote, row) in account.tally.countable.rows.iter().enumerate() {
            let row = usize::try_from(*row).unwrap_or(usize::MAX);
            let payments = account.tally.outcome.payments(account.profile, row);
            let spent = payments
                .iter()
                .fold(Exact::zero(), |sum, payment| &sum + &payment.amount);
            table.serialize_element(&VoterRow {
                voter: ballots.voter(vote).trim(),
                spent: account.exact(&spent),
                payments: payments
                    .iter()
                    .map(|payment| PaymentRow {
                        project: account.id(payment.project),
                        amount: account.exact(&payment.amount),
                    })
                    .collect(),
            })?;
        }
        table.end()
    }
}
