//! Proposals as Decidim and CONSUL export them: tables whose headings tell which of the two wrote them.

mod consul;
mod decidim;
mod html;
mod row;
mod table;

pub use html::plain;
pub use row::{Foreign, Outcome, Read, Refused};
pub use table::{MOST, read};
