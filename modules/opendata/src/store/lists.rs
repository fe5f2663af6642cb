//! Lists of datasets. Pages are turned by keyset, along an index.

use std::collections::HashSet;

use stoa_kernel::{
    Localised, Reader, Result, Timestamp,
    db::{Row, Value},
    params,
};

use super::{
    datasets::{COLUMNS, dataset},
    narrowing::{beginning, narrowed},
};
use crate::model::{CatalogueFilter, Dataset, DatasetId, State};

/// A place in the list of published datasets, the newest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub at: Timestamp,
    pub id: DatasetId,
}

/// A page of a list, and whether there are more behind it.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    pub datasets: Vec<Dataset>,
    pub has_more: bool,
}

/// The conditions of a filter, beginning with parameter `$1`; its words are the search engine's.
pub(super) fn conditions(filter: &CatalogueFilter) -> (String, Vec<Value>) {
    let mut values = vec![Value::from(State::Withdrawn.name())];
    let mut sql = "version > 0 AND state <> $1".to_owned();
    if !filter.drafts_of.is_empty() {
        values.push(Value::from(&filter.drafts_of));
        sql = "(version > 0 OR agency = $2) AND state <> $1".to_owned();
    }
    if !filter.agency.is_empty() {
        values.push(Value::from(&filter.agency));
        sql.push_str(&format!(" AND agency = ${}", values.len()));
    }
    for (kind, value) in &filter.marks {
        values.extend([Value::from(*kind), Value::from(value)]);
        let (kind, value) = (values.len() - 1, values.len());
        sql.push_str(&format!(
            " AND id IN (SELECT dataset FROM dataset_mark WHERE kind = ${kind} AND value = ${value})"
        ));
    }
    if let Some(beyond) = &filter.beyond {
        sql.push_str(&format!(" AND {}", narrowed(beyond, &mut values)));
    }
    (sql, values)
}

/// An order of datasets that programs ask for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// Those published last first.
    #[default]
    Newest,
    Name(Way),
    Title(Way),
    Created(Way),
    Changed(Way),
}

/// Upwards or downwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Up,
    Down,
}

impl Order {
    fn sql(self) -> String {
        let (column, way) = match self {
            Order::Newest => return "published_at DESC, id DESC".to_owned(),
            Order::Name(way) => ("slug", way),
            Order::Title(way) => ("LOWER(title)", way),
            Order::Created(way) => ("created_at", way),
            Order::Changed(way) => ("updated_at", way),
        };
        let way = match way {
            Way::Up => "ASC",
            Way::Down => "DESC",
        };
        format!("{column} {way}, id {way}")
    }
}

/// A page in an order, for programs that turn pages by numbers; of these numbers alone, where there are some.
pub async fn datasets_in_order(
    db: &mut Reader,
    (filter, ids): (&CatalogueFilter, Option<&[i64]>),
    order: Order,
    (offset, limit): (usize, usize),
) -> Result<Vec<Dataset>> {
    let (mut sql, mut values) = conditions(filter);
    among(&mut sql, ids);
    values.extend([Value::from(limit), Value::from(offset)]);
    let (limit, offset, order) = (values.len() - 1, values.len(), order.sql());
    let sql = format!(
        "SELECT {COLUMNS} FROM dataset WHERE {sql} ORDER BY {order} LIMIT ${limit} OFFSET ${offset}"
    );
    all(&db.rows(&sql, &values).await?)
}

/// Narrows a condition to these numbers, if there are some.
pub(super) fn among(sql: &mut String, ids: Option<&[i64]>) {
    let Some(ids) = ids else {
        return;
    };
    match ids {
        [] => sql.push_str(" AND 1 = 0"),
        ids => {
            let list: Vec<String> = ids.iter().map(i64::to_string).collect();
            sql.push_str(&format!(" AND id IN ({})", list.join(", ")));
        }
    }
}

/// Those whose names or titles have these small letters in them, in the order of their names: slugs and titles.
pub async fn datasets_like(
    db: &mut Reader,
    letters: &str,
    limit: usize,
) -> Result<Vec<(String, Localised)>> {
    let sql = "SELECT slug, title FROM dataset WHERE version > 0 AND state <> $1
                   AND (slug LIKE $2 ESCAPE '!' OR LOWER(title) LIKE $2 ESCAPE '!')
               ORDER BY slug LIMIT $3";
    let within = format!("%{}", beginning(letters));
    let rows = db
        .rows(sql, params![State::Withdrawn.name(), within, limit])
        .await?;
    rows.iter()
        .map(|row| Ok((row.get("slug")?, row.get("title")?)))
        .collect()
}

/// A page of what is published, the newest first, after a place.
pub async fn published_page(
    db: &mut Reader,
    filter: &CatalogueFilter,
    after: Option<Place>,
    limit: usize,
) -> Result<Listed> {
    let (mut sql, mut values) = conditions(filter);
    if let Some(after) = after {
        values.extend([Value::from(after.at), Value::from(after.id)]);
        let (at, id) = (values.len() - 1, values.len());
        sql.push_str(&format!(
            " AND published_at <= ${at} AND (published_at < ${at} OR id < ${id})"
        ));
    }
    values.push(Value::from(limit + 1));
    let last = values.len();
    let sql = format!(
        "SELECT {COLUMNS} FROM dataset WHERE {sql} ORDER BY published_at DESC, id DESC LIMIT ${last}"
    );
    let mut datasets = all(&db.rows(&sql, &values).await?)?;
    let has_more = datasets.len() > limit;
    datasets.truncate(limit);
    Ok(Listed { datasets, has_more })
}

