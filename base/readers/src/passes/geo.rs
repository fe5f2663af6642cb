//! The metadata of GeoParquet 1.1 (https://geoparquet.org/releases/v1.1.0/), by which GDAL, GeoPandas and DuckDB know that a
//! column holds geometries. Without a `crs` they are longitudes and latitudes of WGS 84.

use serde_json::{Map, Value, json};

use super::{part::Plan, told::Shapes, totals::Totals};
use crate::{column::Kind, profile::Places, source::Bounds};

/// The key under which it stands in the file.
pub const KEY: &str = "geo";

/// The text of the metadata; None for a table without geometries.
pub fn metadata(plans: &[Plan], totals: &[Totals]) -> Option<String> {
    let mut columns = Map::new();
    let mut first = None;
    for (plan, totals) in plans.iter().zip(totals) {
        if plan.decision.kind() == Kind::Place {
            first.get_or_insert(&plan.name);
            columns.insert(plan.name.clone(), column(totals.shapes()));
        }
    }
    let first = first?;
    Some(json!({"version": "1.1.0", "primary_column": first, "columns": columns}).to_string())
}

fn column(shapes: &Shapes) -> Value {
    let places = places(shapes);
    let mut column = json!({"encoding": "WKB", "geometry_types": places.kinds});
    if let Some(around) = places.around {
        column["bbox"] = json!([around.west, around.south, around.east, around.north]);
    }
    column
}

/// The same as a profile has it.
pub fn places(shapes: &Shapes) -> Places {
    let name = |(kind, high): &(stoa_geometry::Kind, bool)| {
        format!("{}{}", kind.name(), if *high { " Z" } else { "" })
    };
    Places {
        kinds: shapes.kinds.iter().map(name).collect(),
        around: shapes.bounds.map(|bounds| Bounds {
            west: bounds.west,
            south: bounds.south,
            east: bounds.east,
            north: bounds.north,
        }),
    }
}
