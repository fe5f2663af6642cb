//! What is chosen rather than written.

use super::{Parsed, countries, wrong};
use crate::{Answer, Choice, Fault, RawFields, clean};

pub fn one(key: &str, raw: &RawFields, choices: &[Choice]) -> Parsed {
    let chosen = given(raw, key);
    match chosen.as_slice() {
        [] => Ok(None),
        [one] if choices.iter().any(|choice| choice.key == *one) => {
            Ok(Some(Answer::Choice(one.clone())))
        }
        [_] => wrong(Fault::new(key, "forms-no-such-choice")),
        _ => wrong(Fault::new(key, "forms-too-many-chosen").with("max", 1)),
    }
}

pub fn several(
    key: &str,
    raw: &RawFields,
    choices: &[Choice],
    (min, max): (Option<u32>, Option<u32>),
) -> Parsed {
    let given = given(raw, key);
    if given.is_empty() {
        return Ok(None);
    }
    if given
        .iter()
        .any(|one| choices.iter().all(|choice| choice.key != *one))
    {
        return wrong(Fault::new(key, "forms-no-such-choice"));
    }
    let chosen: Vec<&Choice> = choices
        .iter()
        .filter(|choice| given.contains(&choice.key))
        .collect();
    let exclusive = chosen.iter().find(|choice| choice.exclusive);
    if let Some(choice) = exclusive.filter(|_| chosen.len() > 1) {
        return wrong(Fault::new(key, "forms-choice-excludes-others").with("choice", &choice.key));
    }
    let count = u32::try_from(chosen.len()).unwrap_or(u32::MAX);
    if let Some(min) = min.filter(|min| count < *min && exclusive.is_none()) {
        return wrong(Fault::new(key, "forms-too-few-chosen").with("min", min));
    }
    if let Some(max) = max.filter(|max| count > *max) {
        return wrong(Fault::new(key, "forms-too-many-chosen").with("max", max));
    }
    let keys = chosen.into_iter().map(|choice| choice.key.clone());
    Ok(Some(Answer::Choices(keys.collect())))
}

fn given(raw: &RawFields, key: &str) -> Vec<String> {
    let values = raw.all(key).iter().map(|value| value.trim().to_owned());
    values.filter(|value| !value.is_empty()).collect()
}

/// Whether a box was ticked.
pub fn agreed(key: &str, raw: &RawFields) -> Option<Answer> {
    let ticked = matches!(raw.first(key), "true" | "yes" | "on" | "1");
    ticked.then_some(Answer::Truth(true))
}

pub fn yes_or_no(key: &str, raw: &RawFields) -> Parsed {
    match raw.first(key).trim() {
        "" => Ok(None),
        "yes" | "true" => Ok(Some(Answer::Truth(true))),
        "no" | "false" => Ok(Some(Answer::Truth(false))),
        _ => wrong(Fault::new(key, "forms-no-such-choice")),
    }
}

pub fn country(key: &str, raw: &RawFields, only: &[String]) -> Parsed {
    let code = clean::code(raw.first(key));
    let is_offered = only.is_empty() || only.contains(&code);
    match code.as_str() {
        "" => Ok(None),
        known if countries::is_country(known) && is_offered => Ok(Some(Answer::Country(code))),
        _ => wrong(Fault::new(key, "forms-no-such-choice")),
    }
}

pub fn language(key: &str, raw: &RawFields, only: &[String]) -> Parsed {
    let code = clean::code(raw.first(key)).to_lowercase();
    let is_offered = only.is_empty() || only.contains(&code);
    match code.as_str() {
        "" => Ok(None),
        known if countries::is_language(known) && is_offered => Ok(Some(Answer::Language(code))),
        _ => wrong(Fault::new(key, "forms-no-such-choice")),
    }
}
