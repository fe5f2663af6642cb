//! Frictionless data packages: Data Package and Table Schema, version 1.

use serde_json::{Value, json};

use crate::{Catalogued, Column, File, json::put, vocabulary::Licence};

/// A dataset as a package. Its texts are those of its first language, which `tag` is where it has none.
pub fn package(record: &Catalogued, tag: &str) -> Value {
    let tag = record.languages.first().map_or(tag, String::as_str);
    let has_table = |file: &&File| {
        let is_its_table = |other: &File| other.is_made && other.name == file.name;
        file.is_made || !record.files.iter().any(is_its_table)
    };
    let resources: Vec<Value> = record
        .files
        .iter()
        .filter(has_table)
        .map(resource)
        .collect();
    let mut package = json!({
        "profile": "data-package",
        "name": record.name,
        "id": record.identifier,
        "title": record.title.get(tag),
        "description": record.text.get(tag),
        "homepage": record.landing_page,
        "version": record.version,
        "created": record.modified,
        "resources": resources,
    });
    if let Some(licence) = record
        .licence
        .as_ref()
        .and_then(|one| Licence::parse(&one.code))
    {
        package["licenses"] = json!([{
            "name": licence.code.to_uppercase(), "path": licence.url, "title": licence.name,
        }]);
    }
    if !record.keywords.is_empty() {
        package["keywords"] = json!(record.keywords);
    }
    package
}

/// A table stands by its CSV, whose columns are described; anything else by the file as it came.
fn resource(file: &File) -> Value {
    let mut resource = json!({"name": file.name, "title": file.title, "path": file.url()});
    put(&mut resource, "description", &file.text);
    put(&mut resource, "format", &file.format.to_lowercase());
    put(&mut resource, "mediatype", &file.media_type);
    if file.is_made {
        let fields: Vec<Value> = file.columns.iter().map(field).collect();
        resource["profile"] = json!("tabular-data-resource");
        resource["encoding"] = json!("utf-8");
        resource["schema"] = json!({"fields": fields, "missingValues": [""]});
        return resource;
    }
    if let Some(bytes) = file.bytes {
        resource["bytes"] = json!(bytes);
    }
    if !file.sha256.is_empty() {
        resource["hash"] = json!(format!("sha256:{}", file.sha256));
    }
    resource
}

fn field(column: &Column) -> Value {
    let mut field = json!({"name": column.name, "type": column.kind, "title": column.title});
    put(&mut field, "format", &column.format);
    field
}
