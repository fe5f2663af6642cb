//! The values of a column in a block, and how cells become values.

use std::sync::Arc;

use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, Float64Array, Int64Array, StringArray,
    TimestampMicrosecondArray,
    builder::{BinaryBuilder, StringBuilder},
};

use crate::{
    kinds::{
        date,
        decide::{Decision, Reading},
        number, word,
    },
    profile::Value,
};

/// The values of a column in a block.
#[derive(Debug, Default)]
pub enum Values {
    #[default]
    None,
    Boolean(Vec<Option<bool>>),
    Integer(Vec<Option<i64>>),
    Number(Vec<Option<f64>>),
    Date(Vec<Option<i32>>),
    Time(Vec<Option<i64>>),
    Text(StringBuilder),
    Shape(BinaryBuilder),
}

impl Values {
    pub fn of(reading: Reading, rows: usize) -> Self {
        match reading {
            Reading::Text => Self::Text(StringBuilder::with_capacity(rows, rows * 8)),
            Reading::Truth => Self::Boolean(Vec::with_capacity(rows)),
            Reading::Whole(_) => Self::Integer(Vec::with_capacity(rows)),
            Reading::Float(_) => Self::Number(Vec::with_capacity(rows)),
            Reading::Day(_) => Self::Date(Vec::with_capacity(rows)),
            Reading::Time(..) => Self::Time(Vec::with_capacity(rows)),
            Reading::Shape => Self::Shape(BinaryBuilder::new()),
        }
    }

    pub fn push(&mut self, value: Option<Value>) {
        match (self, value) {
            (Self::Text(builder), Some(Value::Text(text))) => builder.append_value(text),
            (Self::Text(builder), _) => builder.append_null(),
            (Self::Shape(builder), _) => builder.append_null(),
            (Self::Boolean(all), Some(Value::Boolean(one))) => all.push(Some(one)),
            (Self::Boolean(all), _) => all.push(None),
            (Self::Integer(all), Some(Value::Integer(one))) => all.push(Some(one)),
            (Self::Time(all), Some(Value::Time(one))) => all.push(Some(one)),
            (Self::Integer(all) | Self::Time(all), _) => all.push(None),
            (Self::Number(all), Some(Value::Number(one))) => all.push(Some(one)),
            (Self::Number(all), _) => all.push(None),
            (Self::Date(all), Some(Value::Date(one))) => all.push(Some(one)),
            (Self::Date(all), _) => all.push(None),
            (Self::None, _) => {}
        }
    }

    pub fn array(self, decision: Decision) -> ArrayRef {
        match self {
            Self::None => Arc::new(StringArray::new_null(0)),
            Self::Boolean(all) => Arc::new(BooleanArray::from(all)),
            Self::Integer(all) => Arc::new(Int64Array::from(all)),
            Self::Number(all) => Arc::new(Float64Array::from(all)),
            Self::Date(all) => Arc::new(Date32Array::from(all)),
            Self::Time(all) => {
                let zoned = matches!(decision.reading, Reading::Time(_, true));
                let times = TimestampMicrosecondArray::from(all);
                Arc::new(if zoned {
                    times.with_timezone("UTC")
                } else {
                    times
                })
            }
            Self::Text(mut builder) => Arc::new(builder.finish()),
            Self::Shape(mut builder) => Arc::new(builder.finish()),
        }
    }
}

/// A cell (without spaces around it) as a value of its column.
pub fn value(cell: &[u8], reading: Reading) -> Option<Value> {
    match reading {
        // Bytes are no value of a profile: whoever reads the block keeps them.
        Reading::Shape => None,
        Reading::Text => std::str::from_utf8(cell)
            .ok()
            .map(|text| Value::Text(text.to_owned())),
        Reading::Truth => word::truth(cell).map(Value::Boolean),
        Reading::Whole(decimal) => number::read(cell, decimal)?.whole().map(Value::Integer),
        Reading::Float(decimal) => number::read(cell, decimal)?
            .float(cell, decimal)
            .map(Value::Number),
        Reading::Day(order) => {
            let read = date::read(cell).filter(|read| read.time.is_none())?;
            read.days(order).map(Value::Date)
        }
        Reading::Time(order, zoned) => {
            let read = date::read(cell).filter(|read| read.zone.is_some() == zoned)?;
            read.micros(order).map(Value::Time)
        }
    }
}
