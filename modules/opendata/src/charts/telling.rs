//! Which figures a chart over time tells where a reader has chosen none, and whether they are put together by their sum or their mean.

use crate::model::{Kind, TableColumn};

/// Names of columns that tell rows apart or where they are, by themselves or at the end of a name (`case_id`).
const NO_FIGURES: [&str; 20] = [
    "id",
    "fid",
    "gid",
    "objectid",
    "uuid",
    "identifier",
    "reference",
    "code",
    "key",
    "number",
    "no",
    "nr",
    "longitude",
    "lon",
    "lng",
    "long",
    "latitude",
    "lat",
    "year",
    "postcode",
];
/// Names of columns whose amounts add up. Money does as well, which its unit tells.
const AMOUNTS: [&str; 6] = ["rows", "count", "sum", "total", "amount", "cost"];

/// One of the measures and the column that it is of: money and decimal numbers before whole ones, the first of a kind. `None` where
/// no column has figures, and rows are counted.
pub fn figures_of(columns: &[TableColumn]) -> Option<(&'static str, String)> {
    let told = columns.iter().filter(|column| tells(column));
    let best = told.min_by_key(|column| match (is_money(column), column.kind) {
        (true, _) => 0,
        (false, Kind::Number) => 1,
        (false, _) => 2,
    })?;
    let adds_up = is_money(best) || AMOUNTS.iter().any(|word| ends_with(&best.name, word));
    Some((if adds_up { "sum" } else { "avg" }, best.name.clone()))
}

/// Whether a column has figures, as far as its name and its values tell.
fn tells(column: &TableColumn) -> bool {
    column.kind.is_numeric()
        && !NO_FIGURES.iter().any(|word| ends_with(&column.name, word))
        && column.profile["distinct"]
            .as_u64()
            .is_none_or(|count| count > 1)
        && !is_serial(column)
}

/// Whether whole numbers go on from one to the next without a gap and come once each: the number of a row.
fn is_serial(column: &TableColumn) -> bool {
    let profile = &column.profile;
    let whole = |value: &serde_json::Value| value["integer"].as_i64();
    let ends = whole(&profile["least"]).zip(whole(&profile["greatest"]));
    let come_once = profile["frequent"].as_array().is_some_and(Vec::is_empty);
    let distinct = profile["distinct"].as_i64();
    come_once
        && ends.is_some_and(|(least, greatest)| {
            let span = greatest
                .checked_sub(least)
                .and_then(|span| span.checked_add(1));
            span.is_some() && span == distinct
        })
}

fn is_money(column: &TableColumn) -> bool {
    let unit = column.unit.as_deref().unwrap_or_default();
    !unit.is_empty() && unit != "%"
}

/// Whether a name is this word, or ends in it.
fn ends_with(name: &str, word: &str) -> bool {
    let name = name.to_lowercase();
    let rest = name.strip_suffix(word);
    rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('_'))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn told(columns: &[TableColumn]) -> Option<(&'static str, &str)> {
        let (measure, name) = figures_of(columns)?;
        let column = columns.iter().find(|column| column.name == name)?;
        Some((measure, &column.name))
    }

    #[test]
    fn figures_are_told_before_what_only_tells_rows_apart() {
        let of = TableColumn::bare;
        let place = [of("case_id", Kind::Integer), of("lon", Kind::Number)];
        assert_eq!(told(&place), None);
        let air = [
            of("station_id", Kind::Integer),
            of("readings", Kind::Integer),
            of("no2", Kind::Number),
        ];
        assert_eq!(told(&air), Some(("avg", "no2")));
        assert_eq!(told(&air[..2]), Some(("avg", "readings")));
        // As a table answers that a reader has grouped.
        let grouped = [of("month", Kind::Date), of("rows", Kind::Integer)];
        assert_eq!(told(&grouped), Some(("sum", "rows")));
    }

    #[test]
    fn money_is_added_up() {
        let paid = TableColumn {
            unit: Some("£".to_owned()),
            ..TableColumn::bare("paid", Kind::Integer)
        };
        let share = TableColumn {
            unit: Some("%".to_owned()),
            ..TableColumn::bare("share", Kind::Number)
        };
        assert_eq!(told(&[share.clone(), paid]), Some(("sum", "paid")));
        assert_eq!(told(&[share]), Some(("avg", "share")));
    }

    #[test]
    fn serial_numbers_and_what_never_changes_are_no_figures() {
        let with = |profile| TableColumn {
            profile,
            ..TableColumn::bare("n", Kind::Integer)
        };
        let serial = json!({"distinct": 9, "frequent": [], "least": {"integer": 1}, "greatest": {"integer": 9}});
        assert_eq!(told(&[with(serial)]), None);
        let sparse = json!({"distinct": 9, "frequent": [], "least": {"integer": 1}, "greatest": {"integer": 90}});
        assert_eq!(told(&[with(sparse)]), Some(("avg", "n")));
        let widest = json!({"distinct": 9, "frequent": [], "least": {"integer": i64::MIN}, "greatest": {"integer": i64::MAX}});
        assert_eq!(told(&[with(widest)]), Some(("avg", "n")));
        assert_eq!(told(&[with(json!({"distinct": 1}))]), None);
    }
}
