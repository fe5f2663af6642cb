//! The report as text, as JSON and as a page.

mod json;
mod map;
mod page;
mod style;
mod tables;
mod text;
mod words;

pub use json::json;
pub use page::html;
pub use style::colour as group_colour;
pub use text::text;
