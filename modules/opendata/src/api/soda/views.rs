//! What Socrata's clients learn of datasets: `/api/views/{slug}.json`, and the catalogue at `/api/catalog/v1`.

use axum::{Json, response::IntoResponse};
use serde_json::{Value, json};
use stoa_kernel::Result;
use stoa_web::{PageResult, Path, Visitor};

use super::SodaFault;
use crate::{
    api::catalogue::{Entry, open},
    documents::{TAG, numbers},
    model::{CatalogueFilter, Kind, Licence, TableColumn, Theme},
    pages::{Agencies, TableAt, asked_pairs, file_of},
    store,
};

/// Datasets of a page where nobody says how many, and the most.
const PAGE: usize = 100;
const MOST: usize = 1000;

/// `/api/views/{slug}.json`
pub async fn view(visitor: Visitor, Path(name): Path<String>) -> PageResult {
    let id = name.strip_suffix(".json").unwrap_or(&name);
    match TableAt::find(&visitor, id).await {
        Ok(at) => {
            let view = shown(&visitor, &at).await?;
            Ok(open(
                Json(view).into_response(),
                "application/json; charset=utf-8",
            ))
        }
        Err(problem) => SodaFault::from(problem).answer(&visitor),
    }
}

async fn shown(visitor: &Visitor, at: &TableAt) -> Result<Value> {
    let agencies = Agencies::read(&mut visitor.read().await?).await?;
    let entry = Entry {
        dataset: at.shown.dataset.clone(),
        version: at.shown.version.clone(),
    };
    let description = &entry.version.body.description;
    let (title, text) = entry.words(visitor);
    let columns = at.file.columns.iter().zip(1..);
    let mut view = json!({
        "id": at.id,
        "name": title,
        "description": text,
        "assetType": "dataset",
        "viewType": "tabular",
        "displayType": "table",
        "attribution": entry.agency(visitor, &agencies),
        "attributionLink": entry.url(visitor),
        "createdAt": entry.dataset.created_at.as_second(),
        "publicationDate": entry.version.at.as_second(),
        "rowsUpdatedAt": entry.version.at.as_second(),
        "viewLastModified": entry.version.at.as_second(),
        "newBackend": true,
        "provenance": "official",
        "publicationStage": "published",
        "rowClass": "",
        "tags": description.keywords,
        "columns": columns.map(|(column, place)| column_of(column, place)).collect::<Vec<_>>(),
        "metadata": {"rowLabel": "", "custom_fields": {}},
        "rights": ["read"],
        "flags": ["default"],
    });
    if let Some(theme) = description
        .themes
        .iter()
        .find_map(|theme| Theme::parse(theme))
    {
        view["category"] = json!(visitor.t(&theme.text()));
    }
    if let Some(licence) = Licence::parse(&description.licence) {
        view["licenseId"] = json!(licence.code);
        view["license"] = json!({"name": licence.name, "termsLink": licence.url});
    }
    Ok(view)
}

fn column_of(column: &TableColumn, place: i64) -> Value {
    let kind = kind_of(column.kind);
    json!({
        "id": place,
        "name": column.label(),
        "fieldName": column.name,
        "dataTypeName": kind,
        "renderTypeName": kind,
        "position": place,
        "description": "",
        "format": {},
    })
}

/// The type of a column by its name with Socrata.
const fn kind_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Boolean => "checkbox",
        Kind::Integer | Kind::Number => "number",
        Kind::Date | Kind::LocalTime => "calendar_date",
        Kind::Instant => "fixed_timestamp",
        Kind::Place => "geometry",
        Kind::Text => "text",
    }
}

/// `/api/catalog/v1`: the published datasets that have a table.
pub async fn catalogue(visitor: Visitor) -> PageResult {
    let pairs = asked_pairs(&visitor);
    let of = |name: &str| pairs.iter().find(|(known, _)| known == name);
    let number = |name: &str, otherwise: usize| {
        let text = of(name).map(|(_, text)| text.trim().parse::<usize>());
        text.and_then(std::result::Result::ok).unwrap_or(otherwise)
    };
    let limit = match number("limit", PAGE) {
        0 => PAGE,
        limit => limit.min(MOST),
    };
    let offset = number("offset", 0);
    let (count, entries) = found(&visitor, &pairs, (offset, limit)).await?;
    let agencies = Agencies::read(&mut visitor.read().await?).await?;
    let mut results = Vec::new();
    for entry in &entries {
        results.push(result(&visitor, entry, &agencies).await?);
    }
    let answer = json!({"results": results, "resultSetSize": count, "timings": {}, "warnings": []});
    Ok(open(
        Json(answer).into_response(),
        "application/json; charset=utf-8",
    ))
}

