//! When meetings are, and how they stand, in the reader's words.

use stoa_web::{
    DateStyle, Markup, Visitor,
    components::{TagColour, tag},
    html,
};

use crate::model::meeting::Meeting;

/// `20 March 2026, 18:30 to 20:00`, by the town's clocks.
pub fn when(visitor: &Visitor, meeting: &Meeting) -> String {
    let planned = &meeting.planned;
    let args = [
        (
            "day",
            visitor.date_as(planned.starts_at, DateStyle::Long).into(),
        ),
        ("from", visitor.time(planned.starts_at).into()),
        ("to", visitor.time(planned.ends_at).into()),
    ];
    visitor.t_with("participation-meeting-when-it-is", &args)
}

/// That it is cancelled, full or over; nothing otherwise.
pub fn state_tag(visitor: &Visitor, meeting: &Meeting) -> Markup {
    let is_over = meeting.planned.ends_at < visitor.now();
    let (key, colour) = match (meeting.cancelled_at, is_over) {
        (Some(_), _) => ("participation-meeting-cancelled", TagColour::Red),
        (None, true) => ("participation-meeting-past", TagColour::Grey),
        (None, false) if meeting.is_full() => ("participation-meeting-no-seat", TagColour::Yellow),
        (None, false) => return html! {},
    };
    html! { (tag(visitor.t(key)).colour(colour)) }
}

/// How many seats there are still.
pub fn seats(visitor: &Visitor, meeting: &Meeting) -> String {
    if meeting.planned.seats == 0 {
        return visitor.t("participation-meeting-seats-any");
    }
    let left = (meeting.planned.seats - meeting.taken).max(0);
    let all = visitor.number(meeting.planned.seats);
    let args = [("count", left.into()), ("all", all.into())];
    visitor.t_with("participation-meeting-seats-left", &args)
}

/// One in a list.
pub fn item(visitor: &Visitor, meeting: &Meeting) -> Markup {
    html! {
        li.stoa-proposals__item {
            h3."govuk-heading-s govuk-!-margin-bottom-1" {
                a.govuk-link href=(meeting.path()) dir="auto" { (meeting.planned.title.get(visitor.lang())) }
            }
            p."govuk-body-s govuk-!-margin-bottom-2" {
                (state_tag(visitor, meeting)) " " (when(visitor, meeting))
                @if !meeting.planned.place.is_empty() { " · " bdi { (meeting.planned.place) } }
            }
        }
    }
}
