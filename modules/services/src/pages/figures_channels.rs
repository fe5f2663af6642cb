//! By which way applications came: on these pages, by programs, and typed in by staff for people on the phone, at the counter, on paper.

use maud::{Markup, Render, html};
use stoa_web::{Visitor, components::summary_list};

use super::words::channel_key;
use crate::model::{
    Channel,
    figures::{Figures, LEAST, What},
};

/// The ways that were taken, each with how often; what is fewer than five is told to nobody.
pub fn part(visitor: &Visitor, figures: &Figures) -> Markup {
    let taken = Channel::ALL
        .into_iter()
        .map(|one| (one, figures.get(What::Sent, one.slug())));
    let taken: Vec<(Channel, i64)> = taken.filter(|(_, n)| *n > 0).collect();
    if taken.is_empty() {
        return html! {};
    }
    // Where one is left out, the total less the others would tell it: the next larger one is not told either.
    let few = taken.iter().any(|(_, n)| *n < LEAST);
    let rest = taken.iter().map(|(_, n)| *n).filter(|n| *n >= LEAST);
    let hidden = rest.min().filter(|_| few);
    let told = |n: i64| {
        if n < LEAST {
            return visitor.t_with("services-desk-fewer", &[("least", LEAST.into())]);
        }
        if Some(n) == hidden {
            return visitor.t("services-desk-too-few");
        }
        visitor.number(n)
    };
    let rows = taken.iter().fold(summary_list(), |rows, (one, n)| {
        rows.row(visitor.t(channel_key(*one)), told(*n))
    });
    html! {
        h2.govuk-heading-m { (visitor.t("services-hold-by-channel")) }
        (rows.render())
    }
}
