//! The values of a column in a block, and how cells become values.

use std::sync::Arc;

use arrow_array::{
    ArrayRef, StringArray,
    builder::{
        BinaryBuilder, BooleanBuilder, Date32Builder, Float64Builder, Int64Builder, StringBuilder,
        TimestampMicrosecondBuilder,
    },
};

use super::part::Plan;
use crate::{
    kinds::{
        date,
        decide::{Decision, Reading},
        number, word,
    },
    profile::Value,
};

/// Bytes of texts that are made room for at once: a block has no more.
const ROOM: usize = 4 << 20;

/// The values of a column in a block.
#[derive(Debug, Default)]
pub enum Values {
    #[default]
    None,
    Boolean(BooleanBuilder),
    Integer(Int64Builder),
    Number(Float64Builder),
    Date(Date32Builder),
    Time(TimestampMicrosecondBuilder),
    Text(StringBuilder),
    Shape(BinaryBuilder),
}

impl Values {
    /// With room for the values of so many rows.
    pub fn of(plan: &Plan, rows: usize) -> Self {
        match plan.decision.reading {
            // An eighth more than the mean, so that the room is seldom doubled.
            Reading::Text => {
                let bytes = rows.saturating_mul(plan.length + plan.length / 8);
                Self::Text(StringBuilder::with_capacity(rows, bytes.min(ROOM)))
            }
            Reading::Truth => Self::Boolean(BooleanBuilder::with_capacity(rows)),
            Reading::Whole(_) => Self::Integer(Int64Builder::with_capacity(rows)),
            Reading::Float(_) => Self::Number(Float64Builder::with_capacity(rows)),
            Reading::Day(_) => Self::Date(Date32Builder::with_capacity(rows)),
            Reading::Time(..) => Self::Time(TimestampMicrosecondBuilder::with_capacity(rows)),
            Reading::Shape => Self::Shape(BinaryBuilder::new()),
        }
    }

    pub fn push(&mut self, value: Option<Value>) {
        match (self, value) {
            (Self::Text(builder), Some(Value::Text(text))) => builder.append_value(text),
            (Self::Text(builder), _) => builder.append_null(),
            (Self::Shape(builder), _) => builder.append_null(),
            (Self::Boolean(builder), Some(Value::Boolean(one))) => builder.append_value(one),
            (Self::Boolean(builder), _) => builder.append_null(),
            (Self::Integer(builder), Some(Value::Integer(one))) => builder.append_value(one),
            (Self::Integer(builder), _) => builder.append_null(),
            (Self::Time(builder), Some(Value::Time(one))) => builder.append_value(one),
            (Self::Time(builder), _) => builder.append_null(),
            (Self::Number(builder), Some(Value::Number(one))) => builder.append_value(one),
            (Self::Number(builder), _) => builder.append_null(),
            (Self::Date(builder), Some(Value::Date(one))) => builder.append_value(one),
            (Self::Date(builder), _) => builder.append_null(),
            (Self::None, _) => {}
        }
    }

    pub fn array(self, decision: Decision) -> ArrayRef {
        match self {
            Self::None => Arc::new(StringArray::new_null(0)),
            Self::Boolean(mut builder) => Arc::new(builder.finish()),
            Self::Integer(mut builder) => Arc::new(builder.finish()),
            Self::Number(mut builder) => Arc::new(builder.finish()),
            Self::Date(mut builder) => Arc::new(builder.finish()),
            Self::Time(mut builder) => {
                let zoned = matches!(decision.reading, Reading::Time(_, true));
                let times = builder.finish();
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
