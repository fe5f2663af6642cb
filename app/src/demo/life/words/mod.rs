//! What people write when they report something, by kind and language.

mod arabic;
mod english;
mod english_more;
mod french;
pub mod replies;
mod spanish;

pub use replies::{Replies, replies};

use stoa_kernel::Lang;

/// The patterns for one kind in one language.
#[derive(Debug, Clone, Copy)]
pub struct Vocabulary {
    /// What there is to see, as a clause without its full stop.
    pub what: &'static [&'static str],
    /// More about it, as sentences.
    pub detail: &'static [&'static str],
    /// What comes of it, as sentences.
    pub effect: &'static [&'static str],
}

/// What is said alike of everything in one language.
#[derive(Debug, Clone, Copy)]
pub struct Common {
    /// Where, to follow what.
    pub place: &'static [&'static str],
    /// Since when.
    pub since: &'static [&'static str],
    /// What is asked for.
    pub ask: &'static [&'static str],
    /// Comments while it lasts.
    pub comment: &'static [&'static str],
    /// Thanks once it is mended.
    pub thanks: &'static [&'static str],
    /// When the reporter takes it back.
    pub withdrawn: &'static [&'static str],
    /// When it was not mended.
    pub not_fixed: &'static [&'static str],
}

pub const fn common(lang: Lang) -> &'static Common {
    match lang {
        Lang::En => &english::COMMON,
        Lang::Es => &spanish::COMMON,
        Lang::Fr => &french::COMMON,
        Lang::Ar => &arabic::COMMON,
    }
}

/// The patterns of a category. A language that has none of its own for it answers with nothing.
pub fn vocabulary(lang: Lang, category: &str) -> Option<&'static Vocabulary> {
    let find = |all: &'static [(&'static str, Vocabulary)]| {
        all.iter()
            .find(|(code, _)| *code == category)
            .map(|(_, vocabulary)| vocabulary)
    };
    match lang {
        Lang::En => find(english::ALL).or_else(|| find(english_more::ALL)),
        Lang::Es => find(spanish::ALL),
        Lang::Fr => find(french::ALL),
        Lang::Ar => find(arabic::ALL),
    }
}

#[cfg(test)]
mod tests {
    use stoa_kernel::Lang;

    use super::{replies, vocabulary};
    use crate::demo::life::seasons::KINDS;

    #[test]
    fn every_kind_can_be_told_in_english_and_answered() {
        for kind in KINDS {
            assert!(
                vocabulary(Lang::En, kind.category).is_some(),
                "{}",
                kind.category
            );
            let replies = replies(kind.category);
            assert!(
                !replies.fixed.is_empty() && !replies.wont_fix.is_empty(),
                "{}",
                kind.category
            );
        }
        for lang in [Lang::Es, Lang::Fr, Lang::Ar] {
            assert!(
                KINDS
                    .iter()
                    .filter(|kind| vocabulary(lang, kind.category).is_some())
                    .count()
                    >= 8
            );
        }
    }
}
