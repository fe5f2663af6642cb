//! Whether a definition makes sense, before anybody is asked.

mod flaw;
mod names;
mod references;
mod settings;
mod texts;
mod ways;

pub use flaw::Flaw;

use crate::Definition;

impl Definition {
    /// Everything that is wrong with the form, in the order of the file: keys that are taken or malformed, conditions on what is not asked before, pages that nobody
    /// reaches, loops, languages that lack a text, limits that cannot be met. Empty if it may be published.
    pub fn check(&self) -> Vec<Flaw> {
        let mut flaws = names::check(self);
        flaws.extend(ways::check(self));
        flaws.extend(references::check(self));
        flaws.extend(settings::check(self));
        flaws.extend(texts::check(self));
        let page = |flaw: &Flaw| self.pages.iter().position(|page| page.slug == flaw.page);
        flaws.sort_by_key(page);
        flaws
    }
}
