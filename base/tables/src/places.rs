//! `st_point(longitude, latitude)`, and tests of a place against one in WKT for questions in SQL: `st_intersects(place, 'WKT')`,
//! `st_coveredby` and the relations of OGC 06-103r4, `st_within`, `st_touches` and so on.

use std::sync::Arc;

use datafusion::{
    arrow::{
        array::{Array, ArrayRef, AsArray, BinaryBuilder, BooleanBuilder},
        compute::cast,
        datatypes::{DataType, Float64Type},
    },
    common::exec_err,
    error::DataFusionError,
    logical_expr::{
        ColumnarValue, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl, Signature, TypeSignature,
        Volatility,
    },
    scalar::ScalarValue,
};

use stoa_geometry::{
    Geometry,
    meet::Flat,
    relate::{Ground, MOST, Relation, Unfit},
    wkb, wkt,
};

use crate::expression::lies;

/// All of them.
pub fn functions() -> Vec<Arc<ScalarUDF>> {
    let point = ScalarUDF::from(Point(Signature::exact(
        vec![DataType::Float64, DataType::Float64],
        Volatility::Immutable,
    )));
    let places = [
        DataType::Binary,
        DataType::BinaryView,
        DataType::LargeBinary,
    ];
    let taken = places.map(|place| TypeSignature::Exact(vec![place, DataType::Utf8]));
    let taken = taken.to_vec();
    let test = |way| {
        ScalarUDF::from(Test {
            way,
            signature: Signature::one_of(taken.clone(), Volatility::Immutable),
        })
    };
    let relations = Relation::ALL.into_iter().map(Way::Lies);
    let ways = [Way::Intersects, Way::CoveredBy]
        .into_iter()
        .chain(relations);
    let all = std::iter::once(point).chain(ways.map(test));
    all.map(Arc::new).collect()
}

/// A point as WKB.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Point(Signature);

impl ScalarUDFImpl for Point {
    fn name(&self) -> &str {
        "st_point"
    }

    fn signature(&self) -> &Signature {
        &self.0
    }

    fn return_type(&self, _given: &[DataType]) -> Result<DataType, DataFusionError> {
        Ok(DataType::Binary)
    }

    fn invoke_with_args(
        &self,
        given: ScalarFunctionArgs,
    ) -> Result<ColumnarValue, DataFusionError> {
        let columns = ColumnarValue::values_to_arrays(&given.args)?;
        let [longitudes, latitudes] = columns.as_slice() else {
            return exec_err!("st_point takes a longitude and a latitude");
        };
        let longitudes = longitudes.as_primitive::<Float64Type>();
        let latitudes = latitudes.as_primitive::<Float64Type>();
        let mut points = BinaryBuilder::with_capacity(longitudes.len(), longitudes.len() * 21);
        for (longitude, latitude) in longitudes.iter().zip(latitudes.iter()) {
            match (longitude, latitude) {
                (Some(longitude), Some(latitude)) => {
                    let mut wkb = [1_u8, 1, 0, 0, 0].to_vec();
                    wkb.extend_from_slice(&longitude.to_le_bytes());
                    wkb.extend_from_slice(&latitude.to_le_bytes());
                    points.append_value(&wkb);
                }
                _ => points.append_null(),
            }
        }
        Ok(ColumnarValue::Array(Arc::new(points.finish())))
    }
}

/// How a place may lie to another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Way {
    Intersects,
    /// Its edges belong to it.
    CoveredBy,
    Lies(Relation),
}

/// The place that those of rows are held against.
enum Other {
    Flat(Flat, Way),
    Ground(Box<Ground>, Relation),
}

impl Other {
    fn of(way: Way, other: &Geometry) -> Result<Self, Unfit> {
        Ok(match way {
            Way::Intersects | Way::CoveredBy => Other::Flat(Flat::from(other), way),
            Way::Lies(relation) => Other::Ground(Box::new(Ground::of(other)?), relation),
        })
    }

    fn holds(&self, place: &Geometry) -> bool {
        match self {
            Other::Flat(other, Way::CoveredBy) => Flat::from(place).is_within(other),
            Other::Flat(other, _) => Flat::from(place).intersects(other),
            Other::Ground(other, relation) => other.holds(place, *relation),
        }
    }
}

/// A test of a place against one that is written in the statement.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Test {
    way: Way,
    signature: Signature,
}

impl ScalarUDFImpl for Test {
    fn name(&self) -> &str {
        match self.way {
            Way::Intersects => "st_intersects",
            Way::CoveredBy => "st_coveredby",
            Way::Lies(relation) => lies(relation),
        }
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _given: &[DataType]) -> Result<DataType, DataFusionError> {
        Ok(DataType::Boolean)
    }

    fn invoke_with_args(
        &self,
        given: ScalarFunctionArgs,
    ) -> Result<ColumnarValue, DataFusionError> {
        let [places, other] = given.args.as_slice() else {
            return exec_err!("{} takes a place and a text", self.name());
        };
        let ColumnarValue::Scalar(ScalarValue::Utf8(Some(text))) = other else {
            return exec_err!(
                "the second place of {} must be a text in quotes",
                self.name()
            );
        };
        let Some(other) = wkt::read(text) else {
            return exec_err!("the second place of {} is no geometry in WKT", self.name());
        };
        let other = match Other::of(self.way, &other) {
            Ok(other) => other,
            Err(Unfit::Long) => {
                return exec_err!(
                    "the second place of {} has more than {MOST} positions",
                    self.name()
                );
            }
            Err(Unfit::Crossed) => {
                return exec_err!(
                    "a ring of the second place of {} crosses itself",
                    self.name()
                );
            }
        };
        let places: ArrayRef = places.to_array(given.number_rows)?;
        let places = cast(&places, &DataType::LargeBinary)?;
        let places = places.as_binary::<i64>();
        let mut answers = BooleanBuilder::with_capacity(places.len());
        for place in places.iter() {
            let place = place.and_then(wkb::read);
            answers.append_option(place.map(|place| other.holds(&place)));
        }
        Ok(ColumnarValue::Array(Arc::new(answers.finish())))
    }
}
