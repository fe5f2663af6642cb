//! Lists of texts that have keys, written a line each: who keeps the words keeps the key, since tasks and answers name it.

use stoa_forms::{Localised, RawFields};

use super::{
    settings::key_of,
    texts::{exact, read_lines},
};

/// A key of small letters, digits and hyphens, made from words.
pub fn hyphened(words: &str, stem: &str, is_taken: impl Fn(&str) -> bool) -> String {
    key_of(words, stem, |key| is_taken(&key.replace('_', "-"))).replace('_', "-")
}

/// What was ticked in the order in which the file had it; what is new comes last.
pub fn in_order(ticked: &[String], old: &[String]) -> Vec<String> {
    let place = |key: &String| old.iter().position(|one| one == key);
    let mut keys = ticked.to_vec();
    keys.sort_by_key(|key| place(key).unwrap_or(old.len()));
    keys
}

/// The lines of the controls `NAME.LANGUAGE` with a key each. A line keeps the key of the old one that says the same in the first language, or,
/// where there are as many lines as before, of the one at its place.
pub fn read_keyed(
    (raw, name): (&RawFields, &str),
    old: &[(&str, &Localised)],
    languages: &[String],
) -> Vec<(String, Localised)> {
    let first = languages.first().map_or("", String::as_str);
    let texts: Vec<Localised> = old.iter().map(|(_, text)| (*text).clone()).collect();
    let mut written = read_lines(raw, name, &texts, languages);
    written.retain(|text| !text.is_empty());
    let is_as_long = written.len() == old.len();
    let mut made: Vec<(String, Localised)> = Vec::new();
    for (at, text) in written.into_iter().enumerate() {
        let words = exact(&text, first);
        let same = |one: &&(&str, &Localised)| !words.is_empty() && exact(one.1, first) == words;
        let by_place = old.get(at).filter(|_| is_as_long);
        let was = old.iter().find(same).or(by_place);
        let is_taken = |key: &str| made.iter().any(|(one, _)| one == key);
        let key = match was.filter(|(key, _)| !is_taken(key)) {
            Some((key, _)) => (*key).to_owned(),
            None => hyphened(words, name, |key| {
                is_taken(key) || old.iter().any(|(one, _)| *one == key)
            }),
        };
        made.push((key, text));
    }
    made
}

#[cfg(test)]
mod tests {
    use stoa_forms::{Localised, RawFields};

    use super::read_keyed;

    #[test]
    fn a_line_keeps_its_key_when_its_words_or_its_place_stay() {
        let languages = vec!["en".to_owned()];
        let (a, b) = (Localised::plain("Plan"), Localised::plain("Fence"));
        let old = [("plan", &a), ("f-2", &b)];
        let keys = |lines: &str| -> Vec<String> {
            let raw = RawFields::from([("items.en", lines)]);
            let read = read_keyed((&raw, "items"), &old, &languages);
            read.into_iter().map(|(key, _)| key).collect()
        };
        assert_eq!(keys("Plan\nFence"), ["plan", "f-2"]);
        assert_eq!(keys("Fence\nPlan"), ["f-2", "plan"]);
        assert_eq!(keys("Plan\nA high fence"), ["plan", "f-2"]);
        assert_eq!(
            keys("Plan\n\nBasin for hands\nFence"),
            ["plan", "basin-for-hands", "f-2"]
        );
        assert_eq!(keys("شهادة"), ["items"]);
        assert!(keys(" ").is_empty());
    }
}
