//! For programs: Open311 GeoReport v2 as a server and as a client.

pub mod client;
pub mod open311;
