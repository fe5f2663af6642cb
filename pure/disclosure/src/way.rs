//! What is done to one column: dropped, made coarser, or given pseudonyms.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{
    calendar::{civil, write_year},
    cell::{Cell, DAY},
    error::{Error, Result},
    pseudonym::Pseudonyms,
};

/// A treatment of one column. Its text is one spelling: `drop`, `pseudonym`, `month`, `year`, `band:10`, `grid:0.01`,
/// `prefix:3`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Way {
    /// The column goes.
    Drop,
    /// Each value becomes a keyed pseudonym.
    Pseudonym,
    /// Dates and times become `2024-05`.
    Month,
    /// Dates and times become their year.
    Year,
    /// Numbers become bands of this width, more than 0.
    Band(f64),
    /// Coordinates become the middle of their cell of a grid of so many degrees (or whatever they count in), more than 0. A geometry
    /// becomes the point in the middle of the cell in which the middle of its box lies.
    Grid(f64),
    /// Texts keep so many characters, then `*`.
    Prefix(u8),
}

/// What kind of values a column has, as far as treatments care.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Shape {
    Truth,
    Whole,
    Number,
    Day,
    Time,
    Text,
    /// A geometry; its cells are Well-Known Text.
    Place,
}

impl Way {
    /// The shape of what comes out; `None` when the way does not fit, or when nothing comes out.
    #[must_use]
    pub fn becomes(self, from: Shape) -> Option<Shape> {
        match (self, from) {
            (Self::Pseudonym, _) => Some(Shape::Text),
            (Self::Month, Shape::Day | Shape::Time) => Some(Shape::Text),
            (Self::Year, Shape::Day | Shape::Time) => Some(Shape::Whole),
            (Self::Band(_), Shape::Whole | Shape::Number) => Some(Shape::Text),
            (Self::Grid(_), Shape::Whole | Shape::Number) => Some(Shape::Number),
            (Self::Grid(_), Shape::Place) => Some(Shape::Place),
            (Self::Prefix(_), Shape::Text | Shape::Whole) => Some(Shape::Text),
            _ => None,
        }
    }

    /// `Unfit`, with what would fit.
    pub fn check(self, column: &str, from: Shape) -> Result<()> {
        if self == Self::Drop || self.becomes(from).is_some() {
            return Ok(());
        }
        Err(Error::Unfit {
            column: column.to_owned(),
            way: self.to_string(),
            instead: match from {
                Shape::Day | Shape::Time => {
                    "it holds dates: month, year, pseudonym or drop would fit"
                }
                Shape::Whole => {
                    "it holds whole numbers: band, grid, prefix, pseudonym or drop would fit"
                }
                Shape::Number => "it holds numbers: band, grid, pseudonym or drop would fit",
                Shape::Place => "it holds geometries: grid, pseudonym or drop would fit",
                Shape::Text => "it holds texts: prefix, pseudonym or drop would fit",
                Shape::Truth => "it holds yes and no: pseudonym or drop would fit",
            },
        })
    }

    /// What becomes of a value; empty cells stay empty.
    #[must_use]
    pub fn apply(self, cell: &Cell, pseudonyms: &Pseudonyms) -> Cell {
        match (self, cell) {
            (Self::Drop, _) | (_, Cell::Empty) => Cell::Empty,
            (Self::Pseudonym, cell) => Cell::text(&pseudonyms.of(&cell.to_string())),
            (Self::Month, cell) => day_of(cell).map_or(Cell::Empty, |day| {
                let (year, month, _) = civil(day);
                Cell::text(&format!("{}-{month:02}", write_year(year)))
            }),
            (Self::Year, cell) => day_of(cell).map_or(Cell::Empty, |day| Cell::Whole(civil(day).0)),
            (Self::Band(width), Cell::Whole(value)) if is_whole(width) => {
                Cell::text(&whole_band(*value, width))
            }
            (Self::Band(width), cell) => cell
                .scale()
                .map_or(Cell::Empty, |value| Cell::text(&band(value, width))),
            // Whoever knows geometries moves them, coordinate by coordinate: see `on_grid`.
            (Self::Grid(step), cell) => cell
                .scale()
                .map_or(Cell::Empty, |value| Cell::number(on_grid(value, step))),
            (Self::Prefix(letters), cell) => Cell::text(&prefix(&cell.to_string(), letters)),
        }
    }
}

