//! `/map/address?lat=&lon=`: the nearest address, and the areas that hold the point.

use axum::Json;
use serde::{Deserialize, Serialize};
use stoa_kernel::{Point, town::nearest_address};
use stoa_web::{PageResult, Problem, Query, Visitor};

use super::search::{Place, lasting};

/// A point; both figures are needed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub lat: Option<f64>,
    pub lon: Option<f64>,
}

#[derive(Serialize)]
struct Near {
    /// `null` when there is none within some 500 metres.
    address: Option<Place>,
    /// How far away it is.
    metres: Option<f64>,
    areas: Vec<HoldingArea>,
}

#[derive(Serialize)]
struct HoldingArea {
    kind: String,
    code: String,
    name: String,
}

/// `400` without a point on the earth.
pub async fn find_address(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    let point = asked
        .lat
        .zip(asked.lon)
        .and_then(|(lat, lon)| Point::new(lat, lon));
    let point = point.ok_or(Problem::unreadable("town-point-missing"))?;
    let mut db = visitor.read().await?;
    let areas = visitor.app().db.town().areas(&mut db).await?;
    let nearest = nearest_address(&mut db, point).await?;
    let areas = areas.holding(point).map(|area| HoldingArea {
        kind: area.kind.as_str().to_owned(),
        code: area.code.clone(),
        name: area.name.get(visitor.lang()).to_owned(),
    });
    let near = Near {
        metres: nearest
            .as_ref()
            .map(|(_, metres)| (metres * 10.0).round() / 10.0),
        address: nearest.map(|(found, _)| found.into()),
        areas: areas.collect(),
    };
    Ok(lasting(Json(near)))
}
