//! Where the rows of a table are, and the conditions that boxes and circles make of it.

use stoa_tables::{Expression, Function, Literal, Sign};

use crate::model::{Kind, TableColumn};

/// The mean radius of the earth in metres (IUGG).
const RADIUS: f64 = 6_371_008.8;
const LONGITUDES: [&str; 4] = ["longitude", "lon", "lng", "long"];
const LATITUDES: [&str; 2] = ["latitude", "lat"];
const BOUNDS: [&str; 4] = ["west", "south", "east", "north"];

/// What says where a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Places {
    None,
    /// Columns of longitude and latitude, in degrees.
    Degrees {
        longitude: String,
        latitude: String,
    },
    /// A column of geometries; `bounded` where columns named `west`, `south`, `east` and `north` stand beside it.
    Geometry {
        column: String,
        bounded: bool,
    },
}

impl Places {
    /// Those of a table, by the kinds and names of its columns.
    pub fn of(columns: &[TableColumn]) -> Self {
        let named = |names: &[&str]| {
            let mut found = columns.iter();
            found.find(|column| {
                column.kind.is_numeric() && names.contains(&column.name.to_lowercase().as_str())
            })
        };
        if let Some(column) = columns.iter().find(|column| column.kind == Kind::Place) {
            let bounded = BOUNDS.iter().all(|name| named(&[name]).is_some());
            return Places::Geometry {
                column: column.name.clone(),
                bounded,
            };
        }
        match (named(&LONGITUDES), named(&LATITUDES)) {
            (Some(longitude), Some(latitude)) => Places::Degrees {
                longitude: longitude.name.clone(),
                latitude: latitude.name.clone(),
            },
            _ => Places::None,
        }
    }

    /// The place of a row; `None` where the table has none.
    pub fn expression(&self) -> Option<Expression> {
        Some(match self {
            Places::None => return None,
            Places::Degrees {
                longitude,
                latitude,
            } => Expression::Call(
                Function::Point,
                vec![Expression::column(longitude), Expression::column(latitude)],
            ),
            Places::Geometry { column, .. } => Expression::column(column),
        })
    }

    /// The columns that hold where a row is.
    pub fn names(&self) -> Vec<&str> {
        match self {
            Places::None => Vec::new(),
            Places::Degrees {
                longitude,
                latitude,
            } => vec![longitude, latitude],
            Places::Geometry { column, .. } => vec![column],
        }
    }

    /// Whether the places may be more than points.
    pub fn is_wide(&self) -> bool {
        matches!(self, Places::Geometry { .. })
    }

    /// The columns that only say again where a geometry lies.
    pub fn repeats(&self, name: &str) -> bool {
        matches!(self, Places::Geometry { bounded: true, .. }) && BOUNDS.contains(&name)
    }

    /// West, south, east and north of all rows, as far as the reading of the file has told.
    pub fn extent(&self, columns: &[TableColumn]) -> Option<[f64; 4]> {
        let names = self.axes()?;
        let bound = |place: usize, which: &str| {
            let column = columns.iter().find(|column| column.name == names[place])?;
            let value = column.profile.get(which)?.as_object()?;
            value.values().next()?.as_f64()
        };
        Some([
            bound(0, "least")?,
            bound(1, "least")?,
            bound(2, "greatest")?,
            bound(3, "greatest")?,
        ])
    }

    /// The columns that say where a row lies, one after the other: west and east, south and north.
    pub fn axes(&self) -> Option<[&str; 4]> {
        match self {
            Places::Degrees {
                longitude,
                latitude,
            } => Some([longitude, latitude, longitude, latitude]),
            Places::Geometry { bounded: true, .. } => Some(BOUNDS),
            _ => None,
        }
    }
}

fn number(value: f64) -> Expression {
    Expression::Value(Literal::Number(value))
}

/// Rows whose own box meets this one: west, south, east, north, in degrees. West may be more than east, across the antimeridian.
pub fn in_box(places: &Places, [west, south, east, north]: [f64; 4]) -> Expression {
    let Some([left, bottom, right, top]) = places.axes() else {
        return match places.expression() {
            Some(place) => Expression::Call(
                Function::Intersects,
                vec![
                    place,
                    Expression::Value(Literal::Text(wkt_of([west, south, east, north]))),
                ],
            ),
            None => Expression::Any(Vec::new()),
        };
    };
    let at_least = |name: &str, value| Expression::column(name).pair(Sign::AtLeast, number(value));
    let at_most = |name: &str, value| Expression::column(name).pair(Sign::AtMost, number(value));
    let sideways = vec![at_least(right, west), at_most(left, east)];
    Expression::All(vec![
        at_least(top, south),
        at_most(bottom, north),
        match west > east {
            true => Expression::Any(sideways),
            false => Expression::All(sideways),
        },
    ])
}

/// A box as WKT; one across the antimeridian as its two parts.
pub fn wkt_of([west, south, east, north]: [f64; 4]) -> String {
    let ring = |west: f64, east: f64| {
        format!(
            "(({west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south}))"
        )
    };
    match west > east {
        true => format!(
            "MULTIPOLYGON({}, {})",
            ring(west, 180.0),
            ring(-180.0, east)
        ),
        false => format!("POLYGON{}", ring(west, east)),
    }
}

/// Rows within so many metres of a point, along a great circle. A geometry that is no point counts by the middle of its box.
pub fn in_circle(places: &Places, (lat, lon): (f64, f64), metres: f64) -> Option<Expression> {
    let [left, bottom, right, top] = places.axes()?;
    let middle = |one: &str, other: &str| match one == other {
        true => Expression::column(one),
        false => Expression::column(one)
            .pair(Sign::Plus, Expression::column(other))
            .pair(Sign::Over, number(2.0)),
    };
    let call = |function, given| Expression::Call(function, vec![given]);
    let half_sine = |value: Expression, from: f64| {
        let half = value
            .pair(Sign::Minus, number(from))
            .pair(Sign::Over, number(2.0));
        let sine = call(Function::Sine, call(Function::Radians, half));
        sine.clone().pair(Sign::Times, sine)
    };
    let (x, y) = (middle(left, right), middle(bottom, top));
    // The haversine of the angle between them, which grows with it.
    let cosines = call(Function::Cosine, call(Function::Radians, y.clone()))
        .pair(Sign::Times, number(lat.to_radians().cos()));
    let haversine =
        half_sine(y, lat).pair(Sign::Plus, cosines.pair(Sign::Times, half_sine(x, lon)));
    let angle = (metres / RADIUS).clamp(0.0, std::f64::consts::PI);
    let within = haversine.pair(Sign::AtMost, number((angle / 2.0).sin().powi(2)));
    let up = angle.to_degrees();
    // A box first: it is what the statistics of the file can rule out.
    let (south, north) = (lat - up, lat + up);
    let mut all = vec![
        Expression::column(top).pair(Sign::AtLeast, number(south)),
        Expression::column(bottom).pair(Sign::AtMost, number(north)),
    ];
    all.push(within);
    Some(Expression::All(all))
}
