//! Points, lines and areas as well-known binary, well-known text and GeoJSON.
#![doc = include_str!("../README.md")]

pub mod curve;
pub mod geojson;
mod geometry;
pub mod meet;
mod read_wkt;
pub mod relate;
pub mod wkb;
pub mod wkt;

pub use geometry::{Bounds, DEEPEST, Geometry, Kind, Position};
