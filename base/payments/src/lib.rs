//! Payments through providers, by bank transfer and at the counter: clients, references and codes.
#![doc = include_str!("../README.md")]

pub mod booking;
mod fault;
pub mod instalments;
pub mod matching;
mod money;
mod provider;
pub mod receipt;
pub mod refunds;
pub mod statement;
pub mod transfer;

pub use fault::{CallbackFault, ProviderFault};
pub use money::{Currency, Money, MoneyFault};
pub use provider::{
    Created, LONGEST_CALLBACK, NewPayment, NewRefund, News, Provider, ProviderEvent, Refund,
    RefundStanding, Secret, Standing, Status,
    govuk::GovUkPay,
    stripe::{STRIPE_VERSION, Stripe},
    test::{Callback, Card, CardFault, Outcome, TEST_CARDS, TestPayment, TestProvider},
};
