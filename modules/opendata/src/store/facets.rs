//! How many of the datasets that fit a filter have each value that the list can be narrowed to.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use stoa_kernel::{App, Reader, Result, db::Value};

use super::{PART, lists::conditions};
use crate::model::{CatalogueFilter, DatasetId, MARKS};

/// Values of a kind.
const VALUES: usize = 50;
/// Filters that are remembered for a version of the catalogue.
const REMEMBERED: usize = 500;
/// Keywords by which related datasets are looked for, and datasets of each that are looked at.
const KEYWORDS: usize = 6;
const OF_EACH: usize = 200;

/// The values of each kind with their counts, the most frequent first; `agency` is a kind too.
pub type Facets = HashMap<&'static str, Vec<(String, i64)>>;

#[derive(Default)]
struct Memory(Mutex<(i64, HashMap<String, Arc<Facets>>)>);

/// Of everything that fits. It is counted once for each version of the catalogue.
pub async fn facets(app: &App, db: &mut Reader, filter: &CatalogueFilter) -> Result<Arc<Facets>> {
    let memory = app.db.memory::<Memory>();
    let version = PART.version(db).await?;
    let key = format!("{:?}", filter.pairs());
    {
        let mut known = memory.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.0 != version || known.1.len() >= REMEMBERED {
            *known = (version, HashMap::new());
        }
        if let Some(found) = known.1.get(&key).filter(|_| version > 0) {
            return Ok(Arc::clone(found));
        }
    }
    let found = Arc::new(count(db, filter, None).await?);
    let mut known = memory.0.lock().unwrap_or_else(PoisonError::into_inner);
    if known.0 == version {
        known.1.insert(key, Arc::clone(&found));
    }
    Ok(found)
}

/// Of those of these numbers that fit: what a search by words has found.
pub async fn facets_of(db: &mut Reader, filter: &CatalogueFilter, ids: &[i64]) -> Result<Facets> {
    count(db, filter, Some(ids)).await
}

async fn count(db: &mut Reader, filter: &CatalogueFilter, ids: Option<&[i64]>) -> Result<Facets> {
    let mut facets = Facets::new();
    if ids.is_some_and(<[i64]>::is_empty) {
        return Ok(facets);
    }
    let among = ids.map(|ids| {
        let list: Vec<String> = ids.iter().map(i64::to_string).collect();
        list.join(", ")
    });
    for kind in MARKS {
        // What is chosen of a kind does not narrow the choices of that kind.
        let others = filter.marks.iter().filter(|(known, _)| *known != kind);
        let filter = CatalogueFilter {
            marks: others.cloned().collect(),
            ..filter.clone()
        };
        facets.insert(kind, marks(db, &filter, kind, among.as_deref()).await?);
    }
    let filter = CatalogueFilter {
        agency: String::new(),
        ..filter.clone()
    };
    facets.insert("agency", agencies(db, &filter, among.as_deref()).await?);
    Ok(facets)
}

async fn marks(
    db: &mut Reader,
    filter: &CatalogueFilter,
    kind: &'static str,
    among: Option<&str>,
) -> Result<Vec<(String, i64)>> {
    let is_all = filter.agency.is_empty() && filter.marks.is_empty();
    let (fits, mut values) = match is_all {
        // Only what is public has marks.
        true => (String::new(), Vec::new()),
        false => {
            let (sql, values) = conditions(filter);
            (
                format!(" AND dataset IN (SELECT id FROM dataset WHERE {sql})"),
                values,
            )
        }
    };
    values.push(Value::from(kind));
    let place = values.len();
    let among = among.map_or_else(String::new, |list| format!(" AND dataset IN ({list})"));
    let sql = format!(
        "SELECT value, COUNT(*) AS n FROM dataset_mark WHERE kind = ${place}{fits}{among}
         GROUP BY value ORDER BY n DESC, value LIMIT {VALUES}"
    );
    pairs(db, &sql, &values).await
}

async fn agencies(
    db: &mut Reader,
    filter: &CatalogueFilter,
    among: Option<&str>,
) -> Result<Vec<(String, i64)>> {
    let (fits, values) = conditions(filter);
    let among = among.map_or_else(String::new, |list| format!(" AND id IN ({list})"));
    let sql = format!(
        "SELECT agency AS value, COUNT(*) AS n FROM dataset WHERE {fits}{among} GROUP BY agency ORDER BY n DESC, agency LIMIT 1000"
    );
    pairs(db, &sql, &values).await
}

async fn pairs(db: &mut Reader, sql: &str, values: &[Value]) -> Result<Vec<(String, i64)>> {
    let rows = db.rows(sql, values).await?;
    rows.iter()
        .map(|row| Ok((row.get("value")?, row.get("n")?)))
        .collect()
}

/// Other datasets that share the most keywords with one, at most `limit`. It looks at a bounded number of each keyword.
pub async fn related(
    db: &mut Reader,
    of: DatasetId,
    keywords: &[String],
    limit: usize,
) -> Result<Vec<i64>> {
    let mut shared: HashMap<i64, usize> = HashMap::new();
    for keyword in keywords.iter().take(KEYWORDS) {
        let sql = format!(
            "SELECT dataset FROM dataset_mark WHERE kind = 'keyword' AND value = $1 ORDER BY dataset DESC LIMIT {OF_EACH}"
        );
        for row in db.rows(&sql, stoa_kernel::params![keyword]).await? {
            *shared.entry(row.get("dataset")?).or_default() += 1;
        }
    }
    shared.remove(&of.number());
    let mut all: Vec<(usize, i64)> = shared.into_iter().map(|(id, count)| (count, id)).collect();
    all.sort_unstable_by(|one, other| other.cmp(one));
    Ok(all.into_iter().take(limit).map(|(_, id)| id).collect())
}
