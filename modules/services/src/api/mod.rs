//! For programs: CPSV-AP, OAuth 2.0 for partners, and what they ask and send as JSON.

pub mod applications;
mod caller;
pub mod catalogue;
pub mod cpsv_ap;
mod given;
pub mod govstack;
pub mod oauth;
pub mod openapi;
mod with_files;
