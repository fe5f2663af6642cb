//! What pages show of files and of what came from elsewhere.

mod files;

pub use files::files;
