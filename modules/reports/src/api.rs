//! For programs: Open311 GeoReport v2, as a server and as a client of other bodies' servers.

pub mod bodies;
pub mod client;
pub mod georeport;
pub mod open311;
pub mod pictures;
pub mod their_words;
