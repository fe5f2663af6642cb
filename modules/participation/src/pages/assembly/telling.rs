//! Quotas, chances and what stands in the way of a draw, in the reader's words.

use stoa_web::{
    Markup, TextValue, Visitor,
    components::{cell, number_cell, table},
    html,
};

use crate::model::assembly::{Assembly, Bound, Draw, PANELS, Refusal};

/// What an assembly has to look like: a line for each value of each feature.
pub fn quotas(visitor: &Visitor, assembly: &Assembly) -> Markup {
    let lang = visitor.lang();
    let rows = assembly.features.0.iter().flat_map(|feature| {
        feature.values.iter().map(move |value| {
            [
                cell(html! { bdi { (feature.name.get(lang)) } }),
                cell(html! { bdi { (value.name.get(lang)) } }),
                number_cell(seats(visitor, (value.min, value.max))),
            ]
        })
    });
    let column = |name: &str| visitor.t(&format!("participation-assembly-column-{name}"));
    html! {
        (table()
            .caption(visitor.t("participation-assembly-quotas"))
            .column(column("feature"))
            .column(column("value"))
            .column(number_cell(column("seats")))
            .rows(rows)
            .stacking(visitor.t("participation-assembly-quotas")))
    }
}

/// How many seats: `5`, or from how many to how many.
fn seats(visitor: &Visitor, (min, max): (u32, u32)) -> String {
    if min == max {
        return visitor.number(min.into());
    }
    let args = [
        ("min", i64::from(min).into()),
        ("max", i64::from(max).into()),
    ];
    visitor.t_with("participation-assembly-range", &args)
}

/// How likely the least and the most likely volunteer are to be drawn from a list.
pub fn chances(visitor: &Visitor, draw: &Draw) -> Markup {
    let percent = |times: u32| visitor.percent(f64::from(times) / f64::from(PANELS));
    let args: [(&str, TextValue<'_>); 5] = [
        ("people", i64::from(draw.people).into()),
        ("smallest", i64::from(draw.smallest).into()),
        ("largest", i64::from(draw.largest).into()),
        ("least", percent(draw.smallest).into()),
        ("most", percent(draw.largest).into()),
    ];
    html! {
        p.govuk-body { (visitor.t_with("participation-assembly-people", &args)) }
        p.govuk-body { (visitor.t_with("participation-assembly-chances", &args)) }
    }
}

/// Why there is no list, and what would help.
pub fn refusal(visitor: &Visitor, assembly: &Assembly, refusal: &Refusal) -> Markup {
    match refusal {
        Refusal::TooLong => {
            html! { p.govuk-body { (visitor.t("participation-assembly-refused-long")) } }
        }
        Refusal::TooFew { people, seats } => {
            let args = [
                ("people", i64::from(*people).into()),
                ("seats", i64::from(*seats).into()),
            ];
            html! { p.govuk-body { (visitor.t_with("participation-assembly-refused-few", &args)) } }
        }
        Refusal::Quotas { together, changes } => html! {
            p.govuk-body { (visitor.t("participation-assembly-refused-quotas")) }
            ul.govuk-list.govuk-list--bullet { @for one in together { li { (bound(visitor, assembly, one)) } } }
            @if !changes.is_empty() {
                p.govuk-body { (visitor.t("participation-assembly-refused-help")) }
                ul.govuk-list.govuk-list--bullet { @for one in changes {
                    li { (moved(visitor, assembly, (&one.bound, one.to))) }
                } }
            }
        },
    }
}

/// The feature and the value of a quota, as far as there still are such.
fn names(visitor: &Visitor, assembly: &Assembly, bound: &Bound) -> (String, String) {
    let (number, place) = bound.of;
    let feature = assembly.feature(number);
    let value = feature.and_then(|feature| feature.values.get(place));
    let lang = visitor.lang();
    (
        feature.map_or_else(String::new, |one| one.name.get(lang).to_owned()),
        value.map_or_else(String::new, |one| one.name.get(lang).to_owned()),
    )
}

fn bound(visitor: &Visitor, assembly: &Assembly, bound: &Bound) -> String {
    let (feature, value) = names(visitor, assembly, bound);
    let args = [
        ("feature", feature.into()),
        ("value", value.into()),
        ("seats", i64::from(bound.seats).into()),
        ("people", i64::from(bound.people).into()),
    ];
    let key = match bound.is_least {
        true => "participation-assembly-bound-least",
        false => "participation-assembly-bound-most",
    };
    visitor.t_with(key, &args)
}

fn moved(visitor: &Visitor, assembly: &Assembly, (bound, to): (&Bound, u32)) -> String {
    let (feature, value) = names(visitor, assembly, bound);
    let args = [
        ("feature", feature.into()),
        ("value", value.into()),
        ("from", i64::from(bound.seats).into()),
        ("to", i64::from(to).into()),
    ];
    let key = match bound.is_least {
        true => "participation-assembly-moved-least",
        false => "participation-assembly-moved-most",
    };
    visitor.t_with(key, &args)
}

/// Something long of letters and digits that is copied.
pub fn code(text: &str) -> Markup {
    html! { code.stoa-hash { (text) } }
}
