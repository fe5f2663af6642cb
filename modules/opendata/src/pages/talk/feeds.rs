//! News feeds (Atom): of a dataset's versions, and of what a search finds.

use axum::response::IntoResponse;
use stoa_web::{
    PageResult, Path, Visitor,
    atom::{Entry, Feed},
};

use crate::{
    api::catalogue,
    model::{CatalogueFilter, Dataset, Version, talk::fits},
    pages::{
        found::public,
        words::{address, asked_pairs},
    },
    store,
};

/// Entries of a feed, and datasets that are looked through for words.
const ENTRIES: usize = 50;
const READ: usize = 500;

fn entry(visitor: &Visitor, dataset: &Dataset, version: &Version) -> Entry {
    let description = &version.body.description;
    let title = description.title.get(visitor.lang());
    let about = [("title", title.into()), ("version", version.number.into())];
    let page = visitor
        .site
        .url(&format!("{}/versions/{}", dataset.path(), version.number));
    Entry {
        id: page.clone(),
        page,
        title: visitor.t_with("talk-feed-entry", &about),
        text: description.text.get(visitor.lang()).to_owned(),
        published: version.at,
        updated: version.at,
        category: description.themes.first().cloned().unwrap_or_default(),
        point: None,
    }
}

fn feed(
    visitor: &Visitor,
    title: String,
    (address, page): (&str, &str),
    entries: Vec<Entry>,
) -> Feed {
    Feed {
        title,
        address: visitor.site.url(address),
        page: visitor.site.url(page),
        author: visitor.site.town_name(visitor.lang()),
        lang: visitor.lang().code(),
        entries,
        made_at: visitor.now(),
    }
}

/// `/data/{slug}/feed.atom`: its versions, the newest first.
pub async fn of_dataset(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let mut db = visitor.read().await?;
    let shown = public(&visitor, &mut db, &slug).await?;
    let versions = store::versions_of(&mut db, shown.dataset.id).await?;
    drop(db);
    let entries = versions
        .iter()
        .take(ENTRIES)
        .map(|version| entry(&visitor, &shown.dataset, version));
    let title = shown.dataset.title.get(visitor.lang()).to_owned();
    let path = shown.dataset.path();
    let own = format!("{path}/feed.atom");
    Ok(feed(&visitor, title, (&own, &path), entries.collect()).into_response())
}

/// `/data/feed.atom`, with the filters of the list.
pub async fn of_search(visitor: Visitor) -> PageResult {
    let pairs = asked_pairs(&visitor);
    let named = pairs
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    let filter = CatalogueFilter::read(named);
    // The newest first, whatever fits the words best; a feed is read by what is new.
    let (words, limit) = match filter.words.is_empty() {
        true => (String::new(), ENTRIES),
        false => (filter.words.clone(), READ),
    };
    let marked = CatalogueFilter {
        words: String::new(),
        ..filter.clone()
    };
    let mut db = visitor.read().await?;
    let listed = store::published_page(&mut db, &marked, None, limit).await?;
    let found = catalogue::Entry::with_versions(&mut db, listed.datasets).await?;
    drop(db);
    let found = found
        .iter()
        .filter(|one| words.is_empty() || fits(&filter, &one.version.body))
        .take(ENTRIES);
    let entries = found.map(|one| entry(&visitor, &one.dataset, &one.version));
    let (own, page) = (
        address("/data/feed.atom", &filter.pairs()),
        address("/data", &filter.pairs()),
    );
    let title = visitor.t("opendata-title");
    Ok(feed(&visitor, title, (&own, &page), entries.collect()).into_response())
}
