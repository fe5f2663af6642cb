//! `resource_create`, `_update`, `_patch` and `_delete`: files that programs send, and addresses of files elsewhere.

use serde_json::{Value, json};
use stoa_kernel::{Id, Result};

use super::{
    asked::{Asked, text_of},
    found::{dataset, resource_of, show_resource},
    write_package::{link, publish_complete},
};
use crate::{
    commands::{AddFile, AddLink, add_file, add_link, remove_file},
    model::{DatasetId, Resource},
    store,
};

/// `resource_create`: with a file in `upload`, or the address in `url`.
pub async fn create(asked: &Asked) -> Result<Value> {
    let dataset = dataset(asked, &asked.text("package_id")).await?;
    let number = match &asked.file {
        Some(_) => upload(asked, dataset.id, None).await?,
        None => keep(asked, dataset.id, link(&asked.params, None)).await?,
    };
    answer(asked, dataset.id, number).await
}

/// `resource_update` and `resource_patch`: another file, or other words.
pub async fn update(asked: &Asked) -> Result<Value> {
    let (resource, dataset) = resource_of(asked, &asked.id()?).await?;
    if asked.file.is_some() {
        upload(asked, dataset.id, Some(resource.id)).await?;
    } else {
        let given = link(&asked.params, Some(resource.id.number()));
        let or = |name: &str, given: String, before: &str| match asked.params.contains_key(name) {
            true => given,
            false => before.to_owned(),
        };
        let input = AddLink {
            title: or("name", given.title, &resource.title),
            text: or("description", given.text, &resource.text),
            url: or("url", given.url, &resource.url),
            format: or("format", given.format, &resource.format),
            instead: given.instead,
        };
        keep(asked, dataset.id, input).await?;
    }
    answer(asked, dataset.id, resource.id.number()).await
}

/// `resource_delete`
pub async fn delete(asked: &Asked) -> Result<Value> {
    let (resource, dataset) = resource_of(asked, &asked.id()?).await?;
    let mut tx = asked.visitor.begin().await?;
    let done = remove_file(&mut tx, resource.id).await?;
    tx.commit(done).await?;
    publish_complete(asked, dataset.id).await?;
    Ok(Value::Null)
}

/// The file is read by a job, which publishes it when nothing is missing.
async fn upload(asked: &Asked, id: DatasetId, instead: Option<Id<Resource>>) -> Result<i64> {
    let Some(file) = &asked.file else {
        return Err(stoa_kernel::Error::invalid(
            "upload",
            "opendata-file-missing",
        ));
    };
    let input = AddFile {
        dataset: id,
        instead,
        title: text_of(asked.params.get("name")),
        text: text_of(asked.params.get("description")),
        file_name: file.file_name.clone(),
        kept: file.kept.clone(),
        then_publish: !asked.flag("private"),
    };
    let mut tx = asked.visitor.begin().await?;
    let done = add_file(&mut tx, input).await?;
    Ok(tx.commit(done).await?.resource.number())
}

async fn keep(asked: &Asked, id: DatasetId, input: AddLink) -> Result<i64> {
    let mut tx = asked.visitor.begin().await?;
    let done = add_link(&mut tx, id, input).await?;
    Ok(tx.commit(done).await?.number())
}

async fn answer(asked: &Asked, id: DatasetId, number: i64) -> Result<Value> {
    publish_complete(asked, id).await?;
    let dataset = store::dataset_by_id(&mut asked.visitor.read().await?, id).await?;
    match dataset {
        Some(dataset) => show_resource(asked, dataset, number).await,
        None => Ok(json!(null)),
    }
}
