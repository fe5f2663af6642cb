//! Geometries on a grid: where somebody lives becomes the middle of a cell in which others live too.

use std::sync::Arc;

use arrow_array::{Array, ArrayRef, BinaryArray, Float64Array};
use stoa_disclosure::on_grid;
use stoa_geometry::{Geometry, Position, wkb};

use crate::{
    column::{Column, Kind},
    stage::shape::COLUMNS,
};

/// A geometry, or a side of its box, that is moved with a column of geometries.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moved {
    /// The column of the geometries.
    pub by: usize,
    /// In degrees.
    pub step: f64,
    pub part: Part,
}

/// What of the geometry a column has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Whole,
    /// West or east, south or north.
    X,
    Y,
}

/// The column of geometries whose box this column is a side of, as [`COLUMNS`] stand behind each other; and which side.
pub fn side_of(columns: &[Column], place: usize) -> Option<(usize, Part)> {
    let behind = COLUMNS[1..]
        .iter()
        .position(|side| columns[place].name == *side)?;
    let by = place.checked_sub(behind + 1)?;
    let is_box = (1..=behind).all(|at| columns[by + at].name == COLUMNS[at]);
    let part = if behind % 2 == 0 { Part::X } else { Part::Y };
    (is_box && columns[by].kind == Kind::Place).then_some((by, part))
}

/// Where a geometry is then.
fn middle(bytes: &[u8], step: f64) -> Option<Position> {
    let bounds = wkb::read(bytes)?.bounds()?;
    let between = |low: f64, high: f64| on_grid(low + (high - low) / 2.0, step);
    Position::flat(
        between(bounds.west, bounds.east),
        between(bounds.south, bounds.north),
    )
}

impl Moved {
    /// A column of the treated table, made of the geometries of a batch; what is no geometry is empty.
    pub fn array(&self, geometries: &ArrayRef) -> ArrayRef {
        let none = BinaryArray::new_null(geometries.len());
        let bytes = geometries.as_any().downcast_ref::<BinaryArray>();
        let places = bytes.unwrap_or(&none).iter();
        let places = places.map(|bytes| middle(bytes?, self.step));
        match self.part {
            Part::Whole => {
                let point = |at: Position| wkb::write(&Geometry::Point(Some(at)));
                Arc::new(places.map(|at| at.map(point)).collect::<BinaryArray>())
            }
            Part::X => Arc::new(places.map(|at| Some(at?.x)).collect::<Float64Array>()),
            Part::Y => Arc::new(places.map(|at| Some(at?.y)).collect::<Float64Array>()),
        }
    }
}
