//! The map seen from afar: circles made of counted cells.

use std::collections::BTreeMap;

use stoa_kernel::{BBox, Point, Reader, Result};

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
    let mut circles: BTreeMap<i64, Circle> = BTreeMap::new();
    for row in db.rows(&sql, &query.values).await? {
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