fn day_of(cell: &Cell) -> Option<i64> {
    match cell {
        Cell::Day(days) => Some(i64::from(*days)),
        Cell::Time(micros) => Some(micros.div_euclid(DAY)),
        _ => None,
    }
}

fn is_whole(width: f64) -> bool {
    width.fract() == 0.0 && width < 1e15
}

/// `20–29`: both ends belong to it.
#[expect(clippy::cast_possible_truncation, reason = "a whole width below 1e15")]
fn whole_band(value: i64, width: f64) -> String {
    let (value, width) = (i128::from(value), (width as i128).max(1));
    let low = value.div_euclid(width) * width;
    span(&low.to_string(), &(low + width - 1).to_string())
}

/// Two ends with a dash between: with spaces where a minus stands beside it.
pub(crate) fn span(low: &str, high: &str) -> String {
    if low == high {
        low.to_owned()
    } else if low.starts_with('-') || high.starts_with('-') || low.contains('-') {
        format!("{low} – {high}")
    } else {
        format!("{low}–{high}")
    }
}

/// `[20.5, 21)`: the lower end belongs to it, the upper does not.
fn band(value: f64, width: f64) -> String {
    let places = places(width);
    let low = (value / width).floor();
    format!(
        "[{:.places$}, {:.places$})",
        low * width,
        (low + 1.0) * width
    )
}

/// The middle of a coordinate's cell of a grid of `step`, in the unit of both; `step` is more than 0.
#[must_use]
pub fn on_grid(value: f64, step: f64) -> f64 {
    let middle = ((value / step).floor() + 0.5) * step;
    let places = places(step) + 1;
    let written = format!("{middle:.places$}");
    written.parse().unwrap_or(middle)
}

/// Decimal places of a width.
fn places(width: f64) -> usize {
    let written = width.to_string();
    written
        .split_once('.')
        .map_or(0, |(_, fraction)| fraction.len().min(12))
}

fn prefix(text: &str, letters: u8) -> String {
    match text.char_indices().nth(usize::from(letters)) {
        Some((end, _)) => format!("{}*", &text[..end]),
        None => text.to_owned(),
    }
}

impl fmt::Display for Way {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Drop => to.write_str("drop"),
            Self::Pseudonym => to.write_str("pseudonym"),
            Self::Month => to.write_str("month"),
            Self::Year => to.write_str("year"),
            Self::Band(width) => write!(to, "band:{width}"),
            Self::Grid(step) => write!(to, "grid:{step}"),
            Self::Prefix(letters) => write!(to, "prefix:{letters}"),
        }
    }
}

impl FromStr for Way {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let none = || Error::NoWay(text.chars().take(40).collect());
        let (name, number) = text.split_once(':').unwrap_or((text, ""));
        let width = || {
            let width = number.parse::<f64>().ok();
            width
                .filter(|width| (1e-9..=1e12).contains(width))
                .ok_or_else(none)
        };
        match (name, number) {
            ("drop", "") => Ok(Self::Drop),
            ("pseudonym", "") => Ok(Self::Pseudonym),
            ("month", "") => Ok(Self::Month),
            ("year", "") => Ok(Self::Year),
            ("band", _) => width().map(Self::Band),
            ("grid", _) => width().map(Self::Grid),
            ("prefix", _) => number.parse().map(Self::Prefix).map_err(|_error| none()),
            _ => Err(none()),
        }
    }
}

impl TryFrom<String> for Way {
    type Error = Error;

    fn try_from(text: String) -> Result<Self> {
        text.parse()
    }
}

impl From<Way> for String {
    fn from(way: Way) -> Self {
        way.to_string()
    }
}
