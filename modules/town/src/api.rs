//! For programs: the town's map tiles, places by what is typed or where one stands, areas as GeoJSON.

pub mod address;
pub mod areas;
pub mod freshness;
pub mod openapi;
pub mod responsibility;
pub mod search;
pub mod tile_memory;
pub mod tiles;
