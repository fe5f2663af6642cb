//! What was moved after it was promised, and why.

use stoa_web::{DateStyle, Markup, Visitor, html};

use super::paragraphs;
use crate::model::{Move, Setup};

/// Nothing where nothing was moved.
pub fn moves(visitor: &Visitor, setup: &Setup, moves: &[Move]) -> Markup {
    html! {
        @if !moves.is_empty() {
            h2.govuk-heading-m { (visitor.t("participation-frame-moves")) }
            @for one in moves { (line(visitor, setup, one)) }
        }
    }
}

fn line(visitor: &Visitor, setup: &Setup, one: &Move) -> Markup {
    let say = |day| visitor.day(day, DateStyle::Long);
    let phase = setup.phase(one.phase);
    let name = phase.map_or("", |phase| phase.title.get(visitor.lang()));
    let args = [
        ("name", name.to_owned().into()),
        ("from", say(one.from).into()),
        ("to", say(one.to).into()),
    ];
    html! {
        p.govuk-body { (visitor.time_element(one.at)) ": " (visitor.t_with("participation-frame-moved-line", &args)) }
        (paragraphs(&one.reason))
    }
}
