//! The short names that addresses and queries use.

/// The longest slug, in bytes.
const LONGEST: usize = 60;
/// Words of addresses of the portal itself.
const TAKEN: [&str; 13] = [
    "query",
    "q",
    "new",
    "keys",
    "files",
    "sources",
    "batches",
    "requests",
    "showcase",
    "follow",
    "following",
    "feed",
    "comments",
];

/// A slug made of a title or a file's name: lower-case letters, digits and single dashes, beginning with a letter.
/// Letters of other scripts fall away; where nothing is left it is `dataset`.
pub fn slug_of(text: &str) -> String {
    let mut slug = String::new();
    for letter in text.chars().flat_map(plain) {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() >= LONGEST {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    match slug.chars().next() {
        None => "dataset".to_owned(),
        Some(first) if first.is_ascii_digit() => format!("d-{slug}"),
        Some(_) if TAKEN.contains(&slug) => format!("{slug}-data"),
        Some(_) => slug.to_owned(),
    }
}

/// What queries call the table of a slug: `_` for `-`.
pub fn table_name(slug: &str) -> String {
    slug.replace('-', "_")
}

/// A title made of a file's name: `street-lamps_2025.csv` becomes "Street lamps 2025".
pub fn title_of(file_name: &str) -> String {
    let stem = file_name.split('.').next().unwrap_or_default();
    let words = stem.replace(['_', '-', '+'], " ");
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// A letter without its accent, as far as European languages have them.
fn plain(letter: char) -> impl Iterator<Item = char> {
    const PAIRS: [(&str, &str); 17] = [
        ("àáâãåāăą", "a"),
        ("çćč", "c"),
        ("ďđ", "d"),
        ("èéêëēėęě", "e"),
        ("ğ", "g"),
        ("ìíîïīı", "i"),
        ("ł", "l"),
        ("ñńň", "n"),
        ("òóôõōő", "o"),
        ("ř", "r"),
        ("śšşș", "s"),
        ("ťţț", "t"),
        ("ùúûūůű", "u"),
        ("ýÿ", "y"),
        ("źżž", "z"),
        ("ß", "ss"),
        ("äæ", "ae"),
    ];
    let lower = letter.to_lowercase().next().unwrap_or(letter);
    let own = match lower {
        'ö' | 'ø' | 'œ' => Some("oe"),
        'ü' => Some("ue"),
        _ => PAIRS
            .iter()
            .find(|(accented, _)| accented.contains(lower))
            .map(|(_, base)| *base),
    };
    own.map_or_else(|| lower.to_string(), str::to_owned)
        .chars()
        .collect::<Vec<_>>()
        .into_iter()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn slugs_are_made_of_titles() {
        let check = |title: &str, slug: &str| assert_eq!(slug_of(title), slug, "{title}");
        check("Street lamps, 2025", "street-lamps-2025");
        check("Árboles del municipio", "arboles-del-municipio");
        check("Straße & Öl", "strasse-oel");
        check("  2024 budget", "d-2024-budget");
        check("أشجار", "dataset");
        check("Query", "query-data");
        assert_eq!(table_name("street-lamps"), "street_lamps");
        assert_eq!(title_of("street-lamps_2025.csv.gz"), "Street lamps 2025");
        assert_eq!(title_of(""), "");
    }

    proptest! {
        #[test]
        fn a_slug_is_its_own_slug(text in ".{0,90}") {
            let slug = slug_of(&text);
            prop_assert_eq!(slug_of(&slug), slug.clone());
            let fits = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
            prop_assert!(slug.chars().all(fits) && !slug.contains("--") && slug.len() < 70);
        }
    }
}
