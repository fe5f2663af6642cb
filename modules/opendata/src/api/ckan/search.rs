//! `package_search`, and `resource_search`, which looks into the fields of resources.

use std::collections::HashMap;

use serde_json::{Map, Value, json};
use stoa_kernel::{Error, FieldError, Message, Result};

use super::{
    asked::Asked,
    shown::{Package, packages as shown_packages, published},
    solr::filter_of,
    words::number_of,
};
use crate::{
    counted,
    documents::{TAG, numbers},
    model::{CatalogueFilter, PublishedFile},
    store::{self, Order, ResourceOrder, ResourceTerm, Way},
};

/// The most packages of one answer, as CKAN has it, and the most resources that are looked through.
const MOST: usize = 1000;
/// How many values a facet has, unless the program says another number.
const FACET: usize = 50;

/// `package_search`
pub async fn packages(asked: &Asked) -> Result<Value> {
    let queries = [
        asked.text("q"),
        asked.text("fq"),
        asked.list("fq_list").join(" "),
    ];
    let mut filter = filter_of(&queries, asked.visitor.app().now());
    if asked.flag("include_private") || asked.flag("include_drafts") {
        filter.drafts_of.clone_from(&asked.agency);
    }
    let (order, sort) = order_of(asked)?;
    let rows = asked.number("rows", 10, MOST);
    let start = asked.number("start", 0, usize::MAX);
    let visitor = &asked.visitor;
    let mut db = visitor.read().await?;
    let ids = match filter.words.is_empty() {
        true => None,
        false => {
            let words = (filter.words.as_str(), visitor.lang());
            let ids = numbers(visitor.app(), words, (TAG, MOST)).await?;
            Some(store::fitting_ids(&mut db, &filter, &ids).await?)
        }
    };
    let (count, datasets) = match (&ids, order) {
        (None, order) => {
            let count = counted::fitting(visitor.app(), &mut db, &filter).await?;
            let of = (&filter, None);
            let page = (start, rows);
            let order = order.unwrap_or_default();
            (
                count,
                store::datasets_in_order(&mut db, of, order, page).await?,
            )
        }
        (Some(ids), Some(order)) => {
            let count = i64::try_from(ids.len()).unwrap_or(i64::MAX);
            let of = (&filter, Some(ids.as_slice()));
            let page = (start, rows);
            (
                count,
                store::datasets_in_order(&mut db, of, order, page).await?,
            )
        }
        (Some(ids), None) => {
            let count = i64::try_from(ids.len()).unwrap_or(i64::MAX);
            let some: Vec<i64> = ids.iter().skip(start).take(rows).copied().collect();
            (count, store::some_datasets(&mut db, &filter, &some).await?)
        }
    };
    drop(db);
    let results = shown_packages(visitor, datasets).await?;
    let (facets, searched) = facets(asked, (&filter, ids.as_deref())).await?;
    Ok(json!({
        "count": count,
        "sort": sort,
        "facets": facets,
        "search_facets": searched,
        "results": only(asked, results),
    }))
}

/// The packages with the fields that `fl` names, if it names any.
fn only(asked: &Asked, packages: Vec<Value>) -> Vec<Value> {
    let wanted = asked.list("fl");
    if wanted.is_empty() || wanted.iter().any(|name| name == "*") {
        return packages;
    }
    let narrow = |mut package: Value| {
        if let Value::Object(fields) = &mut package {
            fields.retain(|name, _| wanted.iter().any(|known| known == name));
        }
        package
    };
    packages.into_iter().map(narrow).collect()
}

/// The order that `sort` asks for, `None` for what fits best; and how it is told. What comes after the first field decides nothing here.
fn order_of(asked: &Asked) -> Result<(Option<Order>, String)> {
    let mut found = None;
    for part in asked.text("sort").split(',') {
        let mut words = part.split_whitespace();
        let Some(field) = words.next() else {
            continue;
        };
        let way = match words.next().map(str::to_lowercase).as_deref() {
            Some("desc") => Way::Down,
            Some("asc") | None => Way::Up,
            Some(_) => return Err(sort_unknown(part)),
        };
        let order = match field {
            "score" | "relevance" => None,
            "name" | "id" => Some(Order::Name(way)),
            "title" | "title_string" => Some(Order::Title(way)),
            "metadata_created" => Some(Order::Created(way)),
            "metadata_modified" => Some(Order::Changed(way)),
            _ => return Err(sort_unknown(field)),
        };
        found = found.or(order);
    }
    let sort = match asked.text("sort") {
        sort if sort.is_empty() => "score desc, metadata_modified desc".to_owned(),
        sort => sort,
    };
    Ok((found, sort))
}

fn sort_unknown(field: &str) -> Error {
    let message = Message::new("opendata-ckan-sort-unknown").with("field", field.trim());
    Error::Invalid(vec![FieldError::new("sort", message)])
}

