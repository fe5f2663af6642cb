//! For programs: CKAN's Action API, DCAT-AP 3, DCAT-US 1.1, Frictionless data packages, schema.org, SODA, OGC API,
//! CSV on the Web, the map of the site, and what readers say and ask as JSON.

pub mod catalogue;
pub mod ckan;
pub mod csvw;
pub mod datapackage;
pub mod dcat;
pub mod dcat_us;
pub mod negotiated;
pub mod ogc;
pub(crate) mod record;
pub mod said;
pub mod schema_org;
pub mod sitemap;
pub mod soda;
pub mod versions;
