//! The residents who report: their names and how they are reached. None of them exists: addresses are of example.org (RFC 2606),
//! telephone numbers of the range that Ofcom keeps for drama.

use stoa_kernel::{Lang, vault::PersonalData};

use super::people::{ARABIC, ARABIC_LAST, FIRST, FRENCH, FRENCH_LAST, LAST, SPANISH, SPANISH_LAST};
use crate::demo::chance::Chance;

/// How many residents ever report something.
pub const MOST: usize = 7_000;

/// The language that a resident writes in: of a hundred three write Arabic, two Spanish, one French.
const fn lang_of(number: usize) -> Lang {
    match number % 100 {
        97.. => Lang::Ar,
        95..=96 => Lang::Es,
        94 => Lang::Fr,
        _ => Lang::En,
    }
}

/// Who reports, by number: the same each time.
pub fn resident(number: usize, seed: u64) -> PersonalData {
    let mut chance = Chance::of(seed, &format!("resident {number}"));
    let (first, last) = match lang_of(number) {
        Lang::En => (FIRST, LAST),
        Lang::Es => (SPANISH, SPANISH_LAST),
        Lang::Fr => (FRENCH, FRENCH_LAST),
        Lang::Ar => (ARABIC, ARABIC_LAST),
    };
    let (first, last) = (*chance.pick(first), *chance.pick(last));
    let mut data = PersonalData::from([
        ("name".to_owned(), format!("{first} {last}")),
        ("email".to_owned(), format!("resident{number}@example.org")),
    ]);
    if chance.happens(0.35) {
        data.insert(
            "phone".to_owned(),
            format!("01632 960{:03}", chance.below(1000)),
        );
    }
    data
}

/// Who of the residents that write in this language reports: a few report again and again, most once.
pub fn pick(lang: Lang, chance: &mut Chance) -> usize {
    let number = ((chance.unit().powf(2.2) * MOST as f64) as usize).min(MOST - 1);
    // The next one of the hundred who writes in it.
    let same = (0..100).map(|step| number - number % 100 + (number + step) % 100);
    same.into_iter()
        .find(|number| lang_of(*number) == lang)
        .unwrap_or(number)
}

#[cfg(test)]
mod tests {
    use stoa_kernel::Lang;

    use super::{MOST, lang_of, pick, resident};
    use crate::demo::chance::Chance;

    #[test]
    fn each_resident_is_the_same_each_time() {
        let mut chance = Chance::new(5);
        for lang in Lang::ALL {
            for _ in 0..100 {
                let number = pick(lang, &mut chance);
                assert!(number < MOST && lang_of(number) == lang);
                let data = resident(number, 1);
                assert_eq!(data, resident(number, 1));
                assert!(data["email"].ends_with("@example.org") && !data["name"].is_empty());
            }
        }
    }
}
