//! The town's institutions: who works there, what they answer for, what can be reported.

pub mod agencies;
pub mod categories;
pub mod holidays;
pub mod rules;
pub mod staff;
pub mod templates;
pub mod topics;

use std::collections::BTreeMap;

use stoa_kernel::{Lang, Localised};

/// A text in the four languages.
pub fn words(en: &str, es: &str, fr: &str, ar: &str) -> Localised {
    let all = [
        (Lang::En, en),
        (Lang::Es, es),
        (Lang::Fr, fr),
        (Lang::Ar, ar),
    ];
    Localised(BTreeMap::from(
        all.map(|(lang, text)| (lang, text.to_owned())),
    ))
}
