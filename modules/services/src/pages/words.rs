//! What several pages say: a text of a service's file in the reader's language, money, states and promises.

use jiff::SignedDuration;
use maud::{Markup, html};
use stoa_forms::Localised;
use stoa_kernel::{App, Timestamp};
use stoa_web::{
    Visitor,
    components::{Tag, TagColour, tag},
};

use crate::model::{Application, Entry, Fee, Status};

/// A text in the reader's language, otherwise in the town's.
pub fn say<'t>(visitor: &Visitor, text: &'t Localised) -> &'t str {
    let town = visitor.app().config.town.language;
    text.get(visitor.lang().code(), town.code())
}

/// A text as paragraphs: empty lines part them.
pub fn paragraphs(visitor: &Visitor, text: &Localised) -> Markup {
    html! {
        @for part in say(visitor, text).split("\n\n").filter(|part| !part.trim().is_empty()) {
            p.govuk-body dir="auto" { (part.trim()) }
        }
    }
}

/// A price in words.
pub fn price(visitor: &Visitor, fee: Option<&Fee>) -> String {
    match fee {
        None => visitor.t("services-free"),
        Some(fee) => {
            #[expect(
                clippy::cast_precision_loss,
                reason = "prices are far below 2^52 cents"
            )]
            let amount = visitor.decimal(fee.amount as f64 / 100.0, 2);
            visitor.t_with(
                "services-price",
                &[
                    ("amount", amount.as_str().into()),
                    ("currency", fee.currency.as_str().into()),
                ],
            )
        }
    }
}

/// Who reads a page about an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Applicant,
    Office,
}

/// Where an application stands, as a tag.
pub fn status_tag(visitor: &Visitor, status: Status, side: Side) -> Tag {
    let colour = match status {
        Status::Begun | Status::Withdrawn => TagColour::Grey,
        Status::Received => TagColour::Blue,
        Status::Reviewing => TagColour::Purple,
        Status::Waiting => TagColour::Yellow,
        Status::Granted => TagColour::Green,
        Status::Refused => TagColour::Red,
    };
    tag(visitor.t(status_key(status, side))).colour(colour)
}

/// The key of a state's word.
fn status_key(status: Status, side: Side) -> &'static str {
    match status {
        Status::Waiting if side == Side::Office => "services-status-waiting-applicant",
        Status::Begun => "services-status-begun",
        Status::Received => "services-status-received",
        Status::Reviewing => "services-status-reviewing",
        Status::Waiting => "services-status-waiting",
        Status::Granted => "services-status-granted",
        Status::Refused => "services-status-refused",
        Status::Withdrawn => "services-status-withdrawn",
    }
}

/// An application's reference, in this town.
pub fn reference_of(app: &App, application: &Application) -> String {
    application.reference(&app.config.town.reference_prefix)
}

/// What happened, in a sentence: the office sees the name of the colleague, the applicant that it was the office.
pub fn entry_words(visitor: &Visitor, entry: &Entry, side: Side) -> String {
    use crate::model::EntryKind;
    let who = match (entry.by.is_staff(), side) {
        (true, Side::Office) => entry.by.name.clone(),
        (true, Side::Applicant) => visitor.t("services-the-office"),
        (false, Side::Office) => visitor.t("services-the-applicant"),
        (false, Side::Applicant) => visitor.t("services-you"),
    };
    let key = match entry.kind {
        EntryKind::Submitted => "services-entry-submitted",
        EntryKind::Taken => "services-entry-taken",
        EntryKind::Asked => "services-entry-asked",
        EntryKind::Answered => "services-entry-answered",
        EntryKind::Written => "services-entry-written",
        EntryKind::Noted => "services-entry-noted",
        EntryKind::Read => "services-entry-read",
        EntryKind::Granted => "services-entry-granted",
        EntryKind::Refused => "services-entry-refused",
        EntryKind::Withdrawn => "services-entry-withdrawn",
        EntryKind::Revoked => "services-entry-revoked",
    };
    visitor.t_with(key, &[("who", who.as_str().into())])
}

/// Until when it is decided; while the applicant is waited for, that the clock stands still.
pub fn due_words(visitor: &Visitor, application: &Application, side: Side) -> Option<String> {
    if application.status == Status::Waiting {
        return Some(visitor.t(match side {
            Side::Applicant => "services-clock-stands-still",
            Side::Office => "services-clock-waits",
        }));
    }
    let due = application
        .due_at
        .filter(|_| application.status.is_open())?;
    let day = visitor.date(due);
    let key = if due < visitor.now() {
        "services-due-late"
    } else {
        "services-due-by"
    };
    Some(visitor.t_with(key, &[("day", day.as_str().into())]))
}

/// How long decisions took, from microseconds: half of them, and nine in ten, in whole days rounded up. `None` below five.
pub fn measured_days(took: &[i64]) -> Option<(i64, i64)> {
    if took.len() < 5 {
        return None;
    }
    let mut sorted = took.to_vec();
    sorted.sort_unstable();
    let day = SignedDuration::from_hours(24).as_micros();
    let days = |share: usize| {
        let place = (sorted.len() * share).div_ceil(100).max(1) - 1;
        let took = i128::from(sorted[place].max(0));
        i64::try_from((took + day - 1) / day).unwrap_or(i64::MAX)
    };
    Some((days(50), days(90)))
}

/// The instant a year before.
pub fn a_year_before(now: Timestamp) -> Timestamp {
    now - SignedDuration::from_hours(24 * 365)
}

#[cfg(test)]
mod tests {
    use super::measured_days;

    #[test]
    fn days_are_counted_from_five_decisions_on() {
        let day = 24 * 3600 * 1_000_000_i64;
        assert_eq!(measured_days(&[day; 4]), None);
        let took: Vec<i64> = (1..=10).map(|n| n * day).collect();
        assert_eq!(measured_days(&took), Some((5, 9)));
        assert_eq!(measured_days(&[1; 5]), Some((1, 1)));
    }
}
