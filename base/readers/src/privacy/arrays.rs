//! Columns of Arrow as values of `stoa-disclosure`, and back.

use std::sync::Arc;

use arrow_array::{
    Array, ArrayRef, BinaryArray, BooleanArray, Date32Array, Float64Array, Int64Array, StringArray,
    TimestampMicrosecondArray,
};
use arrow_schema::{DataType, TimeUnit};
use stoa_disclosure::{Cell, Shape};
use stoa_geometry::{wkb, wkt};

use crate::{column::Kind, unreadable::Unreadable};

/// As far as treatments care.
pub fn shape_of(kind: Kind) -> Shape {
    match kind {
        Kind::Boolean => Shape::Truth,
        Kind::Integer => Shape::Whole,
        Kind::Number => Shape::Number,
        Kind::Date => Shape::Day,
        Kind::LocalTime | Kind::Instant => Shape::Time,
        Kind::Text => Shape::Text,
        Kind::Place => Shape::Place,
    }
}

pub fn type_of(shape: Shape) -> DataType {
    match shape {
        Shape::Truth => DataType::Boolean,
        Shape::Whole => DataType::Int64,
        Shape::Number => DataType::Float64,
        Shape::Day => DataType::Date32,
        Shape::Time => DataType::Timestamp(TimeUnit::Microsecond, None),
        Shape::Text => DataType::Utf8,
        Shape::Place => DataType::Binary,
    }
}

/// A geometry of a table of ours as Well-Known Text.
fn shape_text(bytes: Option<&[u8]>) -> Option<String> {
    wkb::read(bytes?).map(|geometry| wkt::text(&geometry))
}

/// Geometries as texts; any other column as it is.
pub fn written_out(array: &ArrayRef) -> ArrayRef {
    match array.as_any().downcast_ref::<BinaryArray>() {
        Some(values) => Arc::new(values.iter().map(shape_text).collect::<StringArray>()),
        None => Arc::clone(array),
    }
}

/// All values of a column of a table of ours.
pub fn cells(array: &ArrayRef) -> Result<Vec<Cell>, Unreadable> {
    let any = array.as_any();
    if let Some(values) = any.downcast_ref::<StringArray>() {
        return Ok(values
            .iter()
            .map(|one| one.map_or(Cell::Empty, Cell::text))
            .collect());
    }
    if let Some(values) = any.downcast_ref::<BinaryArray>() {
        return Ok(values
            .iter()
            .map(|one| shape_text(one).map_or(Cell::Empty, |text| Cell::text(&text)))
            .collect());
    }
    if let Some(values) = any.downcast_ref::<Int64Array>() {
        return Ok(values
            .iter()
            .map(|one| one.map_or(Cell::Empty, Cell::Whole))
            .collect());
    }
    if let Some(values) = any.downcast_ref::<Float64Array>() {
        return Ok(values
            .iter()
            .map(|one| one.map_or(Cell::Empty, Cell::number))
            .collect());
    }
    if let Some(values) = any.downcast_ref::<Date32Array>() {
        return Ok(values
            .iter()
            .map(|one| one.map_or(Cell::Empty, Cell::Day))
            .collect());
    }
    if let Some(values) = any.downcast_ref::<TimestampMicrosecondArray>() {
        return Ok(values
            .iter()
            .map(|one| one.map_or(Cell::Empty, Cell::Time))
            .collect());
    }
    if let Some(values) = any.downcast_ref::<BooleanArray>() {
        return Ok(values
            .iter()
            .map(|one| one.map_or(Cell::Empty, Cell::Truth))
            .collect());
    }
    let strange = format!("it has a column of {}", array.data_type());
    Err(Unreadable::Damaged(strange))
}

/// A column of these values. What is not of the shape is empty, and in a column of texts is written out.
pub fn array(cells: &[Cell], shape: Shape) -> ArrayRef {
    fn of<T>(
        cells: &[Cell],
        value: impl Fn(&Cell) -> Option<T>,
    ) -> impl Iterator<Item = Option<T>> {
        cells.iter().map(value)
    }
    match shape {
        Shape::Truth => Arc::new(
            of(cells, |cell| match cell {
                Cell::Truth(value) => Some(*value),
                _ => None,
            })
            .collect::<BooleanArray>(),
        ),
        Shape::Whole => Arc::new(
            of(cells, |cell| match cell {
                Cell::Whole(value) => Some(*value),
                _ => None,
            })
            .collect::<Int64Array>(),
        ),
        Shape::Number => Arc::new(of(cells, Cell::scale).collect::<Float64Array>()),
        Shape::Day => Arc::new(
            of(cells, |cell| match cell {
                Cell::Day(days) => Some(*days),
                _ => None,
            })
            .collect::<Date32Array>(),
        ),
        Shape::Time => Arc::new(
            of(cells, |cell| match cell {
                Cell::Time(micros) => Some(*micros),
                _ => None,
            })
            .collect::<TimestampMicrosecondArray>(),
        ),
        Shape::Place => Arc::new(
            of(cells, |cell| match cell {
                Cell::Text(text) => wkt::read(text).map(|geometry| wkb::write(&geometry)),
                _ => None,
            })
            .collect::<BinaryArray>(),
        ),
        Shape::Text => Arc::new(
            of(cells, |cell| match cell {
                Cell::Empty => None,
                cell => Some(cell.to_string()),
            })
            .collect::<StringArray>(),
        ),
    }
}