/// What is published, in the order of its numbers, for programs that read all of it: after one, at most so many.
pub async fn published_after(
    db: &mut Reader,
    filter: &CatalogueFilter,
    after: i64,
    limit: usize,
) -> Result<Vec<Dataset>> {
    let (mut sql, mut values) = conditions(filter);
    values.extend([Value::from(after), Value::from(limit)]);
    let (after, limit) = (values.len() - 1, values.len());
    sql.push_str(&format!(" AND id > ${after} ORDER BY id LIMIT ${limit}"));
    let sql = format!("SELECT {COLUMNS} FROM dataset WHERE {sql}");
    all(&db.rows(&sql, &values).await?)
}

/// A page of what is published, the newest first, for programs that turn pages by numbers.
pub async fn published_from(
    db: &mut Reader,
    filter: &CatalogueFilter,
    offset: usize,
    limit: usize,
) -> Result<Vec<Dataset>> {
    let (sql, mut values) = conditions(filter);
    values.extend([Value::from(limit), Value::from(offset)]);
    let (limit, offset) = (values.len() - 1, values.len());
    let sql = format!(
        "SELECT {COLUMNS} FROM dataset WHERE {sql} ORDER BY published_at DESC, id DESC LIMIT ${limit} OFFSET ${offset}"
    );
    all(&db.rows(&sql, &values).await?)
}

/// The slugs of what is published, in their order.
pub async fn published_slugs(db: &mut Reader, offset: usize, limit: usize) -> Result<Vec<String>> {
    let sql = "SELECT slug FROM dataset WHERE version > 0 AND state <> $1 ORDER BY slug LIMIT $2 OFFSET $3";
    let rows = db
        .rows(sql, params![State::Withdrawn.name(), limit, offset])
        .await?;
    rows.iter().map(|row| row.get("slug")).collect()
}

/// How many are published that fit.
pub async fn count_published(db: &mut Reader, filter: &CatalogueFilter) -> Result<i64> {
    let (sql, values) = conditions(filter);
    let sql = format!("SELECT COUNT(*) AS n FROM dataset WHERE {sql}");
    db.count(&sql, &values).await
}

/// Which of these numbers fit a filter, in their order.
pub async fn fitting_ids(
    db: &mut Reader,
    filter: &CatalogueFilter,
    ids: &[i64],
) -> Result<Vec<i64>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let (sql, values) = conditions(filter);
    let list: Vec<String> = ids.iter().map(i64::to_string).collect();
    let sql = format!(
        "SELECT id FROM dataset WHERE {sql} AND id IN ({})",
        list.join(", ")
    );
    let rows = db.rows(&sql, &values).await?;
    let fit: Result<HashSet<i64>> = rows.iter().map(|row| row.get("id")).collect();
    let fit = fit?;
    Ok(ids.iter().copied().filter(|id| fit.contains(id)).collect())
}

/// Those of these numbers that fit a filter, in the order of the numbers.
pub async fn some_datasets(
    db: &mut Reader,
    filter: &CatalogueFilter,
    ids: &[i64],
) -> Result<Vec<Dataset>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let (sql, values) = conditions(filter);
    let list: Vec<String> = ids.iter().map(i64::to_string).collect();
    let sql = format!(
        "SELECT {COLUMNS} FROM dataset WHERE {sql} AND id IN ({})",
        list.join(", ")
    );
    let mut found = all(&db.rows(&sql, &values).await?)?;
    let place = |one: &Dataset| ids.iter().position(|id| *id == one.id.number());
    found.sort_by_key(place);
    Ok(found)
}

/// What staff work on: all datasets, those changed last first; of one state where one is asked for.
pub async fn drafts(
    db: &mut Reader,
    state: Option<State>,
    before: Option<(Timestamp, DatasetId)>,
    limit: usize,
) -> Result<Listed> {
    let (at, id) = before.map_or((None, None), |(at, id)| (Some(at), Some(id)));
    let sql = format!(
        "SELECT {COLUMNS} FROM dataset
         WHERE (CAST($1 AS TEXT) IS NULL OR state = $1)
         AND (CAST($2 AS BIGINT) IS NULL OR updated_at < $2 OR (updated_at = $2 AND id < $3))
         ORDER BY updated_at DESC, id DESC LIMIT $4"
    );
    let values = params![state.map(State::name), at, id, limit + 1];
    let mut datasets = all(&db.rows(&sql, values).await?)?;
    let has_more = datasets.len() > limit;
    datasets.truncate(limit);
    Ok(Listed { datasets, has_more })
}

/// The agencies that have published something, with how many datasets.
pub async fn agencies_with_data(db: &mut Reader) -> Result<Vec<(String, i64)>> {
    let sql = "SELECT agency, COUNT(*) AS n FROM dataset WHERE version > 0 AND state <> $1
               GROUP BY agency ORDER BY n DESC, agency LIMIT 1000";
    let rows = db.rows(sql, params![State::Withdrawn.name()]).await?;
    rows.iter()
        .map(|row| Ok((row.get("agency")?, row.get("n")?)))
        .collect()
}

fn all(rows: &[Row]) -> Result<Vec<Dataset>> {
    rows.iter().map(dataset).collect()
}
