//! How a street's name is folded, so that "Av. de José Martí", "avenida jose marti" and "AVENUE JOSE" find one another.

/// Spellings of one word, of which the first is what a key keeps.
const SPELLINGS: &[&[&str]] = &[
    &["street", "st", "str", "strasse"],
    &["saint", "st"],
    &["sainte", "ste"],
    &["avenue", "av", "ave", "avenida", "avda", "avd"],
    &["calle", "c", "cl"],
    &["rue", "r"],
    &["road", "rd"],
    &["lane", "ln"],
    &["drive", "dr"],
    &["boulevard", "blvd", "bd", "bvd", "bulevar"],
    &["place", "pl"],
    &["plaza", "plz", "pza", "pl"],
    &["square", "sq"],
    &["court", "ct"],
    &["terrace", "ter", "terr"],
    &["crescent", "cres"],
    &["highway", "hwy"],
    &["parkway", "pkwy"],
    &["route", "rte"],
    &["chemin", "ch", "che"],
    &["impasse", "imp"],
    &["allee", "all"],
    &["carretera", "ctra", "crta"],
    &["paseo", "pso"],
    &["camino", "cno"],
    &["north", "n"],
    &["south", "s"],
    &["east", "e"],
    &["west", "w"],
    &["northeast", "ne"],
    &["northwest", "nw"],
    &["southeast", "se"],
    &["southwest", "sw"],
    &["شارع", "ش"],
];

/// The longest beginning of a word that is kept for searching, in letters; longer words are compared so far.
const LONGEST: usize = 16;

/// The words of a text, in lower case and without accents, vowel signs or punctuation; Arabic-Indic digits become
/// Western ones and the spellings of alef, teh marbuta and alef maksura become one.
pub fn words(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut word = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        match fold(letter) {
            Folded::Letter(letter) => word.push(letter),
            Folded::Letters(letters) => word.push_str(letters),
            Folded::Mark => {}
            Folded::Gap if word.is_empty() => {}
            Folded::Gap => all.push(std::mem::take(&mut word)),
        }
    }
    if !word.is_empty() {
        all.push(word);
    }
    all
}

/// The key by which two spellings of a street's name are the same: its words, abbreviations written out.
pub fn street_key(name: &str) -> String {
    let words = words(name);
    let last = words.len().saturating_sub(1);
    let whole = words
        .iter()
        .enumerate()
        .map(|(place, word)| match word.as_str() {
            // "St Mary St": before a name it is a saint, after it a street.
            "st" if place == 0 && last > 0 => "saint",
            other => written_out(other),
        });
    whole.collect::<Vec<_>>().join(" ")
}

/// The key of a house number: "12 B", "12-b" and "12b" are one.
pub fn number_key(number: &str) -> String {
    words(number).concat()
}

/// Every beginning, of two letters and more, of every word in every spelling; short spellings whole.
pub fn tokens(name: &str) -> Vec<String> {
    let mut all = Vec::new();
    for word in words(name) {
        let others = SPELLINGS
            .iter()
            .filter(|group| group.contains(&word.as_str()));
        let spelt = others
            .flat_map(|group| group.iter().copied())
            .chain([word.as_str()]);
        for spelling in spelt {
            let letters = spelling.chars().count();
            let ends = spelling
                .char_indices()
                .map(|(start, letter)| start + letter.len_utf8());
            let long_enough = |(count, _end): &(usize, usize)| *count > 0 || letters == 1;
            let ends = ends.enumerate().take(LONGEST).filter(long_enough);
            all.extend(ends.map(|(_count, end)| spelling[..end].to_owned()));
        }
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// What was typed, ready to be looked for: each word cut to what [`tokens`] keeps.
pub fn query(text: &str) -> Vec<String> {
    let cut = |word: String| word.chars().take(LONGEST).collect();
    words(text).into_iter().take(8).map(cut).collect()
}

fn written_out(word: &str) -> &str {
    let group = SPELLINGS.iter().find(|group| group.contains(&word));
    group.and_then(|group| group.first()).unwrap_or(&word)
}

enum Folded {
    Letter(char),
    Letters(&'static str),
    /// Belongs to the letter before and is dropped.
    Mark,
    /// Ends a word.
    Gap,
}

fn fold(letter: char) -> Folded {
    let plain = match letter {
        'a'..='z' | '0'..='9' => letter,
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' | 'ħ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ĵ' => 'j',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ŧ' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ة' => 'ه',
        'ى' => 'ي',
        '٠'..='٩' => western(letter, '٠'),
        '۰'..='۹' => western(letter, '۰'),
        'ß' => return Folded::Letters("ss"),
        'æ' => return Folded::Letters("ae"),
        'œ' => return Folded::Letters("oe"),
        'þ' => return Folded::Letters("th"),
        // Combining accents, Arabic vowel signs and the stretching tatweel; apostrophes within a word; full stops of abbreviations end one.
        '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' | '\'' | '’' => {
            return Folded::Mark;
        }
        other if other.is_alphanumeric() => other,
        _ => return Folded::Gap,
    };
    Folded::Letter(plain)
}

fn western(digit: char, zero: char) -> char {
    char::from_digit(u32::from(digit).saturating_sub(u32::from(zero)), 10).unwrap_or(digit)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    use super::*;

    #[test]
    fn spellings_of_a_street_share_a_key() {
        for (key, names) in [
            (
                "oak street",
                &["Oak Street", "OAK ST.", "oak  st", "Oak Str"][..],
            ),
            (
                "saint mary street",
                &["St Mary St", "Saint Mary Street", "St. Mary's St"],
            ),
            (
                "avenue de jose marti",
                &["Av. de José Martí", "AVENIDA DE JOSE\u{301} MARTI"],
            ),
            ("calle mayor", &["C/ Mayor", "c. mayor", "Calle Mayor"]),
            ("rue de l ecole", &["Rue de l-École", "r. de l ecole"]),
            ("شارع الامير", &["شارع الأمير", "ش. الأَمير"]),
        ] {
            for name in names {
                let expected = if name.contains('\'') {
                    "saint marys street"
                } else {
                    key
                };
                assert_eq!(street_key(name), expected, "{name}");
            }
        }
    }

    #[test]
    fn numbers_fold() {
        for (number, key) in [
            ("12 B", "12b"),
            ("12-b", "12b"),
            ("١٢", "12"),
            ("3/4", "34"),
        ] {
            assert_eq!(number_key(number), key);
        }
    }

    #[test]
    fn beginnings_of_every_spelling_are_kept() {
        let tokens = tokens("Oak St");
        for wanted in ["oa", "oak", "st", "str", "stre", "street", "saint"] {
            assert!(
                tokens.iter().any(|token| token == wanted),
                "{wanted} in {tokens:?}"
            );
        }
        assert!(!tokens.iter().any(|token| token == "o"));
    }

    proptest! {
        /// Whatever a street is called, each beginning of its words finds it.
        #[test]
        fn typing_a_name_finds_it(name in "[a-zA-Zéñçأ-ي ]{2,40}", cut in 2..20_usize) {
            let kept = tokens(&name);
            for word in query(&name) {
                let typed: String = word.chars().take(cut).collect();
                prop_assert!(typed.chars().count() < 2 || kept.contains(&typed), "{typed} of {name}");
            }
        }

        /// Folding what is folded changes nothing.
        #[test]
        fn folding_is_stable(text in "\\PC{0,40}") {
            let once = words(&text).join(" ");
            prop_assert_eq!(words(&once).join(" "), once);
        }
    }
}
