//! The page of a report: what is true of it now, what was reported, who answers until when, what has happened, and
//! what a resident can do about it.

mod timeline;
mod who_answers;

pub use timeline::{event_words, photo_list};

use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{
    Error, OrNotFound, Reader, Result, ledger, town::responsibility_map::rule_versions,
};
use stoa_web::{
    PageResult, Path, Query, Visitor,
    components::{
        InputKind, SummaryList, button, link_button, summary_list, summary_row, text_input,
        warning_text,
    },
};

use super::{
    addresses::{reference_of, report_path},
    map_element::town_map,
    names::Names,
    report_list::report_title,
    sent::{opens_sent, show_sent},
    status_words::{status_sentence, status_tag},
};
use crate::{
    downloads, feeds,
    model::{Photo, Report, Status, Update},
    store,
};
use timeline::timeline;
use who_answers::who_answers;

/// Everything that the page of a report shows.
pub struct Shown {
    pub report: Report,
    pub names: Names,
    pub updates: Vec<Update>,
    pub photos: Vec<Photo>,
    /// What the responsibility map cites for the body that answers; may be empty.
    pub law: String,
    /// Whether the visitor reported it.
    pub own: bool,
    /// Whether the ledger has entries about it, or one of the batch that it came with.
    pub has_receipt: bool,
    /// The first number in the ledger that something new about it can have.
    pub next_entry: i64,
}

/// What the page is asked with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReportAsked {
    /// Signed by us for whoever has just sent the report.
    sent: String,
}

/// `/reports/M-100231`, and the same with `.atom`, `.json` or `.geojson`.
pub async fn show_report(
    visitor: Visitor,
    Path(name): Path<String>,
    Query(asked): Query<ReportAsked>,
) -> PageResult {
    let (reference, form) = name.split_once('.').unwrap_or((&name, ""));
    let shown = match find(&visitor, reference).await? {
        Found::Shown(shown) => *shown,
        Found::Elsewhere(response) => return Ok(response),
    };
    match form {
        "" if opens_sent(&visitor, &shown.report, &asked.sent) => Ok(show_sent(&visitor, &shown)),
        "" => Ok(page(&visitor, &shown)),
        "atom" => feeds::report_feed(&visitor, &shown),
        "json" => downloads::report_json(&visitor, &shown),
        "geojson" => downloads::report_geojson(&visitor, &shown),
        _ => Err(Error::NotFound.into()),
    }
}

/// A report that was asked for.
enum Found {
    Shown(Box<Shown>),
    /// It has another address.
    Elsewhere(Response),
}

async fn find(visitor: &Visitor, reference: &str) -> Result<Found> {
    let mut db = visitor.read().await?;
    let report = visible_report(visitor, &mut db, reference).await?;
    if reference_of(visitor, report.id) != reference {
        return Ok(Found::Elsewhere(
            visitor.go(&report_path(visitor, report.id)),
        ));
    }
    let (mut updates, mut photos) = (
        store::updates_of(&mut db, report.id).await?,
        store::photos_of(&mut db, &[report.id]).await?,
    );
    updates.retain(|update| !update.internal);
    photos.retain(|photo| !photo.hidden);
    Ok(Found::Shown(Box::new(Shown {
        names: Names::read(visitor, &mut db).await?,
        law: law_of(&mut db, &report).await?,
        own: is_own(visitor, &mut db, &report).await?,
        has_receipt: store::is_in_batch(&mut db, report.id).await?
            || !ledger::entries_of(&mut db, reference).await?.is_empty(),
        next_entry: ledger::next_of(&mut db, reference).await?,
        report,
        updates,
        photos,
    })))
}

/// The report of a reference, as far as this visitor may see it: hidden ones are there for staff and for whoever
/// reported them.
pub async fn visible_report(visitor: &Visitor, db: &mut Reader, reference: &str) -> Result<Report> {
    let town = &visitor.app().config.town;
    let report = store::by_reference(db, &town.reference_prefix, reference)
        .await?
        .or_not_found()?;
    if report.hidden {
        let own = is_own(visitor, db, &report).await?;
        let seen = visitor.may("see_report", &report.resource(&town.agency, own));
        return if seen {
            Ok(report)
        } else {
            Err(Error::NotFound)
        };
    }
    Ok(report)
}

/// Whether this visitor reported it.
async fn is_own(visitor: &Visitor, db: &mut Reader, report: &Report) -> Result<bool> {
    let (Some(person), Some(reporter)) = (visitor.actor.person(), report.reporter) else {
        return Ok(false);
    };
    Ok(visitor
        .app()
        .vault
        .people_of(db, person)
        .await?
        .contains(&reporter))
}

