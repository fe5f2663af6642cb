//! For programs: CKAN's Action API, DCAT-AP 3, DCAT-US 1.1, Frictionless data packages, schema.org, SODA, OGC API.

pub mod catalogue;
pub mod ckan;
pub mod datapackage;
pub mod dcat;
pub mod dcat_us;
pub(crate) mod record;
pub mod ogc;
pub mod schema_org;
pub mod soda;
pub mod versions;
