//! The dataset in the words of schema.org, which search engines read in its page.

use stoa_web::Visitor;

use super::catalogue::Entry;
use crate::pages::{Agencies, Shown};

/// JSON-LD for a script element: `<` is escaped, so that no text ends it.
pub fn of(visitor: &Visitor, shown: &Shown, agencies: &Agencies) -> String {
    let entry = Entry {
        dataset: shown.dataset.clone(),
        version: shown.version.clone(),
    };
    let lang = visitor.app().config.town.language.code();
    let all = visitor.site.url("/data");
    let record = entry.record(visitor, agencies);
    let document = stoa_catalogue::schema_org::document(&record, lang, &all);
    document.to_string().replace('<', "\\u003c")
}
