//! Where the rows of a table are: which of its columns tell it, and a row as a feature of GeoJSON (RFC 7946).

use serde_json::{Map, Value, json};
use stoa_kernel::BBox;

use super::{Kind, TableColumn};

/// What columns of degrees are called, as in the GeoJSON that tables are given out in (base/tables).
const LONGITUDES: [&str; 4] = ["longitude", "lon", "lng", "long"];
const LATITUDES: [&str; 2] = ["latitude", "lat"];
/// How deep coordinates may be nested: a multipolygon has four levels, a collection adds its own.
const DEEPEST: usize = 8;

/// The columns of a table that tell where a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceColumns {
    /// A geometry, which answers in JSON tell as GeoJSON does.
    Geometry(String),
    /// Degrees of longitude and latitude.
    Degrees(String, String),
}

impl PlaceColumns {
    /// `None` where no column tells it.
    pub fn of(columns: &[TableColumn]) -> Option<Self> {
        if let Some(column) = columns.iter().find(|column| column.kind == Kind::Place) {
            return Some(PlaceColumns::Geometry(column.name.clone()));
        }
        let named = |names: &[&str]| {
            let mut numbers = columns.iter().filter(|column| column.kind.is_numeric());
            let found = numbers.find(|column| names.contains(&column.name.to_lowercase().as_str()));
            found.map(|column| column.name.clone())
        };
        Some(PlaceColumns::Degrees(
            named(&LONGITUDES)?,
            named(&LATITUDES)?,
        ))
    }

    pub fn names(&self) -> Vec<&str> {
        match self {
            PlaceColumns::Geometry(name) => vec![name],
            PlaceColumns::Degrees(longitude, latitude) => vec![longitude, latitude],
        }
    }

    /// The geometry of a row, which is told as a JSON object by the names of its columns; `None` where there is none on the globe.
    pub fn geometry(&self, row: &Value) -> Option<Value> {
        let geometry = match self {
            PlaceColumns::Geometry(name) => match &row[name] {
                Value::String(text) => serde_json::from_str(text).ok()?,
                other => other.clone(),
            },
            PlaceColumns::Degrees(longitude, latitude) => {
                let number = |name: &String| row[name].as_f64();
                json!({"type": "Point", "coordinates": [number(longitude)?, number(latitude)?]})
            }
        };
        bounds(&geometry)?;
        Some(geometry)
    }
}

/// A feature with these properties.
pub fn feature(geometry: Value, properties: Map<String, Value>) -> Value {
    json!({"type": "Feature", "geometry": geometry, "properties": properties})
}

/// The box around a geometry; `None` where it has no place, or one that is not on the globe in degrees.
pub fn bounds(geometry: &Value) -> Option<BBox> {
    let mut found: Option<BBox> = None;
    let parts = geometry["geometries"].as_array();
    let whole = [geometry.clone()];
    let parts = parts.map_or(&whole[..], Vec::as_slice);
    for part in parts {
        walk(&part["coordinates"], DEEPEST, &mut found)?;
    }
    found
}

fn walk(coordinates: &Value, depth: usize, found: &mut Option<BBox>) -> Option<()> {
    let list = coordinates.as_array()?;
    if depth == 0 {
        return None;
    }
    let Some(lon) = list.first().and_then(Value::as_f64) else {
        return list
            .iter()
            .try_for_each(|inner| walk(inner, depth - 1, found));
    };
    let lat = list.get(1)?.as_f64()?;
    if !(-180.0..=180.0).contains(&lon) || !(-90.0..=90.0).contains(&lat) {
        return None;
    }
    *found = Some(around(
        *found,
        BBox {
            west: lon,
            south: lat,
            east: lon,
            north: lat,
        },
    ));
    Some(())
}

/// The box around both.
pub fn around(one: Option<BBox>, other: BBox) -> BBox {
    one.map_or(other, |one| BBox {
        west: one.west.min(other.west),
        south: one.south.min(other.south),
        east: one.east.max(other.east),
        north: one.north.max(other.north),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_columns_of_degrees_or_a_geometry() {
        let degrees = [
            TableColumn::bare("Lat", Kind::Number),
            TableColumn::bare("name", Kind::Text),
            TableColumn::bare("lon", Kind::Number),
        ];
        let places = PlaceColumns::of(&degrees).unwrap();
        assert_eq!(
            places,
            PlaceColumns::Degrees("lon".to_owned(), "Lat".to_owned())
        );
        let point = places
            .geometry(&json!({"lon": -1.5, "Lat": 52, "name": "mill"}))
            .unwrap();
        assert_eq!(point["coordinates"], json!([-1.5, 52.0]));
        for bad in [
            json!({"lon": 500_000, "Lat": 200_000}),
            json!({"lon": null, "Lat": 1}),
            json!({"lon": 1}),
            json!([]),
        ] {
            assert_eq!(places.geometry(&bad), None, "{bad}");
        }
        assert_eq!(PlaceColumns::of(&degrees[..2]), None);
        assert_eq!(
            PlaceColumns::of(&[
                TableColumn::bare("lat", Kind::Text),
                TableColumn::bare("lon", Kind::Text)
            ]),
            None
        );
    }

    #[test]
    fn a_geometry_has_its_box_and_what_is_none_has_no_feature() {
        let places = PlaceColumns::of(&[TableColumn::bare("geometry", Kind::Place)]).unwrap();
        let of = |text: &str| places.geometry(&json!({ "geometry": text }));
        let area = of(r#"{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,3],[0,0]]]}"#).unwrap();
        let told = places.geometry(&json!({ "geometry": area }));
        assert_eq!(told.as_ref(), Some(&area));
        assert_eq!(
            bounds(&area),
            Some(BBox {
                west: 0.0,
                south: 0.0,
                east: 4.0,
                north: 3.0
            })
        );
        let both = r#"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},{"type":"Point","coordinates":[3,4]}]}"#;
        assert_eq!(bounds(&of(both).unwrap()).unwrap().east, 3.0);
        let deep = format!("{{\"coordinates\":{}{}}}", "[".repeat(60), "]".repeat(60));
        for bad in [
            "",
            "oak",
            "{}",
            r#"{"type":"Point","coordinates":[]}"#,
            r#"{"type":"Point","coordinates":[1,"2"]}"#,
            deep.as_str(),
        ] {
            assert_eq!(of(bad), None, "{bad}");
        }
    }
}
