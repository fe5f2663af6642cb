//! Titles and texts that managers write, in the languages in which they write them.

use stoa_kernel::{Lang, Localised};

use crate::model::Faults;

/// The longest title, in letters.
pub const TITLE: usize = 150;
/// The longest question, in letters.
pub const QUESTION: usize = 400;
/// The longest text, in letters.
pub const TEXT: usize = 20_000;

/// What was written, without blanks at the ends, and without the languages in which nothing was.
pub fn tidy(words: &Localised) -> Localised {
    let written = words
        .0
        .iter()
        .map(|(lang, text)| (*lang, text.trim().replace("\r\n", "\n")));
    Localised(written.filter(|(_, text)| !text.is_empty()).collect())
}

/// The name of a field in a language: `title_en`.
pub fn field(base: &str, lang: Lang) -> String {
    format!("{base}_{}", lang.code())
}

/// Notes what is too long, at the field of its language.
pub fn check_length(words: &Localised, (base, most): (&str, usize), faults: &mut Faults) {
    for (lang, text) in &words.0 {
        faults.want(
            text.chars().count() <= most,
            &field(base, *lang),
            "participation-frame-fault-long",
        );
    }
}

/// The same, and that something is written in the town's language.
pub fn check(words: &Localised, main: Lang, (base, most): (&str, usize), faults: &mut Faults) {
    let is_there = words.0.get(&main).is_some_and(|text| !text.is_empty());
    faults.want(
        is_there,
        &field(base, main),
        "participation-frame-fault-empty",
    );
    check_length(words, (base, most), faults);
}

#[cfg(test)]
mod tests {
    use stoa_kernel::Error;

    use super::*;

    #[test]
    fn each_fault_stands_at_its_language() {
        let words = Localised(
            [
                (Lang::En, " Hello\r\nyou ".to_owned()),
                (Lang::Es, "  ".to_owned()),
            ]
            .into(),
        );
        let words = tidy(&words);
        assert_eq!(words, Localised::english("Hello\nyou"));
        let mut faults = Faults::default();
        check(&words, Lang::En, ("title", 9), &mut faults);
        assert_eq!(faults, Faults::default());
        check(&words, Lang::Fr, ("title", 8), &mut faults);
        let Err(Error::Invalid(told)) = faults.done() else {
            panic!("nothing was told")
        };
        let fields: Vec<&str> = told.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, ["title_fr", "title_en"]);
    }
}
