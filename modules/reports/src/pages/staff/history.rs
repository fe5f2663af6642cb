//! All that happened to a report, as staff see it: who did what, with names, and what residents never see told apart
//! by its place, its colour and a word.

use std::collections::BTreeMap;

use maud::{Markup, html};
use stoa_kernel::Id;
use stoa_web::{
    Visitor,
    components::{TagColour, inset_text, tag},
};

use crate::{
    model::{Author, PassedOn, Photo, Reference, Report, Status, Update, UpdateKind},
    pages::{
        names::Names,
        show_report::photo_list,
        status_words::{status_name, status_tag},
    },
    store::Original,
};

/// What belongs to the entries of a history, by their update.
pub struct Belongings<'a> {
    pub photos: &'a [Photo],
    pub originals: BTreeMap<Id<Update>, Vec<&'a Original>>,
    /// What was told to other bodies, with the body's name.
    pub passed_on: BTreeMap<Id<Update>, (&'a PassedOn, &'a str)>,
    /// Whether its texts may be redacted.
    pub may_redact: bool,
    /// The address of the report's page with `{}` in the place of an action.
    pub act: &'a dyn Fn(&str) -> String,
}

/// The whole history, the latest first.
pub fn history(
    visitor: &Visitor,
    names: &Names,
    report: &Report,
    (updates, belongings): (&[Update], &Belongings<'_>),
) -> Markup {
    html! {
        ol.stoa-timeline reversed {
            @for update in updates.iter().rev() {
                li.stoa-timeline__item.stoa-timeline__item--internal[update.internal] id={ "u" (update.id) } {
                    (entry(visitor, names, update, belongings))
                }
            }
            li.stoa-timeline__item {
                h3.stoa-timeline__title { (visitor.t("reports-event-reported")) }
                p.stoa-timeline__when {
                    (visitor.time_element(report.reported_at)) " · "
                    (source(visitor, report))
                }
            }
        }
    }
}

fn entry(visitor: &Visitor, names: &Names, update: &Update, belongings: &Belongings<'_>) -> Markup {
    let own: Vec<&Photo> = belongings
        .photos
        .iter()
        .filter(|photo| photo.update == Some(update.id) && !photo.hidden)
        .collect();
    html! {
        h3.stoa-timeline__title {
            (words(visitor, names, update))
            @if update.internal { " " (tag(visitor.t("reports-history-internal")).colour(TagColour::Yellow)) }
            @if update.hidden { " " (tag(visitor.t("reports-queue-hidden")).colour(TagColour::Purple)) }
        }
        p.stoa-timeline__when { (when_and_who(visitor, names, update)) }
        @if !update.text.is_empty() { (inset_text(html! { span.stoa-written dir="auto" { (update.text) } })) }
        (photo_list(visitor, &own))
        @if let Some(status) = after(update) { p { (status_tag(visitor, status)) } }
        @if let Some((passed, agency)) = belongings.passed_on.get(&update.id) { (passed_on(visitor, passed, agency)) }
        (moderation(visitor, update, belongings))
    }
}

/// The state since an update whose words do not say it.
fn after(update: &Update) -> Option<Status> {
    update
        .status_after
        .filter(|_| update.kind != UpdateKind::StatusChanged)
}

/// Whether the body that has the report was told it.
fn passed_on(visitor: &Visitor, passed: &PassedOn, agency: &str) -> Markup {
    let key = format!("reports-passed-on-{}", passed.state.slug());
    html! {
        p.stoa-timeline__when {
            (visitor.t_with(&key, &[("agency", agency.into())])) " · " (visitor.time_element(passed.changed_at))
            @if !passed.note.is_empty() { br; q dir="auto" { (passed.note) } }
        }
    }
}

/// To redact an entry's text, and to read what stood there before.
fn moderation(visitor: &Visitor, update: &Update, belongings: &Belongings<'_>) -> Markup {
    let act = belongings.act;
    let originals = belongings.originals.get(&update.id);
    let is_public_text = !update.text.is_empty() && !update.internal;
    html! {
        @if belongings.may_redact && (is_public_text || originals.is_some()) {
            p.stoa-timeline__acts {
                @if is_public_text {
                    a.govuk-link href=(act(&format!("text?update={}", update.id))) { (visitor.t("reports-work-redact")) }
                }
                @for original in originals.into_iter().flatten() {
                    " " a.govuk-link href=(act(&format!("sealed?original={}", original.id))) { (visitor.t("reports-work-original")) }
                }
            }
        }
    }
}

/// The history in one line each, for what changed while somebody was writing.
pub fn short(visitor: &Visitor, names: &Names, updates: &[Update]) -> Markup {
    html! {
        ul.govuk-list.govuk-list--bullet {
            @for update in updates {
                li {
                    (words(visitor, names, update)) " – " (when_and_who(visitor, names, update))
                    @if !update.text.is_empty() { br; q dir="auto" { (update.text) } }
                }
            }
        }
    }
}

fn when_and_who(visitor: &Visitor, names: &Names, update: &Update) -> Markup {
    let who = match &update.by {
        Author::Resident => visitor.t("reports-event-by-resident"),
        Author::Staff { name, .. } => name.clone(),
        Author::Agency(slug) => names.agency(slug).to_owned(),
        Author::System => visitor.t("reports-history-system"),
    };
    html! { (visitor.time_element(update.at)) " · " (who) }
}

/// What happened, in a line.
fn words(visitor: &Visitor, names: &Names, update: &Update) -> Markup {
    let (before, after) = (update.before.as_str(), update.after.as_str());
    let between = |key: &str, before: &str, after: &str| {
        html! { (visitor.t_with(key, &[("before", before.into()), ("after", after.into())])) }
    };
    match update.kind {
        UpdateKind::StatusChanged => between(
            "reports-history-status",
            &state(visitor, before),
            &state(visitor, after),
        ),
        UpdateKind::Assigned => html! { (assigned(visitor, names, after)) },
        UpdateKind::Recategorised => between(
            "reports-history-recategorised",
            names.category(before),
            names.category(after),
        ),
        UpdateKind::Moved => between("reports-history-moved", before, after),
        UpdateKind::Routed => between(
            "reports-history-routed",
            &office(names, before),
            &office(names, after),
        ),
        UpdateKind::Merged => other_report(visitor, "reports-event-merged", after),
        UpdateKind::TookDuplicate => other_report(visitor, "reports-event-took-duplicate", after),
        UpdateKind::Sent => {
            let (agency, way) = (names.agency(before), way(visitor, after));
            let said = [("agency", agency.into()), ("way", way.into())];
            html! { (visitor.t_with("reports-history-sent", &said)) }
        }
        UpdateKind::Hidden | UpdateKind::Shown | UpdateKind::Noted => {
            html! { (visitor.t(&inside_key(update))) }
        }
        UpdateKind::Commented => html! { (visitor.t("reports-event-comment")) },
        UpdateKind::Published => html! { (visitor.t("reports-history-published")) },
        UpdateKind::Reopened => html! { (visitor.t("reports-event-not-fixed")) },
        UpdateKind::ConfirmedFixed => html! { (visitor.t("reports-event-fixed")) },
        UpdateKind::Redacted => html! { (visitor.t("reports-history-redacted")) },
    }
}

/// The sentence of what is hidden, shown, noted or read.
fn inside_key(update: &Update) -> String {
    match (update.kind, update.before.as_str(), update.after.as_str()) {
        (UpdateKind::Noted, read @ ("read-reporter" | "read-request" | "read-original"), _) => {
            format!("reports-history-{read}")
        }
        (UpdateKind::Noted, ..) => "reports-history-noted".to_owned(),
        (kind, _, what @ ("photo" | "report")) => format!("reports-history-{}-{what}", kind.slug()),
        (kind, ..) => format!("reports-history-{}-text", kind.slug()),
    }
}

fn state(visitor: &Visitor, slug: &str) -> String {
    Status::parse(slug).map_or_else(|| slug.to_owned(), |status| status_name(visitor, status))
}

/// Of `roads/Ana Ruiz`: the team, the person, or nobody any more.
fn assigned(visitor: &Visitor, names: &Names, after: &str) -> String {
    let (team, person) = after.split_once('/').unwrap_or((after, ""));
    let team = if team.is_empty() {
        ""
    } else {
        names.team(team)
    };
    match (team, person) {
        ("", "") => visitor.t("reports-history-assigned-nobody"),
        (one, "") | ("", one) => visitor.t_with("reports-history-assigned", &[("to", one.into())]),
        (team, person) => {
            let said = [("team", team.into()), ("person", person.into())];
            visitor.t_with("reports-history-assigned-both", &said)
        }
    }
}

/// Of `council/roads`: the body and its team.
fn office(names: &Names, text: &str) -> String {
    match text.split_once('/') {
        Some((agency, team)) => format!("{}, {}", names.agency(agency), names.team(team)),
        None => names.agency(text).to_owned(),
    }
}

fn way(visitor: &Visitor, slug: &str) -> String {
    visitor.t(&format!("reports-handover-way-{slug}"))
}

fn other_report(visitor: &Visitor, key: &str, reference: &str) -> Markup {
    let prefix = &visitor.app().config.town.reference_prefix;
    html! {
        (visitor.t(key)) " "
        @match Reference::parse(prefix, reference) {
            Some(other) => a.govuk-link.stoa-reference href={ "/staff/reports/" (other) } { (other) },
            None => (reference),
        }
    }
}

/// How it came in, in words.
fn source(visitor: &Visitor, report: &Report) -> String {
    use crate::model::Source;
    match &report.source {
        Source::Web => visitor.t("reports-source-web"),
        Source::Staff => visitor.t("reports-source-staff"),
        Source::Open311 => visitor.t("reports-source-open311"),
        Source::Import(name) => {
            visitor.t_with("reports-source-import", &[("name", name.as_str().into())])
        }
    }
}
