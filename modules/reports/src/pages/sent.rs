//! What whoever sent a report sees first: that we have it, its reference, and what happens next.

use axum::response::Response;
use maud::{Markup, html};
use stoa_web::{
    Visitor,
    components::{link_button, panel},
};

use super::{
    addresses::{query_of, reference_of, report_path},
    list_reports::with_query,
    show_report::{Shown, copy_button},
    status_words::due_day,
};
use crate::model::Report;

/// What the address is signed for.
const PURPOSE: &str = "report sent";

/// Where a sender goes with their new report. Only they get this address.
pub fn sent_path(visitor: &Visitor, report: &Report) -> String {
    let signed = visitor
        .site
        .signer()
        .sign(PURPOSE, &reference_of(visitor, report.id));
    format!("{}?sent={signed}", report_path(visitor, report.id))
}

/// Whether this visitor has just sent the report.
pub fn opens_sent(visitor: &Visitor, report: &Report, signed: &str) -> bool {
    visitor
        .site
        .signer()
        .open(PURPOSE, signed)
        .is_some_and(|said| said == reference_of(visitor, report.id))
}

pub fn show_sent(visitor: &Visitor, shown: &Shown) -> Response {
    let report = &shown.report;
    let (reference, path) = (
        reference_of(visitor, report.id),
        report_path(visitor, report.id),
    );
    let title = visitor.t("reports-sent-title");
    visitor.page(title.as_str()).no_index().show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                (panel(title).body(html! {
                    (visitor.t("reports-sent-reference")) br;
                    strong.stoa-reference { (reference) }
                }))
                @if report.reporter_told { p.govuk-body { (visitor.t("reports-sent-mail")) } }
                h2.govuk-heading-m { (visitor.t("reports-sent-next")) }
                (next(visitor, shown))
                div.govuk-button-group {
                    (link_button(visitor.t("reports-sent-page"), path.as_str()))
                    (link_button(visitor.t("reports-sent-another"), "/report").secondary())
                }
                p.govuk-body {
                    (visitor.t("reports-sent-receipt")) " "
                    a.govuk-link href={ "/ledger/receipts/" (reference) } {
                        (visitor.t_with("reports-show-receipt", &[("reference", reference.as_str().into())]))
                    }
                }
                h2.govuk-heading-m { (visitor.t("reports-sent-share")) }
                p.govuk-body { a.govuk-link href=(path) { (visitor.site.url(&path)) } }
                (copy_button(visitor, &visitor.site.url(&path)))
                p.govuk-body {
                    a.govuk-link href=(around(report)) { (visitor.t("reports-home-follow-text")) }
                }
            }
        }
    })
}

/// Where whoever cares for a place can be told what else is reported there.
fn around(report: &Report) -> String {
    match report.point {
        Some(point) => {
            let near = format!("{:.5},{:.5}", point.lat, point.lon);
            with_query("/follow/place", &query_of(&[("near", &near)]))
        }
        None => "/follow".to_owned(),
    }
}

fn next(visitor: &Visitor, shown: &Shown) -> Markup {
    let (report, names) = (&shown.report, &shown.names);
    let agency = names.agency(&report.agency);
    let dates = [report.clocks.respond_due_at, report.clocks.fix_due_at];
    let who = match &report.team {
        _ if report.agency.is_empty() => visitor.t("reports-sent-nobody"),
        None => visitor.t_with("reports-sent-who", &[("agency", agency.into())]),
        Some(team) => visitor.t_with(
            "reports-sent-who-team",
            &[("agency", agency.into()), ("team", names.team(team).into())],
        ),
    };
    html! {
        ol.govuk-list.govuk-list--number {
            li { (who) }
            @for (due, key) in dates.iter().zip(["reports-sent-respond", "reports-sent-fix"]) {
                @if let Some(due) = due {
                    li { (visitor.t_with(key, &[("date", due_day(visitor, *due).into())])) }
                }
            }
            li { (visitor.t("reports-sent-watch")) }
        }
        @if dates.iter().any(Option::is_some) { p.govuk-hint { (visitor.t("reports-sent-working-time")) } }
    }
}
