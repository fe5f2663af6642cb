//! How much may go back: never more than was paid.

use crate::{Money, MoneyFault};

/// Why money may not go back.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RefundFault {
    /// Nothing, or less.
    #[error("a refund is more than nothing")]
    Nothing,
    /// More than is left of what was paid.
    #[error("at most {0} can be refunded")]
    TooMuch(Money),
    /// Another currency than was paid in.
    #[error(transparent)]
    Money(#[from] MoneyFault),
}

/// What is left to refund of what was `paid`, after `refunded` (with what is on its way back).
///
/// # Errors
/// If the currencies differ.
pub fn refundable(paid: Money, refunded: Money) -> Result<Money, MoneyFault> {
    let left = paid.minus(refunded)?;
    Ok(Money::new(left.minor.max(0), left.currency))
}

/// Whether `amount` may go back.
///
/// # Errors
/// See [`RefundFault`].
pub fn check(paid: Money, refunded: Money, amount: Money) -> Result<(), RefundFault> {
    let left = refundable(paid, refunded)?;
    if !amount.is_positive() {
        return Err(RefundFault::Nothing);
    }
    match left.minus(amount)?.minor < 0 {
        true => Err(RefundFault::TooMuch(left)),
        false => Ok(()),
    }
}
