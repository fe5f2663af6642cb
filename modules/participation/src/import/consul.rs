//! CONSUL's exports of proposals and of investments (`proposals.csv` as Madrid publishes it, with HTML in `description`). Headings are in the
//! language of whoever exported.

use std::collections::HashMap;

use jiff::{civil::Date, tz::TimeZone};
use stoa_kernel::{Lang, Timestamp};

use super::{
    Foreign, Outcome, decidim, plain,
    table::{Cells, count},
};

const TITLE: &[&str] = &["title", "título", "titulo", "titre", "titel"];
const TEXT: &[&str] = &[
    "description",
    "descripción",
    "descripcion",
    "summary",
    "beschreibung",
];
const SUPPORTS: &[&str] = &[
    "cached_votes_up",
    "supports",
    "total_supports",
    "apoyos",
    "soutiens",
    "unterstützung",
];

/// Whether these are its headings.
pub fn is_its(columns: &HashMap<String, usize>) -> bool {
    let has = |names: &[&str]| names.iter().any(|name| columns.contains_key(*name));
    has(&["id"]) && has(TITLE) && (has(TEXT) || has(SUPPORTS))
}

/// A row; why it is not taken over otherwise.
pub fn row(cells: &Cells<'_>, _main: Lang) -> Result<Foreign, &'static str> {
    let is_retired = !cells.get("retired_at").is_empty();
    Ok(Foreign {
        id: cells.get("id").to_owned(),
        title: plain(cells.first(TITLE))
            .split_whitespace()
            .collect::<Vec<&str>>()
            .join(" "),
        text: plain(cells.first(TEXT)),
        lang: None,
        supports: count(cells.first(SUPPORTS))?,
        made_at: day(cells.get("created_at")).or_else(|| decidim::instant(cells.get("created_at"))),
        outcome: match is_retired {
            true => Outcome::Withdrawn,
            false => Outcome::Open,
        },
        answer: plain(cells.get("retired_explanation")),
    })
}

/// `31/12/2024`: noon of it in UTC, which is the same day nearly everywhere.
fn day(text: &str) -> Option<Timestamp> {
    let mut parts = text.split('/');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    let noon = TimeZone::UTC.to_timestamp(date.at(12, 0, 0, 0)).ok()?;
    parts.next().is_none().then_some(noon)
}
