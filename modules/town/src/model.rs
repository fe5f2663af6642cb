//! Nouns and their rules: what files hold and what is wrong with them, who answers where, what is missing.

pub mod address_file;
pub mod agency_rules;
pub mod answers;
pub mod area_changes;
pub mod area_file;
pub mod coverage;
pub mod faults;
pub mod features;
pub mod holiday_file;
pub mod layer_file;
pub mod line_joining;
pub mod names;
pub mod period;
pub mod seen;
pub mod street_file;
pub mod week_text;
