//! A geometry on its way through the text that the passes read: the hexadecimal digits of its well-known binary, and its box
//! in four columns behind it.

use std::fmt::Write;

use stoa_geometry::{Bounds, Geometry, curve, wkb};

use crate::kinds::{decide::Reading, number::Decimal};

/// The columns that a geometry gives.
pub const COLUMNS: [&str; 5] = ["geometry", "west", "south", "east", "north"];
/// What they are.
pub const READINGS: [Reading; 5] = [
    Reading::Shape,
    Reading::Float(Decimal::Dot),
    Reading::Float(Decimal::Dot),
    Reading::Float(Decimal::Dot),
    Reading::Float(Decimal::Dot),
];
/// All of the earth, in degrees.
const EARTH: Bounds = Bounds {
    west: -180.0,
    south: -90.0,
    east: 180.0,
    north: 90.0,
};

/// The cells of a geometry, in the order of [`COLUMNS`]; all empty where there is none.
#[derive(Debug, Default)]
pub struct Cells {
    pub cells: [String; 5],
    /// Where it lies along the curve by which rows are sorted; rows without a place are the last.
    pub along: Option<u32>,
}

impl Cells {
    pub fn of(geometry: &Geometry) -> Self {
        let bytes = wkb::write(geometry);
        let mut digits = String::with_capacity(bytes.len() * 2);
        for byte in bytes {
            for digit in [byte >> 4, byte & 15] {
                digits.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
            }
        }
        let mut cells: [String; 5] = Default::default();
        let bounds = geometry.bounds();
        if let Some(Bounds {
            west,
            south,
            east,
            north,
        }) = bounds
        {
            for (cell, number) in cells[1..].iter_mut().zip([west, south, east, north]) {
                // Writing into a text does not fail.
                let _ = write!(cell, "{number:?}");
            }
        }
        cells[0] = digits;
        Self {
            cells,
            along: bounds.map(|bounds| curve::place(bounds, EARTH)),
        }
    }
}

/// The bytes of the digits; None if they are none.
pub fn bytes(digits: &str) -> Option<Vec<u8>> {
    let digits = digits.as_bytes();
    if digits.is_empty() || !digits.len().is_multiple_of(2) {
        return None;
    }
    let value = |digit: u8| match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    };
    let pairs = digits.chunks_exact(2);
    pairs
        .map(|pair| Some(value(pair[0])? << 4 | value(pair[1])?))
        .collect()
}
