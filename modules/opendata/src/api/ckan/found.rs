//! Finding packages and resources: by their ids and names, and by Solr's words as clients write them.

use serde_json::{Value, json};
use stoa_kernel::{Error, Id, OrNotFound, Result};

use super::{
    asked::Asked,
    shown::{Package, facets, packages as shown_packages},
    words::number_of,
};
use crate::{
    api::catalogue::Entry,
    counted,
    documents::{TAG, numbers},
    model::{CatalogueFilter, Dataset, Resource, personal_faults, slug_of},
    pages::Agencies,
    policy::SEE,
    store,
};

/// The most packages of one answer, as CKAN has it.
const MOST: usize = 1000;

/// The dataset of an id or a name, whatever its state; `NotFound` where the program may not know of it.
pub async fn dataset(asked: &Asked, id: &str) -> Result<Dataset> {
    let mut db = asked.visitor.read().await?;
    let dataset = match number_of(id) {
        Some(number) => store::dataset_by_id(&mut db, Id::new(number)).await?,
        None => store::dataset_by_slug(&mut db, &slug_of(id)).await?,
    };
    let dataset = dataset.or_not_found()?;
    let resource = dataset.resource(asked.visitor.actor.number());
    match asked.visitor.may(SEE, &resource) {
        true => Ok(dataset),
        false => Err(Error::NotFound),
    }
}

/// The package of a dataset: what is published; its draft for a program that works on it.
pub async fn package_of(asked: &Asked, dataset: Dataset) -> Result<Package> {
    let mut db = asked.visitor.read().await?;
    let works_on_it = !asked.agency.is_empty() && asked.agency == dataset.agency;
    let version = store::newest_version(&mut db, dataset.id).await?;
    match version {
        Some(version) if !works_on_it || dataset.state == crate::model::State::Published => {
            Ok(Package::published(Entry { dataset, version }))
        }
        _ => {
            let files = store::files_of(&mut db, dataset.id).await?;
            Ok(Package::draft(dataset, &files))
        }
    }
}

/// `package_show`
pub async fn package(asked: &Asked) -> Result<Value> {
    let dataset = dataset(asked, &asked.id()?).await?;
    show(asked, dataset).await
}

/// A dataset as the program sees it now.
pub async fn show(asked: &Asked, dataset: Dataset) -> Result<Value> {
    let waits = waits(asked, &dataset).await?;
    let id = dataset.id;
    let package = package_of(asked, dataset).await?;
    let mut db = asked.visitor.read().await?;
    let agencies = Agencies::read(&mut db).await?;
    let successor = store::successor_of(&mut db, id).await?;
    let mut shown = package.show(&asked.visitor, &agencies);
    if !successor.is_empty() {
        let whole = match successor.starts_with('/') {
            true => asked.visitor.site.url(&successor),
            false => successor,
        };
        let extra = json!({"key": "replaced_by", "value": whole});
        if let Some(extras) = shown["extras"].as_array_mut() {
            extras.push(extra);
        }
    }
    if !waits.is_empty() {
        shown["waits_for_decision"] = json!(waits);
    }
    Ok(shown)
}

/// Why the newest files of a dataset are not published, for whoever works on it: columns that look personal, of which somebody
/// must decide. CKAN has no such thing; its clients pass over what they do not know.
pub async fn waits(asked: &Asked, dataset: &Dataset) -> Result<Vec<String>> {
    if asked.agency.is_empty() || asked.agency != dataset.agency {
        return Ok(Vec::new());
    }
    let files = store::files_of(&mut asked.visitor.read().await?, dataset.id).await?;
    let faults = personal_faults(dataset, &files);
    Ok(faults
        .iter()
        .map(|fault| asked.visitor.message(&fault.message))
        .collect())
}

/// A resource with its dataset.
pub async fn resource_of(asked: &Asked, id: &str) -> Result<(Resource, Dataset)> {
    let number = number_of(id).or_not_found()?;
    let resource = store::resource_by_id(&mut asked.visitor.read().await?, Id::new(number)).await?;
    let resource = resource.or_not_found()?;
    let dataset = dataset(asked, &super::words::uuid(resource.dataset.number())).await?;
    Ok((resource, dataset))
}

/// `resource_show`
pub async fn resource(asked: &Asked) -> Result<Value> {
    let (resource, dataset) = resource_of(asked, &asked.id()?).await?;
    show_resource(asked, dataset, resource.id.number()).await
}

