//! What has happened to a report, the latest first, in words that residents use.

use maud::{Markup, html};
use stoa_web::{Speech, Visitor, components::inset_text};

use crate::{
    model::{Author, Photo, Reference, Report, Status, Update, UpdateKind},
    pages::{
        addresses::{photo_path, report_path},
        names::Names,
        status_words::{status_name, status_tag},
    },
};

/// The public history: `updates` as the store has them, the oldest first.
pub fn timeline(
    visitor: &Visitor,
    names: &Names,
    report: &Report,
    (updates, photos): (&[Update], &[Photo]),
) -> Markup {
    html! {
        ol.stoa-timeline reversed {
            @for (place, update) in updates.iter().rev().enumerate() {
                li.stoa-timeline__item.stoa-timeline__item--now[place == 0] id={ "u" (update.id) } {
                    @if update.hidden { p { (visitor.t("reports-event-hidden")) } }
                    @else { (event(visitor, names, update, photos)) }
                }
            }
            li.stoa-timeline__item.stoa-timeline__item--now[updates.is_empty()] {
                h3.stoa-timeline__title { (visitor.t("reports-event-reported")) }
                p.stoa-timeline__when { (visitor.time_element(report.reported_at)) }
            }
        }
    }
}

fn event(visitor: &Visitor, names: &Names, update: &Update, photos: &[Photo]) -> Markup {
    let own: Vec<&Photo> = photos
        .iter()
        .filter(|photo| photo.update == Some(update.id))
        .collect();
    html! {
        h3.stoa-timeline__title { (event_title(visitor, names, update)) }
        p.stoa-timeline__when {
            (visitor.time_element(update.at))
            @if let Some(who) = author(visitor, names, update) { " · " (who) }
        }
        @if !update.text.is_empty() { (inset_text(html! { span.stoa-written dir="auto" { (update.text) } })) }
        (photo_list(visitor, &own))
        @if let Some(status) = after(update) { p { (status_tag(visitor, status)) } }
    }
}

/// The state since an update whose title does not say it.
fn after(update: &Update) -> Option<Status> {
    update
        .status_after
        .filter(|_| update.kind != UpdateKind::StatusChanged)
}

fn event_title(visitor: &Visitor, names: &Names, update: &Update) -> Markup {
    match (update.kind, status_of(update)) {
        (UpdateKind::StatusChanged, Some(status)) => html! { (status_tag(visitor, status)) },
        (UpdateKind::Merged, _) => other_report(visitor, "reports-event-merged", &update.after),
        (UpdateKind::TookDuplicate, _) => {
            other_report(visitor, "reports-event-took-duplicate", &update.after)
        }
        _ => html! { (event_words(visitor, names, update)) },
    }
}

/// The state that a change of state led to.
fn status_of(update: &Update) -> Option<Status> {
    Status::parse(&update.after).or(update.status_after)
}

fn other_report(visitor: &Visitor, key: &str, reference: &str) -> Markup {
    let prefix = &visitor.app().config.town.reference_prefix;
    html! {
        (visitor.t(key)) " "
        @match Reference::parse(prefix, reference) {
            Some(other) => a.govuk-link.stoa-reference href=(report_path(visitor, other.id())) { (other) },
            None => (reference),
        }
    }
}

/// Who did it: a body by its name, never a member of its staff by theirs.
fn author(visitor: &Visitor, names: &Names, update: &Update) -> Option<String> {
    match &update.by {
        Author::Resident => Some(visitor.t("reports-event-by-resident")),
        Author::Staff { .. } => Some(names.agency(&visitor.app().config.town.agency).to_owned()),
        Author::Agency(slug) => Some(names.agency(slug).to_owned()),
        Author::System => None,
    }
}

/// Photos, each a link to its full size.
pub fn photo_list(visitor: &Visitor, photos: &[&Photo]) -> Markup {
    html! {
        @if !photos.is_empty() {
            ul.stoa-photos {
                @for (photo, number) in photos.iter().zip(1_i64..) {
                    @let said = visitor.t_with("reports-show-photo-open", &[("number", number.into())]);
                    li.stoa-photos__item {
                        a href=(photo_path(&photo.full, "full")) {
                            img.stoa-photos__image src=(photo_path(&photo.thumbnail, "thumbnail")) alt=(said)
                                width=(photo.width) height=(photo.height) loading="lazy";
                        }
                    }
                }
            }
        }
    }
}

/// What happened, in words alone, as feeds have it.
pub fn event_words(visitor: &Speech, names: &Names, update: &Update) -> String {
    let with =
        |key: &str, name: &'static str, value: &str| visitor.t_with(key, &[(name, value.into())]);
    match update.kind {
        UpdateKind::StatusChanged => match status_of(update) {
            Some(status) => status_name(visitor, status),
            None => update.after.clone(),
        },
        UpdateKind::Recategorised => with(
            "reports-event-recategorised",
            "category",
            names.category(&update.after),
        ),
        UpdateKind::Routed => {
            let agency = update.after.split('/').next().unwrap_or_default();
            with("reports-event-routed", "agency", names.agency(agency))
        }
        UpdateKind::Sent => with("reports-event-sent", "agency", names.agency(&update.before)),
        UpdateKind::Merged => format!("{} {}", visitor.t("reports-event-merged"), update.after),
        UpdateKind::TookDuplicate => {
            format!(
                "{} {}",
                visitor.t("reports-event-took-duplicate"),
                update.after
            )
        }
        UpdateKind::Commented => visitor.t("reports-event-comment"),
        UpdateKind::Published => visitor.t("reports-event-published"),
        UpdateKind::Moved => visitor.t("reports-event-moved"),
        UpdateKind::Reopened => visitor.t("reports-event-not-fixed"),
        UpdateKind::ConfirmedFixed => visitor.t("reports-event-fixed"),
        UpdateKind::Noted
        | UpdateKind::Assigned
        | UpdateKind::Hidden
        | UpdateKind::Shown
        | UpdateKind::Redacted => visitor.t("reports-event-internal"),
    }
}
