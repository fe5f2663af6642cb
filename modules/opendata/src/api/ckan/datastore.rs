//! CKAN's datastore: rows of published tables, by filters or in SQL. A resource is known by its id.

use futures::TryStreamExt;
use serde_json::{Map, Value, json};
use stoa_kernel::{Error, Id, OrNotFound, Result};
use stoa_tables::{Condition, Direction, Format, Select, quote_name};

use super::{
    asked::{Asked, text_of},
    found::resource_of,
    words::{number_of, uuid},
};
use crate::{
    engine::{self, Question},
    model::{DataFile, Kind, PublishedFile, literal},
    pages::file_of,
    store,
};

/// The most rows of one answer, as CKAN has it.
const MOST: usize = 32_000;

/// The published table of a resource, by its id or by another name of the table.
async fn table_of(asked: &Asked, id: &str) -> Result<(PublishedFile, DataFile)> {
    let by_name = match number_of(id) {
        Some(_) => None,
        None => store::resource_of_alias(&mut asked.visitor.read().await?, id).await?,
    };
    let id = by_name.map_or_else(|| id.to_owned(), |resource| uuid(resource.number()));
    let (resource, dataset) = resource_of(asked, &id).await?;
    let mut db = asked.visitor.read().await?;
    let version = store::newest_version(&mut db, dataset.id).await?;
    let version = version.filter(|_| dataset.is_public()).or_not_found()?;
    let mut files = version.body.files.into_iter();
    let published = files.find(|file| file.resource == resource.id.number() && file.is_table());
    let published = published.or_not_found()?;
    let file = file_of(&mut db, &published).await?;
    Ok((published, file))
}

/// `datastore_info`
pub async fn info(asked: &Asked) -> Result<Value> {
    let id = match asked.text("id") {
        id if id.is_empty() => asked.text("resource_id"),
        id => id,
    };
    let (published, file) = table_of(asked, &id).await?;
    let mut db = asked.visitor.read().await?;
    let live = store::live_of_file(&mut db, file.id).await?;
    let mut aliases = vec![published.table.clone()];
    aliases.extend(store::aliases_of(&mut db, Id::new(published.resource)).await?);
    drop(db);
    let key = live.map_or_else(Vec::new, |live| live.key);
    let fields = file.columns.iter().map(|column| {
        let is_key = key.contains(&column.name);
        let is_unique = is_key && key.len() == 1;
        json!({"id": column.name, "type": column.kind.ckan(), "info": {"label": column.label()},
            "schema": {"native_type": column.kind.ckan(), "notnull": is_key, "index_name": Value::Null, "is_index": is_key, "uniquekey": is_unique}})
    });
    Ok(json!({
        "meta": {"id": id, "count": file.rows, "size": file.table_bytes, "table_type": "BASE TABLE", "aliases": aliases},
        "fields": fields.collect::<Vec<_>>(),
    }))
}

/// `datastore_search`
pub async fn search(asked: &Asked) -> Result<Value> {
    let id = match asked.text("resource_id") {
        id if id.is_empty() => asked.text("id"),
        id => id,
    };
    let (published, file) = table_of(asked, &id).await?;
    let (limit, offset) = (
        asked.number("limit", 100, MOST),
        asked.number("offset", 0, usize::MAX),
    );
    let select = selected(asked, &published, &file)?;
    let total = total(asked, &select, &file).await?;
    let page = select
        .limit(u64::try_from(limit).unwrap_or(0))
        .offset(u64::try_from(offset).unwrap_or(0));
    let records = match limit {
        0 => Vec::new(),
        _ => records_of(asked, page.sql(), limit).await?,
    };
    let fields = fields_of(asked, &file);
    let form = asked.text("records_format");
    let records = records.into_iter().zip(offset + 1..);
    let records = records.map(|(record, number)| shown(record, number, &fields, form == "lists"));
    let records: Vec<Value> = records.collect();
    let here = format!("/api/3/action/datastore_search?resource_id={id}");
    let mut answer = json!({
        "resource_id": id,
        "include_total": total.is_some(),
        "records_format": if form.is_empty() { "objects" } else { &form },
        "limit": limit,
        "fields": fields,
        "records": records,
        "_links": {"start": here, "next": format!("{here}&offset={}", offset + limit)},
    });
    if let Some(total) = total {
        answer["total"] = json!(total);
        answer["total_was_estimated"] = json!(false);
    }
    if offset > 0 {
        answer["offset"] = json!(offset);
    }
    Ok(answer)
}

/// The columns of the answer: `_id`, which counts the rows, and those that are wanted, or all.
fn fields_of(asked: &Asked, file: &DataFile) -> Vec<Value> {
    let wanted = asked.list("fields");
    let is_wanted = |name: &str| wanted.is_empty() || wanted.iter().any(|known| known == name);
    let ids = is_wanted("_id").then(|| json!({"id": "_id", "type": "int"}));
    let columns = file.columns.iter().filter(|column| is_wanted(&column.name));
    let columns = columns.map(|column| {
        json!({"id": column.name, "type": column.kind.ckan(), "info": {"label": column.label()}})
    });
    ids.into_iter().chain(columns).collect()
}

