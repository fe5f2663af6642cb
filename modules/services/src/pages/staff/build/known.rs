//! What a question means beyond its service, so that residents who are signed in are offered what they answered before (`prefill`).

use maud::{Markup, html};
use stoa_forms::RawFields;
use stoa_kernel::{FieldError, Message};
use stoa_web::{
    FormErrors, Visitor,
    components::{details, select, text_input},
};

/// The meanings that every service shares. Each has its words under `services-builder-known-WORD`.
const WORDS: [&str; 5] = ["name", "email", "phone", "address", "birth"];

/// Kinds of questions whose answers are of this one application.
const OWN: [&str; 4] = ["file", "declaration", "signature", "calculated"];

/// Puts a word into its controls.
pub fn fill(raw: &mut RawFields, word: Option<&str>) {
    match word {
        None => raw.push("known", ""),
        Some(word) if WORDS.contains(&word) => raw.push("known", word),
        Some(own) => {
            raw.push("known", "own");
            raw.push("known_word", own);
        }
    }
}

/// Reads the controls; `old` where they were not asked.
pub fn read(raw: &RawFields, old: Option<&str>, errors: &mut Vec<FieldError>) -> Option<String> {
    if !raw.texts.contains_key("known") {
        return old.map(str::to_owned);
    }
    match raw.first("known") {
        "own" => {
            let word = raw.first("known_word").trim();
            if word.is_empty() {
                let message = Message::new("services-builder-known-word-missing");
                errors.push(FieldError::new("known_word", message));
            }
            Some(word.to_owned())
        }
        word => WORDS.contains(&word).then(|| word.to_owned()),
    }
}

/// The controls for a kind of question; none where nothing is ever known before.
pub fn show(visitor: &Visitor, kind: &str, raw: &RawFields, errors: &FormErrors) -> Markup {
    if OWN.contains(&kind) {
        return html! {};
    }
    let words = WORDS.map(|word| (word, visitor.t(&format!("services-builder-known-{word}"))));
    let inside = html! {
        (select("known", visitor.t("services-builder-known"))
            .hint(visitor.t("services-builder-known-hint"))
            .option("", visitor.t("services-builder-known-none")).options(words)
            .option("own", visitor.t("services-builder-known-own")).value(raw.first("known")))
        (text_input("known_word", visitor.t("services-builder-known-word"))
            .hint(visitor.t("services-builder-known-word-hint")).width(20)
            .value(raw.first("known_word")).error_option(visitor.error_of(errors, "known_word")))
    };
    let shown = details(visitor.t("services-builder-known"), inside);
    match raw.first("known") {
        "" => html! { (shown) },
        _ => html! { (shown.open()) },
    }
}

#[cfg(test)]
mod tests {
    use stoa_forms::RawFields;

    use super::{fill, read};

    #[test]
    fn what_is_shown_and_sent_again_says_the_same() {
        for word in [None, Some("email"), Some("plate")] {
            let mut raw = RawFields::default();
            fill(&mut raw, word);
            assert_eq!(read(&raw, None, &mut Vec::new()).as_deref(), word);
        }
        let unasked = read(&RawFields::default(), Some("plate"), &mut Vec::new());
        assert_eq!(unasked.as_deref(), Some("plate"));
        let mut errors = Vec::new();
        read(&RawFields::from([("known", "own")]), None, &mut errors);
        assert_eq!(errors.len(), 1);
    }
}
