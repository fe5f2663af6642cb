//! How money is asked for, as a service's file says it: at which step, by whom, in how many parts, and what goes back.

use serde::{Deserialize, Serialize};
use stoa_forms::Localised;
use stoa_payments::instalments::{Every, MOST_INSTALMENTS};

use super::{
    FileFault, Payment, ServiceFile, Step, TaskKind, service_file::within, workflow::is_key,
};

/// The most that is asked for, in minor units.
const MOST: i64 = 10_000_000_000;
/// How many days before its last day a payer is reminded, where the file says nothing.
const REMINDED_BEFORE: u32 = 3;

/// What a step of the kind `payment` asks for. Exactly one of `amount`, `between` and `fee` says how much.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentStep {
    /// ISO 4217: `EUR`.
    pub currency: String,
    /// Always so much, in minor units of the currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<i64>,
    /// Whoever has the step says how much, with a reason: from the first to the second, in minor units.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub between: Option<(i64, i64)>,
    /// The fee of the service, by its table of fees if there is one. It has `payment: step` then.
    #[serde(default, skip_serializing_if = "is_no")]
    pub fee: bool,
    /// Who pays which part of it; without any, one payer pays all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shares: Vec<Share>,
    /// How many days before the last day the payer is reminded, 1 to 60; 3 without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remind_days: Option<u32>,
    /// How many days after the last day it is given up, 0 to 366: the step has failed then. Never without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_days: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instalments: Option<Parts>,
    /// When the step is finished.
    #[serde(default, skip_serializing_if = "Enough::is_all")]
    pub paid: Enough,
    #[serde(default, skip_serializing_if = "GoesBack::is_nothing")]
    pub refund: GoesBack,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands a reference over"
)]
fn is_no(truth: &bool) -> bool {
    !*truth
}

/// Somebody's part of what is asked for, with a link of its own.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// Small letters, digits and hyphens.
    pub key: String,
    /// Who: "The employer".
    pub name: Localised,
    /// How much of a hundred; all of them together are 100.
    pub percent: u32,
}

/// Into how many parts it may be divided by whoever pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parts {
    /// The most, from 2.
    pub parts: u32,
    #[serde(default)]
    pub every: Apart,
}

/// How far apart parts are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Apart {
    Week,
    #[default]
    Month,
    Quarter,
}

impl Apart {
    pub const fn every(self) -> Every {
        match self {
            Apart::Week => Every::Weeks(1),
            Apart::Month => Every::Months(1),
            Apart::Quarter => Every::Months(3),
        }
    }
}

/// How much of what was divided has to be there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Enough {
    #[default]
    All,
    /// The first part; what was not divided has to be there as a whole.
    First,
}

impl Enough {
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde hands a reference over"
    )]
    fn is_all(&self) -> bool {
        *self == Enough::All
    }
}

/// How much of a hundred of what was paid is offered back when an application ends without what was asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoesBack {
    #[serde(default)]
    pub withdrawn: u32,
    #[serde(default)]
    pub refused: u32,
}

impl GoesBack {
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde hands a reference over"
    )]
    pub(super) fn is_nothing(&self) -> bool {
        *self == GoesBack::default()
    }
}

impl PaymentStep {
    pub fn reminded_before(&self) -> u32 {
        self.remind_days.unwrap_or(REMINDED_BEFORE)
    }

    /// What each share is of a sum, in minor units: they add up to it. One without a key where there are no shares; what comes to
    /// nothing is left out.
    pub fn divided(&self, total: i64) -> Vec<(&str, i64)> {
        if self.shares.is_empty() {
            return vec![("", total)];
        }
        let up_to = |percent: u32| {
            let part = i128::from(total) * i128::from(percent) / 100;
            i64::try_from(part).unwrap_or(total)
        };
        let mut before = 0;
        let mut all = Vec::new();
        for share in &self.shares {
            let next = before + share.percent;
            let part = up_to(next) - up_to(before);
            before = next;
            if part > 0 {
                all.push((share.key.as_str(), part));
            }
        }
        all
    }
}

impl Parts {
    fn is_right(self) -> bool {
        (2..=MOST_INSTALMENTS).contains(&self.parts)
    }
}

