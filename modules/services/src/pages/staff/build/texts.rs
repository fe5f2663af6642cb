//! Texts in each language of a service: a control a language, and what was written in them.

use maud::{Markup, html};
use stoa_forms::{Localised, RawFields};
use stoa_kernel::{FieldError, Lang, Message};
use stoa_web::{
    FormErrors, Visitor,
    components::{fieldset, text_input, textarea},
};

/// How much room a text has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    Line,
    Lines(u8),
}

/// Shows controls of one form.
pub struct Texts<'a> {
    pub visitor: &'a Visitor,
    pub raw: &'a RawFields,
    pub errors: &'a FormErrors,
    pub languages: &'a [String],
}

impl Texts<'_> {
    /// The controls of a text: `NAME.LANGUAGE`.
    pub fn ask(&self, name: &str, label: &str, hint: Option<&str>, room: Room) -> Markup {
        if let [only] = self.languages {
            return self.control(name, only, (label, hint), room);
        }
        html! {
            (fieldset(label).legend_class("govuk-fieldset__legend--s").body(html! {
                @if let Some(hint) = hint { p.govuk-hint { (hint) } }
                @for language in self.languages {
                    (self.control(name, language, (&own_name(language), None), room))
                }
            }))
        }
    }

    /// The control of a text in one language.
    pub fn control(
        &self,
        name: &str,
        language: &str,
        (label, hint): (&str, Option<&str>),
        room: Room,
    ) -> Markup {
        let field = format!("{name}.{language}");
        let error = self.visitor.error_of(self.errors, &field);
        let value = self.raw.first(&field);
        match room {
            Room::Line => {
                let control = text_input(field.as_str(), label)
                    .value(value)
                    .attr("lang", language)
                    .attr("dir", "auto")
                    .error_option(error);
                match hint {
                    Some(hint) => html! { (control.hint(hint)) },
                    None => html! { (control) },
                }
            }
            Room::Lines(rows) => {
                let control = textarea(field.as_str(), label)
                    .value(value)
                    .rows(rows.max(lines_of(value)))
                    .attr("lang", language)
                    .attr("dir", "auto")
                    .error_option(error);
                match hint {
                    Some(hint) => html! { (control.hint(hint)) },
                    None => html! { (control) },
                }
            }
        }
    }
}

/// How many lines a text takes in a field that is about 80 characters wide; at most 12.
fn lines_of(text: &str) -> u8 {
    let lines = text.lines().map(|line| 1 + line.chars().count() / 80);
    u8::try_from(lines.sum::<usize>().min(12)).unwrap_or(12)
}

/// A language as its speakers call it; the tag of one that these pages do not speak.
pub fn own_name(language: &str) -> String {
    let known = Lang::ALL.into_iter().find(|lang| lang.code() == language);
    known.map_or_else(|| language.to_owned(), |lang| lang.own_name().to_owned())
}

/// The text of a language alone, or the one for all.
pub fn exact<'t>(text: &'t Localised, language: &str) -> &'t str {
    let find = |tag: &str| text.iter().find(|(own, _)| *own == tag).map(|(_, t)| t);
    find(language).or_else(|| find("")).unwrap_or_default()
}

/// Puts a text into the controls.
pub fn fill(raw: &mut RawFields, name: &str, text: &Localised, languages: &[String]) {
    for language in languages {
        raw.push(format!("{name}.{language}"), exact(text, language));
    }
}

/// What was written in the controls. What the text says in languages that were not asked for stays.
pub fn read(raw: &RawFields, name: &str, old: &Localised, languages: &[String]) -> Localised {
    let others = old
        .iter()
        .filter(|(tag, _)| !tag.is_empty() && !languages.iter().any(|own| own == tag));
    let mut text = others.fold(Localised::default(), |text, (tag, words)| {
        text.with(tag, words)
    });
    for language in languages {
        let written = raw.part(name, language).trim();
        if !written.is_empty() {
            text = text.with(language, written);
        }
    }
    text
}

/// As [`read`]; one that must be there in the first language at least.
pub fn required(
    (raw, name): (&RawFields, &str),
    old: &Localised,
    languages: &[String],
    errors: &mut Vec<FieldError>,
) -> Localised {
    let text = read(raw, name, old, languages);
    let first = languages.first().map_or("", String::as_str);
    if !text.has(first) {
        let field = format!("{name}.{first}");
        errors.push(FieldError::new(
            field,
            Message::new("services-owner-text-missing"),
        ));
    }
    text
}

/// Lists of texts, a line each in every language: the lines of the same place belong together.
pub fn read_lines(
    raw: &RawFields,
    name: &str,
    old: &[Localised],
    languages: &[String],
) -> Vec<Localised> {
    let columns: Vec<(&String, Vec<&str>)> = languages
        .iter()
        .map(|language| (language, lines(raw.part(name, language))))
        .collect();
    let count = columns.iter().map(|(_, lines)| lines.len()).max();
    (0..count.unwrap_or(0))
        .map(|at| {
            let others = old.get(at).into_iter().flat_map(Localised::iter);
            let kept = others
                .filter(|(tag, _)| !tag.is_empty() && !languages.iter().any(|own| own == tag));
            let text = kept.fold(Localised::default(), |text, (tag, words)| {
                text.with(tag, words)
            });
            columns.iter().fold(text, |text, (language, lines)| {
                match lines.get(at).filter(|line| !line.is_empty()) {
                    Some(line) => text.with(language.as_str(), *line),
                    None => text,
                }
            })
        })
        .collect()
}

/// The other way round: one text a language, with a line for each of the list.
pub fn fill_lines<'t>(
    raw: &mut RawFields,
    name: &str,
    list: impl Iterator<Item = &'t Localised> + Clone,
    languages: &[String],
) {
    for language in languages {
        let lines: Vec<&str> = list.clone().map(|text| exact(text, language)).collect();
        raw.push(format!("{name}.{language}"), lines.join("\n").trim_end());
    }
}

/// The lines of a text without those at its end that say nothing.
fn lines(text: &str) -> Vec<&str> {
    text.trim_end().lines().map(str::trim).collect()
}

#[cfg(test)]
mod tests {
    use stoa_forms::{Localised, RawFields};

    use super::{exact, fill_lines, read, read_lines};

    fn languages() -> Vec<String> {
        vec!["en".to_owned(), "ar".to_owned()]
    }

    #[test]
    fn languages_that_are_not_asked_for_stay() {
        let old = Localised::default().with("fr", "Chien").with("en", "Dog");
        let raw = RawFields::from([("name.en", " Hound "), ("name.ar", "")]);
        let text = read(&raw, "name", &old, &languages());
        assert_eq!(exact(&text, "fr"), "Chien");
        assert_eq!(exact(&text, "en"), "Hound");
        assert!(!text.has("ar"));
    }

    #[test]
    fn lines_of_one_place_belong_together() {
        let raw = RawFields::from([("l.en", "One\n\nThree\n"), ("l.ar", "واحد\nاثنان")]);
        let list = read_lines(&raw, "l", &[], &languages());
        assert_eq!(list.len(), 3);
        assert_eq!(exact(&list[0], "ar"), "واحد");
        assert!(!list[1].has("en"));
        let mut back = RawFields::default();
        fill_lines(&mut back, "l", list.iter(), &languages());
        assert_eq!(back.first("l.en"), "One\n\nThree");
    }
}
