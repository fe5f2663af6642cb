//! Names and slugs as managers give them.

use stoa_kernel::{Lang, Localised, town::is_slug};

use super::faults::Faults;

/// The longest name, in letters.
pub const LONGEST: usize = 120;

/// A name in the languages in which one was written.
pub fn localised<'a>(given: impl IntoIterator<Item = (Lang, &'a str)>) -> Localised {
    let written = given
        .into_iter()
        .map(|(lang, text)| (lang, text.trim().to_owned()));
    Localised(written.filter(|(_, text)| !text.is_empty()).collect())
}

/// At least one language, none too long. Faults stand at the field of the language: `name_en`.
pub fn check(name: &Localised, main: Lang, faults: &mut Faults) {
    faults.want(!name.is_empty(), field(main), "town-name-missing");
    for (lang, text) in &name.0 {
        faults.want(
            text.chars().count() <= LONGEST,
            field(*lang),
            "town-name-long",
        );
    }
}

/// The field of a name in a language.
pub const fn field(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "name_en",
        Lang::Es => "name_es",
        Lang::Fr => "name_fr",
        Lang::Ar => "name_ar",
    }
}

/// A slug is there and fits into a URL.
pub fn check_slug(slug: &str, faults: &mut Faults) {
    faults.want(is_slug(slug), "slug", "town-slug-form");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_languages_are_left_out() {
        let name = localised([(Lang::En, " Oak "), (Lang::Es, "  ")]);
        assert_eq!(name, Localised::english("Oak"));
        let mut faults = Faults::default();
        check(&name, Lang::En, &mut faults);
        check_slug("oak-1", &mut faults);
        assert!(faults.is_empty());
        check(&Localised::default(), Lang::Ar, &mut faults);
        check(
            &Localised::english("x".repeat(LONGEST + 1)),
            Lang::En,
            &mut faults,
        );
        check_slug("Oak 1", &mut faults);
        assert_eq!(
            faults
                .done()
                .unwrap_err()
                .to_string()
                .matches("town-")
                .count(),
            3
        );
    }
}
