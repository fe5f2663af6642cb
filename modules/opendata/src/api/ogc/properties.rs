//! `…/queryables`, `…/sortables` and `…/schema`: the properties of a collection's features as JSON Schema (Part 3, section 6.2).

use axum::response::Response;
use serde_json::{Map, Value, json};
use stoa_web::{PageResult, Path, Visitor};

use super::{
    SCHEMA,
    collection::{Collection, RowId},
    fault::{OgcFault, told},
    shown,
};
use crate::model::{Kind, TableColumn};

/// `…/queryables`: what filters may name.
pub async fn queryables(visitor: Visitor, Path(id): Path<String>) -> PageResult {
    let result = document(&visitor, &id, "queryables").await;
    told(&visitor, result)
}

/// `…/sortables`: what `sortby` may name.
pub async fn sortables(visitor: Visitor, Path(id): Path<String>) -> PageResult {
    let result = document(&visitor, &id, "sortables").await;
    told(&visitor, result)
}

/// `…/schema`: what features have (Part 5).
pub async fn schema(visitor: Visitor, Path(id): Path<String>) -> PageResult {
    let result = document(&visitor, &id, "schema").await;
    told(&visitor, result)
}

async fn document(visitor: &Visitor, id: &str, what: &str) -> Result<Response, OgcFault> {
    let collection = Collection::find(visitor, id).await?;
    let mut properties = Map::new();
    for (column, place) in collection.properties().zip(1..) {
        properties.insert(column.name.clone(), property(&collection, column, place));
    }
    if what != "sortables" {
        let geometry = json!({"title": "geometry", "x-ogc-role": "primary-geometry", "format": "geometry-any"});
        properties.insert("geometry".to_owned(), geometry);
    }
    let mut document = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": visitor.site.url(&format!("{}/{what}", collection.path())),
        "type": "object",
        "title": collection.title(visitor),
        "properties": properties,
    });
    if what == "queryables" {
        document["additionalProperties"] = json!(false);
    }
    Ok(shown(document, SCHEMA))
}

fn property(collection: &Collection, column: &TableColumn, place: usize) -> Value {
    let mut property = match column.kind {
        Kind::Boolean => json!({"type": "boolean"}),
        Kind::Integer => json!({"type": "integer"}),
        Kind::Number => json!({"type": "number"}),
        Kind::Date => json!({"type": "string", "format": "date"}),
        Kind::LocalTime | Kind::Instant => json!({"type": "string", "format": "date-time"}),
        Kind::Text | Kind::Place => json!({"type": "string"}),
    };
    property["title"] = json!(column.label());
    property["x-ogc-propertySeq"] = json!(place);
    if collection.id == RowId::Column(column.name.clone(), column.kind) {
        property["x-ogc-role"] = json!("id");
    } else if collection
        .time()
        .is_some_and(|time| time.name == column.name)
    {
        property["x-ogc-role"] = json!("primary-instant");
    }
    property
}
