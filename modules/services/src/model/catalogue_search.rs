//! Finding a service by words, as people type them: the beginning of a word is enough, and a slip of the keyboard is forgiven.

use stoa_kernel::town::search_key;

/// What stands before many words in Arabic and says nothing of its own.
const ARTICLE: &str = "ال";

/// How many words of a question are looked at.
const MOST_WORDS: usize = 12;

/// How well a service fits: the sum over the words that were asked for, the first twelve of them, each by the best place that has it. The
/// places are given with what a word in them counts. `None` where a word stands nowhere; 0 where nothing was asked.
pub fn fit(asked: &str, places: &[(&str, u32)]) -> Option<u32> {
    let places: Vec<(Vec<String>, u32)> = places
        .iter()
        .map(|(text, counts)| (search_key::words(text), *counts))
        .collect();
    let of = |word: &String| {
        let asked = bare(word);
        let said = places.iter().flat_map(|(words, counts)| {
            let each = words.iter();
            each.map(move |said| likeness(asked, bare(said)) * counts)
        });
        said.max().filter(|best| *best > 0)
    };
    search_key::words(asked)
        .iter()
        .take(MOST_WORDS)
        .map(of)
        .try_fold(0_u32, |sum, best| Some(sum.saturating_add(best?)))
}

/// A word without its article.
fn bare(word: &str) -> &str {
    word.strip_prefix(ARTICLE).unwrap_or(word)
}

/// 4 for the word itself, 3 where one begins with the other, 1 for a slip of the keyboard, 0 for another word. Words of up to three
/// letters have to be as they are, and of up to seven may differ by one letter, longer ones by two.
fn likeness(asked: &str, said: &str) -> u32 {
    if asked == said {
        return 4;
    }
    let (asks, says) = (asked.chars().count(), said.chars().count());
    let begins = asks >= 3 && said.starts_with(asked);
    // Another ending: of several dogs, say.
    let ends_longer = (says >= 5 || says >= 3 && asks == says + 1) && asked.starts_with(said);
    if begins || ends_longer {
        return 3;
    }
    let allowed = match asks.min(says) {
        0..=3 => return 0,
        4..=7 => 1,
        _ => 2,
    };
    u32::from(strsim::osa_distance(asked, said) <= allowed)
}

#[cfg(test)]
mod tests {
    use super::fit;

    const PARKING: [(&str, u32); 2] = [
        ("Residents' parking permit", 3),
        ("Park near your home in a permit zone, all year.", 1),
    ];

    #[test]
    fn slips_beginnings_and_other_numbers_find_it() {
        for asked in [
            "parking",
            "parkng",
            "PARKIGN",
            "permits",
            "par",
            "resident",
            "pérmit zone",
            "",
        ] {
            assert!(fit(asked, &PARKING).is_some(), "{asked}");
        }
        for other in ["dog", "birth", "parking dogs", "tax", "home school"] {
            assert_eq!(fit(other, &PARKING), None, "{other}");
        }
    }

    #[test]
    fn the_name_counts_more_than_the_rest() {
        let name = fit("permit", &[("Parking permit", 3), ("Park.", 1)]);
        let rest = fit("permit", &[("Parking", 3), ("With a permit.", 1)]);
        assert!(name > rest);
    }

    #[test]
    fn twelve_words_are_looked_at() {
        let words = |count: usize| format!("{}dogs", "permit ".repeat(count));
        assert_eq!(fit(&words(11), &PARKING), None);
        assert_eq!(fit(&words(12), &PARKING), fit(&words(500), &PARKING));
        assert!(fit(&words(12), &PARKING).is_some());
    }

    #[test]
    fn an_article_in_arabic_is_no_part_of_a_word() {
        let places = [("تصريح وقوف السيارات للمقيمين", 3)];
        assert!(fit("سيارات", &places).is_some());
        assert!(fit("السيارات", &places).is_some());
        assert_eq!(fit("كلب", &places), None);
        assert!(fit("dogs", &[("Dog licence", 1)]).is_some());
    }
}
