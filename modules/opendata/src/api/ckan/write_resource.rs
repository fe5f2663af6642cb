//! `resource_create`, `_update`, `_patch` and `_delete`: files that programs send, and addresses of files elsewhere.

use serde_json::{Value, json};
use stoa_kernel::{Error, Id, Result};

use super::{
    asked::{Asked, text_of},
    found::{dataset, resource_of, show_resource},
    words::{number_of, uuid},
    write_package::{link, publish_complete},
};
use crate::{
    commands::{
        AddFile, AddLink, FetchFile, add_file, add_link, fetch_file, remove_file, reorder_files,
    },
    model::{DatasetId, Resource},
    store,
};

/// `resource_create`: with a file in `upload`, or the address in `url`. An address stays a link, as with CKAN; with `fetch` what stands there
/// is fetched, kept and read like an upload, and again every `fetch_every_hours`.
pub async fn create(asked: &Asked) -> Result<Value> {
    let dataset = dataset(asked, &asked.text("package_id")).await?;
    let number = match &asked.file {
        Some(_) => upload(asked, dataset.id, None).await?,
        None => link_or_fetch(asked, dataset.id, link(&asked.params, None)).await?,
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
        link_or_fetch(asked, dataset.id, input).await?;
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

/// `package_resource_reorder`: those named come first, the others behind them.
pub async fn reorder(asked: &Asked) -> Result<Value> {
    let dataset = dataset(asked, &asked.id()?).await?;
    let mut order = Vec::new();
    for id in asked.list("order") {
        let number =
            number_of(&id).ok_or_else(|| Error::invalid("order", "opendata-order-wrong"))?;
        order.push(Id::new(number));
    }
    let mut tx = asked.visitor.begin().await?;
    let done = reorder_files(&mut tx, dataset.id, order).await?;
    tx.commit(done).await?;
    publish_complete(asked, dataset.id).await?;
    let resources = store::resources_of(&mut asked.visitor.read().await?, dataset.id).await?;
    let order: Vec<String> = resources.iter().map(|one| uuid(one.id.number())).collect();
    Ok(json!({"id": uuid(dataset.id.number()), "order": order}))
}

/// The file is read by a job, which publishes it when nothing is missing.
pub async fn upload(asked: &Asked, id: DatasetId, instead: Option<Id<Resource>>) -> Result<i64> {
    let Some(file) = &asked.file else {
        return Err(Error::invalid("upload", "opendata-file-missing"));
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

async fn link_or_fetch(asked: &Asked, id: DatasetId, input: AddLink) -> Result<i64> {
    let mut tx = asked.visitor.begin().await?;
    let done = match asked.flag("fetch") {
        true => {
            let hours = asked.number("fetch_every_hours", 0, 1_000_000);
            let input = FetchFile {
                instead: input.instead,
                title: input.title,
                text: input.text,
                url: input.url,
                format: input.format,
                every_hours: i64::try_from(hours).unwrap_or(i64::MAX),
                then_publish: !asked.flag("private"),
            };
            fetch_file(&mut tx, id, input).await?
        }
        false => add_link(&mut tx, id, input).await?,
    };
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
