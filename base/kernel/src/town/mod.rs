//! The place, and who answers for it: what every module may ask about the town.
//!
//! Areas (wards), streets and addresses, holidays and working hours, agencies and their teams, and the responsibility
//! map. Reading takes a [`crate::Reader`]; the functions that write take a [`crate::Tx`] and are called only by the
//! commands of modules/town and by importers, which give each change its event.

pub mod agencies;
pub mod area_index;
pub mod areas;
pub mod calendar;
pub mod gazetteer;
pub mod map_layers;
pub mod memory;
pub mod office_hours;
pub mod responsibility;
pub mod responsibility_map;
pub mod search_key;
pub mod shape;
pub mod tiles;
pub mod topics;
mod versions;

pub use agencies::{Agency, Team};
pub use area_index::AreaIndex;
pub use areas::{Area, AreaKind};
pub use calendar::{WorkCalendar, WorkSpan, WorkWeek};
pub use gazetteer::{FoundAddress, nearest_address, search_addresses};
pub use memory::Memory;
pub use responsibility::{Responsible, Rule, RuleVersion, resolve};
pub use responsibility_map::{Where, who_answers};
pub use shape::{Shape, ShapeFault};
pub use topics::Topic;
pub use versions::{Part, Versions, grow};

/// Whether a text may name something in a URL: 1 to 60 of a–z, 0–9 and hyphens, not at the ends.
pub fn is_slug(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=60).contains(&text.len())
        && text.bytes().all(plain)
        && !text.starts_with('-')
        && !text.ends_with('-')
}

/// `$first, $first+1, …` for an IN list of so many values.
fn placeholders(first: usize, count: usize) -> String {
    let all: Vec<String> = (first..first + count)
        .map(|place| format!("${place}"))
        .collect();
    all.join(", ")
}

#[cfg(test)]
mod store_tests;
