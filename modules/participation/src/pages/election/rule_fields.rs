//! The fields that say how projects are voted on and counted, and the same in words.

use stoa_ballots::{Completion, Rule, Utility};
use stoa_web::{
    Markup, Visitor,
    components::{radio, radios, select, text_input},
    html,
};

use crate::{
    model::{
        Component, Kind, Setup,
        election::{BudgetRule, Form, WrittenRule},
    },
    pages::frame::staff::frame::Tried,
};

/// The components whose projects can stand to vote.
pub fn budgets(setup: &Setup) -> Vec<&Component> {
    let components = setup.components.iter();
    components.filter(|one| one.kind == Kind::Budget).collect()
}

/// As the form begins: ticks, counted by equal shares, whose money is used up as far as it goes.
pub fn usual() -> WrittenRule {
    WrittenRule {
        form: Form::Approval.name().to_owned(),
        points: "10".to_owned(),
        rule: Rule::EqualShares.name().to_owned(),
        utility: String::new(),
        completion: Completion::Add1Fill.name().to_owned(),
        least_votes: String::new(),
    }
}

/// A rule as it would have been written.
pub fn written(rule: &BudgetRule) -> WrittenRule {
    WrittenRule {
        form: rule.form.name().to_owned(),
        points: rule.points.to_string(),
        rule: rule.rule.clone(),
        utility: rule.utility.clone(),
        completion: rule.completion.clone(),
        least_votes: rule.least_votes.to_string(),
    }
}

pub fn rule_fields(
    visitor: &Visitor,
    (setup, projects): (&Setup, &str),
    given: &WrittenRule,
    tried: &Tried,
) -> Markup {
    let t = |key: String| visitor.t(&key);
    let error = |field: &str| visitor.error_of(&tried.errors, field);
    let budgets = budgets(setup);
    let lang = visitor.lang();
    let places = budgets
        .iter()
        .map(|one| (one.slug.as_str(), one.title.get(lang)));
    html! {
        @if budgets.len() > 1 {
            (select("projects", t("participation-election-projects".to_owned())).options(places).value(projects)
                .error_option(error("projects")))
        } @else if let Some(only) = budgets.first() {
            input type="hidden" name="projects" value=(only.slug);
        }
        (forms(visitor, given, tried))
        (counting_fields(visitor, given, tried))
        (text_input("least_votes", visitor.t("participation-election-least")).hint(visitor.t("participation-election-least-hint"))
            .width(5).inputmode("numeric").value(given.least_votes.as_str()).error_option(visitor.error_of(&tried.errors, "least_votes")))
    }
}

/// By what rule is counted.
pub fn counting_fields(visitor: &Visitor, given: &WrittenRule, tried: &Tried) -> Markup {
    let t = |key: String| visitor.t(&key);
    let error = |field: &str| visitor.error_of(&tried.errors, field);
    let rules = Rule::ALL.map(|one| (one.name(), rule_name(visitor, one.name())));
    let completions = Completion::ALL.map(|one| {
        (
            one.name(),
            t(format!("participation-election-completion-{}", one.name())),
        )
    });
    let worth = [("", t("participation-election-utility-usual".to_owned()))]
        .into_iter()
        .chain(Utility::ALL.map(|one| (one.name(), utility_name(visitor, one.name()))));
    html! {
        (select("rule", t("participation-election-rule".to_owned())).hint(t("participation-election-rule-hint".to_owned()))
            .options(rules).value(given.rule.as_str()).error_option(error("rule")))
        (select("utility", t("participation-election-utility".to_owned())).hint(t("participation-election-utility-hint".to_owned()))
            .options(worth).value(given.utility.as_str()).error_option(error("utility")))
        (select("completion", t("participation-election-completion".to_owned())).hint(t("participation-election-completion-hint".to_owned()))
            .options(completions).value(given.completion.as_str()).error_option(error("completion")))
    }
}

fn forms(visitor: &Visitor, given: &WrittenRule, tried: &Tried) -> Markup {
    let points = html! {
        (text_input("points", visitor.t("participation-election-points")).width(4).inputmode("numeric").value(given.points.as_str())
            .error_option(visitor.error_of(&tried.errors, "points")))
    };
    let items = Form::ALL.map(|form| {
        let item = radio(form.name(), form_name(visitor, form));
        let item = if given.form == form.name() {
            item.checked()
        } else {
            item
        };
        if form == Form::Points {
            item.conditional(points.clone())
        } else {
            item
        }
    });
    html! {
        (radios("form").legend(visitor.t("participation-election-form")).items(items)
            .error_option(visitor.error_of(&tried.errors, "form")))
    }
}

fn form_name(visitor: &Visitor, form: Form) -> String {
    visitor.t(&format!("participation-election-form-{}", form.name()))
}

fn rule_name(visitor: &Visitor, name: &str) -> String {
    visitor.t(&format!("participation-election-rule-{name}"))
}

fn utility_name(visitor: &Visitor, name: &str) -> String {
    visitor.t(&format!("participation-election-utility-{name}"))
}

/// The rule in sentences, for everybody.
pub fn in_words(visitor: &Visitor, rule: &BudgetRule) -> Markup {
    let parameters = rule.parameters().ok();
    let uses_utility = parameters.as_ref().is_some_and(|it| it.rule.uses_utility());
    let says =
        |what: &str, name: &str| visitor.t(&format!("participation-election-{what}-{name}-text"));
    let least = [("votes", i64::from(rule.least_votes).into())];
    html! {
        p.govuk-body { strong { (rule_name(visitor, &rule.rule)) } }
        p.govuk-body { (says("rule", &rule.rule)) }
        @if uses_utility { p.govuk-body { (says("utility", &rule.utility)) } }
        @if rule.completion != Completion::None.name() { p.govuk-body { (says("completion", &rule.completion)) } }
        @if rule.least_votes > 0 { p.govuk-body { (visitor.t_with("participation-election-least-text", &least)) } }
        p.govuk-body { (visitor.t("participation-election-ties-text")) }
    }
}
