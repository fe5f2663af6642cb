//! A step of the workflow and the controls in which it is written.

use stoa_forms::RawFields;
use stoa_kernel::{FieldError, Message};
use stoa_web::Visitor;

use super::{
    super::{
        condition::{self, Conditions},
        keyed::{hyphened, in_order, read_keyed},
        money::sums::whole,
        texts,
    },
    pay,
};
use crate::model::{CheckItem, Duty, ServiceFile, Step, TaskKind, looked_up::with_names};

/// Puts a step into its controls.
pub fn fill(step: &Step, languages: &[String]) -> RawFields {
    let mut raw = RawFields::default();
    texts::fill(&mut raw, "name", &step.name, languages);
    raw.push("who", step.who.slug());
    raw.push("team", &step.team);
    raw.push("days", step.days.to_string());
    let begins = match &step.after {
        None => "next",
        Some(keys) if keys.is_empty() => "once",
        Some(_) => "after",
    };
    raw.push("begins", begins);
    for key in step.after.iter().flatten() {
        raw.push("after", key);
    }
    let items = step.items.iter().map(|item| &item.text);
    texts::fill_lines(&mut raw, "items", items, languages);
    raw.push("letter", &step.letter);
    if let Some(payment) = &step.payment {
        pay::fill(&mut raw, payment, languages);
    }
    condition::fill(&mut raw, "when", step.when.as_ref());
    raw
}

/// What stands in the controls of a new step of a kind.
pub fn begun(kind: TaskKind, file: &ServiceFile) -> RawFields {
    // Somebody else than whoever prepared it agrees.
    let who = match kind {
        TaskKind::Approval => Duty::Manager,
        _ => Duty::Caseworker,
    };
    let mut raw = RawFields::from([("who", who.slug()), ("begins", "next"), ("how", "amount")]);
    let currency = file.fee.as_ref().map(|fee| fee.currency.as_str());
    raw.push("currency", currency.unwrap_or_default());
    raw.push("paid", "all");
    raw
}

/// Reads the controls. `old` is the step that is changed; a new one gets its key from its name. What is kept is what its kind has.
pub fn read(
    visitor: &Visitor,
    (file, old): (&ServiceFile, Option<&Step>),
    (raw, kind): (&RawFields, TaskKind),
    languages: &[String],
) -> Result<Step, Vec<FieldError>> {
    let mut errors = Vec::new();
    let old_name = old.map(|old| old.name.clone()).unwrap_or_default();
    let name = texts::required((raw, "name"), &old_name, languages, &mut errors);
    let days = whole(raw, ("days", 1, 250), &mut errors);
    if days.is_none() && raw.first("days").trim().is_empty() {
        errors.push(wrong("days", "services-owner-set-missing"));
    }
    let old_after = old.and_then(|old| old.after.as_deref());
    let after = after(raw, old_after.unwrap_or_default(), &mut errors);
    let payment = (kind == TaskKind::Payment).then(|| {
        let old = old.and_then(|old| old.payment.as_ref());
        pay::read(raw, old, languages, &mut errors)
    });
    let form = with_names(file);
    let conditions = Conditions {
        visitor,
        form: &form,
        raw,
    };
    let when = conditions.read("when", old.and_then(|old| old.when.as_ref()), &mut errors);
    if !errors.is_empty() {
        return Err(errors);
    }
    let key = match old {
        Some(old) => old.key.clone(),
        None => key(
            file,
            texts::exact(&name, languages.first().map_or("", String::as_str)),
        ),
    };
    Ok(Step {
        key,
        name,
        kind,
        who: Duty::parse(raw.first("who")).unwrap_or_default(),
        team: raw.first("team").to_owned(),
        days: days.unwrap_or_default(),
        after,
        items: match kind.has_items() {
            true => items(raw, old, languages),
            false => Vec::new(),
        },
        letter: match kind {
            TaskKind::Letter => raw.first("letter").to_owned(),
            _ => String::new(),
        },
        payment,
        when,
    })
}

/// A free name for the step, which no appeal has.
fn key(file: &ServiceFile, words: &str) -> String {
    hyphened(words, "step", |key| {
        key == TaskKind::Appeal.slug() || file.workflow.iter().any(|step| step.key == key)
    })
}

fn after(raw: &RawFields, old: &[String], errors: &mut Vec<FieldError>) -> Option<Vec<String>> {
    match raw.first("begins") {
        "once" => Some(Vec::new()),
        "after" => {
            let keys = in_order(raw.all("after"), old);
            if keys.is_empty() {
                errors.push(wrong("after", "services-builder-after-none"));
            }
            Some(keys)
        }
        _ => None,
    }
}

fn items(raw: &RawFields, old: Option<&Step>, languages: &[String]) -> Vec<CheckItem> {
    let old = old.map_or(&[][..], |old| &old.items);
    let before: Vec<_> = old
        .iter()
        .map(|item| (item.key.as_str(), &item.text))
        .collect();
    read_keyed((raw, "items"), &before, languages)
        .into_iter()
        .map(|(key, text)| CheckItem { key, text })
        .collect()
}

fn wrong(field: &str, key: &'static str) -> FieldError {
    FieldError::new(field, Message::new(key))
}
