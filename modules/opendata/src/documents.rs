//! Datasets and requests as search finds them: their words, and the names and headings of columns.

use std::collections::BTreeSet;

use stoa_kernel::{
    App, Id, Lang, Reader, Result,
    ledger::Entry,
    search::{Change, Document, Order, Question, SourceFuture},
};

use crate::{
    model::{Dataset, Version, talk::DataRequest},
    store,
};

/// The tag by which the index knows datasets.
pub const TAG: &str = "kind:dataset";
/// The tag by which it knows requests for data.
pub const REQUEST_TAG: &str = "kind:data-request";
/// Characters of values that are taken in of each column.
const VALUES: usize = 400;

/// The numbers of what has the words and a tag, the best first.
pub async fn numbers(
    app: &App,
    (words, lang): (&str, Lang),
    (tag, limit): (&str, usize),
) -> Result<Vec<i64>> {
    let question = Question {
        words: words.to_owned(),
        lang,
        tags: vec![tag.to_owned()],
        order: Order::Best,
        after: None,
        limit,
    };
    let hits = app.search.find(question).await?;
    Ok(hits.iter().map(|hit| hit.number).collect())
}

/// What changed for search by these entries.
pub fn changes(app: App, entries: Vec<Entry>) -> SourceFuture {
    Box::pin(async move {
        let slugs = entries.iter().filter(|entry| {
            matches!(
                entry.kind.as_str(),
                "dataset_published"
                    | "dataset_withdrawn"
                    // Words of a table that is held back are found no more.
                    | "dataset_treatment_asked"
                    | "dataset_treatment_taken_back"
            )
        });
        let slugs: BTreeSet<&str> = slugs
            .filter_map(|entry| entry.reference.strip_prefix("data-"))
            .collect();
        let mut db = app.db.read().await?;
        let mut changes = Vec::new();
        for slug in slugs {
            if let Some(dataset) = store::dataset_by_slug(&mut db, slug).await? {
                changes.push(change(&mut db, &dataset).await?);
            }
        }
        for request in requests_in(&entries) {
            if let Some(request) = store::talk::request_by_id(&mut db, request).await? {
                changes.push(change_of_request(&request));
            }
        }
        Ok(changes)
    })
}

/// The requests that came, or were hidden or shown again.
fn requests_in(entries: &[Entry]) -> BTreeSet<Id<DataRequest>> {
    let said = entries.iter().filter(|entry| {
        matches!(
            entry.kind.as_str(),
            "data_asked_for" | "data_request_hidden"
        )
    });
    let numbers = said.filter_map(|entry| entry.reference.strip_prefix("datarequest-"));
    numbers
        .filter_map(|number| number.parse().ok().map(Id::new))
        .collect()
}

fn change_of_request(request: &DataRequest) -> Change {
    if request.hidden {
        return Change::Remove(request.reference());
    }
    Change::Put(Document {
        reference: request.reference(),
        number: request.id.number(),
        lang: None,
        title: request.title.clone(),
        text: request.text.clone(),
        tags: vec![REQUEST_TAG.to_owned()],
        at: request.asked_at,
    })
}

async fn change(db: &mut Reader, dataset: &Dataset) -> Result<Change> {
    let version = store::newest_version(db, dataset.id).await?;
    let Some(version) = version.filter(|_| dataset.is_public()) else {
        return Ok(Change::Remove(dataset.reference()));
    };
    let description = &version.body.description;
    let titles: Vec<&str> = description.title.0.values().map(String::as_str).collect();
    let mut text: Vec<String> = description.text.0.values().cloned().collect();
    text.extend(description.keywords.iter().cloned());
    text.push(description.place.clone());
    text.push(dataset.slug.replace('-', " "));
    text.extend(words_of_files(db, &version).await?);
    Ok(Change::Put(Document {
        reference: dataset.reference(),
        number: dataset.id.number(),
        lang: description.language,
        title: titles.join(" "),
        text: text.join("\n"),
        tags: vec![TAG.to_owned()],
        at: version.at,
    }))
}

/// Titles of files, headings of columns, and the most frequent texts in them.
async fn words_of_files(db: &mut Reader, version: &Version) -> Result<Vec<String>> {
    let mut words = Vec::new();
    for published in &version.body.files {
        words.push(published.title.clone());
        if published.is_held {
            continue;
        }
        let Some(file) = store::file_by_id(db, Id::new(published.file)).await? else {
            continue;
        };
        for column in &file.columns {
            words.push(format!(
                "{} {}",
                column.heading,
                column.name.replace('_', " ")
            ));
            let frequent = column.profile["frequent"].as_array().into_iter().flatten();
            let values = frequent.filter_map(|one| one["value"]["text"].as_str());
            let values: Vec<&str> = values.collect();
            words.push(values.join(" ").chars().take(VALUES).collect());
        }
    }
    Ok(words)
}
