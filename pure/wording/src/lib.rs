//! How alike two short texts are, and what changed between two wordings.
#![doc = include_str!("../README.md")]

mod changes;
mod fingerprint;
mod paragraphs;

pub use changes::{Change, Piece, word_changes};
pub use fingerprint::{fingerprint, resemblance};
pub use paragraphs::{Paragraph, follow, paragraphs, written};

use std::collections::BTreeSet;

/// The words of a text by which others like it are known, in small letters. Words of fewer than four letters say little and are passed over.
pub fn telling_words(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words
        .filter(|word| word.chars().count() >= 4)
        .map(str::to_lowercase)
        .collect()
}

/// How alike two texts are: the share of the shorter one's telling words that the other has too, from 0 to 1.
pub fn likeness(one: &str, other: &str) -> f64 {
    let (one, other) = (telling_words(one), telling_words(other));
    let fewer = one.len().min(other.len());
    if fewer == 0 {
        return 0.0;
    }
    let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    count(one.intersection(&other).count()) / count(fewer)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, proptest};

    use super::likeness;

    #[test]
    fn wishes_for_the_same_are_alike() {
        assert!(likeness("Noise of the airport", "Airport noise by hour") > 0.9);
        assert!(likeness("Noise of the airport", "Budgets of schools") < 0.1);
        assert!(likeness("a b c", "a b c") < 0.1);
    }

    proptest! {
        #[test]
        fn likeness_is_a_share_and_the_same_both_ways(one in ".{0,60}", other in ".{0,60}") {
            let there = likeness(&one, &other);
            prop_assert!((0.0..=1.0).contains(&there));
            prop_assert!((there - likeness(&other, &one)).abs() < 1e-12);
        }
    }
}
