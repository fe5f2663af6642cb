//! `st_point(longitude, latitude)`, `st_intersects(place, 'WKT')` and `st_within(place, 'WKT')` for questions in SQL.

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

use stoa_geometry::{meet::Flat, wkb, wkt};

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
    let test = |relation| {
        ScalarUDF::from(Test {
            relation,
            signature: Signature::one_of(taken.clone(), Volatility::Immutable),
        })
    };
    let intersects = test(Relation::Intersects);
    let within = test(Relation::Within);
    [point, intersects, within].map(Arc::new).into()
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

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Relation {
    Intersects,
    Within,
}

impl Relation {
    fn holds(self, one: &Flat, other: &Flat) -> bool {
        match self {
            Relation::Intersects => one.intersects(other),
            Relation::Within => one.is_within(other),
        }
    }
}

/// A test of a place against one that is written in the statement.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Test {
    relation: Relation,
    signature: Signature,
}

impl ScalarUDFImpl for Test {
    fn name(&self) -> &str {
        match self.relation {
            Relation::Intersects => "st_intersects",
            Relation::Within => "st_within",
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
        let other = Flat::from(&other);
        let places: ArrayRef = places.to_array(given.number_rows)?;
        let places = cast(&places, &DataType::LargeBinary)?;
        let places = places.as_binary::<i64>();
        let mut answers = BooleanBuilder::with_capacity(places.len());
        for place in places.iter() {
            let place = place.and_then(wkb::read);
            let place = place.map(|place| Flat::from(&place));
            answers.append_option(place.map(|place| self.relation.holds(&place, &other)));
        }
        Ok(ColumnarValue::Array(Arc::new(answers.finish())))
    }
}