pub async fn show_resource(asked: &Asked, dataset: Dataset, number: i64) -> Result<Value> {
    let waits = waits(asked, &dataset).await?;
    let package = package_of(asked, dataset).await?;
    let place = package
        .files
        .iter()
        .position(|file| file.resource == number);
    let place = place.or_not_found()?;
    let file = package.files.get(place).or_not_found()?;
    let mut shown = package.resource(&asked.visitor, file, place);
    if !waits.is_empty() {
        shown["waits_for_decision"] = json!(waits);
    }
    Ok(shown)
}

/// `package_search`
pub async fn packages(asked: &Asked) -> Result<Value> {
    let filter = filter_of(&[
        asked.text("q"),
        asked.text("fq"),
        asked.list("fq_list").join(" "),
    ]);
    let (rows, start) = (
        asked.number("rows", 10, MOST),
        asked.number("start", 0, usize::MAX),
    );
    let visitor = &asked.visitor;
    let mut db = visitor.read().await?;
    let (count, datasets) = match filter.words.is_empty() {
        true => {
            let count = counted::fitting(visitor.app(), &mut db, &filter).await?;
            (
                count,
                store::published_from(&mut db, &filter, start, rows).await?,
            )
        }
        false => {
            let words = (filter.words.as_str(), visitor.lang());
            let ids = numbers(visitor.app(), words, (TAG, MOST)).await?;
            let all = store::fitting_ids(&mut db, &filter, &ids).await?;
            let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
            let shown: Vec<i64> = all.into_iter().skip(start).take(rows).collect();
            (count, store::some_datasets(&mut db, &filter, &shown).await?)
        }
    };
    drop(db);
    let results = shown_packages(visitor, datasets).await?;
    let (facets, searched) = facets(visitor, &asked.list("facet.field")).await?;
    Ok(json!({
        "count": count,
        "sort": "score desc, metadata_modified desc",
        "facets": facets,
        "search_facets": searched,
        "results": results,
    }))
}

/// Reads what Solr's query parser would: `name:value` narrows, `*:*` is everything, other words are looked for.
fn filter_of(queries: &[String]) -> CatalogueFilter {
    let mut filter = CatalogueFilter::default();
    let mut words = Vec::new();
    for token in queries.iter().flat_map(|query| tokens(query)) {
        let token = token.trim_start_matches('+');
        match token.split_once(':') {
            _ if matches!(token, "AND" | "*:*" | "") => {}
            Some((name, value)) if !value.is_empty() => narrow(&mut filter, name, value),
            _ => words.push(token.to_owned()),
        }
    }
    filter.words = words.join(" ").chars().take(200).collect();
    filter
}

fn narrow(filter: &mut CatalogueFilter, name: &str, value: &str) {
    let value = value.trim_matches(['"', '(', ')']).to_owned();
    match name {
        "organization" | "owner_org" => filter.agency = value,
        "groups" => filter.marks.push(("theme", value.to_uppercase())),
        "tags" => filter.marks.push(("keyword", value)),
        "res_format" => filter.marks.push(("format", value)),
        "license_id" => filter.marks.push(("licence", value.to_lowercase())),
        _ => {}
    }
}

/// The words of a query; what stands in quotes is one, with what stands before it.
fn tokens(query: &str) -> Vec<String> {
    let (mut tokens, mut token, mut quoted) = (Vec::new(), String::new(), false);
    for sign in query.chars() {
        match sign {
            '"' => {
                quoted = !quoted;
                token.push(sign);
            }
            sign if sign.is_whitespace() && !quoted => tokens.push(std::mem::take(&mut token)),
            sign => token.push(sign),
        }
    }
    tokens.push(token);
    tokens.retain(|token| !token.is_empty());
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn solr_is_read_as_clients_write_it() {
        let read = |query: &str| filter_of(&[query.to_owned()]);
        assert!(read("*:*").is_empty());
        assert_eq!(read("street trees").words, "street trees");
        let filter = read("organization:parks AND tags:\"oak tree\" +res_format:CSV lamp");
        assert_eq!(filter.agency, "parks");
        let marks = [
            ("keyword", "oak tree".to_owned()),
            ("format", "CSV".to_owned()),
        ];
        assert_eq!(filter.marks, marks);
        assert_eq!(filter.words, "lamp");
    }
}
