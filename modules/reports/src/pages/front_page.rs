//! The front page: what one can do here, what was reported lately, what was fixed, and how the town is doing.

use maud::{Markup, html};
use stoa_kernel::{Reader, Result};
use stoa_web::{
    PageResult, Visitor,
    components::{InputKind, button, start_button, text_input},
};

use super::{
    addresses::reference_of,
    figures::length_words,
    list_reports::browse_map,
    names::Names,
    report_list::{FirstPhotos, first_photos, report_list},
};
use crate::{
    model::{
        Report, ReportFilter, Status, StatusFilter,
        filter::Order,
        total::{Figures, month_of},
    },
    store::{self, FigureFilter},
};

/// Reports shown of the newest, and of those that were fixed.
const NEWEST: usize = 5;
const FIXED: usize = 3;

pub async fn show_front_page(visitor: Visitor) -> PageResult {
    let mut db = visitor.read().await?;
    let newest = store::page(&mut db, &ReportFilter::default(), None, NEWEST).await?;
    let fixed = store::page(&mut db, &fixed_lately(), None, FIXED).await?;
    let all: Vec<Report> = newest.iter().chain(&fixed).cloned().collect();
    let photos = first_photos(&mut db, &all).await?;
    let names = Names::read(&visitor, &mut db).await?;
    let (month, all_time) = figures(&visitor, &mut db).await?;
    drop(db);
    let town = visitor.site.town_name(visitor.lang());
    let page = visitor
        .page(town.as_str())
        .feed(visitor.t("reports-list-feed"), "/reports.atom")
        .description(visitor.t("reports-home-lead"))
        .hero(hero(&visitor, &town));
    Ok(page.show(html! {
        (find(&visitor, newest.first()))
        (key_figures(&visitor, &month, &all_time))
        (lately(&visitor, &names, &newest, &photos))
        (fixes(&visitor, &names, &fixed, &photos))
        (also(&visitor))
    }))
}

fn fixed_lately() -> ReportFilter {
    ReportFilter {
        status: StatusFilter::Some(vec![Status::Fixed]),
        order: Order::Changed,
        ..ReportFilter::default()
    }
}

/// The figures of this month, and of all time.
async fn figures(visitor: &Visitor, db: &mut Reader) -> Result<(Figures, Figures)> {
    let month = month_of(visitor.now(), &visitor.app().config.time_zone());
    let this = FigureFilter {
        months: Some((month, month)),
        ..FigureFilter::default()
    };
    Ok((
        store::figures(db, &this).await?,
        store::figures(db, &FigureFilter::default()).await?,
    ))
}

fn hero(visitor: &Visitor, town: &str) -> Markup {
    html! {
        div.stoa-hero {
            div.govuk-width-container {
                h1.stoa-hero__title { (visitor.t_with("reports-home-title", &[("town", town.into())])) }
                p.stoa-hero__lead { (visitor.t("reports-home-lead")) }
                (start_button(visitor.t("reports-report-a-problem"), "/report"))
                p.stoa-hero__note { (visitor.t("reports-home-no-account")) }
            }
        }
    }
}

fn find(visitor: &Visitor, newest: Option<&Report>) -> Markup {
    let example = newest.map_or_else(
        || format!("{}-1024", visitor.app().config.town.reference_prefix),
        |report| reference_of(visitor, report.id),
    );
    let hint = visitor.t_with("reports-home-find-hint", &[("example", example.into())]);
    html! {
        form.stoa-search method="get" action="/reports" role="search" {
            (text_input("q", visitor.t("reports-home-find")).kind(InputKind::Search).hint(hint)
                .label_class("govuk-label--m"))
            (button(visitor.t("reports-search")).secondary())
        }
    }
}

fn key_figures(visitor: &Visitor, month: &Figures, all_time: &Figures) -> Markup {
    let median = all_time
        .median_seconds()
        .map(|seconds| length_words(visitor, seconds));
    let shown = [
        (
            Some(visitor.number(month.reported)),
            "reports-home-reported",
        ),
        (
            Some(visitor.number(month.of(Status::Fixed))),
            "reports-home-fixed",
        ),
        (Some(visitor.number(all_time.open())), "reports-home-open"),
        (median, "reports-home-median"),
    ];
    html! {
        h2.govuk-heading-m { (visitor.t("reports-home-month")) }
        dl.stoa-figures {
            @for (value, key) in shown {
                @if let Some(value) = value {
                    div.stoa-figure {
                        dt.stoa-figure__label { (visitor.t(key)) }
                        dd.stoa-figure__value { (value) }
                    }
                }
            }
        }
        p.govuk-body { a.govuk-link href="/figures" { (visitor.t("reports-home-more-figures")) } }
    }
}

fn lately(visitor: &Visitor, names: &Names, newest: &[Report], photos: &FirstPhotos) -> Markup {
    html! {
        div.stoa-split {
            section aria-labelledby="lately" {
                h2.govuk-heading-m #lately { (visitor.t("reports-home-near")) }
                @if newest.is_empty() { p.govuk-body { (visitor.t("reports-home-no-reports")) } }
                @else {
                    (report_list(visitor, names, newest, photos))
                    p.govuk-body { a.govuk-link href="/reports" { (visitor.t("reports-home-all")) } }
                }
            }
            section.stoa-split__aside aria-labelledby="map" {
                h2.govuk-heading-m #map { (visitor.t("reports-list-map")) }
                (browse_map(visitor, names, ""))
            }
        }
    }
}

fn fixes(visitor: &Visitor, names: &Names, fixed: &[Report], photos: &FirstPhotos) -> Markup {
    html! {
        @if !fixed.is_empty() {
            h2.govuk-heading-m { (visitor.t("reports-home-fixes")) }
            (report_list(visitor, names, fixed, photos))
        }
    }
}

/// What else there is, each with its page.
fn also(visitor: &Visitor) -> Markup {
    let cards = [
        ("/follow", "reports-home-follow", "reports-home-follow-text"),
        (
            "/responsibility",
            "reports-home-who",
            "reports-home-who-text",
        ),
        ("/ledger", "reports-home-ledger", "reports-home-ledger-text"),
        ("/api", "reports-home-data", "reports-home-data-text"),
    ];
    html! {
        h2.govuk-heading-m { (visitor.t("reports-home-also")) }
        ul.stoa-cards {
            @for (href, title, text) in cards {
                li.stoa-card {
                    h3.stoa-card__title { a.govuk-link.stoa-card__link href=(href) { (visitor.t(title)) } }
                    p.stoa-card__text { (visitor.t(text)) }
                }
            }
        }
    }
}
