//! A decision: what was decided, why, by whom, what it costs, how one will know whether it worked, and how far it is.

use jiff::civil::Date;
use stoa_kernel::{Id, Lang, Localised, Timestamp};
use stoa_payments::{Currency, Money};

use crate::model::{Faults, ProcessId, check_title, words};

pub type DecisionId = Id<Decision>;
pub type MilestoneId = Id<Milestone>;

/// The longest name of who decided, in letters.
const BY: usize = 200;
/// The longest word on what will tell whether it worked, in letters.
const INDICATOR: usize = 500;

/// What was decided in a process.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    pub id: DecisionId,
    pub process: ProcessId,
    /// The slug of the process.
    pub slug: String,
    /// The body that answers for it.
    pub agency: String,
    pub written: Written,
    pub made_at: Timestamp,
    pub updated_at: Timestamp,
    /// Grows with each change, so that nobody corrects what they have not seen.
    pub version: i64,
}

/// What a decision says.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    pub title: Localised,
    pub text: Localised,
    pub reasons: Localised,
    /// What will tell whether it worked; empty for nothing.
    pub indicator: Localised,
    /// The slug of the open data in which that stands; empty for none.
    pub dataset: String,
    /// Who decided: the council in its session of May.
    pub taken_by: String,
    pub taken_on: Date,
    /// What may be spent on it.
    pub money: Option<Money>,
}

/// The same as it comes from a form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    pub title: Localised,
    pub text: Localised,
    pub reasons: Localised,
    pub indicator: Localised,
    pub dataset: String,
    pub taken_by: String,
    /// A day such as `2026-03-04`.
    pub taken_on: String,
    /// A decimal number; empty for no money.
    pub amount: String,
    /// Three letters of ISO 4217.
    pub currency: String,
}

/// Something that is to be reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    pub id: MilestoneId,
    pub decision: DecisionId,
    pub title: Localised,
    pub due_on: Option<Date>,
    /// From 0 to 100.
    pub percent: i64,
    /// In minor units of the decision's currency.
    pub spent: i64,
    pub reached_at: Option<Timestamp>,
    pub version: i64,
}

/// How a milestone moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    pub milestone: MilestoneId,
    pub percent: i64,
    pub spent: i64,
    pub text: Localised,
    pub at: Timestamp,
}

/// What a decision said before it was corrected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Its title and text then.
    pub title: Localised,
    pub text: Localised,
    pub reason: String,
    pub at: Timestamp,
}

impl Decision {
    /// How the ledger calls it.
    pub fn reference(&self) -> String {
        format!("M-D{}", self.id)
    }

    pub fn path(&self) -> String {
        format!("/participate/decision/{}", self.id)
    }
}

impl Written {
    /// Checks what was sent. `Invalid` with all that is wrong; `main` is the town's language, in which it must be written.
    pub fn of(draft: &Draft, main: Lang) -> stoa_kernel::Result<Self> {
        let [title, text, reasons, indicator] =
            [&draft.title, &draft.text, &draft.reasons, &draft.indicator].map(words::tidy);
        let mut faults = Faults::default();
        check_title(&title, main, &mut faults);
        words::check(&text, main, ("text", words::TEXT), &mut faults);
        words::check(&reasons, main, ("reasons", words::TEXT), &mut faults);
        words::check_length(&indicator, ("indicator", INDICATOR), &mut faults);
        let taken_by = draft.taken_by.trim();
        let is_by = (1..=BY).contains(&taken_by.chars().count());
        faults.want(is_by, "taken_by", "participation-frame-fault-empty");
        let taken_on = crate::model::parse_day(&draft.taken_on);
        faults.want(
            taken_on.is_some(),
            "taken_on",
            "participation-frame-fault-day",
        );
        let dataset = draft.dataset.trim();
        let is_dataset = dataset.is_empty() || stoa_kernel::town::is_slug(dataset);
        faults.want(is_dataset, "dataset", "participation-tell-fault-dataset");
        let money = money_of(draft);
        faults.want(money.is_some(), "amount", "participation-tell-fault-money");
        faults.done()?;
        Ok(Written {
            title,
            text,
            reasons,
            indicator,
            dataset: dataset.to_owned(),
            taken_by: taken_by.to_owned(),
            // Both were asked for above.
            taken_on: taken_on.unwrap_or_default(),
            money: money.flatten(),
        })
    }

    /// As a form shows it.
    pub fn draft(&self) -> Draft {
        let currency = self.money.map(|money| money.currency);
        Draft {
            title: self.title.clone(),
            text: self.text.clone(),
            reasons: self.reasons.clone(),
            indicator: self.indicator.clone(),
            dataset: self.dataset.clone(),
            taken_by: self.taken_by.clone(),
            taken_on: self.taken_on.to_string(),
            amount: self.money.map(|money| money.decimal()).unwrap_or_default(),
            currency: currency.map_or_else(String::new, |one| one.code().to_owned()),
        }
    }

    /// The currency in which its milestones count.
    pub fn currency(&self) -> Option<Currency> {
        self.money.map(|money| money.currency)
    }
}

/// `Some(None)` for no money; `None` for what is no amount.
fn money_of(draft: &Draft) -> Option<Option<Money>> {
    let amount = draft.amount.trim();
    if amount.is_empty() {
        return Some(None);
    }
    let currency = Currency::new(draft.currency.trim()).ok()?;
    Money::from_decimal(amount, currency).ok().map(Some)
}

#[cfg(test)]
mod tests {
    use stoa_kernel::Error;

    use super::*;

    #[test]
    fn a_decision_says_all_that_it_must() {
        let Err(Error::Invalid(told)) = Written::of(&Draft::default(), Lang::En) else {
            panic!("nothing was told")
        };
        let fields: Vec<&str> = told.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(
            fields,
            ["title_en", "text_en", "reasons_en", "taken_by", "taken_on"]
        );
        let draft = Draft {
            title: Localised::english("Benches"),
            text: Localised::english("Ten of them."),
            reasons: Localised::english("People asked."),
            taken_by: "The council".to_owned(),
            taken_on: "2026-04-01".to_owned(),
            amount: "1250.5".to_owned(),
            currency: "eur".to_owned(),
            ..Draft::default()
        };
        let written = Written::of(&draft, Lang::En).unwrap();
        assert_eq!(written.money.map(|money| money.minor), Some(125_050));
        assert_eq!(written.draft().amount, "1250.50");
        let wrong = Draft {
            amount: "many".to_owned(),
            ..draft
        };
        assert!(Written::of(&wrong, Lang::En).is_err());
    }
}
