//! How money comes in: the table `[payments]`.

use serde::{Deserialize, Serialize};

use crate::lang::Localised;

/// How what services cost is paid. The provider's keys are among the secrets: `payments-key` and `payments-signing`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PaymentsConfig {
    /// Who takes cards: `govuk-pay`, `stripe`, or in a demonstration `test`; empty: cards are not offered.
    pub provider: String,
    /// Where the provider answers, if not at its own address.
    pub endpoint: String,
    /// Whose account transfers go to; up to 70 characters.
    pub account_holder: String,
    /// The account; empty: transfers are not offered.
    pub iban: String,
    /// The account's bank; needed outside the European Economic Area.
    pub bic: String,
    /// Where and when people pay at a counter, by language; empty: the counter is not offered.
    pub counter: Localised,
    /// The folder in which the test provider keeps its payments.
    pub test_dir: String,
}

impl Default for PaymentsConfig {
    fn default() -> Self {
        PaymentsConfig {
            provider: String::new(),
            endpoint: String::new(),
            account_holder: String::new(),
            iban: String::new(),
            bic: String::new(),
            counter: Localised::default(),
            test_dir: "test-payments".to_owned(),
        }
    }
}
