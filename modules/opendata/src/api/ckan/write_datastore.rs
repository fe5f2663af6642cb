//! CKAN's datastore as programs write it: `datastore_create`, `_upsert`, `_delete` and `datastore_records_delete`. A table that they make is open:
//! its rows come and go at once, and become a version of the dataset once a day, or when it is published.

use serde_json::{Map, Value, json};
use stoa_kernel::{Error, FieldError, Id, Message, OrNotFound, Result};
use stoa_tables::{Method, arrow::array::RecordBatch, is_key};

use super::{
    asked::{Asked, text_of},
    fields::{fields_of, fields_shown, gone_fields, named, new_fields},
    found::{dataset, resource_of, waits},
    words::{number_of, uuid},
    write_package::publish_complete,
};
use crate::{
    changing::{self, Batch, Mode, Outcome, Put},
    commands::{OpenTable, alias_faults, close_table, name_table, narrow_faults},
    model::{DataFile, DatasetId, FileState, Live, Resource, TableColumn},
    records, reshaping, store,
};

/// What CKAN calls a resource that has nothing but a table.
const NO_FILE: &str = "_datastore_only_resource";

fn invalid(field: &str, message: Message) -> Error {
    Error::Invalid(vec![FieldError::new(field, message)])
}

/// `datastore_create`
pub async fn create(asked: &Asked) -> Result<Value> {
    let records = records_of(asked)?;
    let key = asked.list("primary_key");
    let given = asked.json("resource").filter(|given| !given.is_null());
    let id = asked.text("resource_id");
    let place = match (given, id.as_str()) {
        (Some(_), id) if !id.is_empty() => {
            return Err(Error::invalid("resource", "opendata-ckan-resource-twice"));
        }
        (None, "") => {
            return Err(Error::invalid(
                "resource_id",
                "opendata-ckan-resource-missing",
            ));
        }
        (Some(Value::Object(given)), _) => Place::in_package(asked, &given).await?,
        (Some(_), _) => return Err(Error::invalid("resource", "opendata-ckan-no-json")),
        (None, id) => Place::of(asked, id).await?,
    };
    let aliases = asked.list("aliases");
    let known = place.resource.as_ref().map(|resource| resource.id);
    let faults = alias_faults(&mut asked.visitor.read().await?, known, &aliases).await?;
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let (resource, columns) = match &place.live {
        Some(live) => append(asked, &place, live, &key, &records).await?,
        None => open(asked, &place, &key, &records).await?,
    };
    if asked.params.contains_key("aliases") {
        let mut tx = asked.visitor.begin().await?;
        let done = name_table(&mut tx, resource, aliases.clone()).await?;
        tx.commit(done).await?;
    }
    publish_complete(asked, place.dataset).await?;
    let mut result = json!({
        "resource_id": uuid(resource.number()),
        "fields": fields_shown(asked, &columns),
        "primary_key": key,
        "method": "insert",
    });
    if let Some(given) = asked.json("resource") {
        result["resource"] = given;
        result["resource"]["url"] = json!(NO_FILE);
    }
    tell_waits(asked, place.dataset, &mut result).await?;
    if !aliases.is_empty() {
        result["aliases"] = json!(aliases);
    }
    Ok(result)
}

/// Where a table is to be: a resource that is there, or a new one.
struct Place {
    dataset: DatasetId,
    resource: Option<Resource>,
    file: Option<DataFile>,
    live: Option<Live>,
    title: String,
    text: String,
    format: String,
}

impl Place {
    /// A new resource of a package.
    async fn in_package(asked: &Asked, given: &Map<String, Value>) -> Result<Self> {
        let text = |name: &str| text_of(given.get(name));
        let package = text("package_id");
        if package.is_empty() {
            return Err(Error::invalid("package_id", "opendata-ckan-id-missing"));
        }
        if !matches!(text("url").as_str(), "" | NO_FILE) {
            return Err(Error::invalid("resource", "opendata-ckan-resource-url"));
        }
        Ok(Place {
            dataset: dataset(asked, &package).await?.id,
            resource: None,
            file: None,
            live: None,
            title: text("name"),
            text: text("description"),
            format: text("format"),
        })
    }

    /// A resource that is there. One that came as a file is changed only by force.
    async fn of(asked: &Asked, id: &str) -> Result<Self> {
        let (resource, dataset) = resource_of(asked, id).await?;
        let mut db = asked.visitor.read().await?;
        let live = store::live_of(&mut db, resource.id).await?;
        // Unless a file has come in its place since.
        let live = live.filter(|live| Some(live.file) == resource.file);
        let file = match resource.file {
            Some(file) => store::file_by_id(&mut db, file).await?,
            None => None,
        };
        let is_table_alone = file
            .as_ref()
            .is_none_or(|file| file.hash == file.table_hash);
        let is_read_only = !(is_table_alone && resource.url.is_empty());
        if is_read_only && live.is_none() && !asked.flag("force") {
            return Err(Error::invalid("read-only", "opendata-ckan-read-only"));
        }
        Ok(Place {
            dataset: dataset.id,
            title: resource.title.clone(),
            text: resource.text.clone(),
            format: resource.format.clone(),
            resource: Some(resource),
            file,
            live,
        })
    }
}

