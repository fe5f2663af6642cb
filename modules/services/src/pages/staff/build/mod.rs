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
pub mod move_parts;
pub mod new;
pub mod overview;
pub mod page;
mod page_form;
pub mod part_file;
mod part_text;
pub mod parts_list;
pub mod preview;
mod preview_end;
pub mod question;
mod question_form;
pub mod remove;
mod settings;
mod texts;
pub mod translations;
pub mod versions;
mod walk;

pub use desk::rooms;
pub use faults::missing;
