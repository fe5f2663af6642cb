//! The forms of a case: deciding, reading what was hidden, deciding an appeal.

use stoa_web::{
    Markup, Visitor,
    components::{button, radio, radios, text_input, textarea},
    html,
};

use super::{telling::rules, work_on_case::WorkForm};
use crate::{
    model::moderation::{Case, Verdict},
    pages::frame::staff::frame::Tried,
};

/// Whether it stays, and why.
pub fn decide_form(visitor: &Visitor, case: &Case, (given, tried): (&WorkForm, &Tried)) -> Markup {
    let verdicts = [Verdict::Kept, Verdict::Hidden].map(|verdict| {
        let name = verdict.name();
        let words = visitor.t(&format!("participation-moderate-decide-{name}"));
        let choice = radio(name, words);
        match given.verdict == name {
            true => choice.checked(),
            false => choice,
        }
    });
    html! {
        h2.govuk-heading-m { (visitor.t("participation-moderate-decide")) }
        form method="post" action=(case.work_path()) novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(seen(case, given));
            (radios("verdict").legend(visitor.t("participation-moderate-verdict")).items(verdicts)
                .error_option(visitor.error_of(&tried.errors, "verdict")))
            (rules(visitor, &given.rule).hint(visitor.t("participation-moderate-rule-hint"))
                .error_option(visitor.error_of(&tried.errors, "rule")))
            (reason(visitor, (given, tried)))
            (button(visitor.t("participation-moderate-decide-send")).name("act").value("decide").prevent_double_click())
        }
    }
}

/// The version that was on the screen, also when the form comes back.
fn seen(case: &Case, given: &WorkForm) -> i64 {
    match given.seen {
        0 => case.version,
        seen => seen,
    }
}

fn reason(visitor: &Visitor, (given, tried): (&WorkForm, &Tried)) -> Markup {
    html! {
        (textarea("reason", visitor.t("participation-frame-field-reason")).hint(visitor.t("participation-moderate-reason-hint"))
            .value(&given.reason).rows(4).attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "reason")))
    }
}

/// What it must be read for.
pub fn read_form(visitor: &Visitor, case: &Case, (given, tried): (&WorkForm, &Tried)) -> Markup {
    html! {
        form method="post" action=(case.work_path()) novalidate {
            (visitor.csrf_field())
            (text_input("purpose", visitor.t("participation-moderate-purpose")).hint(visitor.t("participation-moderate-purpose-hint"))
                .value(&given.purpose).attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "purpose")))
            (button(visitor.t("participation-moderate-read")).secondary().name("act").value("read").prevent_double_click())
        }
    }
}

/// Whether it is put back, and why.
pub fn appeal_form(visitor: &Visitor, case: &Case, (given, tried): (&WorkForm, &Tried)) -> Markup {
    let outcomes = ["granted", "refused"].map(|name| {
        let words = visitor.t(&format!("participation-moderate-outcome-{name}"));
        let choice = radio(name, words);
        match given.outcome == name {
            true => choice.checked(),
            false => choice,
        }
    });
    html! {
        h2.govuk-heading-m { (visitor.t("participation-moderate-decide-appeal")) }
        form method="post" action=(case.work_path()) novalidate {
            (visitor.csrf_field())
            (radios("outcome").legend(visitor.t("participation-moderate-outcome")).items(outcomes)
                .error_option(visitor.error_of(&tried.errors, "outcome")))
            (reason(visitor, (given, tried)))
            (button(visitor.t("participation-moderate-decide-send")).name("act").value("appeal").prevent_double_click())
        }
    }
}
