//! News feeds: of the reports that fit a filter, and of one report.

use axum::response::IntoResponse;
use stoa_web::{PageResult, Visitor};

use crate::{
    atom::{Entry, Feed},
    model::{Report, Update},
    pages::{
        addresses::{reference_of, report_path},
        list_reports::{asked_filter, with_query},
        names::Names,
        report_list::report_title,
        search::{self, Part, find_words},
        show_report::{Shown, event_words},
        status_words::status_name,
    },
};

/// Entries of a feed.
const ENTRIES: usize = 50;

/// `/reports.atom`, with the list's filters.
pub async fn reports_feed(visitor: Visitor) -> PageResult {
    let filter = asked_filter(&visitor);
    let mut db = visitor.read().await?;
    let found = find_words(&visitor, filter.clone()).await?;
    let page = search::page(&visitor, &mut db, &found, Part::First, ENTRIES).await?;
    let names = Names::read(&visitor, &mut db).await?;
    drop(db);
    let town = visitor.site.town_name(visitor.lang());
    let query = filter.to_query(&visitor.app().config.time_zone());
    let feed = Feed {
        title: visitor.t_with("reports-list-title", &[("town", town.as_str().into())]),
        address: visitor.site.url(&with_query("/reports.atom", &query)),
        page: visitor.site.url(&with_query("/reports", &query)),
        author: town,
        lang: visitor.lang().code(),
        entries: page
            .reports
            .iter()
            .map(|report| report_entry(&visitor, &names, report))
            .collect(),
        made_at: visitor.now(),
    };
    Ok(feed.into_response())
}

fn report_entry(visitor: &Visitor, names: &Names, report: &Report) -> Entry {
    let page = visitor.site.url(&report_path(visitor, report.id));
    Entry {
        id: page.clone(),
        page,
        title: format!(
            "{} ({})",
            report_title(visitor, names, report),
            status_name(visitor, report.status)
        ),
        text: report.description.clone(),
        published: report.reported_at,
        updated: report.updated_at,
        category: report.category.clone(),
        point: report.point,
    }
}

/// `/reports/M-100231.atom`: what has happened, the latest first.
pub fn report_feed(visitor: &Visitor, shown: &Shown) -> PageResult {
    let (report, names) = (&shown.report, &shown.names);
    let path = report_path(visitor, report.id);
    let title = report_title(visitor, names, report);
    let visible = shown.updates.iter().rev().filter(|update| !update.hidden);
    let mut entries: Vec<Entry> = visible
        .take(ENTRIES)
        .map(|update| update_entry(visitor, names, (update, &path)))
        .collect();
    entries.push(Entry {
        title: visitor.t("reports-event-reported"),
        ..report_entry(visitor, names, report)
    });
    let feed = Feed {
        title: format!("{title} ({})", reference_of(visitor, report.id)),
        address: visitor.site.url(&format!("{path}.atom")),
        page: visitor.site.url(&path),
        author: visitor.site.town_name(visitor.lang()),
        lang: visitor.lang().code(),
        entries,
        made_at: report.updated_at,
    };
    Ok(feed.into_response())
}

fn update_entry(visitor: &Visitor, names: &Names, (update, path): (&Update, &str)) -> Entry {
    let page = visitor.site.url(&format!("{path}#u{}", update.id));
    Entry {
        id: page.clone(),
        page,
        title: event_words(visitor, names, update),
        text: update.text.clone(),
        published: update.at,
        updated: update.at,
        category: String::new(),
        point: None,
    }
}
