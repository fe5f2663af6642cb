//! What is there already that is like a request for data: other requests, and datasets.

use std::collections::BTreeSet;

use stoa_kernel::{Reader, Result};
use stoa_web::{Markup, Visitor, html};
use stoa_wording::{likeness, telling_words};

use crate::{
    documents::{REQUEST_TAG, TAG, numbers},
    model::{CatalogueFilter, Dataset, talk::DataRequest},
    store::{
        self,
        talk::{Order, RequestList},
    },
};

/// The most of each that are shown.
const SHOWN: usize = 5;
/// How alike a request must be to be shown.
const ALIKE: f64 = 0.5;
/// Words that are looked for one by one, and what is compared of each.
const WORDS: usize = 8;
const OF_EACH: usize = 100;
/// The newest are compared in any case: the index may not have them yet.
const NEWEST: usize = 100;

/// What is there already.
#[derive(Default)]
pub struct Alike {
    requests: Vec<DataRequest>,
    datasets: Vec<Dataset>,
}

impl Alike {
    /// What is like a title.
    pub async fn to(visitor: &Visitor, db: &mut Reader, title: &str) -> Result<Self> {
        let datasets = found(visitor, title, (TAG, SHOWN)).await;
        Ok(Alike {
            requests: requests(visitor, db, title).await?,
            datasets: store::some_datasets(db, &CatalogueFilter::default(), &datasets).await?,
        })
    }

    pub fn is_empty(&self) -> bool {
        self.requests.is_empty() && self.datasets.is_empty()
    }

    /// Two lists of links, those that are not empty.
    pub fn shown(&self, visitor: &Visitor) -> Markup {
        html! {
            @if !self.datasets.is_empty() {
                h2.govuk-heading-m { (visitor.t("talk-alike-datasets")) }
                ul.govuk-list.govuk-list--bullet {
                    @for dataset in &self.datasets { li { a.govuk-link href=(dataset.path()) dir="auto" { (dataset.title.get(visitor.lang())) } } }
                }
            }
            @if !self.requests.is_empty() {
                h2.govuk-heading-m { (visitor.t("talk-alike-requests")) }
                ul.govuk-list.govuk-list--bullet {
                    @for request in &self.requests { li { a.govuk-link href=(request.path()) dir="auto" { (request.title) } } }
                }
            }
        }
    }
}

/// The requests that are most like a title. Of all that there are those are compared that have one of its words.
async fn requests(visitor: &Visitor, db: &mut Reader, title: &str) -> Result<Vec<DataRequest>> {
    let mut ids = BTreeSet::new();
    for word in telling_words(title).into_iter().take(WORDS) {
        ids.extend(found(visitor, &word, (REQUEST_TAG, OF_EACH)).await);
    }
    let ids: Vec<i64> = ids.into_iter().collect();
    let newest = RequestList {
        order: Order::Newest,
        limit: NEWEST,
        ..RequestList::default()
    };
    let mut all = store::talk::requests(db, newest).await?;
    all.extend(store::talk::some_requests(db, &ids).await?);
    all.sort_by_key(|request| request.id);
    all.dedup_by_key(|request| request.id);
    let mut alike: Vec<(f64, DataRequest)> = all
        .into_iter()
        .map(|request| (likeness(title, &request.title), request))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .collect();
    alike.sort_by(|one, other| other.0.total_cmp(&one.0));
    let alike = alike.into_iter().take(SHOWN);
    Ok(alike.map(|(_, request)| request).collect())
}

/// The numbers of what has the words. Whoever asks is not held up by an index that is being built.
async fn found(visitor: &Visitor, words: &str, (tag, limit): (&str, usize)) -> Vec<i64> {
    let words = (words, visitor.lang());
    let numbers = numbers(visitor.app(), words, (tag, limit)).await;
    numbers.unwrap_or_default()
}
