//! Nouns and rules: what is seen as one thing, mails as files, and what of an error must not be shown.

pub mod eml;
pub mod redaction;

use stoa_kernel::{App, Resource};

/// The program at work, as the policies see it.
pub fn operations(app: &App) -> Resource {
    Resource::new("Operations", "this").flag("demo", app.config.demo)
}
