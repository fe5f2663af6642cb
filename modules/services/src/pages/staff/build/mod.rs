//! A service built by clicks: its facts, its pages and questions, its languages. Each click keeps the draft; the file stays the truth.

pub mod about;
mod condition;
pub mod declarations;
mod desk;
mod faults;
mod field;
pub mod import;
mod kinds;
pub mod languages;
pub mod new;
pub mod overview;
pub mod page;
mod page_form;
pub mod preview;
pub mod question;
mod question_form;
mod settings;
mod texts;
pub mod versions;

pub use desk::links;
