//! What a word is: lower case, without accents, elisions and vowel signs, so that "L'Éclairage" and "eclairage" are one.

use stoa_kernel::town::search_key;

/// Longer words are web addresses and slips of the keyboard; nobody finds anything by them.
const LONGEST: usize = 40;

/// What stands before an apostrophe and is no word of its own in French.
const ELIDED: [&str; 14] = [
    "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu",
];

/// The words of a text, folded, in their order.
pub fn words(text: &str) -> Vec<String> {
    let mut words = search_key::words(&without_elisions(text));
    for word in &mut words {
        if is_arabic(word) {
            *word = word.replace('ؤ', "و").replace('ئ', "ي").replace('ء', "");
        }
    }
    words.retain(|word| !word.is_empty() && word.chars().count() <= LONGEST);
    words
}

/// Whether the word is in Arabic script.
pub fn is_arabic(word: &str) -> bool {
    word.chars()
        .any(|letter| ('\u{620}'..='\u{64a}').contains(&letter))
}

/// Leaves out each elision: `l'arbre` is one word, `arbre`, as `o'clock` and `Ana's` are one each.
fn without_elisions(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = String::new();
    for letter in text.chars() {
        let is_apostrophe = matches!(letter, '\'' | '’');
        if is_apostrophe && ELIDED.contains(&before.as_str()) {
            // What is elided is plain ASCII, as long in lower case as it was written.
            out.truncate(out.len() - before.len());
            before.clear();
            continue;
        }
        out.push(letter);
        if letter.is_alphanumeric() || is_apostrophe {
            before.extend(letter.to_lowercase());
        } else {
            before.clear();
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    use super::*;

    #[test]
    fn words_are_folded() {
        for (text, expected) in [
            ("Broken LAMP!", &["broken", "lamp"][..]),
            ("L'éclairage d’une rue", &["eclairage", "une", "rue"]),
            (
                "Ana's lamp at 5 o'clock",
                &["anas", "lamp", "at", "5", "oclock"],
            ),
            ("Señalización, por favor", &["senalizacion", "por", "favor"]),
            ("إنارةُ الشّوارعِ", &["اناره", "الشوارع"]),
            ("مسؤول عن ٣ بئر", &["مسوول", "عن", "3", "بير"]),
            ("", &[]),
            ("…!?", &[]),
        ] {
            assert_eq!(words(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn folding_is_stable_and_never_panics(text in "\\PC{0,60}") {
            let once = words(&text);
            prop_assert!(once.iter().all(|word| word.chars().count() <= LONGEST));
            prop_assert_eq!(words(&once.join(" ")), once);
        }
    }
}
