//! The pages of proposals beside their words: what their form asks, where they would be, how their list is narrowed.

pub mod amend;
pub mod ask;
pub mod categories;
pub mod co_author;
pub mod co_authors;
pub mod details_form;
pub mod map;
pub mod merge;
pub mod narrow;
mod place;
pub mod show_amendment;
pub mod show_places;
pub mod split;
pub mod telling;
pub mod ways;
