//! The parsers as fuzz targets. What each does stands in app/tests/parsers/targets.rs, which `cargo test` runs as well.

#[path = "../../app/tests/parsers/targets.rs"]
pub mod targets;