/// What is wrong with what a file says of money beside the amount of its fee.
pub(super) fn faults(file: &ServiceFile) -> Vec<FileFault> {
    let mut faults = Vec::new();
    let fee = file.fee.as_ref();
    if fee.is_some_and(|fee| !fee.instalments.is_none_or(Parts::is_right)) {
        faults.push(within("fee.instalments", PARTS));
    }
    if fee.is_some_and(|fee| !is_percent(fee.refund)) {
        faults.push(within("fee.refund", PERCENT));
    }
    let at_steps = file.workflow.iter().filter(|step| {
        let payment = step.payment.as_ref();
        payment.is_some_and(|payment| payment.fee)
    });
    match (fee.map(|fee| fee.payment), at_steps.count()) {
        (Some(Payment::Step), 1) | (Some(Payment::Before | Payment::After) | None, 0) => {}
        (Some(Payment::Step), _) => {
            faults.push(FileFault::of("fee.payment", "services-fault-fee-one-step"));
        }
        _ => faults.push(FileFault::of("fee.payment", "services-fault-fee-at-step")),
    }
    if fee.is_some_and(|fee| fee.payment == Payment::Step && fee.paid.is_some()) {
        faults.push(FileFault::of("fee.paid", "services-fault-fee-paid"));
    }
    faults.extend(file.workflow.iter().flat_map(|step| of_step(file, step)));
    faults
}

/// Into how many parts a sum may be divided.
const PARTS: (u32, u32) = (2, MOST_INSTALMENTS);
/// How much of a hundred can go back.
const PERCENT: (u32, u32) = (0, 100);

fn is_percent(back: GoesBack) -> bool {
    back.withdrawn <= 100 && back.refused <= 100
}

fn of_step(file: &ServiceFile, step: &Step) -> Vec<FileFault> {
    let mut faults = Vec::new();
    let place = |field: &str| match field {
        "" => format!("workflow, step {}, payment", step.key),
        field => format!("workflow, step {}, payment.{field}", step.key),
    };
    let wrong = |field: &str, key: &'static str| FileFault::of(place(field), key);
    let payment = match (step.kind == TaskKind::Payment, &step.payment) {
        (true, Some(payment)) => payment,
        (true, None) => return vec![wrong("", "services-fault-payment-none")],
        (false, Some(_)) => return vec![wrong("", "services-fault-payment-needless")],
        (false, None) => return faults,
    };
    let currency = &payment.currency;
    if currency.len() != 3 || !currency.bytes().all(|b| b.is_ascii_uppercase()) {
        faults.push(wrong("currency", "services-fault-currency"));
    }
    let own = file.fee.as_ref().map(|fee| &fee.currency);
    if payment.fee && own.is_some_and(|own| own != currency) {
        faults.push(wrong("currency", "services-fault-fee-currency"));
    }
    faults.extend(of_amount(payment).map(|(field, key)| wrong(field, key)));
    if !payment
        .remind_days
        .is_none_or(|days| (1..=60).contains(&days))
    {
        faults.push(within(&place("remind_days"), (1, 60)));
    }
    if payment.expires_days.is_some_and(|days| days > 366) {
        faults.push(within(&place("expires_days"), (0, 366)));
    }
    if !payment.instalments.is_none_or(Parts::is_right) {
        faults.push(within(&place("instalments"), PARTS));
    }
    if !is_percent(payment.refund) {
        faults.push(within(&place("refund"), PERCENT));
    }
    faults.extend(of_shares(file, payment).map(|key| wrong("shares", key)));
    faults
}

/// What is wrong with how much it says: the field, and the sentence.
fn of_amount(payment: &PaymentStep) -> Option<(&'static str, &'static str)> {
    let said = usize::from(payment.amount.is_some())
        + usize::from(payment.between.is_some())
        + usize::from(payment.fee);
    if said != 1 {
        return Some(("amount", "services-fault-payment-amount"));
    }
    let in_range = |amount: i64| (1..=MOST).contains(&amount);
    if payment.amount.is_some_and(|amount| !in_range(amount)) {
        return Some(("amount", "services-fault-price"));
    }
    let is_right = |(from, to): (i64, i64)| (0..=to).contains(&from) && in_range(to);
    (!payment.between.is_none_or(is_right)).then_some(("between", "services-fault-price-between"))
}