/// How many of the packages that were found have each value of a field: for old programs, and for new ones.
async fn facets(
    asked: &Asked,
    (filter, ids): (&CatalogueFilter, Option<&[i64]>),
) -> Result<(Value, Value)> {
    let (mut facets, mut searched) = (Map::new(), Map::new());
    let is_off = asked.params.contains_key("facet") && !asked.flag("facet");
    let most = match asked.text("facet.limit").as_str() {
        "-1" => MOST,
        _ => asked.number("facet.limit", FACET, MOST),
    };
    let least = i64::try_from(asked.number("facet.mincount", 1, MOST)).unwrap_or(1);
    for name in asked.list("facet.field").iter().filter(|_| !is_off) {
        let kind = match name.as_str() {
            "organization" => "agency",
            "groups" => "theme",
            "tags" => "keyword",
            "res_format" => "format",
            "license_id" => "licence",
            // A field that no package has.
            _ => "",
        };
        let mut db = asked.visitor.read().await?;
        let mut counted = store::facets_within(&mut db, (filter, ids), kind, most).await?;
        drop(db);
        counted.retain(|(_, count)| *count >= least);
        if name == "groups" {
            counted
                .iter_mut()
                .for_each(|(value, _)| value.make_ascii_lowercase());
        }
        let items = counted
            .iter()
            .map(|(value, count)| json!({"name": value, "display_name": value, "count": count}));
        let items: Vec<Value> = items.collect();
        searched.insert(name.clone(), json!({"title": name, "items": items}));
        let counts = counted.into_iter();
        let counts: Map<String, Value> =
            counts.map(|(value, count)| (value, json!(count))).collect();
        facets.insert(name.clone(), Value::Object(counts));
    }
    Ok((Value::Object(facets), Value::Object(searched)))
}

/// `resource_search`: resources of published packages whose fields have what `query` says, `field:term` or a list of such, all of which must
/// fit, in capitals or not. At most a thousand are found.
pub async fn resources(asked: &Asked) -> Result<Value> {
    let terms = terms_of(asked)?;
    let order = match asked.text("order_by").as_str() {
        "" | "id" => ResourceOrder::Number,
        "name" => ResourceOrder::Title,
        "url" => ResourceOrder::Address,
        "format" => ResourceOrder::Format,
        "created" => ResourceOrder::Created,
        _ => return Err(Error::invalid("order_by", "opendata-ckan-resource-field")),
    };
    let (limit, offset) = (
        asked.number("limit", MOST, MOST),
        asked.number("offset", 0, usize::MAX),
    );
    let visitor = &asked.visitor;
    let mut db = visitor.read().await?;
    let found = store::resources_like(&mut db, &terms, order, MOST).await?;
    let mut ids: Vec<i64> = found.iter().map(|(_, dataset)| dataset.number()).collect();
    ids.sort_unstable();
    ids.dedup();
    let datasets = store::some_datasets(&mut db, &CatalogueFilter::default(), &ids).await?;
    let packages = published(&mut db, datasets).await?;
    drop(db);
    let packages: HashMap<i64, Package> = packages
        .into_iter()
        .map(|package| (package.dataset.id.number(), package))
        .collect();
    // What somebody is still preparing is nobody's to find.
    let is_published = |file: &PublishedFile| terms.iter().all(|term| fits(term, file));
    let shown = found.iter().filter_map(|(resource, dataset)| {
        let package = packages.get(&dataset.number())?;
        let mut files = package.files.iter().enumerate();
        let (place, file) = files.find(|(_, file)| file.resource == resource.number())?;
        is_published(file).then(|| package.resource(visitor, file, place))
    });
    let shown: Vec<Value> = shown.collect();
    let results: Vec<&Value> = shown.iter().skip(offset).take(limit).collect();
    Ok(json!({"count": shown.len(), "results": results}))
}

/// The terms of `query`. `Invalid` with each field that there is not.
fn terms_of(asked: &Asked) -> Result<Vec<ResourceTerm>> {
    let queries = match asked.params.get("query") {
        Some(Value::String(text)) if !text.trim_start().starts_with('[') => vec![text.clone()],
        _ => asked.list("query"),
    };
    if queries.is_empty() {
        return Err(Error::invalid("query", "opendata-ckan-id-missing"));
    }
    let (mut terms, mut faults) = (Vec::new(), Vec::new());
    for query in queries {
        let term = match query.split_once(':') {
            Some((field, term)) => term_of(field.trim(), term.trim()),
            None => None,
        };
        match term {
            Some(term) => terms.push(term),
            None => {
                let message = Message::new("opendata-ckan-resource-query").with("query", query);
                faults.push(FieldError::new("query", message));
            }
        }
    }
    match faults.is_empty() {
        true => Ok(terms),
        false => Err(Error::Invalid(faults)),
    }
}

fn term_of(field: &str, term: &str) -> Option<ResourceTerm> {
    let text = term.to_owned();
    Some(match field {
        "id" => ResourceTerm::Number(number_of(term).unwrap_or(0)),
        "package_id" => ResourceTerm::OfDataset(number_of(term).unwrap_or(0)),
        "name" => ResourceTerm::Title(text),
        "description" => ResourceTerm::Text(text),
        "url" => ResourceTerm::Address(text),
        "format" => ResourceTerm::Format(text),
        "hash" => ResourceTerm::Hash(text),
        _ => return None,
    })
}

/// Whether a resource fits as it is published.
fn fits(term: &ResourceTerm, file: &PublishedFile) -> bool {
    let has = |field: &str, text: &str| field.to_lowercase().contains(&text.to_lowercase());
    match term {
        ResourceTerm::Number(number) => file.resource == *number,
        ResourceTerm::OfDataset(_) => true,
        ResourceTerm::Title(text) => has(&file.title, text),
        ResourceTerm::Text(text) => has(&file.text, text),
        ResourceTerm::Address(text) => has(&file.url, text) || has(&file.name, text),
        ResourceTerm::Format(text) => has(&file.format, text),
        ResourceTerm::Hash(text) => file.hash.starts_with(&text.to_lowercase()),
    }
}
