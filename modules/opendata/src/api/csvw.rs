//! `/data/{slug}/csv-metadata.json`: what the columns of the dataset's CSV files are, in the words of CSV on the Web (W3C, Metadata Vocabulary for Tabular
//! Data).

use axum::{Json, response::IntoResponse};
use serde_json::{Value, json};
use stoa_web::{PageResult, Path, Visitor};

use super::catalogue::{Entry, open};
use crate::{
    model::{DataFile, Kind, Licence, PublishedFile, TableColumn},
    pages::{file_of, public},
};

pub async fn show(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let mut db = visitor.read().await?;
    let shown = public(&visitor, &mut db, &slug).await?;
    let entry = Entry {
        dataset: shown.dataset,
        version: shown.version,
    };
    let mut tables = Vec::new();
    for published in entry
        .version
        .body
        .files
        .iter()
        .filter(|file| file.is_table())
    {
        let file = file_of(&mut db, published).await?;
        tables.push(table(&visitor, &entry, published, &file));
    }
    drop(db);
    let lang = entry.version.body.description.language;
    let lang = lang.unwrap_or(visitor.app().config.town.language);
    let context = json!(["http://www.w3.org/ns/csvw", {"@language": lang.code()}]);
    let mut document = match <[Value; 1]>::try_from(tables) {
        Ok([only]) => only,
        Err(tables) => json!({"tables": tables}),
    };
    let (title, text) = entry.words(&visitor);
    document["@context"] = context;
    document["dc:title"] = json!(title);
    if !text.is_empty() {
        document["dc:description"] = json!(text);
    }
    document["dc:modified"] =
        json!({"@value": entry.version.at.to_string(), "@type": "xsd:dateTime"});
    if let Some(licence) = Licence::parse(&entry.version.body.description.licence) {
        document["dc:license"] = json!({"@id": licence.url});
    }
    Ok(open(
        Json(document).into_response(),
        "application/csvm+json",
    ))
}

fn table(visitor: &Visitor, entry: &Entry, published: &PublishedFile, file: &DataFile) -> Value {
    let columns = file.columns.iter().map(column);
    json!({
        "@type": "Table",
        "url": entry.table_url(visitor, published, "csv"),
        "dialect": {"encoding": "utf-8", "header": true, "delimiter": ","},
        "tableSchema": {"columns": columns.collect::<Vec<_>>()},
    })
}

/// The heading of the CSV is the name; that of the file as it came is told as well.
fn column(column: &TableColumn) -> Value {
    let mut titles = vec![column.name.as_str()];
    if column.label() != column.name {
        titles.push(column.label());
    }
    let datatype = match column.kind {
        Kind::Boolean => json!("boolean"),
        Kind::Integer => json!("integer"),
        Kind::Number => json!("double"),
        Kind::Date => json!("date"),
        Kind::LocalTime => json!("dateTime"),
        Kind::Instant => json!("dateTimeStamp"),
        Kind::Text | Kind::Place => json!("string"),
    };
    json!({"name": column.name, "titles": titles, "datatype": datatype, "null": ""})
}
