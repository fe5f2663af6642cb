//! Sums and verdicts in the reader's words.

use stoa_payments::{Currency, Money};
use stoa_web::{
    Markup, Visitor,
    components::{TagColour, tag},
    html,
};

use crate::model::budget::{Pot, Project, Stage, Verdict};

/// A sum with its currency.
pub fn in_words(visitor: &Visitor, money: Money) -> String {
    let decimals = u8::try_from(money.currency.decimals()).unwrap_or(2);
    let args = [
        ("amount", visitor.money(money.minor, decimals).into()),
        ("currency", money.currency.code().into()),
    ];
    visitor.t_with("participation-budget-sum", &args)
}

/// What a project costs, as far as that is known.
pub fn cost(visitor: &Visitor, project: &Project, currency: Option<Currency>) -> String {
    match (project.cost, currency) {
        (Some(cost), Some(currency)) => in_words(visitor, Money::new(cost, currency)),
        _ => visitor.t("participation-budget-no-cost"),
    }
}

/// The sum of all pots; `None` without any.
pub fn total(pots: &[Pot]) -> Option<Money> {
    let currency = pots.first()?.money.currency;
    let minor = pots
        .iter()
        .fold(0_i64, |sum, pot| sum.saturating_add(pot.money.minor));
    Some(Money::new(minor, currency))
}

pub fn verdict_name(visitor: &Visitor, verdict: Verdict) -> String {
    visitor.t(&format!("participation-budget-verdict-{}", verdict.name()))
}

pub fn stage_name(visitor: &Visitor, stage: Stage) -> String {
    visitor.t(&format!("participation-budget-stage-{}", stage.name()))
}

/// How far a project is, or whether it gets its money, once that is known; before, whether it can be done.
pub fn state_tag(visitor: &Visitor, project: &Project) -> Markup {
    if let Some(stage) = project.stage {
        let colour = match stage {
            Stage::Planned => TagColour::Blue,
            Stage::UnderWay => TagColour::Yellow,
            Stage::Done => TagColour::Green,
            Stage::Dropped => TagColour::Red,
        };
        return html! { (tag(stage_name(visitor, stage)).colour(colour)) };
    }
    match project.won {
        None => verdict_tag(visitor, project.verdict),
        Some(true) => {
            html! { (tag(visitor.t("participation-budget-won")).colour(TagColour::Green)) }
        }
        Some(false) => {
            html! { (tag(visitor.t("participation-budget-not-won")).colour(TagColour::Grey)) }
        }
    }
}

pub fn verdict_tag(visitor: &Visitor, verdict: Verdict) -> Markup {
    let colour = match verdict {
        Verdict::Open => TagColour::Grey,
        Verdict::Eligible => TagColour::Green,
        Verdict::Ineligible => TagColour::Red,
    };
    html! { (tag(verdict_name(visitor, verdict)).colour(colour)) }
}