async fn law_of(db: &mut Reader, report: &Report) -> Result<String> {
    let Some((rule, version)) = report.rule else {
        return Ok(String::new());
    };
    let versions = rule_versions(db, rule).await?;
    let used = versions.into_iter().find(|one| one.version == version);
    Ok(used.map(|one| one.law).unwrap_or_default())
}

fn page(visitor: &Visitor, shown: &Shown) -> Response {
    let report = &shown.report;
    let title = report_title(visitor, &shown.names, report);
    let path = report_path(visitor, report.id);
    let page = visitor
        .page(format!("{title} ({})", reference_of(visitor, report.id)))
        .breadcrumb(visitor.t("reports-title"), "/reports")
        .feed(visitor.t("reports-show-feed"), format!("{path}.atom"))
        .description(super::report_list::excerpt(&report.description));
    let page = page.live(Some(&reference_of(visitor, report.id)), shown.next_entry);
    page.show(html! {
        span.govuk-caption-l { (visitor.t("reports-reference")) " " span.stoa-reference { (reference_of(visitor, report.id)) } }
        h1.govuk-heading-l { (title) }
        @if report.hidden {
            (warning_text(visitor.t("reports-show-warning"), visitor.t("reports-show-hidden-now")))
        }
        div #state data-live-replace { (status_box(visitor, &shown.names, report)) }
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                (what(visitor, shown))
                h2.govuk-heading-m #history { (visitor.t("reports-show-history")) }
                div #happened data-live-replace {
                    (timeline(visitor, &shown.names, report, (&shown.updates, &shown.photos)))
                }
                (say_more(visitor, shown, &path))
            }
            div."govuk-grid-column-one-third" {
                (support(visitor, report, &path))
                (follow(visitor, &path))
                (place(visitor, shown))
                h2.govuk-heading-m { (visitor.t("reports-show-who")) }
                (who_answers(visitor, &shown.names, report, &shown.law))
                (proof(visitor, shown, &path))
            }
        }
    })
}

/// The state, with what is true of the report now and why.
pub fn status_box(visitor: &Visitor, names: &Names, report: &Report) -> Markup {
    html! {
        div class={ "stoa-status stoa-status--" (report.status.colour().slug()) } {
            p.stoa-status__tag { (status_tag(visitor, report.status)) }
            p.stoa-status__sentence { (status_sentence(visitor, names, report)) }
            @if !report.reason.is_empty() {
                p.stoa-status__reason {
                    (visitor.t(reason_words(report.status))) " " span.stoa-written dir="auto" { (report.reason) }
                }
            }
        }
    }
}

/// What stands before the words that came with a state: only some of them are reasons.
fn reason_words(status: Status) -> &'static str {
    match status {
        Status::Received | Status::InProgress | Status::Planned | Status::Fixed => {
            "reports-now-said"
        }
        Status::HandedOver | Status::WontFix | Status::Duplicate | Status::Withdrawn => {
            "reports-now-reason"
        }
    }
}

fn what(visitor: &Visitor, shown: &Shown) -> Markup {
    let report = &shown.report;
    let own: Vec<&Photo> = shown
        .photos
        .iter()
        .filter(|photo| photo.update.is_none())
        .collect();
    html! {
        h2.govuk-heading-m { (visitor.t("reports-show-what")) }
        @if report.description.is_empty() { p.govuk-hint { (visitor.t("reports-show-no-description")) } }
        @else { p.govuk-body.stoa-written dir="auto" { (report.description) } }
        (photo_list(visitor, &own))
        (answers(visitor, shown))
    }
}

/// The answers that are for everybody.
fn answers(visitor: &Visitor, shown: &Shown) -> Markup {
    let Some(category) = shown.names.category_of(&shown.report.category) else {
        return html! {};
    };
    let lang = visitor.lang();
    let said = category
        .questions
        .iter()
        .filter(|question| question.public)
        .filter_map(|question| {
            let answer = shown
                .report
                .answers
                .iter()
                .find(|answer| answer.question == question.code)?;
            let values = question.say(answer, lang).join(", ");
            Some(summary_row(question.label.get(lang), values))
        });
    let rows: Vec<_> = said.collect();
    html! { @if !rows.is_empty() { (rows.into_iter().fold(summary_list(), SummaryList::item)) } }
}

