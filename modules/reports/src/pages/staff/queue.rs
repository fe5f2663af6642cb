//! The queue: what is to be done, what is due first on top, with counts, filters and bulk actions. Made for the
//! keyboard, and whole without script.

mod filters;
pub mod keys;
pub mod listed;
mod rows;
mod views;

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{actor::Staff, ledger};
use stoa_web::{PageResult, Query, Visitor, components::pagination};

use super::trail::Trail;
use crate::{
    commands::all_reports,
    model::{QueueFilter, Reference, ReportFilter},
    pages::{list_reports::count_words, names::Names},
};
use listed::Listed;
use rows::Rows;
use views::Views;

/// Where in the queue the page begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Paging {
    after: String,
    before: String,
}

/// `/staff`
pub async fn list_queue(visitor: Visitor, Query(paging): Query<Paging>) -> PageResult {
    let staff = visitor.staff()?;
    visitor.must("see_queue", &all_reports(visitor.app()))?;
    let queue = asked_queue(&visitor, staff);
    if let Some(reference) = named(&visitor, &queue.filter) {
        return Ok(visitor.go(&format!("/staff/reports/{reference}")));
    }
    let mut db = visitor.read().await?;
    let names = Names::read(&visitor, &mut db).await?;
    let listed = Listed::read(&visitor, &mut db, &queue, (&paging.after, &paging.before)).await?;
    let rows = Rows::read(&visitor, &mut db, &names, &queue, &listed).await?;
    let views = Views::read(&visitor, &mut db, &names, (staff, &queue)).await?;
    let count = listed::count(&mut db, &queue, &listed.filter, visitor.now()).await?;
    let people = stoa_kernel::staff::list(&mut db).await?;
    let sealed = ledger::size(&mut db).await?;
    drop(db);
    let title = views.title(&visitor);
    let page = visitor
        .page(visitor.t_with("reports-queue-title", &[("queue", title.as_str().into())]))
        .wide()
        .no_index()
        .live(None, sealed);
    Ok(page.show(html! {
        div.stoa-desk {
            (views.show(&visitor))
            div.stoa-desk__main {
                h1.govuk-heading-l.stoa-desk__title { (title) }
                p.stoa-desk__count #queue-count data-live-offer role="status" { (count_words(&visitor, count)) }
                (views.narrower(&visitor))
                (filters::show(&visitor, &names, &queue, &people))
                div #queue-rows data-live-offer { (rows.show(&visitor, &names, &people)) }
                (pages(&visitor, &queue, &listed))
            }
        }
        (keys::help(&visitor))
    }))
}

/// The queue of the page's own address; without any query, the one that this person begins with.
fn asked_queue(visitor: &Visitor, staff: &Staff) -> QueueFilter {
    let config = &visitor.app().config;
    match visitor.path().split_once('?') {
        Some((_, query)) if !query.is_empty() => {
            QueueFilter::from_query(query, &config.time_zone())
        }
        _ => QueueFilter::home(staff, &config.town.agency),
    }
}

/// The report that was asked for by its reference instead of by words.
fn named(visitor: &Visitor, filter: &ReportFilter) -> Option<Reference> {
    Reference::parse(&visitor.app().config.town.reference_prefix, &filter.text)
}

fn pages(visitor: &Visitor, queue: &QueueFilter, listed: &Listed) -> Markup {
    let query = queue.to_query(&visitor.app().config.time_zone());
    let link = |name: &str, place: &str| format!("/staff?{query}&{name}={place}");
    let mut links = pagination(visitor.t("reports-queue-pages"));
    if let Some(place) = listed.before {
        links = links.previous(
            visitor.t("reports-queue-previous"),
            link("before", &place.to_text()),
        );
    }
    if let Some(place) = listed.after {
        links = links.next(
            visitor.t("reports-queue-next"),
            link("after", &place.to_text()),
        );
    }
    html! { @if listed.before.is_some() || listed.after.is_some() { (links) } }
}

/// The trail that a link of this queue lays.
fn trail(visitor: &Visitor, queue: &QueueFilter, report: &crate::model::Report) -> Trail {
    let query = queue.to_query(&visitor.app().config.time_zone());
    Trail::new(&query, listed::place_of(queue, report))
}
