//! News feeds: of the reports that fit a filter and of their states, and of one report.

use axum::response::IntoResponse;
use stoa_kernel::Id;
use stoa_web::{
    PageResult, Visitor,
    atom::{Entry, Feed},
};

use crate::{
    model::{Order, Report, ReportFilter, Update},
    pages::{
        addresses::{reference_of, report_path},
        list_reports::{asked_filter, with_query},
        names::Names,
        report_list::report_title,
        search::find_words,
        show_report::{Shown, event_words},
        status_words::status_name,
    },
    store,
};

/// Entries of a feed.
const ENTRIES: usize = 50;

/// `/reports.atom`, with the list's filters.
pub async fn reports_feed(visitor: Visitor) -> PageResult {
    let filter = asked_filter(&visitor);
    let mut db = visitor.read().await?;
    let found = find_words(&visitor, filter.clone()).await?;
    // Whoever follows a list by its feed hears of what happens to what is in it, however long ago it was reported.
    let changed = ReportFilter {
        order: Order::Changed,
        ..found
    };
    let reports = store::page(&mut db, &changed, None, ENTRIES).await?;
    let ids: Vec<Id<Report>> = reports.iter().map(|report| report.id).collect();
    let changes = store::state_changes_of(&mut db, &ids).await?;
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
        entries: latest(&visitor, &names, (&reports, &changes)),
        made_at: visitor.now(),
    };
    Ok(feed.into_response())
}

/// What was reported and what became of it, the latest first.
fn latest(
    visitor: &Visitor,
    names: &Names,
    (reports, changes): (&[Report], &[Update]),
) -> Vec<Entry> {
    let mut entries: Vec<Entry> = reports
        .iter()
        .map(|report| report_entry(visitor, names, report))
        .collect();
    for update in changes {
        let report = reports.iter().find(|report| report.id == update.report);
        entries.extend(report.map(|report| change_entry(visitor, names, (report, update))));
    }
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.published));
    entries.truncate(ENTRIES);
    entries
}

/// A new state of a report, which a reader shows by itself.
fn change_entry(visitor: &Visitor, names: &Names, (report, update): (&Report, &Update)) -> Entry {
    let path = report_path(visitor, report.id);
    let of = report_title(visitor, names, report);
    let happened = event_words(visitor, names, update);
    Entry {
        title: format!("{happened}: {of} ({})", reference_of(visitor, report.id)),
        category: report.category.clone(),
        point: report.point,
        ..update_entry(visitor, names, (update, &path))
    }
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
