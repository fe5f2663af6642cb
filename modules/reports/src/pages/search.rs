//! Finding reports by words: the search engine names them, the tables then do the rest.

use stoa_kernel::{
    Reader, Result,
    search::{Hit, Order, Question},
};
use stoa_web::Visitor;

use crate::{
    documents::TAG,
    model::{Cursor, Report, ReportFilter, filter},
    store,
};

/// How many hits of the words are counted, and how many a map or a queue chooses from.
pub const HITS: usize = 1000;
/// How many hits the engine is asked for at once where a list goes on.
const AT_ONCE: usize = 200;
/// How many hits are looked at for one page, where other filters leave few of them.
const MOST_LOOKED_AT: usize = 5000;

/// The filter with its words turned into the first reports that have them. Where no engine runs, the words are looked up by
/// nobody, and the reader is told to come back.
pub async fn find_words(visitor: &Visitor, wanted: ReportFilter) -> Result<ReportFilter> {
    let order = match wanted.order {
        filter::Order::Newest => Order::Newest,
        filter::Order::Changed => Order::Best,
    };
    find(visitor, wanted, (order, None), HITS).await
}

async fn find(
    visitor: &Visitor,
    mut wanted: ReportFilter,
    (order, after): (Order, Option<Cursor>),
    most: usize,
) -> Result<ReportFilter> {
    if wanted.text.is_empty() {
        return Ok(wanted);
    }
    let question = Question {
        words: wanted.text.clone(),
        lang: visitor.lang(),
        tags: vec![TAG.to_owned()],
        order,
        after: after.map(|Cursor { at, id }| Hit { at, number: id }),
        // One more than is used tells whether there are more.
        limit: most + 1,
    };
    let found = visitor.app().search.find(question).await?;
    wanted.has_more_hits = found.len() > most;
    let hits = found.into_iter().take(most);
    wanted.hits = Some(
        hits.map(|Hit { at, number: id }| Cursor { at, id })
            .collect(),
    );
    Ok(wanted)
}

/// Which part of a list is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    First,
    After(Cursor),
    Before(Cursor),
}

/// A part of a list.
pub struct Page {
    /// In the list's order.
    pub reports: Vec<Report>,
    /// How far was looked, where that was not far enough: the list goes on after this place, or before it.
    pub cut_at: Option<Cursor>,
}

/// At most `limit` reports of a list; `found` is its filter, as [`find_words`] gives it. A list by words has no end before that of
/// its hits: what comes after the first of them is asked for as it is needed.
pub async fn page(
    visitor: &Visitor,
    db: &mut Reader,
    found: &ReportFilter,
    part: Part,
    limit: usize,
) -> Result<Page> {
    let by_words = found.hits.is_some() && found.order == filter::Order::Newest;
    let mut some = match part {
        Part::First => found.clone(),
        _ if !by_words => found.clone(),
        Part::After(place) | Part::Before(place) => next(visitor, found, part, place).await?,
    };
    let (mut reports, mut looked_at) = (Vec::new(), 0);
    loop {
        let missing = limit - reports.len();
        join(&mut reports, part, read(db, &some, part, missing).await?);
        let hits = some.hits.as_deref().unwrap_or_default();
        looked_at += hits.len();
        let last = hits
            .last()
            .copied()
            .filter(|_| by_words && some.has_more_hits);
        let cut_at = last.filter(|_| reports.len() < limit);
        match cut_at {
            Some(place) if looked_at < MOST_LOOKED_AT => {
                some = next(visitor, found, part, place).await?;
            }
            _ => return Ok(Page { reports, cut_at }),
        }
    }
}

/// The hits that follow after a place on the way that a list is walked.
async fn next(
    visitor: &Visitor,
    found: &ReportFilter,
    part: Part,
    place: Cursor,
) -> Result<ReportFilter> {
    let order = match part {
        Part::First | Part::After(_) => Order::Newest,
        Part::Before(_) => Order::Oldest,
    };
    find(visitor, found.clone(), (order, Some(place)), AT_ONCE).await
}

async fn read(
    db: &mut Reader,
    filter: &ReportFilter,
    part: Part,
    limit: usize,
) -> Result<Vec<Report>> {
    match part {
        Part::First => store::page(db, filter, None, limit).await,
        Part::After(place) => store::page(db, filter, Some(place), limit).await,
        Part::Before(place) => store::page_before(db, filter, place, limit).await,
    }
}

/// Adds what was found next: behind what is there, or before it where the list is walked back.
fn join(reports: &mut Vec<Report>, part: Part, mut more: Vec<Report>) {
    match part {
        Part::First | Part::After(_) => reports.append(&mut more),
        Part::Before(_) => {
            more.append(reports);
            *reports = more;
        }
    }
}
