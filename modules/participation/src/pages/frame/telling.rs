//! Days, states and verbs in the reader's words.

use jiff::civil::Date;
use stoa_web::{
    DateStyle, Markup, Visitor,
    components::{TagColour, tag},
    html,
};

use crate::model::{Kind, Process, Standing, State, Verb};

/// A day, or from one through another.
pub fn days(visitor: &Visitor, (from, to): (Date, Date)) -> String {
    let say = |day| visitor.day(day, DateStyle::Long);
    if from == to {
        return say(from);
    }
    let args = [("from", say(from).into()), ("to", say(to).into())];
    visitor.t_with("participation-frame-days", &args)
}

/// The day on the town's clocks.
pub fn today(visitor: &Visitor) -> Date {
    visitor.in_town(visitor.now()).date()
}

/// What somebody wrote, a paragraph for each.
pub fn paragraphs(text: &str) -> Markup {
    html! {
        @for part in text.split("\n\n").filter(|part| !part.trim().is_empty()) {
            p.govuk-body.stoa-prose dir="auto" { (part) }
        }
    }
}

/// What people do in a component of this kind.
pub fn verb_name(visitor: &Visitor, (kind, verb): (Kind, Verb)) -> String {
    if kind == Kind::Assembly {
        return visitor.t("participation-assembly-verb");
    }
    visitor.t(&format!("participation-frame-verb-{}", verb.name()))
}

pub fn standing_name(visitor: &Visitor, standing: Standing) -> String {
    visitor.t(&format!("participation-frame-standing-{}", standing.name()))
}

/// How far its set-up is.
pub fn state_tag(visitor: &Visitor, state: State) -> Markup {
    let colour = match state {
        State::Draft => TagColour::Grey,
        State::Open => TagColour::Green,
        State::Withdrawn => TagColour::Red,
    };
    let words = visitor.t(&format!("participation-frame-state-{}", state.name()));
    html! { (tag(words).colour(colour)) }
}

/// Where a day stands among its days: before, within or after them.
pub fn time_tag(visitor: &Visitor, process: &Process) -> Markup {
    let today = today(visitor);
    let Some((first, last)) = process.days.filter(|_| process.state == State::Open) else {
        return state_tag(visitor, process.state);
    };
    let (key, colour) = if today < first {
        ("participation-frame-coming", TagColour::Blue)
    } else if today <= last {
        ("participation-frame-running", TagColour::Green)
    } else {
        ("participation-frame-past", TagColour::Grey)
    };
    html! { (tag(visitor.t(key)).colour(colour)) }
}
