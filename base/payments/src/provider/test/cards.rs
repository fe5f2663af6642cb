//! The cards of the test provider, by their numbers.

use super::Standing;

/// What a card does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Card {
    /// Pays at once.
    Pays,
    /// The bank says no.
    Declined,
    /// There is not enough on it.
    InsufficientFunds,
    /// It is out of date.
    Expired,
    /// The provider itself fails.
    ProviderError,
    /// The bank takes its time: pending until [`super::TestProvider::settle`].
    Slow,
    /// Pays, and the call-back gets lost: only asking finds out.
    PaidUnheard,
}

/// Why something typed is no card of ours. Nothing of it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CardFault {
    /// Its check digit is wrong (Luhn, ISO/IEC 7812-1 annex B), or it has not 12 to 19 digits.
    #[error("this is no card number")]
    NoCardNumber,
    /// A number that might be somebody's: the test provider takes its own alone.
    #[error("this is no test card; do not type a real one here")]
    NotATestCard,
}

/// Each test card with its number.
pub const TEST_CARDS: [(&str, Card); 7] = [
    ("4242424242424242", Card::Pays),
    ("4000000000000002", Card::Declined),
    ("4000000000009995", Card::InsufficientFunds),
    ("4000000000000069", Card::Expired),
    ("4000000000000119", Card::ProviderError),
    ("4000000000000259", Card::Slow),
    ("4000000000000341", Card::PaidUnheard),
];

impl Card {
    /// Reads a number as people type it, with spaces or hyphens.
    ///
    /// # Errors
    /// See [`CardFault`].
    pub fn of_number(typed: &str) -> Result<Card, CardFault> {
        let is_gap = |letter: char| letter == ' ' || letter == '-' || letter == '\u{a0}';
        let number: String = typed
            .chars()
            .filter(|letter| !is_gap(*letter))
            .take(20)
            .collect();
        if !(12..=19).contains(&number.len()) || !passes_luhn(&number) {
            return Err(CardFault::NoCardNumber);
        }
        let found = TEST_CARDS.iter().find(|(known, _)| *known == number);
        found.map(|(_, card)| *card).ok_or(CardFault::NotATestCard)
    }

    pub(super) fn leads_to(self) -> Standing {
        let failed = |code: &str| Standing::Failed {
            code: code.to_owned(),
        };
        match self {
            Card::Pays | Card::PaidUnheard => Standing::Paid,
            Card::Declined => failed("card_declined"),
            Card::InsufficientFunds => failed("insufficient_funds"),
            Card::Expired => failed("expired_card"),
            Card::ProviderError => failed("processing_error"),
            Card::Slow => Standing::Pending,
        }
    }
}

fn passes_luhn(number: &str) -> bool {
    let mut sum = 0;
    for (place, letter) in number.chars().rev().enumerate() {
        let Some(digit) = letter.to_digit(10) else {
            return false;
        };
        let counted = if place % 2 == 1 { digit * 2 } else { digit };
        sum += counted / 10 + counted % 10;
    }
    sum % 10 == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        for (number, card) in TEST_CARDS {
            assert_eq!(Card::of_number(number), Ok(card), "{number}");
        }
        assert_eq!(Card::of_number("4242 4242-4242 4242"), Ok(Card::Pays));
        assert_eq!(
            Card::of_number("4242424242424241"),
            Err(CardFault::NoCardNumber)
        );
        assert_eq!(
            Card::of_number("5555555555554444"),
            Err(CardFault::NotATestCard)
        );
        assert_eq!(Card::of_number("４２４２"), Err(CardFault::NoCardNumber));
        assert_eq!(Card::of_number(""), Err(CardFault::NoCardNumber));
    }
}
