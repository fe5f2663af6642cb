//! The way from a queue to a report and on to the next: which queue somebody came from, and where in it they were.
//! It travels in the address, so that it is not lost on the way through forms, and two tabs do not share it.

use maud::{Markup, html};
use stoa_kernel::{Reader, Result};
use stoa_web::Visitor;

use super::queue::listed;
use crate::{
    model::{Cursor, QueueFilter, Report},
    pages::addresses::reference_of,
};

/// The query's names for the queue's own query, and for the place in it.
const QUEUE: &str = "queue";
const PLACE: &str = "place";

/// Where somebody came from; the default is from nowhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trail {
    /// The query string of the queue.
    query: String,
    /// Where in it the report stood when it was opened; what is done to it may move it.
    place: String,
}

impl Trail {
    pub fn new(query: &str, place: Cursor) -> Self {
        Trail {
            query: query.to_owned(),
            place: place.to_text(),
        }
    }

    /// The trail in the address that was asked for, of pages and forms alike.
    pub fn of(visitor: &Visitor) -> Self {
        let query = visitor
            .path()
            .split_once('?')
            .map_or("", |(_, query)| query);
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap_or_default();
        let one = |wanted: &str| {
            let found = pairs.iter().find(|(name, _)| name == wanted);
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        Trail {
            query: one(QUEUE),
            place: one(PLACE),
        }
    }

    /// An address that carries the trail on; `path` may have a query already.
    pub fn on(&self, path: &str) -> String {
        if self.query.is_empty() {
            return path.to_owned();
        }
        let pairs = [(QUEUE, &self.query), (PLACE, &self.place)];
        let query = serde_urlencoded::to_string(pairs).unwrap_or_default();
        let mark = if path.contains('?') { '&' } else { '?' };
        format!("{path}{mark}{query}")
    }

    /// The trail for a form that is sent by GET.
    pub fn hidden(&self) -> Markup {
        html! {
            @if !self.query.is_empty() {
                input type="hidden" name=(QUEUE) value=(self.query);
                input type="hidden" name=(PLACE) value=(self.place);
            }
        }
    }

    /// The queue itself.
    pub fn queue_path(&self) -> String {
        if self.query.is_empty() {
            return "/staff".to_owned();
        }
        format!("/staff?{}", self.query)
    }

    /// Whether somebody came from a queue, so that there may be a next report.
    pub fn leads_on(&self) -> bool {
        !self.query.is_empty()
    }

    /// The page of the report that follows in the queue; `None` at its end, and for who came from nowhere.
    pub async fn next(&self, visitor: &Visitor, db: &mut Reader) -> Result<Option<String>> {
        let Some(place) = Cursor::parse(&self.place) else {
            return Ok(None);
        };
        let zone = visitor.app().config.time_zone();
        let queue = QueueFilter::from_query(&self.query, &zone);
        let found = listed::after(visitor, db, &queue, place).await?;
        Ok(found.map(|report| {
            let next = Trail::new(&self.query, listed::place_of(&queue, &report));
            next.on(&work_path(visitor, &report))
        }))
    }
}

/// The page on which staff work on a report.
pub fn work_path(visitor: &Visitor, report: &Report) -> String {
    format!("/staff/reports/{}", reference_of(visitor, report.id))
}
