//! The six queries, for each engine in its own words, and how ours are asked.

use std::time::Instant;

use serde_json::Value;
use stoa_tests::{Browser, Program};

use super::reports::{CATEGORIES, THINGS, WEST_SOUTH};

/// A kind of query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    TwoColumns,
    MonthAndDistrict,
    FilterWithAverage,
    BoundingBox,
    TextContains,
    GroupByText,
}

pub const ALL: [Kind; 6] = [
    Kind::TwoColumns,
    Kind::MonthAndDistrict,
    Kind::FilterWithAverage,
    Kind::BoundingBox,
    Kind::TextContains,
    Kind::GroupByText,
];

/// How an engine has the month of an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    Truncates,
    /// Instants are texts.
    Cuts,
}

impl Kind {
    pub fn words(self) -> &'static str {
        match self {
            Kind::TwoColumns => "group by two columns",
            Kind::MonthAndDistrict => "month × district",
            Kind::FilterWithAverage => "filter with average",
            Kind::BoundingBox => "bounding box",
            Kind::TextContains => "text contains",
            Kind::GroupByText => "group by text",
        }
    }

    /// The statement of a round, which differs from that of every other round, so that no answer is remembered.
    pub fn sql(self, table: &str, round: u64, dialect: Dialect) -> String {
        let month = match dialect {
            Dialect::Truncates => "date_trunc('month', created)",
            Dialect::Cuts => "substr(created, 1, 7)",
        };
        let of = |words: &[&'static str]| words[usize::try_from(round).unwrap_or(0) % words.len()];
        match self {
            Kind::TwoColumns => format!(
                "SELECT category, status, count(*) AS n FROM {table} GROUP BY category, status LIMIT {}",
                500 + round
            ),
            Kind::MonthAndDistrict => format!(
                "SELECT {month} AS month, district, count(*) AS n FROM {table} GROUP BY 1, 2 LIMIT {}",
                900 + round
            ),
            Kind::FilterWithAverage => format!(
                "SELECT avg(hours) AS hours, count(*) AS n FROM {table} WHERE category = '{}' AND status = 'closed'",
                of(&CATEGORIES)
            ),
            Kind::BoundingBox => {
                let (west, south) = WEST_SOUTH;
                #[expect(clippy::cast_precision_loss, reason = "rounds are few")]
                let (west, south) = (west + 0.02 * round as f64, south + 0.01 * round as f64);
                format!(
                    "SELECT avg(hours) AS hours, count(*) AS n FROM {table} WHERE latitude BETWEEN {south:.3} AND {:.3} AND longitude BETWEEN {west:.3} AND {:.3}",
                    south + 0.02,
                    west + 0.03
                )
            }
            Kind::TextContains => format!(
                "SELECT count(*) AS n FROM {table} WHERE description LIKE '%{} near%'",
                of(&THINGS)
            ),
            Kind::GroupByText => format!(
                "SELECT street, count(*) AS n FROM {table} GROUP BY street ORDER BY n DESC, street LIMIT {}",
                10 + round
            ),
        }
    }
}

/// The address at which ours is asked.
pub fn path(kind: Kind, round: u64) -> String {
    let sql = kind.sql("bench_reports", round, Dialect::Truncates);
    let mut path = "/data/query?format=json&sql=".to_owned();
    for byte in sql.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-' | b'.' => {
                path.push(char::from(byte));
            }
            _ => path.push_str(&format!("%{byte:02X}")),
        }
    }
    path
}

/// Asks through HTTP: seconds from the request to the whole answer, and what it counted.
pub fn ask(node: &Program, kind: Kind, round: u64) -> (f64, u64) {
    let mut visitor = Browser::new(&node.url);
    // The connection stands before the clock runs, as those of the others do.
    visitor.get("/livez").expect_status(200);
    let path = path(kind, round);
    let begun = Instant::now();
    let page = visitor.get(&path);
    let seconds = begun.elapsed().as_secs_f64();
    (seconds, counted(&page.expect_status(200).json()))
}

/// The sum of the column `n` of an answer.
pub fn counted(rows: &Value) -> u64 {
    let rows = rows.as_array().expect("rows");
    rows.iter()
        .map(|row| row["n"].as_u64().expect("a count"))
        .sum()
}
