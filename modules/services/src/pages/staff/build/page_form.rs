//! A page of the form and the controls in which it is written.

use stoa_forms::{Definition, GoTo, Page, RawFields, Repeat};
use stoa_kernel::{FieldError, Message};
use stoa_web::Visitor;

use super::{
    condition::{self, Conditions},
    settings::key_of,
    texts,
};

/// Puts a page into its controls.
pub fn fill(page: &Page, languages: &[String]) -> RawFields {
    let mut raw = RawFields::default();
    texts::fill(&mut raw, "title", &page.title, languages);
    if let Some(hint) = &page.hint {
        texts::fill(&mut raw, "hint", hint, languages);
    }
    condition::fill(&mut raw, "when", page.when.as_ref());
    if let Some(repeat) = &page.repeat {
        raw.push("repeat", "yes");
        raw.push("min", repeat.min.to_string());
        raw.push("max", repeat.max.to_string());
        texts::fill(&mut raw, "item", &repeat.item, languages);
    }
    for (at, way) in page.go_to.iter().enumerate() {
        fill_way(&mut raw, at, way);
    }
    raw
}

fn fill_way(raw: &mut RawFields, at: usize, way: &GoTo) {
    let prefix = format!("go.{at}");
    raw.push(format!("{prefix}.page"), way.page.as_str());
    let mut when = RawFields::default();
    condition::fill(&mut when, "when", way.when.as_ref());
    let is_one = !when.texts.contains_key("when.kept") && when.first("when.1.question").is_empty();
    if !is_one {
        raw.push(format!("{prefix}.kept"), at.to_string());
        return;
    }
    for part in ["question", "is", "value"] {
        raw.push(
            format!("{prefix}.{part}"),
            when.first(&format!("when.0.{part}")),
        );
    }
}

/// How many ways were written, from the first on.
pub fn ways(raw: &RawFields) -> usize {
    (0..50)
        .rev()
        .find(|at| !raw.first(&format!("go.{at}.page")).is_empty())
        .map_or(0, |last| last + 1)
}

/// Reads the controls. `old` is the page that is changed; a new one gets its slug from its title.
pub fn read(
    visitor: &Visitor,
    (form, old): (&Definition, Option<&Page>),
    raw: &RawFields,
    languages: &[String],
) -> Result<Page, Vec<FieldError>> {
    let mut errors = Vec::new();
    let old_title = old.map(|old| old.title.clone()).unwrap_or_default();
    let title = texts::required((raw, "title"), &old_title, languages, &mut errors);
    let old_hint = old.and_then(|old| old.hint.clone()).unwrap_or_default();
    let hint = texts::read(raw, "hint", &old_hint, languages);
    let conditions = Conditions { visitor, form, raw };
    let old_when = old.and_then(|old| old.when.as_ref());
    let when = conditions.read("when", old_when, &mut errors);
    let old_repeat = old.and_then(|old| old.repeat.as_ref());
    let repeat = repeat((raw, old_repeat), languages, &mut errors);
    let go_to = go_to(&conditions, old, &mut errors);
    let slug = match old {
        Some(old) => old.slug.clone(),
        None => {
            let first = languages.first().map_or("", String::as_str);
            slug(form, texts::exact(&title, first))
        }
    };
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(Page {
        slug,
        title,
        hint: (!hint.is_empty()).then_some(hint),
        when,
        repeat,
        questions: old.map(|old| old.questions.clone()).unwrap_or_default(),
        go_to,
    })
}

/// A free name for addresses.
fn slug(form: &Definition, title: &str) -> String {
    let is_taken = |key: &str| {
        let slug = key.replace('_', "-");
        slug == GoTo::END || form.page(&slug).is_some()
    };
    key_of(title, "page", is_taken).replace('_', "-")
}

fn repeat(
    (raw, old): (&RawFields, Option<&Repeat>),
    languages: &[String],
    errors: &mut Vec<FieldError>,
) -> Option<Repeat> {
    if raw.first("repeat") != "yes" {
        return None;
    }
    let mut number = |field: &str| {
        let read = raw.first(field).trim().parse::<u32>();
        if read.is_err() {
            let message = Message::new("services-owner-set-whole-wrong");
            errors.push(FieldError::new(field, message));
        }
        read.unwrap_or_default()
    };
    let (min, max) = (number("min"), number("max"));
    let old = old.map(|old| old.item.clone()).unwrap_or_default();
    let item = texts::required((raw, "item"), &old, languages, errors);
    Some(Repeat { min, max, item })
}

fn go_to(
    conditions: &Conditions<'_>,
    old: Option<&Page>,
    errors: &mut Vec<FieldError>,
) -> Vec<GoTo> {
    let raw = conditions.raw;
    let mut found = Vec::new();
    for at in 0..=ways(raw) {
        let prefix = format!("go.{at}");
        let page = raw.part(&prefix, "page").to_owned();
        if page.is_empty() {
            continue;
        }
        let kept = raw.part(&prefix, "kept").parse::<usize>().ok();
        let kept = kept.and_then(|at| old?.go_to.get(at));
        let when = match kept {
            Some(way) => way.when.clone(),
            None => conditions.read_row(&prefix, errors),
        };
        found.push(GoTo { when, page });
    }
    found
}
