//! The form of a rule: what was typed, its fields, and what it means.

use serde::Deserialize;
use stoa_kernel::{
    Id, Result,
    town::{RuleVersion, responsibility_map::Seen},
};
use stoa_web::{
    FormErrors, Markup, Visitor,
    components::{InputKind, details, fieldset, select, text_input, textarea},
    html,
};

use super::kinds::one_area_kind;
use crate::{
    commands::set_responsibility::SetResponsibility,
    model::{
        faults::Faults,
        period::{Start, last_day, parse_day},
    },
    setup::Setup,
};

/// A rule as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct RuleForm {
    /// An area's number; empty: the whole town.
    pub area: String,
    /// A slug; empty: any topic.
    pub topic: String,
    pub agency: String,
    /// A slug; empty: the agency as a whole.
    pub team: String,
    pub respond_hours: String,
    pub fix_hours: String,
    pub law: String,
    pub priority: String,
    /// Days, `2026-03-04`.
    pub from: String,
    pub until: String,
    /// The version that was seen; empty for a new rule.
    pub seen: String,
}

impl RuleForm {
    /// A version of a rule for its form; a change begins today unless the manager says otherwise.
    pub fn of(visitor: &Visitor, rule: &RuleVersion) -> Self {
        let number =
            |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
        let zone = visitor.app().config.time_zone();
        let is_later = rule.valid_from > visitor.now();
        let begins = visitor.in_town(if is_later {
            rule.valid_from
        } else {
            visitor.now()
        });
        RuleForm {
            area: number(rule.area.map(Id::number)),
            topic: rule.topic.clone().unwrap_or_default(),
            agency: rule.agency.clone(),
            team: rule.team.clone().unwrap_or_default(),
            respond_hours: number(rule.respond_hours),
            fix_hours: number(rule.fix_hours),
            law: rule.law.clone(),
            priority: rule.priority.to_string(),
            from: begins.date().to_string(),
            until: rule
                .valid_to
                .map(|end| last_day(end, &zone).to_string())
                .unwrap_or_default(),
            seen: rule.version.to_string(),
        }
    }

    /// What it means. `Invalid` where a number or a day is none; what else is wrong, the command says.
    pub fn input(&self, visitor: &Visitor, rule: Option<i64>) -> Result<SetResponsibility> {
        let mut faults = Faults::default();
        let mut number = |text: &String, field: &str, key| match text.trim() {
            "" => None,
            text => {
                let number = text.parse::<i64>().ok();
                faults.want(number.is_some(), field, key);
                number
            }
        };
        let respond_hours = number(&self.respond_hours, "respond_hours", "town-hours-range");
        let fix_hours = number(&self.fix_hours, "fix_hours", "town-hours-range");
        let priority = number(&self.priority, "priority", "town-priority-range").unwrap_or(0);
        let area = number(&self.area, "area", "town-area-missing").map(Id::new);
        let mut day = |text: &String, field: &str| match text.trim() {
            "" => None,
            text => {
                let day = parse_day(text);
                faults.want(day.is_some(), field, "town-day-form");
                day
            }
        };
        let (from, until) = (day(&self.from, "from"), day(&self.until, "until"));
        faults.done()?;
        let given = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        let zone = visitor.app().config.time_zone();
        Ok(SetResponsibility {
            seen: rule.map(|rule| Seen {
                rule: Id::new(rule),
                version: self.seen.parse().unwrap_or(0),
            }),
            area,
            topic: given(&self.topic),
            agency: self.agency.clone(),
            team: given(&self.team),
            respond_hours,
            fix_hours,
            law: self.law.clone(),
            priority,
            from: Start::of(from, visitor.now(), &zone),
            until,
        })
    }
}

/// The fields.
pub fn rule_fields(
    visitor: &Visitor,
    setup: &Setup,
    form: &RuleForm,
    errors: &FormErrors,
) -> Markup {
    html! {
        (group(visitor, "town-rule-what", what_fields(visitor, setup, form, errors)))
        (group(visitor, "town-rule-who", who_fields(visitor, setup, form, errors)))
        (group(visitor, "town-rule-targets", target_fields(visitor, form, errors)))
        (group(visitor, "town-rule-when", when_fields(visitor, form, errors)))
    }
}

