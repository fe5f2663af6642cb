//! Lists of what people say to a text, a page at a time, and how much of it there is.

use std::collections::HashMap;

use stoa_kernel::{Id, Reader, Result, Value, actor::Person, params};

use super::annotations::{SELECT, annotation};
use crate::model::{
    ComponentId,
    document::{Annotation, Verdict},
};

/// The most of one author that are listed.
const OWN: usize = 200;

/// Which of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    All,
    /// Those to one paragraph, whichever version was read.
    Paragraph(i64),
    Decided(Verdict),
}

/// Those of a text before a number, 0 for the newest; the newest first.
#[derive(Debug, Clone, Copy)]
pub struct Listing {
    pub component: ComponentId,
    pub which: Which,
    pub before: i64,
    pub limit: usize,
}

/// A page of them, and whether there are more.
pub async fn list_annotations(
    db: &mut Reader,
    listing: Listing,
) -> Result<(Vec<Annotation>, bool)> {
    let (sql, values) = list_query(listing);
    let rows = db.rows(&sql, &values).await?;
    let mut found = rows
        .iter()
        .map(annotation)
        .collect::<Result<Vec<Annotation>>>()?;
    let has_more = found.len() > listing.limit;
    found.truncate(listing.limit);
    Ok((found, has_more))
}

pub(super) fn list_query(listing: Listing) -> (String, Vec<Value>) {
    let before = match listing.before {
        0 => i64::MAX,
        before => before,
    };
    let mut values = params![listing.component, before, listing.limit + 1].to_vec();
    let narrowed = match listing.which {
        Which::All => "",
        Which::Paragraph(anchor) => {
            values.push(anchor.into());
            "AND a.anchor = $4"
        }
        Which::Decided(verdict) => {
            values.push(verdict.name().into());
            "AND a.verdict = $4"
        }
    };
    let sql = format!(
        "{SELECT} WHERE a.component = $1 AND a.id < $2 {narrowed} ORDER BY a.id DESC LIMIT $3"
    );
    (sql, values)
}

/// How many there are to each paragraph, by its anchor.
pub async fn count_by_anchor(db: &mut Reader, component: ComponentId) -> Result<HashMap<i64, i64>> {
    let sql = "SELECT anchor, COUNT(*) AS n FROM annotation WHERE component = $1 GROUP BY anchor";
    let rows = db.rows(sql, params![component]).await?;
    let count = |row: &stoa_kernel::db::Row| Ok((row.get("anchor")?, row.get("n")?));
    rows.iter().map(count).collect()
}

/// How many there are of each verdict, 0 for those that are not there.
pub async fn count_by_verdict(
    db: &mut Reader,
    component: ComponentId,
) -> Result<Vec<(Verdict, i64)>> {
    let sql = "SELECT verdict, COUNT(*) AS n FROM annotation WHERE component = $1 GROUP BY verdict";
    let rows = db.rows(sql, params![component]).await?;
    let mut all: Vec<(Verdict, i64)> = Verdict::ALL.map(|verdict| (verdict, 0)).to_vec();
    for row in &rows {
        let verdict: Verdict = row.get("verdict")?;
        if let Some(found) = all.iter_mut().find(|(one, _)| *one == verdict) {
            found.1 = row.get("n")?;
        }
    }
    Ok(all)
}

/// What somebody said to any text, the newest first.
pub async fn annotations_by(db: &mut Reader, people: &[Id<Person>]) -> Result<Vec<Annotation>> {
    let places: Vec<String> = (1..=people.len())
        .map(|place| format!("${place}"))
        .collect();
    let sql = format!(
        "{SELECT} WHERE a.author IN ({}) ORDER BY a.id DESC LIMIT {OWN}",
        places.join(", ")
    );
    let values: Vec<Value> = people.iter().map(|id| Value::from(*id)).collect();
    db.rows(&sql, &values)
        .await?
        .iter()
        .map(annotation)
        .collect()
}

/// Everybody known who said something to a text.
pub async fn annotation_authors(
    db: &mut Reader,
    component: ComponentId,
) -> Result<Vec<Id<Person>>> {
    let sql = "SELECT DISTINCT author FROM annotation WHERE component = $1 AND author IS NOT NULL";
    let rows = db.rows(sql, params![component]).await?;
    rows.iter().map(|row| row.get("author")).collect()
}
