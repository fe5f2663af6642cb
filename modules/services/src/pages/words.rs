//! What several pages say: a text of a service's file in the reader's language, money, states and promises.

use maud::{Markup, html};
use stoa_forms::Localised;
use stoa_kernel::App;
use stoa_web::{
    Visitor,
    components::{Tag, TagColour, tag},
};

use super::prices;
use crate::{
    amounts,
    casework::rules::day_of,
    model::{Application, Channel, Entry, Fee, ServiceFile, Status, rules},
};

/// A text in the reader's language, otherwise in the town's.
pub fn say<'t>(visitor: &Visitor, text: &'t Localised) -> &'t str {
    let town = visitor.app().config.town.language;
    text.get(visitor.lang().code(), town.code())
}

/// One of several, by its number: "Vehicle 2". `number` counts from 0.
pub fn numbered(visitor: &Visitor, item: &Localised, number: usize) -> String {
    let shown = visitor.number(i64::try_from(number).unwrap_or(0).saturating_add(1));
    let mut letters = say(visitor, item).chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    let name: String = first.chain(letters).collect();
    format!("{name} {shown}")
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
        Some(fee) => amounts::with_code(visitor, fee.amount, &fee.currency),
    }
}

/// What a service costs: its fee, or from what to what its table of fees goes today, and what its steps ask for. Nothing where one looks
/// up what one owes.
pub fn price_of(visitor: &Visitor, file: &ServiceFile) -> Option<String> {
    let fee = file.fee.as_ref().map(|fee| fee_of(visitor, file, fee));
    prices::with_steps(visitor, file, fee)
        .or_else(|| file.begin_at.is_none().then(|| visitor.t("services-free")))
}

fn fee_of(visitor: &Visitor, file: &ServiceFile, fee: &Fee) -> String {
    let Some((least, most)) = rules::span_of_fees(file, day_of(visitor.app(), visitor.now()))
    else {
        return price(visitor, Some(fee));
    };
    let money = |amount| amounts::number(visitor, amount, &fee.currency);
    visitor.t_with(
        "services-price-span",
        &[
            ("least", money(least).as_str().into()),
            ("most", money(most).as_str().into()),
            ("currency", fee.currency.as_str().into()),
        ],
    )
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
        Status::Waiting | Status::Signing => TagColour::Yellow,
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
        Status::Signing => "services-sign-status",
        Status::Received => "services-status-received",
        Status::Reviewing => "services-status-reviewing",
        Status::Waiting => "services-status-waiting",
        Status::Granted => "services-status-granted",
        Status::Refused => "services-status-refused",
        Status::Withdrawn => "services-status-withdrawn",
    }
}

/// The key of the way by which applications come.
pub const fn channel_key(channel: Channel) -> &'static str {
    match channel {
        Channel::Web => "services-hold-channel-web",
        Channel::Program => "services-hold-channel-program",
        Channel::Phone => "services-hold-channel-phone",
        Channel::Counter => "services-hold-channel-counter",
        Channel::Paper => "services-hold-channel-paper",
        Channel::Assisted => "services-hold-channel-assisted",
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
        _ if entry.by.kind == "system" => visitor.t("services-flow-the-program"),
        (true, Side::Office) => entry.by.name.clone(),
        (true, Side::Applicant) => visitor.t("services-the-office"),
        (false, Side::Office) => visitor.t("services-the-applicant"),
        (false, Side::Applicant) => visitor.t("services-you"),
    };
    let key = match entry.kind {
        EntryKind::Submitted => "services-entry-submitted",
        EntryKind::Signed => "services-sign-entry-signed",
        EntryKind::SignatureDeclined => "services-sign-entry-declined",
        EntryKind::Taken => "services-entry-taken",
        EntryKind::Assigned => "services-desk-entry-assigned",
        EntryKind::StoodBack => "services-desk-entry-stood-back",
        EntryKind::ConflictLifted => "services-desk-entry-lifted",
        EntryKind::HandedOver => "services-desk-entry-handed-over",
        EntryKind::Found => "services-desk-entry-found",
        EntryKind::Rated => "services-desk-entry-rated",
        EntryKind::Asked => "services-entry-asked",
        EntryKind::Answered => "services-entry-answered",
        EntryKind::Written => "services-entry-written",
        EntryKind::Noted => "services-entry-noted",
        EntryKind::Read => "services-entry-read",
        EntryKind::Granted => "services-entry-granted",
        EntryKind::Refused => "services-entry-refused",
        EntryKind::Withdrawn => "services-entry-withdrawn",
        EntryKind::Held => "services-entry-held",
        EntryKind::Released => "services-entry-released",
        EntryKind::Revoked => "services-entry-revoked",
        EntryKind::StepPassed => "services-flow-entry-passed",
        EntryKind::StepFailed => "services-flow-entry-failed",
        EntryKind::StepSentBack => "services-flow-entry-sent-back",
        EntryKind::AmountSet => "services-pay-entry-amount-set",
        EntryKind::VisitArranged => "services-flow-entry-visit",
        EntryKind::LetterSent => "services-flow-entry-letter",
        EntryKind::Appealed => "services-flow-entry-appealed",
        EntryKind::Upheld => "services-flow-entry-upheld",
        EntryKind::Changed => "services-flow-entry-changed",
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
    if application.paused_at.is_some() && application.status.is_open() {
        return Some(visitor.t(match side {
            Side::Applicant => "services-pay-clock-yours",
            Side::Office => "services-pay-clock",
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
