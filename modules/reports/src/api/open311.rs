//! Open311 GeoReport v2: what goes over the wire, in both directions and in both formats.
//!
//! The specification is at <https://wiki.open311.org/GeoReport_v2>; pagination, `updated_after` and `extensions` come from
//! its page of extensions and the 2.1 draft, `servicerequestupdates` from mySociety's extension for FixMyStreet.
//! XML and JSON are one tree ([`tree`]) by the specification's Spark convention; what other servers send is read as
//! they send it ([`found`]).

pub mod definition;
pub mod discovery;
pub mod fault;
pub mod form;
pub mod found;
pub mod query;
pub mod request;
pub mod service_list;
pub mod tree;
pub mod update;
pub mod w3c;

#[cfg(test)]
mod tests;
