//! Finding packages and resources: by their ids and names, and by Solr's words as clients write them.

use serde_json::{Value, json};
use stoa_kernel::{Error, Id, OrNotFound, Result};

use super::{asked::Asked, shown::Package, words::number_of};
use crate::{
    api::catalogue::Entry,
    model::{Dataset, Resource, personal_faults, slug_of},
    pages::Agencies,
    policy::SEE,
    store,
};

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
    let aliases = store::aliases_among(&mut db, &[dataset.id.number()]).await?;
    let package = match version {
        Some(version) if !works_on_it || dataset.state == crate::model::State::Published => {
            Package::published(Entry { dataset, version })
        }
        _ => {
            let files = store::files_of(&mut db, dataset.id).await?;
            Package::draft(dataset, &files)
        }
    };
    Ok(Package { aliases, ..package })
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
