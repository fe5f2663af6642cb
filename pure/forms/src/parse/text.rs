//! Texts and names.

use super::{Parsed, wrong};
use crate::{Answer, Fault, NameParts, PersonName, RawFields, clean, kind::LONGEST_TEXT};

/// The most characters of a name's field.
const LONGEST_NAME: u32 = 200;

pub fn line(key: &str, raw: &RawFields, max: u32) -> Parsed {
    let text = clean::line(raw.first(key));
    within(key, &text, max)?;
    Ok(some(text).map(Answer::Text))
}

pub fn paragraphs(key: &str, raw: &RawFields, max: u32) -> Parsed {
    let text = clean::paragraphs(raw.first(key));
    within(key, &text, max.min(LONGEST_TEXT))?;
    Ok(some(text).map(Answer::Text))
}

pub fn name(key: &str, raw: &RawFields, parts: NameParts) -> Parsed {
    if parts == NameParts::Full {
        let full = clean::line(raw.first(key));
        within(key, &full, LONGEST_NAME)?;
        let named = |full| {
            Answer::Name(PersonName {
                full,
                ..PersonName::default()
            })
        };
        return Ok(some(full).map(named));
    }
    let given = part(key, raw, "given", LONGEST_NAME)?;
    let family = part(key, raw, "family", LONGEST_NAME)?;
    let full = format!("{given} {family}").trim().to_owned();
    let named = |full| {
        Answer::Name(PersonName {
            full,
            given,
            family,
        })
    };
    Ok(some(full).map(named))
}

/// A part of an answer in several fields, cleaned.
pub fn part(
    key: &str,
    raw: &RawFields,
    part: &'static str,
    max: u32,
) -> Result<String, Vec<Fault>> {
    let text = clean::line(raw.part(key, part));
    let in_part = |fault: Fault| fault.in_part(part);
    within(key, &text, max)
        .map_err(|faults| faults.into_iter().map(in_part).collect::<Vec<_>>())?;
    Ok(text)
}

fn within(key: &str, text: &str, max: u32) -> Result<(), Vec<Fault>> {
    let length = text.chars().count();
    if length > usize::try_from(max).unwrap_or(usize::MAX) {
        let fault = Fault::new(key, "forms-text-too-long");
        return wrong(fault.with("max", max).with("length", length));
    }
    Ok(())
}

pub fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
