//! What a receipt says.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Money, MoneyFault};

/// How it was paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Through a provider.
    Card,
    /// By bank transfer.
    Transfer,
    /// Cash at the counter.
    Cash,
    /// By card at the counter's own terminal.
    Terminal,
}

/// One thing that was paid for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What.
    pub text: String,
    /// How much; less than nothing for a reduction.
    pub amount: Money,
}

/// A receipt. Who paid is not in it: whoever prints it takes that from where it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// Ours, of a series without gaps.
    pub number: String,
    /// The payment's reference.
    pub reference: String,
    /// When the money was booked.
    pub paid_at: Timestamp,
    /// How.
    pub method: Method,
    /// What for.
    pub lines: Vec<Line>,
    /// The sum of the lines.
    pub total: Money,
    /// What was paid with it: less than the total for a part.
    pub paid: Money,
    /// What is still to be paid.
    pub open: Money,
    /// What went back.
    pub refunded: Money,
}

/// Why something makes no receipt.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReceiptFault {
    /// Nothing was paid for.
    #[error("a receipt has a line")]
    NoLines,
    /// Nothing was paid, or more went back than was paid.
    #[error("a receipt is for money that was paid, and refunds are not more")]
    Amounts,
    /// Amounts of several currencies.
    #[error(transparent)]
    Money(#[from] MoneyFault),
}

/// What a receipt is made of.
#[derive(Debug, Clone)]
pub struct Paid {
    /// As in [`Receipt`]; so the others.
    pub number: String,
    pub reference: String,
    pub paid_at: Timestamp,
    pub method: Method,
    pub lines: Vec<Line>,
    pub paid: Money,
    pub refunded: Money,
}

impl Receipt {
    /// Adds up.
    ///
    /// # Errors
    /// See [`ReceiptFault`].
    pub fn new(of: Paid) -> Result<Self, ReceiptFault> {
        let zero = Money::zero(of.paid.currency);
        if of.lines.is_empty() {
            return Err(ReceiptFault::NoLines);
        }
        let add = |sum: Money, line: &Line| sum.plus(line.amount);
        let total = of.lines.iter().try_fold(zero, add)?;
        let kept = of.paid.minus(of.refunded)?;
        if !of.paid.is_positive() || kept.minor < 0 || of.refunded.minor < 0 {
            return Err(ReceiptFault::Amounts);
        }
        let open = total.minus(of.paid)?;
        Ok(Receipt {
            open: Money::new(open.minor.max(0), open.currency),
            number: of.number,
            reference: of.reference,
            paid_at: of.paid_at,
            method: of.method,
            lines: of.lines,
            total,
            paid: of.paid,
            refunded: of.refunded,
        })
    }
}