async fn found(
    visitor: &Visitor,
    pairs: &[(String, String)],
    (offset, limit): (usize, usize),
) -> Result<(i64, Vec<Entry>)> {
    let mut filter = CatalogueFilter::default();
    let mut ids = Vec::new();
    for (name, value) in pairs.iter().filter(|(_, value)| !value.trim().is_empty()) {
        match name.as_str() {
            "q" => filter.words = value.trim().chars().take(200).collect(),
            "ids" => ids.extend(value.split(',').map(str::to_owned)),
            "tags" => filter.marks.push(("keyword", value.clone())),
            _ => {}
        }
    }
    filter.marks.truncate(8);
    let mut db = visitor.read().await?;
    if !ids.is_empty() {
        let mut datasets = Vec::new();
        for id in ids.iter().take(MOST) {
            let dataset = store::dataset_by_slug(&mut db, id).await?;
            datasets.extend(dataset.filter(crate::model::Dataset::is_public));
        }
        let count = i64::try_from(datasets.len()).unwrap_or(i64::MAX);
        let some = datasets.into_iter().skip(offset).take(limit).collect();
        return Ok((count, Entry::with_versions(&mut db, some).await?));
    }
    if filter.words.is_empty() {
        let count = store::count_published(&mut db, &filter).await?;
        let datasets = store::published_from(&mut db, &filter, offset, limit).await?;
        return Ok((count, Entry::with_versions(&mut db, datasets).await?));
    }
    let words = (filter.words.as_str(), visitor.lang());
    let ids = numbers(visitor.app(), words, (TAG, MOST)).await?;
    let all = store::some_datasets(&mut db, &filter, &ids).await?;
    let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let some = all.into_iter().skip(offset).take(limit).collect();
    Ok((count, Entry::with_versions(&mut db, some).await?))
}

async fn result(visitor: &Visitor, entry: &Entry, agencies: &Agencies) -> Result<Value> {
    let description = &entry.version.body.description;
    let (title, text) = entry.words(visitor);
    let main = entry.version.body.files.iter().find(|file| file.is_table());
    let columns = match main {
        Some(published) => {
            file_of(&mut visitor.read().await?, published)
                .await?
                .columns
        }
        None => Vec::new(),
    };
    let of = |what: fn(&TableColumn) -> String| columns.iter().map(what).collect::<Vec<_>>();
    let themes = description
        .themes
        .iter()
        .filter_map(|theme| Theme::parse(theme));
    let themes: Vec<String> = themes.map(|theme| visitor.t(&theme.text())).collect();
    let licence = Licence::parse(&description.licence).map(|licence| licence.name);
    Ok(json!({
        "resource": {
            "id": entry.dataset.slug,
            "name": title,
            "description": text,
            "attribution": entry.agency(visitor, agencies),
            "type": "dataset",
            "createdAt": entry.dataset.created_at.to_string(),
            "updatedAt": entry.version.at.to_string(),
            "data_updated_at": entry.version.at.to_string(),
            "publication_date": entry.version.at.to_string(),
            "columns_name": of(|column| column.label().to_owned()),
            "columns_field_name": of(|column| column.name.clone()),
            "columns_datatype": of(|column| kind_of(column.kind).to_owned()),
        },
        "classification": {"categories": themes, "tags": description.keywords, "domain_tags": description.keywords, "domain_metadata": []},
        "metadata": {"domain": visitor.site.url("/"), "license": licence},
        "permalink": entry.url(visitor),
        "link": entry.url(visitor),
        "owner": {"id": entry.version.body.agency, "display_name": entry.agency(visitor, agencies)},
    }))
}