fn records_of(asked: &Asked) -> Result<Vec<Value>> {
    match asked.json("records") {
        None | Some(Value::Null) => Ok(Vec::new()),
        Some(Value::Array(records)) => Ok(records),
        Some(_) => Err(Error::invalid("records", "opendata-ckan-records-wrong")),
    }
}

/// Opens a table, new or of the file that the resource has, and puts the first rows in.
async fn open(
    asked: &Asked,
    place: &Place,
    key: &[String],
    records: &[Value],
) -> Result<(Id<Resource>, Vec<TableColumn>)> {
    let app = asked.visitor.app();
    let of_file = place
        .file
        .as_ref()
        .filter(|file| file.state == FileState::Table);
    let (mut columns, new) = match of_file {
        Some(file) => {
            let new = new_fields(asked, &file.columns, records)?;
            (file.columns.clone(), new)
        }
        None => (fields_of(asked, records)?, Vec::new()),
    };
    let key = named(&columns, key)?;
    let table = match of_file {
        Some(file) => {
            must_tell_apart(asked, file, &key).await?;
            None
        }
        None => {
            let empty = RecordBatch::new_empty(records::schema(&columns));
            Some(changing::kept_table(app, empty, columns.clone()).await?)
        }
    };
    columns.extend(new.iter().cloned());
    let batch = batch_of(&columns, &key, records, Method::Insert)?;
    let input = OpenTable {
        dataset: place.dataset,
        resource: place.resource.as_ref().map(|resource| resource.id),
        title: place.title.clone(),
        text: place.text.clone(),
        format: place.format.clone(),
        key,
        table,
    };
    let actor = &asked.visitor.actor;
    let opened = changing::open(app, actor, input).await?;
    if !new.is_empty() {
        reshaping::widen(app, actor, opened.resource, &new).await?;
    }
    if !records.is_empty() {
        changing::change(app, actor, opened.resource, &batch, Mode::Kept).await?;
    }
    Ok((opened.resource, columns))
}

/// Puts rows into a table that is open, as a second `datastore_create` does, and columns where it names more of them.
async fn append(
    asked: &Asked,
    place: &Place,
    live: &Live,
    key: &[String],
    records: &[Value],
) -> Result<(Id<Resource>, Vec<TableColumn>)> {
    let file = place.file.as_ref().or_not_found()?;
    let new = new_fields(asked, &file.columns, records)?;
    let gone = gone_fields(asked, &file.columns);
    let left = file.columns.len() + new.len() - gone.len();
    let faults = narrow_faults(live, &gone, left);
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    if !key.is_empty() && named(&file.columns, key)? != live.key {
        return Err(Error::invalid("primary_key", "opendata-ckan-key-set"));
    }
    let mut columns = [file.columns.as_slice(), &new].concat();
    columns.retain(|column| !gone.contains(&column.name));
    let batch = batch_of(&columns, &live.key, records, Method::Insert)?;
    let (app, actor) = (asked.visitor.app(), &asked.visitor.actor);
    if !new.is_empty() {
        reshaping::widen(app, actor, live.resource, &new).await?;
    }
    if !gone.is_empty() {
        reshaping::narrow(app, actor, live.resource, &gone).await?;
    }
    if !records.is_empty() {
        changing::change(app, actor, live.resource, &batch, Mode::Kept).await?;
    }
    Ok((live.resource, columns))
}

/// `Invalid` where two rows of a file have the same key.
async fn must_tell_apart(asked: &Asked, file: &DataFile, key: &[String]) -> Result<()> {
    if key.is_empty() {
        return Ok(());
    }
    let files = &asked.visitor.app().files;
    let (path, folder, key) = (
        files.near(&file.table_hash).await?,
        files.arriving(),
        key.to_vec(),
    );
    let looked = tokio::task::spawn_blocking(move || {
        std::fs::create_dir_all(&folder)?;
        is_key(&path, &key, &folder)
    });
    let tells = looked.await.map_err(|lost| Error::broken("a key", lost))?;
    match tells.map_err(|error| Error::broken("a key", error))? {
        true => Ok(()),
        false => Err(Error::invalid("primary_key", "opendata-ckan-key-repeats")),
    }
}

