//! Statistical disclosure control: what could tell who somebody is, and what to do about it.
#![doc = include_str!("../README.md")]

mod calendar;
mod cell;
mod classes;
mod epsilon;
mod error;
mod fits;
mod given_names;
mod heading;
mod judge;
mod laplace;
mod look;
mod mondrian;
mod numbers;
mod plan;
mod private_counts;
mod pseudonym;
mod trait_of;
mod way;

pub use cell::{Cell, Real};
pub use classes::{Below, Classes, MOST_CLASSES, NAMED};
pub use epsilon::{Budget, Epsilon};
pub use error::{Error, Result};
pub use heading::{headings_words, looks_like_count};
pub use judge::judge;
pub use laplace::{bernoulli_exp, discrete_laplace};
pub use look::Look;
pub use mondrian::Mondrian;
pub use numbers::{NUMBERS, number_of};
pub use plan::{Alike, By, ColumnWay, Counts, Plan};
pub use private_counts::{NoisyCount, ONE_IN, least_shown, private_counts};
pub use pseudonym::{Pseudonyms, Randomness};
pub use trait_of::{Basis, Sign, Trait, Weight};
pub use way::{Shape, Way, on_grid};
