//! How many signatures petitions of a component need, and how soon they are answered.

use crate::model::{ComponentId, Faults};

/// The most signatures that can be asked for.
const MOST_NEEDED: i64 = 10_000_000;
/// The most working days that there can be for an answer.
const MOST_DAYS: i64 = 365;

/// What petitions of a component need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PetitionRules {
    pub component: ComponentId,
    /// Signatures, 1 at the least.
    pub needed: i64,
    /// Working days from the last signature that was needed to the answer, 1 at the least.
    pub answer_days: i64,
    pub version: i64,
}

impl PetitionRules {
    /// Those that hold where nobody has said anything.
    pub const fn new(component: ComponentId) -> Self {
        PetitionRules {
            component,
            needed: 100,
            answer_days: 30,
            version: 0,
        }
    }
}

/// Rules as a form sends them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RulesForm {
    pub needed: String,
    pub answer_days: String,
}

impl RulesForm {
    /// Signatures and days. `Invalid` on `needed` and `answer_days`.
    pub fn checked(&self) -> stoa_kernel::Result<(i64, i64)> {
        let mut faults = Faults::default();
        let needed = within(&self.needed, MOST_NEEDED);
        let days = within(&self.answer_days, MOST_DAYS);
        faults.want(
            needed.is_some(),
            "needed",
            "participation-petition-fault-needed",
        );
        faults.want(
            days.is_some(),
            "answer_days",
            "participation-petition-fault-days",
        );
        faults.done()?;
        Ok((needed.unwrap_or(1), days.unwrap_or(1)))
    }
}

fn within(text: &str, most: i64) -> Option<i64> {
    let number: i64 = text.trim().parse().ok()?;
    (1..=most).contains(&number).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_numbers_from_one_are_taken() {
        let form = |needed: &str, days: &str| RulesForm {
            needed: needed.to_owned(),
            answer_days: days.to_owned(),
        };
        assert_eq!(form(" 500 ", "30").checked(), Ok((500, 30)));
        for (needed, days) in [("0", "30"), ("500", "366"), ("many", "1"), ("1.5", "1")] {
            assert!(form(needed, days).checked().is_err(), "{needed} {days}");
        }
    }
}