fn batch_of(
    columns: &[TableColumn],
    key: &[String],
    records: &[Value],
    method: Method,
) -> Result<Batch> {
    for (row, record) in (1..).zip(records.iter().filter_map(Value::as_object)) {
        let is_said = |name: &String| {
            let column = columns.iter().find(|column| column.name == *name);
            column.is_some_and(|column| record.keys().any(|said| records::is_called(column, said)))
        };
        if let Some(missing) = key.iter().find(|name| !is_said(name)) {
            let message = Message::new("opendata-rows-no-key");
            return Err(invalid(
                "key",
                message.with("row", row).with("column", missing),
            ));
        }
    }
    let read = records::read(columns, records)?;
    Ok(Batch {
        put: Some(Put {
            rows: read.rows,
            given: Some(read.given),
            method,
        }),
        ..Batch::default()
    })
}

/// An open table that a program names, and the file whose columns it has.
async fn open_one(asked: &Asked) -> Result<(Place, Live, DataFile)> {
    let id = match asked.text("resource_id") {
        id if id.is_empty() => asked.text("id"),
        id => id,
    };
    if id.is_empty() {
        return Err(Error::invalid("resource_id", "opendata-ckan-id-missing"));
    }
    if number_of(&id).is_none() {
        return Err(Error::NotFound);
    }
    let place = Place::of(asked, &id).await?;
    let live = place.live.clone().or_not_found()?;
    let file = place.file.clone().or_not_found()?;
    Ok((place, live, file))
}

/// `datastore_upsert`
pub async fn upsert(asked: &Asked) -> Result<Value> {
    let records = records_of(asked)?;
    let (_, live, file) = open_one(asked).await?;
    let named = asked.text("method");
    let method = match named.as_str() {
        "" | "upsert" => Method::Upsert,
        "insert" => Method::Insert,
        "update" => Method::Update,
        _ => return Err(Error::invalid("method", "opendata-ckan-method-unknown")),
    };
    if live.key.is_empty() && method != Method::Insert {
        return Err(Error::invalid("table", "opendata-ckan-no-key"));
    }
    let batch = batch_of(&file.columns, &live.key, &records, method)?;
    let mode = match asked.flag("dry_run") {
        true => Mode::Tried,
        false => Mode::Kept,
    };
    let done = changing::change(
        asked.visitor.app(),
        &asked.visitor.actor,
        live.resource,
        &batch,
        mode,
    )
    .await?;
    let method = if named.is_empty() { "upsert" } else { &named };
    let mut result = json!({"resource_id": uuid(live.resource.number()), "method": method});
    result["records"] = json!(records);
    tell(&mut result, done);
    tell_waits(asked, live.dataset, &mut result).await?;
    Ok(result)
}

/// That rows which look personal wait for somebody's decision: they are taken, and nobody else sees them until then.
async fn tell_waits(asked: &Asked, id: DatasetId, result: &mut Value) -> Result<()> {
    let dataset = store::dataset_by_id(&mut asked.visitor.read().await?, id).await?;
    let waits = match &dataset {
        Some(dataset) => waits(asked, dataset).await?,
        None => Vec::new(),
    };
    if !waits.is_empty() {
        result["waits_for_decision"] = json!(waits);
    }
    Ok(())
}

/// What was done, beside what CKAN says of it.
fn tell(result: &mut Value, done: Outcome) {
    result["counts"] = json!({
        "inserted": done.inserted,
        "updated": done.updated,
        "deleted": done.deleted,
        "unchanged": done.unchanged,
    });
}

/// `datastore_delete`: rows that fit `filters`, or the whole table. `datastore_records_delete` needs filters, and without any in them takes all
/// rows out and leaves the table.
pub async fn delete(asked: &Asked, table_too: bool) -> Result<Value> {
    let (place, live, file) = open_one(asked).await?;
    let filters = match asked.json("filters") {
        None | Some(Value::Null) if table_too => Map::new(),
        Some(Value::Object(filters)) => filters,
        _ => return Err(Error::invalid("filters", "opendata-ckan-filters-wrong")),
    };
    let mut result = json!({"resource_id": uuid(live.resource.number())});
    if filters.is_empty() && table_too {
        let mut tx = asked.visitor.begin().await?;
        let done = close_table(&mut tx, live.resource).await?;
        tx.commit(done).await?;
        publish_complete(asked, place.dataset).await?;
        return Ok(result);
    }
    let batch = Batch {
        clears: filters.is_empty(),
        gone: match filters.is_empty() {
            true => None,
            false => Some(records::combinations(&file.columns, &filters)?),
        },
        put: None,
    };
    let (app, actor) = (asked.visitor.app(), &asked.visitor.actor);
    let done = changing::change(app, actor, live.resource, &batch, Mode::Kept).await?;
    result["filters"] = Value::Object(filters);
    tell(&mut result, done);
    Ok(result)
}
