//! How many of the datasets that fit a filter have each value that the list can be narrowed to.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use stoa_kernel::{App, Reader, Result, db::Value};

use super::{
    PART,
    lists::{among, conditions},
};
use crate::model::{CatalogueFilter, DatasetId, MARKS};

/// Values of a kind, and bodies.
const VALUES: usize = 50;
const AGENCIES: usize = 1000;
/// What the list is narrowed to, which is no mark.
const AGENCY: &str = "agency";
/// Everything that it can be narrowed by.
const KINDS: [&str; MARKS.len() + 1] = [MARKS[0], MARKS[1], MARKS[2], MARKS[3], MARKS[4], AGENCY];
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
    let found = Arc::new(count(db, filter).await?);
    let mut known = memory.0.lock().unwrap_or_else(PoisonError::into_inner);
    if known.0 == version {
        known.1.insert(key, Arc::clone(&found));
    }
    Ok(found)
}

/// Of those of these numbers that fit: what a search by words has found. Their marks are read once and counted here: a database that
/// is asked for one kind of some datasets reads all there are of the kind.
pub async fn facets_of(db: &mut Reader, filter: &CatalogueFilter, ids: &[i64]) -> Result<Facets> {
    if ids.is_empty() {
        return Ok(Facets::new());
    }
    let list: Vec<String> = ids.iter().map(i64::to_string).collect();
    let list = list.join(", ");
    let (fits, values) = conditions(&CatalogueFilter::default());
    let sql = format!("SELECT id, agency FROM dataset WHERE {fits} AND id IN ({list})");
    let mut found: HashMap<i64, Found> = HashMap::new();
    for row in db.rows(&sql, &values).await? {
        let agency = row.get("agency")?;
        let marks = Vec::new();
        found.insert(row.get("id")?, Found { agency, marks });
    }
    let sql = format!("SELECT dataset, kind, value FROM dataset_mark WHERE dataset IN ({list})");
    for row in db.rows(&sql, &[]).await? {
        if let Some(one) = found.get_mut(&row.get("dataset")?) {
            one.marks.push((row.get("kind")?, row.get("value")?));
        }
    }
    let found: Vec<Found> = found.into_values().collect();
    Ok(KINDS
        .map(|kind| (kind, counted(&found, filter, kind)))
        .into())
}

/// A dataset that has the words of a search.
struct Found {
    agency: String,
    marks: Vec<(String, String)>,
}

impl Found {
    /// Whether it fits what is chosen of the other kinds: what is chosen of a kind does not narrow the choices of that kind.
    fn fits_but(&self, kind: &str, filter: &CatalogueFilter) -> bool {
        let of_agency = kind == AGENCY || filter.agency.is_empty() || self.agency == filter.agency;
        let mut others = filter.marks.iter().filter(|(known, _)| *known != kind);
        of_agency
            && others.all(|(kind, value)| {
                let mut marks = self.marks.iter();
                marks.any(|(known, of)| known == kind && of == value)
            })
    }
}

fn counted(found: &[Found], filter: &CatalogueFilter, kind: &'static str) -> Vec<(String, i64)> {
    let mut counts: HashMap<&str, i64> = HashMap::new();
    for one in found.iter().filter(|one| one.fits_but(kind, filter)) {
        if kind == AGENCY {
            *counts.entry(&one.agency).or_default() += 1;
        }
        let marks = one.marks.iter().filter(|(known, _)| known == kind);
        marks.for_each(|(_, value)| *counts.entry(value).or_default() += 1);
    }
    let mut counts: Vec<(String, i64)> = counts
        .into_iter()
        .map(|(value, count)| (value.to_owned(), count))
        .collect();
    counts.sort_unstable_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    counts.truncate(if kind == AGENCY { AGENCIES } else { VALUES });
    counts
}

/// The values of one kind that datasets have which fit a filter, of these numbers alone where there are some: the most frequent
/// first, at most so many. What is chosen of the kind narrows them too, as searches of other portals have it.
pub async fn facets_within(
    db: &mut Reader,
    (filter, ids): (&CatalogueFilter, Option<&[i64]>),
    kind: &'static str,
    most: usize,
) -> Result<Vec<(String, i64)>> {
    let (mut fits, mut values) = conditions(filter);
    among(&mut fits, ids);
    let sql = match kind {
        AGENCY => format!(
            "SELECT agency AS value, COUNT(*) AS n FROM dataset WHERE {fits} GROUP BY agency ORDER BY n DESC, agency LIMIT {most}"
        ),
        kind => {
            values.push(Value::from(kind));
            let place = values.len();
            format!(
                "SELECT value, COUNT(*) AS n FROM dataset_mark WHERE kind = ${place} AND dataset IN (SELECT id FROM dataset WHERE {fits})
                 GROUP BY value ORDER BY n DESC, value LIMIT {most}"
            )
        }
    };
    pairs(db, &sql, &values).await
}

async fn count(db: &mut Reader, filter: &CatalogueFilter) -> Result<Facets> {
    let mut facets = Facets::new();
    for kind in MARKS {
        // What is chosen of a kind does not narrow the choices of that kind.
        let others = filter.marks.iter().filter(|(known, _)| *known != kind);
        let filter = CatalogueFilter {
            marks: others.cloned().collect(),
            ..filter.clone()
        };
        facets.insert(kind, marks(db, &filter, kind).await?);
    }
    let filter = CatalogueFilter {
        agency: String::new(),
        ..filter.clone()
    };
    facets.insert(AGENCY, agencies(db, &filter).await?);
    Ok(facets)
}

async fn marks(
    db: &mut Reader,
    filter: &CatalogueFilter,
    kind: &'static str,
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
    let sql = format!(
        "SELECT value, COUNT(*) AS n FROM dataset_mark WHERE kind = ${place}{fits}
         GROUP BY value ORDER BY n DESC, value LIMIT {VALUES}"
    );
    pairs(db, &sql, &values).await
}

async fn agencies(db: &mut Reader, filter: &CatalogueFilter) -> Result<Vec<(String, i64)>> {
    let (fits, values) = conditions(filter);
    let sql = format!(
        "SELECT agency AS value, COUNT(*) AS n FROM dataset WHERE {fits} GROUP BY agency ORDER BY n DESC, agency LIMIT {AGENCIES}"
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