/// What is wrong with who pays which part: the sentence.
fn of_shares(file: &ServiceFile, payment: &PaymentStep) -> Option<&'static str> {
    let shares = &payment.shares;
    if shares.is_empty() {
        return None;
    }
    let mut keys: Vec<&str> = shares.iter().map(|share| share.key.as_str()).collect();
    keys.sort_unstable();
    keys.dedup();
    if keys.len() < shares.len() || !keys.iter().all(|key| is_key(key)) {
        return Some("services-fault-share-key");
    }
    let sum: u64 = shares.iter().map(|share| u64::from(share.percent)).sum();
    if sum != 100 || shares.iter().any(|share| share.percent == 0) {
        return Some("services-fault-share-sum");
    }
    let mut languages = file.form.languages.iter();
    languages
        .any(|language| shares.iter().any(|share| !share.name.has(language)))
        .then_some("services-fault-share-name")
}

#[cfg(test)]
mod tests {
    use super::{PaymentStep, Share};
    use crate::model::ServiceFile;

    const EXAMPLE: &str = include_str!("../pages/staff/example.yaml");

    fn shared(percents: &[u32]) -> PaymentStep {
        let json = serde_json::json!({ "currency": "EUR", "amount": 100 });
        let mut step: PaymentStep = serde_json::from_value(json).unwrap();
        let share = |(at, percent): (usize, &u32)| Share {
            key: format!("s{at}"),
            name: stoa_forms::Localised::default(),
            percent: *percent,
        };
        step.shares = percents.iter().enumerate().map(share).collect();
        step
    }

    #[test]
    fn shares_add_up_to_the_sum_whatever_it_is() {
        for total in [1, 2, 99, 100, 101, 333_333, i64::MAX / 2] {
            for percents in [&[50, 50][..], &[33, 33, 34], &[1, 99], &[100]] {
                let step = shared(percents);
                let sum: i64 = step.divided(total).iter().map(|(_, part)| part).sum();
                assert_eq!(sum, total, "{percents:?}");
            }
        }
        assert_eq!(shared(&[]).divided(7), [("", 7)]);
        assert_eq!(shared(&[60, 40]).divided(1000), [("s0", 600), ("s1", 400)]);
    }

    #[test]
    fn what_is_wrong_with_a_step_is_told_with_its_place() {
        let check = |payment: &str, place: &str| {
            let steps = format!(
                "\nworkflow:\n  - {{ key: pay, name: Pay, kind: payment, days: 5, payment: {payment} }}\npromise_days: 5"
            );
            let file = EXAMPLE.replacen("\npromise_days: 5", &steps, 1);
            match ServiceFile::read(&file) {
                Ok(_) => assert_eq!(place, "", "{payment}"),
                Err(faults) => assert!(
                    faults.iter().any(|fault| fault.place == place),
                    "{place}: {faults:?}"
                ),
            }
        };
        let at = |field: &str| format!("workflow, step pay, payment.{field}");
        check("{ currency: EUR, amount: 1000 }", "");
        check("{ currency: EUR, between: [0, 1000] }", "");
        check(
            "{ currency: EUR, amount: 1000, shares: [{ key: a, name: A, percent: 40 }, { key: b, name: B, percent: 60 }] }",
            "",
        );
        check("{ currency: eur, amount: 1000 }", &at("currency"));
        check("{ currency: EUR }", &at("amount"));
        check(
            "{ currency: EUR, amount: 1, between: [1, 2] }",
            &at("amount"),
        );
        check("{ currency: EUR, amount: 0 }", &at("amount"));
        check("{ currency: EUR, between: [5, 2] }", &at("between"));
        check("{ currency: EUR, fee: true }", "fee.payment");
        check(
            "{ currency: EUR, amount: 9, remind_days: 0 }",
            &at("remind_days"),
        );
        check(
            "{ currency: EUR, amount: 9, expires_days: 400 }",
            &at("expires_days"),
        );
        check(
            "{ currency: EUR, amount: 9, instalments: { parts: 1 } }",
            &at("instalments"),
        );
        check(
            "{ currency: EUR, amount: 9, refund: { refused: 101 } }",
            &at("refund"),
        );
        check(
            "{ currency: EUR, amount: 9, shares: [{ key: a, name: A, percent: 40 }] }",
            &at("shares"),
        );
    }
}
