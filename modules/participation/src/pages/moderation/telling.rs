//! What was hidden, cases and rules in the reader's words.

use stoa_kernel::Timestamp;
use stoa_web::{
    Markup, Page, Visitor,
    components::{Choices, inset_text, radio, radios},
    html,
};

use crate::{
    casework::Found,
    model::{
        Process,
        moderation::{Appeal, Case, Contribution, Hidden, Original, Rule},
    },
    pages::{frame::paragraphs, voices::named},
    policy,
};

/// The name of a rule.
pub fn rule_name(visitor: &Visitor, rule: Rule) -> String {
    visitor.t(&format!("participation-voices-rule-{}", rule.name()))
}

/// What a hidden proposal is called.
pub fn hidden_title(visitor: &Visitor) -> String {
    visitor.t("participation-moderate-hidden-proposal")
}

/// The name of a kind of thing that people write.
pub fn kind_name(visitor: &Visitor, kind: &str) -> String {
    visitor.t(&format!("participation-moderate-kind-{kind}"))
}

/// What stands in the place of something hidden: the rule, the reason, and the way to what was decided.
pub fn stub(visitor: &Visitor, hidden: &Hidden) -> Markup {
    let rule = [("rule", rule_name(visitor, hidden.rule).into())];
    html! {
        (inset_text(html! {
            p.govuk-body { strong { (visitor.t_with("participation-moderate-stub", &rule)) } }
            (paragraphs(&hidden.reason))
            p.govuk-body { a.govuk-link href={ "/participate/moderation/" (hidden.case) } { (visitor.t("participation-moderate-how")) } }
        }))
    }
}

/// The ways to saying that something breaks a rule, and for those who moderate to looking at it.
pub fn ways(visitor: &Visitor, process: &Process, contribution: Contribution) -> Markup {
    let reference = contribution.reference();
    let may_flag = visitor.may(policy::FLAG, &policy::processes(&process.agency));
    html! {
        @if may_flag {
            p.govuk-body-s { a.govuk-link rel="nofollow" href={ "/participate/flag/" (reference) } { (visitor.t("participation-moderate-flag")) } }
        }
        @if visitor.may(policy::MODERATE, &process.resource()) {
            p.govuk-body-s { a.govuk-link href={ "/staff/participation/moderation/new/" (reference) } { (visitor.t("participation-moderate-look")) } }
        }
    }
}

/// The rules to choose from.
pub fn rules(visitor: &Visitor, given: &str) -> Choices {
    let choices = Rule::ALL.map(|rule| {
        let text = visitor.t(&format!("participation-voices-rule-{}-text", rule.name()));
        let choice = radio(rule.name(), rule_name(visitor, rule)).hint(text);
        match given == rule.name() {
            true => choice.checked(),
            false => choice,
        }
    });
    radios("rule")
        .legend(visitor.t("participation-moderate-which-rule"))
        .items(choices)
}

/// What somebody wrote.
pub fn words(visitor: &Visitor, original: &Original) -> Markup {
    html! {
        (inset_text(html! {
            @if !original.title.is_empty() { p.govuk-body dir="auto" { strong { (original.title) } } }
            (paragraphs(&original.text))
            p.govuk-body-s { (named(visitor, &original.name_shown)) }
        }))
    }
}

/// What something is, and where it stands.
pub fn about(visitor: &Visitor, found: &Found) -> Markup {
    let kind = kind_name(visitor, found.contribution.kind());
    html! {
        p.govuk-body {
            a.govuk-link href=(found.path) { (kind) } " · " bdi { (found.process.title.get(visitor.lang())) }
        }
    }
}

/// How many days lie between two instants on the town's clocks.
pub fn days(visitor: &Visitor, (from, to): (Timestamp, Timestamp)) -> i64 {
    let day = |at| visitor.in_town(at).date();
    i64::from((day(to) - day(from)).get_days())
}

/// The same in words.
pub fn days_words(visitor: &Visitor, stretch: (Timestamp, Timestamp)) -> String {
    match days(visitor, stretch) {
        0 => visitor.t("participation-moderate-same-day"),
        count => visitor.t_with("participation-moderate-days", &[("count", count.into())]),
    }
}

/// What came of an appeal: `none`, `waits`, `granted` or `refused`.
pub fn appeal_code(appeal: Option<&Appeal>) -> &'static str {
    match appeal {
        None => "none",
        Some(appeal) if appeal.decided_at.is_none() => "waits",
        Some(appeal) if appeal.is_granted => "granted",
        Some(_) => "refused",
    }
}

/// A page of staff about moderation.
pub fn work_page<'v>(visitor: &'v Visitor, title: &str) -> Page<'v> {
    visitor
        .page(title)
        .breadcrumb(
            visitor.t("participation-frame-staff-title"),
            "/staff/participation",
        )
        .no_index()
}

/// The page of a case for those who moderate, with the way back to what waits.
pub fn case_page<'v>(visitor: &'v Visitor, case: &Case, title: &str) -> Page<'v> {
    work_page(visitor, title)
        .breadcrumb(
            visitor.t("participation-moderate-queue"),
            "/staff/participation/moderation",
        )
        .caption(case.reference())
}
