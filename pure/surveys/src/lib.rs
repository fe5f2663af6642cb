//! What the answers of some say about all: margins of error, weights, and tables that give nobody away.
#![doc = include_str!("../README.md")]

mod hide;
mod mean;
mod rake;
mod wilson;

pub use hide::hide_small;
pub use mean::{Mean, mean};
pub use rake::{Raked, design_effect, rake};
pub use wilson::{Interval, wilson};
