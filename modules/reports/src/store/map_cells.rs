//! The map seen from afar: circles made of counted cells.

use std::collections::BTreeMap;

use stoa_kernel::{BBox, Point, Reader, Result, Value};

use super::{conditions::Conditions, counted::PER_DEGREE};
use crate::model::{
    Colour,
    cells::{self, Zoomed},
};

/// Reports that the map shows as one circle.
#[derive(Debug, Clone, PartialEq)]
pub struct CellCount {
    /// Their middle.
    pub point: Point,
    pub reports: i64,
    /// How many of them are shown in each colour.
    pub by_colour: Vec<(Colour, i64)>,
}

/// The circles in a box of the map at a zoom (0 the world, 14 a neighbourhood), of these categories and colours (none
/// given: all).
pub async fn cell_counts(
    db: &mut Reader,
    (bbox, zoom): (BBox, u8),
    categories: &[String],
    colours: &[Colour],
) -> Result<Vec<CellCount>> {
    let zoomed = Zoomed::new(bbox, zoom);
    let (sql, values) = sums_query(&zoomed, categories, colours);
    let mut circles: BTreeMap<i64, Circle> = BTreeMap::new();
    for row in db.rows(&sql, &values).await? {
        let colour: String = row.get("colour")?;
        let circle = circles
            .entry(zoomed.shown_as(row.get("cell")?))
            .or_default();
        let count = row.get::<i64>("reports")?;
        circle.sums[0] += count;
        circle.sums[1] += row.get::<i64>("lat_sum")?;
        circle.sums[2] += row.get::<i64>("lon_sum")?;
        if let Some(colour) = Colour::parse(&colour) {
            *circle.colours.entry(colour).or_default() += count;
        }
    }
    Ok(circles
        .into_values()
        .map(Circle::finish)
        .filter(|circle| bbox.contains(circle.point))
        .collect())
}

/// The query of [`cell_counts`]: the sums of each cell and colour.
pub(super) fn sums_query(
    zoomed: &Zoomed,
    categories: &[String],
    colours: &[Colour],
) -> (String, Vec<Value>) {
    let mut query = Conditions::default();
    match &zoomed.cells {
        Some(cells) => query.within("cell", cells.iter().copied()),
        None => {
            let (first, last) = cells::range_of(zoomed.resolution);
            query.and("cell BETWEEN {} AND {}", [first.into(), last.into()]);
        }
    }
    query.within("category", categories);
    query.within("colour", colours.iter().map(|colour| colour.slug()));
    let sql = format!(
        "SELECT cell, colour, CAST(SUM(reports) AS BIGINT) AS reports, CAST(SUM(lat_sum) AS BIGINT) AS lat_sum,
             CAST(SUM(lon_sum) AS BIGINT) AS lon_sum
         FROM report_cell WHERE reports > 0{} GROUP BY cell, colour",
        query.sql
    );
    (sql, query.values)
}

/// About how many reports of these categories and colours (none given: all) lie in a small box of the map, as dense as
/// they lie around it: a few sums, however many they are.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "an estimate"
)]
pub async fn estimate_in_box(
    db: &mut Reader,
    (bbox, zoom): (BBox, u8),
    categories: &[String],
    colours: &[Colour],
) -> Result<i64> {
    let Some(cells) = Zoomed::new(bbox, zoom).cells else {
        return Ok(i64::MAX);
    };
    let mut query = Conditions::default();
    query.within("cell", cells.iter().copied());
    query.within("category", categories);
    query.within("colour", colours.iter().map(|colour| colour.slug()));
    let sql = format!(
        "SELECT CAST(COALESCE(SUM(reports), 0) AS BIGINT) AS n FROM report_cell WHERE reports > 0{}",
        query.sql
    );
    let around = db.count(&sql, &query.values).await? as f64;
    Ok((around * area(bbox) / (cells.len() as f64 * CELL_AREA)) as i64)
}

/// The average area of a cell of resolution 9, in square metres (<https://h3geo.org/docs/core-library/restable/>).
const CELL_AREA: f64 = 105_332.5;

/// Square metres of a small box.
fn area(bbox: BBox) -> f64 {
    let corner = |lat, lon| Point { lat, lon };
    let origin = corner(bbox.south, bbox.west);
    origin.metres_to(corner(bbox.south, bbox.east))
        * origin.metres_to(corner(bbox.north, bbox.west))
}

#[derive(Default)]
struct Circle {
    sums: [i64; 3],
    colours: BTreeMap<Colour, i64>,
}

impl Circle {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a place on a map is shown to some metres"
    )]
    fn finish(self) -> CellCount {
        let [reports, lat, lon] = self.sums;
        let mean = |sum: i64| sum as f64 / (reports.max(1) as f64 * PER_DEGREE);
        CellCount {
            point: Point {
                lat: mean(lat),
                lon: mean(lon),
            },
            reports,
            by_colour: self.colours.into_iter().collect(),
        }
    }
}
