//! Words with a meaning: yes and no, and what stands for no value.

use std::sync::LazyLock;

use super::fit::{Fit, LETTER, MARKER, MISSING, TRUTH, YES};

/// Yes, in the languages that European and American offices write.
const YES_WORDS: [&str; 15] = [
    "true",
    "yes",
    "y",
    "t",
    "ja",
    "oui",
    "si",
    "sí",
    "sì",
    "sim",
    "tak",
    "wahr",
    "vrai",
    "verdadero",
    "نعم",
];
const NO_WORDS: [&str; 15] = [
    "false", "no", "n", "f", "nein", "nee", "nej", "non", "não", "nie", "falsch", "faux", "falso",
    "لا", "нет",
];
/// What stands for "no value" in a column of numbers, dates or yes and no.
const MISSING_WORDS: [&str; 23] = [
    "na", "n/a", "n.a.", "#n/a", "#na", "null", "none", "nil", "nan", "-", "--", "---", "–", "—",
    ".", "..", "...", "…", "?", "\\n", "#value!", "#ref!", "#div/0!",
];
/// What stands for a number or a date that exists and is not told, or is told elsewhere.
const MARKERS: [&str; 32] = [
    "nd",
    "n.d.",
    "n/d",
    "xx",
    "xxx",
    "x",
    "*",
    "**",
    "***",
    ":",
    "~",
    "tbc",
    "tbd",
    "tba",
    "c",
    "nc",
    "k.a.",
    "s.d.",
    "unknown",
    "missing",
    "no data",
    "not available",
    "not applicable",
    "not known",
    "not disclosed",
    "suppressed",
    "confidential",
    "withheld",
    "redacted",
    "nil return",
    "pending",
    "none given",
];
const LONGEST: usize = 14;

/// A word and what it says.
type Word = (&'static [u8], Fit);

/// All words by their length in bytes, since most cells have the length of few of them.
static WORDS: LazyLock<Vec<Vec<Word>>> = LazyLock::new(|| {
    let mut words = vec![Vec::new(); LONGEST + 1];
    let lists = [
        (&YES_WORDS[..], TRUTH | YES),
        (&NO_WORDS[..], TRUTH),
        (&MISSING_WORDS[..], MISSING),
        (&MARKERS[..], MARKER),
    ];
    for (list, fit) in lists {
        for word in list {
            let letter = fit & TRUTH != 0 && word.len() == 1;
            let fit = if letter { fit | LETTER } else { fit };
            words[word.len()].push((word.as_bytes(), fit));
        }
    }
    words
});

/// What a word says, as bits; 0 for nearly all.
pub fn meaning(cell: &[u8]) -> Fit {
    let Some(words) = WORDS.get(cell.len()) else {
        return 0;
    };
    let Some(first) = cell.first().map(u8::to_ascii_lowercase) else {
        return 0;
    };
    let found = words
        .iter()
        .find(|(word, _)| word[0] == first && word.eq_ignore_ascii_case(cell));
    found.map_or(0, |(_, fit)| *fit)
}

/// Yes or no.
pub fn truth(cell: &[u8]) -> Option<bool> {
    let meaning = meaning(cell);
    (meaning & TRUTH != 0).then_some(meaning & YES != 0)
}

/// Whether it stands for "no value".
pub fn is_missing(cell: &[u8]) -> bool {
    meaning(cell) & MISSING != 0
}

/// Whether it stands for a value that is not told.
pub fn is_marker(cell: &[u8]) -> bool {
    meaning(cell) & MARKER != 0
}
