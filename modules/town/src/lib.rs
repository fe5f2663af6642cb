//! The town itself: its areas, streets, agencies and hours, and who answers for what.

pub mod model;