fn support(visitor: &Visitor, report: &Report, path: &str) -> Markup {
    html! {
        div.stoa-do {
            p.stoa-do__text { (visitor.t_with("reports-show-supported", &[("count", report.supports.into())])) }
            @if report.status.is_open() {
                form method="post" action={ (path) "/support" } {
                    (visitor.csrf_field())
                    (button(visitor.t("reports-show-support")).secondary().prevent_double_click())
                }
            }
        }
    }
}

fn follow(visitor: &Visitor, path: &str) -> Markup {
    html! {
        div.stoa-do #follow {
            h2.govuk-heading-m { (visitor.t("reports-show-follow")) }
            p.stoa-do__text { (visitor.t("reports-show-follow-text")) }
            form method="post" action={ (path) "/follow" } novalidate {
                (visitor.csrf_field())
                @if visitor.actor.person().is_none() {
                    (text_input("email", visitor.t("reports-check-email")).kind(InputKind::Email).autocomplete("email"))
                }
                (button(visitor.t("reports-show-follow-button")).secondary().prevent_double_click())
            }
        }
    }
}

fn place(visitor: &Visitor, shown: &Shown) -> Markup {
    let (report, names) = (&shown.report, &shown.names);
    html! {
        h2.govuk-heading-m { (visitor.t("reports-show-where")) }
        @if let Some(point) = report.point {
            (town_map(visitor, names.areas(), "show", &visitor.t("reports-map-one")).class("stoa-map--small").at(point))
        }
        p.govuk-body {
            (place_words(visitor, report))
            @if let Some(ward) = report.ward.and_then(|ward| names.ward(ward)) {
                br; a.govuk-link href={ "/reports?ward=" (report.ward.map_or(0, |ward| ward.number())) } { (ward) }
            }
        }
    }
}

fn place_words(visitor: &Visitor, report: &Report) -> String {
    match (report.address.as_str(), report.point) {
        ("", Some(point)) => format!("{:.5}, {:.5}", point.lat, point.lon),
        ("", None) => visitor.t("reports-list-no-place"),
        (address, _) => address.to_owned(),
    }
}

/// What a resident can add, answer or ask.
fn say_more(visitor: &Visitor, shown: &Shown, path: &str) -> Markup {
    let report = &shown.report;
    html! {
        @if report.status == Status::Fixed {
            h2.govuk-heading-m { (visitor.t("reports-show-fixed-question")) }
            p.govuk-body { (visitor.t("reports-show-fixed-text")) }
            (link_button(visitor.t("reports-show-fixed-answer"), format!("{path}/fixed")).secondary())
        }
        h2.govuk-heading-m { (visitor.t("reports-show-say")) }
        (link_button(visitor.t("reports-show-comment"), format!("{path}/comment")).secondary())
        ul.govuk-list {
            li { a.govuk-link href={ (path) "/hide" } { (visitor.t("reports-show-hide")) } }
            @if report.status.is_open() && shown.own {
                li { a.govuk-link href={ (path) "/withdraw" } { (visitor.t("reports-show-withdraw")) } }
            }
        }
    }
}

fn proof(visitor: &Visitor, shown: &Shown, path: &str) -> Markup {
    let reference = reference_of(visitor, shown.report.id);
    let share = visitor.site.url(path);
    html! {
        h2.govuk-heading-m { (visitor.t("reports-show-proof")) }
        p.govuk-body { (visitor.t("reports-show-proof-text")) }
        ul.govuk-list {
            @if shown.has_receipt {
                li {
                    a.govuk-link href={ "/ledger/receipts/" (reference) } {
                        (visitor.t_with("reports-show-receipt", &[("reference", reference.as_str().into())]))
                    }
                }
            }
            li { a.govuk-link href={ (path) ".json" } { (visitor.t("reports-show-data")) } }
            li { a.govuk-link href={ (path) ".atom" } { (visitor.t("reports-show-feed")) } }
            @if may_work(visitor, &shown.report) {
                li { a.govuk-link href={ "/staff/reports/" (reference) } { (visitor.t("reports-show-staff")) } }
            }
        }
        (copy_button(visitor, &share))
    }
}

/// Whether this reader's work has a page of the report, with what residents do not see.
fn may_work(visitor: &Visitor, report: &Report) -> bool {
    let agency = &visitor.app().config.town.agency;
    visitor.actor.is_staff() && visitor.may("see_internals", &report.resource(agency, false))
}

/// A button that copies an address; it shows only where a script can do that.
pub fn copy_button(visitor: &Visitor, address: &str) -> Markup {
    html! {
        button.govuk-button."govuk-button--secondary" type="button" hidden data-copy=(address)
            data-copied=(visitor.t("reports-copied")) { (visitor.t("reports-copy-link")) }
    }
}