fn group(visitor: &Visitor, legend: &str, body: Markup) -> Markup {
    html! { (fieldset(visitor.t(legend)).legend_class("govuk-fieldset__legend--m").body(body)) }
}

fn what_fields(visitor: &Visitor, setup: &Setup, form: &RuleForm, errors: &FormErrors) -> Markup {
    let lang = visitor.lang();
    let topics = setup
        .running_topics()
        .map(|one| (one.slug.clone(), one.name.get(lang).to_owned()));
    let areas = setup.areas_by_name().into_iter().map(|area| {
        let words = format!(
            "{} ({})",
            area.name.get(lang),
            one_area_kind(visitor, area.kind.as_str())
        );
        (area.id.to_string(), words)
    });
    html! {
        (select("topic", visitor.t("town-field-topic")).option("", visitor.t("town-any-topic"))
            .options(topics).value(&form.topic).error_option(visitor.error_of(errors, "topic")))
        (select("area", visitor.t("town-field-area")).option("", visitor.t("town-whole-town"))
            .options(areas).value(&form.area).error_option(visitor.error_of(errors, "area")))
    }
}

fn who_fields(visitor: &Visitor, setup: &Setup, form: &RuleForm, errors: &FormErrors) -> Markup {
    let lang = visitor.lang();
    let agencies = setup
        .running_agencies()
        .map(|one| (one.slug.clone(), one.name.get(lang).to_owned()));
    let teams = setup.running_teams().map(|one| {
        let words = format!("{} – {}", setup.agency(&one.agency), one.name.get(lang));
        (one.slug.clone(), words)
    });
    html! {
        (select("agency", visitor.t("town-field-agency")).option("", visitor.t("town-choose"))
            .options(agencies).value(&form.agency).error_option(visitor.error_of(errors, "agency")))
        (select("team", visitor.t("town-field-team")).hint(visitor.t("town-team-hint"))
            .option("", visitor.t("town-no-team")).options(teams).value(&form.team)
            .error_option(visitor.error_of(errors, "team")))
    }
}

fn target_fields(visitor: &Visitor, form: &RuleForm, errors: &FormErrors) -> Markup {
    let number = |name: &str, label: &str, value: &str| {
        text_input(name, visitor.t(label))
            .value(value)
            .width(5)
            .inputmode("numeric")
            .suffix(visitor.t("town-hours-unit"))
            .error_option(visitor.error_of(errors, name))
    };
    html! {
        p.govuk-hint { (visitor.t("town-targets-hint")) }
        (number("respond_hours", "town-field-respond-hours", &form.respond_hours))
        (number("fix_hours", "town-field-fix-hours", &form.fix_hours))
        (textarea("law", visitor.t("town-field-law")).hint(visitor.t("town-law-hint")).value(&form.law).rows(2)
            .error_option(visitor.error_of(errors, "law")))
    }
}

fn when_fields(visitor: &Visitor, form: &RuleForm, errors: &FormErrors) -> Markup {
    let day = |name: &str, label: &str, hint: &str, value: &str| {
        text_input(name, visitor.t(label))
            .hint(visitor.t(hint))
            .value(value)
            .kind(InputKind::Date)
            .width(10)
            .error_option(visitor.error_of(errors, name))
    };
    let priority = text_input("priority", visitor.t("town-field-priority"))
        .hint(visitor.t("town-priority-hint"))
        .value(&form.priority)
        .width(3)
        .error_option(visitor.error_of(errors, "priority"));
    let folded = details(visitor.t("town-priority-title"), html! { (priority) });
    let is_set = !matches!(form.priority.as_str(), "" | "0");
    html! {
        (day("from", "town-field-from", "town-from-hint", &form.from))
        (day("until", "town-field-until", "town-until-hint", &form.until))
        @if is_set { (folded.open()) } @else { (folded) }
    }
}
