//! What looks personal and what was done about it, in the reader's language.

use stoa_disclosure::{Alike, Basis, By, Counts, Sign, Trait, Way};
use stoa_readers::privacy::Outcome;
use stoa_web::{Markup, Visitor, html};

use crate::model::{DoneTreatment, PublishedPrivacy};

const fn trait_key(of: Trait) -> &'static str {
    match of {
        Trait::Name => "name",
        Trait::Email => "email",
        Trait::Phone => "phone",
        Trait::Identity => "identity",
        Trait::Address => "address",
        Trait::BirthDate => "birth-date",
        Trait::Coordinates => "coordinates",
        Trait::Iban => "iban",
        Trait::Card => "card",
        Trait::Plate => "plate",
        Trait::Ip => "ip",
    }
}

/// What a column looks like: "Names of people".
pub fn trait_words(visitor: &Visitor, sign: &Sign) -> String {
    let words = visitor.t(&format!("opendata-trait-{}", trait_key(sign.of)));
    match sign.number.as_str() {
        "" => words,
        number => format!("{words} ({})", number.replace('_', " ").to_uppercase()),
    }
}

/// Why it looks like that.
pub fn why(visitor: &Visitor, sign: &Sign) -> String {
    let share = visitor.percent(sign.share());
    match sign.basis {
        Basis::Heading => visitor.t("opendata-why-heading"),
        Basis::Values => visitor.t_with("opendata-why-values", &[("share", share.into())]),
        Basis::Both => visitor.t_with("opendata-why-both", &[("share", share.into())]),
    }
}

/// A way in words: "left out".
pub fn way_words(visitor: &Visitor, way: Way) -> String {
    let with = |key: &str, number: String| visitor.t_with(key, &[("number", number.into())]);
    match way {
        Way::Drop => visitor.t("opendata-way-drop"),
        Way::Pseudonym => visitor.t("opendata-way-pseudonym"),
        Way::Month => visitor.t("opendata-way-month"),
        Way::Year => visitor.t("opendata-way-year"),
        Way::Band(width) => with("opendata-way-band", visitor.decimal(width, 6)),
        Way::Grid(step) => with("opendata-way-grid", visitor.decimal(step, 6)),
        Way::Prefix(letters) => with("opendata-way-prefix", visitor.number(i64::from(letters))),
    }
}

/// What was done to a file, for everybody; nothing where nothing was.
pub fn told(visitor: &Visitor, privacy: &PublishedPrivacy) -> Markup {
    html! {
        @if !privacy.treatments.is_empty() {
            p."govuk-body"."govuk-!-margin-bottom-1" { (visitor.t("opendata-treated")) }
            ul.govuk-list.govuk-list--bullet {
                @for done in &privacy.treatments { (treatment(visitor, done)) }
            }
        }
        @if !privacy.as_is.is_empty() {
            @let told = if privacy.unread { "opendata-attached-told" } else { "opendata-as-is-told" };
            p.govuk-body { (visitor.t(told)) " " bdi { (privacy.as_is) } }
        }
    }
}

fn treatment(visitor: &Visitor, done: &DoneTreatment) -> Markup {
    let none = Outcome::default();
    let outcome = done.outcome.as_ref().unwrap_or(&none);
    let count = |number: u64| visitor.number(i64::try_from(number).unwrap_or(i64::MAX));
    let removed = (outcome.removed > 0).then(|| {
        visitor.t_with(
            "opendata-treated-removed",
            &[("rows", count(outcome.removed).into())],
        )
    });
    html! {
        @for way in &done.plan.ways {
            li { bdi { (way.column) } ": " (way_words(visitor, way.way)) }
        }
        @if let Some(one) = &done.plan.alike { li { (alike(visitor, one, outcome)) } }
        @if let Some(removed) = removed { li { (removed) } }
        @if let Some(one) = &done.plan.counts { li { (counts(visitor, one, outcome)) } }
    }
}

fn alike(visitor: &Visitor, alike: &Alike, outcome: &Outcome) -> String {
    let key = match alike.by {
        By::Ranges => "opendata-treated-ranges",
        By::Rows => "opendata-treated-rows",
        By::Cells => "opendata-treated-cells",
    };
    let k = outcome.k.unwrap_or(alike.k);
    let k = visitor.number(i64::try_from(k).unwrap_or(i64::MAX));
    let columns = visitor.list(&alike.columns);
    visitor.t_with(key, &[("columns", columns.into()), ("k", k.into())])
}

fn counts(visitor: &Visitor, counts: &Counts, outcome: &Outcome) -> String {
    let columns = visitor.list(&counts.columns);
    let least = visitor.number(outcome.least.unwrap_or(0));
    let words = [
        ("columns", columns.into()),
        ("epsilon", counts.epsilon.to_string().into()),
        ("least", least.into()),
    ];
    visitor.t_with("opendata-treated-counts", &words)
}
