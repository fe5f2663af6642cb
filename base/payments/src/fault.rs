//! Why a call to a payment provider came to nothing, in words, and whether it is worth another try.

use crate::MoneyFault;

/// What went wrong with a call. No variant holds a key, an address or a name; what a provider wrote is cut to a line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProviderFault {
    /// What was asked cannot be asked of this provider. Nothing was sent.
    #[error("This cannot be asked of the provider: {0}")]
    BadRequest(&'static str),
    /// Nobody answered at the address. Nothing was received.
    #[error("The provider cannot be reached.")]
    Unreachable,
    /// The connection broke, or the time was up, after sending began: the provider may have got it.
    #[error("The provider's answer did not come.")]
    NoAnswer,
    /// Too many calls (429).
    #[error("The provider asks to slow down.")]
    TooMany,
    /// The provider cannot at this moment (5xx).
    #[error("The provider failed with status {0}.")]
    Failing(u16),
    /// The key is wrong, or may not do this (401, 403). The operator has to act.
    #[error("The provider does not accept our key (status {0}).")]
    NotAllowed(u16),
    /// The provider knows no such payment (404).
    #[error("The provider knows no such payment.")]
    NotFound,
    /// Its state does not allow this, or something changed meanwhile (409, 412): look again before another try.
    #[error("The payment's state at the provider does not allow this: {0}")]
    Conflict(String),
    /// The provider says what is wrong with the call (other 4xx).
    #[error("The provider refused (status {status}): {reason}")]
    Refused {
        /// HTTP status.
        status: u16,
        /// In the provider's words, a line.
        reason: String,
    },
    /// The answer is longer than allowed, or not what the contract says.
    #[error("The provider's answer cannot be read: {0}")]
    Unreadable(&'static str),
    /// Amounts that do not go together.
    #[error(transparent)]
    Money(#[from] MoneyFault),
}

impl ProviderFault {
    /// Whether the same call with the same idempotency key may succeed later.
    pub fn is_worth_retrying(&self) -> bool {
        use ProviderFault as Fault;
        matches!(
            self,
            Fault::Unreachable | Fault::NoAnswer | Fault::TooMany | Fault::Failing(_)
        )
    }

    /// Whether what was sent may have been done although no answer says so.
    pub fn may_have_arrived(&self) -> bool {
        matches!(
            self,
            ProviderFault::NoAnswer | ProviderFault::Failing(_) | ProviderFault::Unreadable(_)
        )
    }
}

/// Why a call-back is not believed or not read. None of it may be acted on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CallbackFault {
    /// No signature, or none of the expected form.
    #[error("the call-back has no signature")]
    Unsigned,
    /// The signature was not made with our secret over this body.
    #[error("the call-back's signature is wrong")]
    WrongSignature,
    /// The signature is right and its time too far from now: a replay, or a clock that is wrong.
    #[error("the call-back's signature is of another time")]
    TooOld,
    /// Longer than a call-back may be.
    #[error("the call-back is too long")]
    TooLong,
    /// Signed, and not what the contract says.
    #[error("the call-back cannot be read: {0}")]
    Unreadable(&'static str),
}
