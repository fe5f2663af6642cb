//! CKAN's datastore: rows of published tables, by filters or in SQL. A resource is known by its id.

use futures::TryStreamExt;
use serde_json::{Map, Value, json};
use stoa_kernel::{Error, Id, OrNotFound, Result};
use stoa_tables::{Format, quote_name};

use super::{
    asked::{Asked, text_of},
    found::resource_of,
    rows_asked::{Form, ROW, RowsAsked, rows_asked},
    words::{number_of, uuid},
};
use crate::{
    engine::{self, Question},
    model::{DataFile, PublishedFile},
    pages::file_of,
    store,
};

/// The most rows of one answer, as CKAN has it.
const MOST: usize = 32_000;
/// What CKAN calls the table of all tables.
const TABLES: &str = "_table_metadata";

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
    if id == TABLES {
        return tables(asked).await;
    }
    let (published, file) = table_of(asked, &id).await?;
    let (limit, offset) = (
        asked.number("limit", 100, MOST),
        asked.number("offset", 0, usize::MAX),
    );
    let form = Form::of(asked)?;
    let rows = rows_asked(asked, &published, &file)?;
    let total = total(asked, &rows, &file).await?;
    let page = rows
        .select
        .limit(u64::try_from(limit).unwrap_or(0))
        .offset(u64::try_from(offset).unwrap_or(0));
    let records = match limit {
        0 => Vec::new(),
        _ => records_of(asked, page.sql(), limit).await?,
    };
    let mut answer = json!({
        "resource_id": id,
        "include_total": total.is_some(),
        "records_format": form.name(),
        "limit": limit,
        "records": form.write(records, &rows.fields),
        "fields": rows.fields,
        "_links": links(asked, limit, offset),
    });
    if let Some(total) = total {
        answer["total"] = json!(total);
        answer["total_was_estimated"] = json!(false);
    }
    if offset > 0 {
        answer["offset"] = json!(offset);
    }
    for name in ["filters", "q", "sort", "distinct"] {
        if let Some(said) = asked.json(name).or_else(|| asked.params.get(name).cloned()) {
            answer[name] = said;
        }
    }
    Ok(answer)
}

/// Where the first page, the next one and the one before are: what was asked with another `offset`.
fn links(asked: &Asked, limit: usize, offset: usize) -> Value {
    let at = |offset: usize| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in asked.params.iter().filter(|(name, _)| *name != "offset") {
            query.append_pair(name, &text_of(Some(value)));
        }
        if offset > 0 {
            query.append_pair("offset", &offset.to_string());
        }
        format!("/api/3/action/datastore_search?{}", query.finish())
    };
    let mut links = json!({"start": at(0), "next": at(offset.saturating_add(limit))});
    if offset > 0 {
        links["prev"] = json!(at(offset.saturating_sub(limit)));
    }
    links
}

/// How many rows fit, unless the program does not want to know.
async fn total(asked: &Asked, rows: &RowsAsked, file: &DataFile) -> Result<Option<i64>> {
    if asked.params.contains_key("include_total") && !asked.flag("include_total") {
        return Ok(None);
    }
    if rows.is_all {
        return Ok(Some(file.rows));
    }
    let (app, client) = (asked.visitor.app(), asked.visitor.address());
    let counted = engine::rows(app, client, rows.count.clone(), 1).await?;
    let first = counted.rows.first().and_then(|row| row.first()?.as_ref());
    Ok(first.and_then(|count| count.parse().ok()))
}

/// All tables that can be asked, by their resources' ids and by their other names, as CKAN lists them.
async fn tables(asked: &Asked) -> Result<Value> {
    let (limit, offset) = (
        asked.number("limit", 100, MOST),
        asked.number("offset", 0, usize::MAX),
    );
    let mut db = asked.visitor.read().await?;
    let all = store::table_names(&mut db, (offset, limit)).await?;
    let total = store::count_table_names(&mut db).await?;
    drop(db);
    let records = all.into_iter().zip(offset + 1..);
    let records = records.map(|((resource, name), number)| {
        let id = uuid(resource.number());
        match name.is_empty() {
            true => json!({"_id": number, "name": id, "oid": Value::Null, "alias_of": Value::Null}),
            false => json!({"_id": number, "name": name, "oid": Value::Null, "alias_of": id}),
        }
    });
    let field = |id: &str| json!({"id": id, "type": "text"});
    Ok(json!({
        "resource_id": TABLES,
        "include_total": true,
        "records_format": "objects",
        "limit": limit,
        "fields": [json!({"id": ROW, "type": "int"}), field("name"), field("oid"), field("alias_of")],
        "records": records.collect::<Vec<_>>(),
        "_links": links(asked, limit, offset),
        "total": total,
        "total_was_estimated": false,
    }))
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
