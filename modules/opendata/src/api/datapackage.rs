//! `/data/{slug}/datapackage.json`: the dataset as a Frictionless data package (Data Package and Table Schema, version 1).

use axum::{Json, response::IntoResponse};
use serde_json::{Value, json};
use stoa_kernel::Id;
use stoa_web::{PageResult, Path, Visitor};

use super::catalogue::{Entry, media_type, open};
use crate::{
    model::{DataFile, Kind, Licence, PublishedFile, TableColumn},
    pages::public,
    store,
};

pub async fn show(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let mut db = visitor.read().await?;
    let shown = public(&visitor, &mut db, &slug).await?;
    let entry = Entry {
        dataset: shown.dataset,
        version: shown.version,
    };
    let mut resources = Vec::new();
    for published in &entry.version.body.files {
        let file = match published.file {
            0 => None,
            id => store::file_by_id(&mut db, Id::new(id)).await?,
        };
        resources.push(resource(&visitor, &entry, published, file.as_ref()));
    }
    drop(db);
    let description = &entry.version.body.description;
    let (title, text) = entry.words(&visitor);
    let mut package = json!({
        "profile": "data-package",
        "name": entry.dataset.slug,
        "id": entry.url(&visitor),
        "title": title,
        "description": text,
        "homepage": entry.url(&visitor),
        "version": entry.version.number.to_string(),
        "created": entry.version.at.to_string(),
        "resources": resources,
    });
    if let Some(licence) = Licence::parse(&description.licence) {
        package["licenses"] = json!([{
            "name": licence.code.to_uppercase(), "path": licence.url, "title": licence.name,
        }]);
    }
    if !description.keywords.is_empty() {
        package["keywords"] = json!(description.keywords);
    }
    Ok(open(Json(package).into_response(), "application/json"))
}

/// A table stands by its CSV, whose columns are described; anything else by the file as it came.
fn resource(
    visitor: &Visitor,
    entry: &Entry,
    published: &PublishedFile,
    file: Option<&DataFile>,
) -> Value {
    let mut resource = json!({
        "name": published.name,
        "title": published.title,
    });
    if !published.text.is_empty() {
        resource["description"] = json!(published.text);
    }
    if let Some(file) = file.filter(|_| published.is_table()) {
        let fields: Vec<Value> = file.columns.iter().map(field).collect();
        resource["profile"] = json!("tabular-data-resource");
        resource["path"] = json!(entry.table_url(visitor, published, "csv"));
        resource["format"] = json!("csv");
        resource["mediatype"] = json!("text/csv");
        resource["encoding"] = json!("utf-8");
        resource["schema"] = json!({"fields": fields, "missingValues": [""]});
        return resource;
    }
    resource["path"] = json!(entry.file_url(visitor, published));
    resource["format"] = json!(published.format.to_lowercase());
    match media_type(&published.format) {
        "" => {}
        known => resource["mediatype"] = json!(known),
    }
    if published.file > 0 {
        resource["bytes"] = json!(published.bytes);
        resource["hash"] = json!(format!("sha256:{}", published.hash));
    }
    resource
}

fn field(column: &TableColumn) -> Value {
    let mut field =
        json!({"name": column.name, "type": column.kind.frictionless(), "title": column.label()});
    match column.kind {
        // Instants and clocks are written to the microsecond where there are any.
        Kind::Instant | Kind::LocalTime => field["format"] = json!("any"),
        _ => {}
    }
    field
}
