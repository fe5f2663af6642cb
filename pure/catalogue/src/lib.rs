//! The documents of catalogues: one record of a dataset, written and read as DCAT-AP 3, DCAT-US 1.1, CKAN, OGC API and others.
#![doc = include_str!("../README.md")]

pub mod ckan;
pub mod cpsv;
pub mod datapackage;
pub mod dcat_us;
mod finding;
mod gaps;
mod json;
mod limits;
pub mod ogc;
pub mod rdf;
mod reading;
mod record;
pub mod schema_org;
pub mod vocabulary;

pub use finding::{Finding, Unread};
pub use gaps::{Field, Gap, Need, Profile, gaps};
pub use limits::Limits;
pub use reading::{Kind, Reading, read};
pub use record::{
    Access, Bounds, Catalogued, Column, Concept, Contact, File, Head, Licensed, Publisher, Texts,
    View,
};
