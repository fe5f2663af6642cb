//! A page of a queue, and what stands before and after it.

use stoa_kernel::{Reader, Result, Timestamp};
use stoa_web::Visitor;

use crate::{
    model::{Cursor, QueueFilter, QueueOrder, Report, ReportFilter},
    pages::search::find_words,
    store::{self, Count},
};

/// Reports of one page.
const PAGE: usize = 50;

/// The reports of a page.
pub struct Listed {
    pub reports: Vec<Report>,
    /// The filter with its words looked up.
    pub filter: ReportFilter,
    /// Where the pages before and after begin, if there are any.
    pub before: Option<Cursor>,
    pub after: Option<Cursor>,
}

impl Listed {
    /// Reads the page that comes after one place, or before another.
    pub async fn read(
        visitor: &Visitor,
        db: &mut Reader,
        queue: &QueueFilter,
        (after, before): (&str, &str),
    ) -> Result<Self> {
        let filter = find_words(visitor, queue.filter.clone()).await?;
        let found = QueueFilter {
            filter: filter.clone(),
            order: queue.order,
        };
        let (after, before) = (Cursor::parse(after), Cursor::parse(before));
        // One more than is shown tells whether there is a page beyond this one.
        let mut reports = match before {
            Some(before) => walk_back(visitor, db, &found, before).await?,
            None => walk(visitor, db, &found, after, PAGE + 1).await?,
        };
        let has_more = reports.len() > PAGE;
        if has_more && before.is_some() {
            reports.remove(0);
        }
        reports.truncate(PAGE);
        let (is_first, is_last) = match before {
            Some(_) => (!has_more, false),
            None => (after.is_none(), !has_more),
        };
        let place = |report: Option<&Report>, is_end: bool| {
            report
                .filter(|_| !is_end)
                .map(|report| place_of(queue, report))
        };
        let ends = (
            place(reports.first(), is_first),
            place(reports.last(), is_last),
        );
        // Who may not see hidden reports does not learn of them here either.
        let house = &visitor.app().config.town.agency;
        reports.retain(|report| {
            !report.hidden || visitor.may("see_report", &report.resource(house, false))
        });
        Ok(Listed {
            reports,
            filter,
            before: ends.0,
            after: ends.1,
        })
    }
}

/// The report that follows a place.
pub async fn after(
    visitor: &Visitor,
    db: &mut Reader,
    queue: &QueueFilter,
    place: Cursor,
) -> Result<Option<Report>> {
    let filter = find_words(visitor, queue.filter.clone()).await?;
    let order = queue.order;
    let found = walk(visitor, db, &QueueFilter { filter, order }, Some(place), 1).await?;
    Ok(found.into_iter().next())
}

/// How much is in a queue; `found` is its filter with its words looked up.
pub async fn count(
    db: &mut Reader,
    queue: &QueueFilter,
    found: &ReportFilter,
    now: Timestamp,
) -> Result<Count> {
    // What is open is counted as it is at this moment; of what ended, the totals are a moment behind.
    match queue.is_open() {
        true => store::count_queue(db, found, now).await,
        false => store::count_matching(db, found).await,
    }
}

/// Where a report stands in a queue.
pub fn place_of(queue: &QueueFilter, report: &Report) -> Cursor {
    match queue.order {
        QueueOrder::Due => store::due_place(report),
        QueueOrder::Newest | QueueOrder::Changed => Cursor::of(report, queue.filter.order),
    }
}

async fn walk(
    visitor: &Visitor,
    db: &mut Reader,
    queue: &QueueFilter,
    after: Option<Cursor>,
    limit: usize,
) -> Result<Vec<Report>> {
    match queue.order {
        QueueOrder::Due => store::queue(db, &queue.filter, visitor.now(), after, limit).await,
        QueueOrder::Newest | QueueOrder::Changed => {
            store::page(db, &queue.filter, after, limit).await
        }
    }
}

async fn walk_back(
    visitor: &Visitor,
    db: &mut Reader,
    queue: &QueueFilter,
    before: Cursor,
) -> Result<Vec<Report>> {
    match queue.order {
        QueueOrder::Due => {
            store::queue_before(db, &queue.filter, visitor.now(), before, PAGE + 1).await
        }
        QueueOrder::Newest | QueueOrder::Changed => {
            store::page_before(db, &queue.filter, before, PAGE + 1).await
        }
    }
}