/// A row with these fields: an object, or a list of their values in their order.
fn shown(mut record: Map<String, Value>, number: usize, fields: &[Value], as_list: bool) -> Value {
    record.insert("_id".to_owned(), json!(number));
    let values = fields.iter().map(|field| {
        let name = field["id"].as_str().unwrap_or_default();
        (name.to_owned(), record.remove(name).unwrap_or_default())
    });
    match as_list {
        true => values.map(|(_, value)| value).collect(),
        false => Value::Object(values.collect()),
    }
}

/// How many rows fit, unless the program does not want to know.
async fn total(asked: &Asked, select: &Select, file: &DataFile) -> Result<Option<i64>> {
    if asked.params.contains_key("include_total") && !asked.flag("include_total") {
        return Ok(None);
    }
    if asked.json("filters").is_none() && asked.text("q").is_empty() && !asked.flag("distinct") {
        return Ok(Some(file.rows));
    }
    let counted = engine::rows(
        asked.visitor.app(),
        asked.visitor.address(),
        select.count(),
        1,
    )
    .await?;
    let first = counted.rows.first().and_then(|row| row.first()?.as_ref());
    Ok(first.and_then(|count| count.parse().ok()))
}

fn selected(asked: &Asked, published: &PublishedFile, file: &DataFile) -> Result<Select> {
    let kind_of = |name: &str| {
        let column = file.columns.iter().find(|column| column.name == name);
        column.map(|column| column.kind)
    };
    let unknown = |field: &str| Error::invalid(field, "opendata-ckan-field-unknown");
    let mut select = Select::from(&published.table);
    let fields = asked.list("fields");
    let fields: Vec<&String> = fields.iter().filter(|name| *name != "_id").collect();
    if fields.iter().any(|name| kind_of(name).is_none()) {
        return Err(unknown("fields"));
    }
    select = select.columns(fields.into_iter().map(String::as_str));
    if let Some(Value::Object(filters)) = asked.json("filters") {
        for (name, value) in &filters {
            let kind = kind_of(name).ok_or_else(|| unknown("filters"))?;
            let values = match value {
                Value::Array(all) => all.iter().map(|one| text_of(Some(one))).collect(),
                one => vec![text_of(Some(one))],
            };
            let values = values
                .iter()
                .filter_map(|text| literal(kind, text))
                .collect();
            select = select.filter(Condition::OneOf(name.clone(), values));
        }
    }
    let words = asked.text("q");
    if !words.is_empty() && asked.json("q").is_none_or(|q| !q.is_object()) {
        let texts = file
            .columns
            .iter()
            .filter(|column| column.kind == Kind::Text);
        let any = texts.map(|column| Condition::Contains(column.name.clone(), words.clone()));
        select = select.filter(Condition::Any(any.collect()));
    }
    for part in asked.list("sort") {
        let mut parts = part.split_whitespace();
        let name = parts.next().unwrap_or_default().trim_matches('"');
        let direction = match parts.next().map(str::to_lowercase).as_deref() {
            Some("desc") => Direction::Descending,
            _ => Direction::Ascending,
        };
        if name == "_id" {
            continue;
        }
        kind_of(name).ok_or_else(|| unknown("sort"))?;
        select = select.order(name, direction);
    }
    Ok(select)
}

/// The rows of a statement as JSON objects.
async fn records_of(asked: &Asked, sql: String, most: usize) -> Result<Vec<Map<String, Value>>> {
    let question = Question {
        rows: u64::try_from(most).ok(),
        client: asked.visitor.address().to_owned(),
        ..Question::new(sql, Format::Json)
    };
    let answer = engine::ask(asked.visitor.app(), question).await?;
    let pieces: Vec<_> = answer.try_collect().await.map_err(engine::in_words)?;
    serde_json::from_slice(&pieces.concat()).map_err(|error| Error::broken("rows as JSON", error))
}

/// `datastore_search_sql`: tables are named by their resources' ids in quotes, as with CKAN, or by their own names.
pub async fn search_sql(asked: &Asked) -> Result<Value> {
    let sql = asked.text("sql");
    let mut said = sql.clone();
    for id in sql.split('"').filter(|part| number_of(part).is_some()) {
        let (published, _) = table_of(asked, id).await?;
        said = said.replace(&format!("\"{id}\""), &quote_name(&published.table));
    }
    let question = Question {
        rows: u64::try_from(MOST).ok(),
        client: asked.visitor.address().to_owned(),
        ..Question::new(said, Format::Json)
    };
    let answer = engine::ask(asked.visitor.app(), question).await?;
    let columns = answer.columns.clone();
    let ending = answer.watch_ending();
    let pieces: Vec<_> = answer.try_collect().await.map_err(engine::in_words)?;
    let records: Vec<Value> = serde_json::from_slice(&pieces.concat())
        .map_err(|error| Error::broken("rows as JSON", error))?;
    let fields = columns
        .iter()
        .map(|column| json!({"id": column.name, "type": type_of(column.kind)}));
    let mut result = json!({"sql": sql, "fields": fields.collect::<Vec<_>>(), "records": records});
    if ending.get().is_some_and(|ending| ending.cut.is_some()) {
        result["records_truncated"] = json!(true);
    }
    Ok(result)
}

fn type_of(kind: stoa_tables::Kind) -> &'static str {
    use stoa_tables::Kind;
    match kind {
        Kind::Boolean => "bool",
        Kind::Integer => "int8",
        Kind::Decimal(_) | Kind::Number => "numeric",
        Kind::Date => "date",
        Kind::Instant => "timestamp",
        Kind::Text | Kind::Binary | Kind::Other => "text",
    }
}
