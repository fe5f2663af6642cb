//! A question and the controls in which it is written.

use stoa_forms::{Definition, Question, RawFields};
use stoa_kernel::FieldError;
use stoa_web::Visitor;

use super::{
    condition::{self, Conditions},
    known,
    settings::{self, is_taken, key_of},
    texts,
};

/// Puts a question into its controls.
pub fn fill(question: &Question, languages: &[String]) -> RawFields {
    let mut raw = RawFields::default();
    texts::fill(&mut raw, "label", &question.label, languages);
    if let Some(hint) = &question.hint {
        texts::fill(&mut raw, "hint", hint, languages);
    }
    if question.required {
        raw.push("required", "yes");
    }
    condition::fill(&mut raw, "when", question.when.as_ref());
    settings::fill(&mut raw, &question.kind, languages);
    known::fill(&mut raw, question.prefill.as_deref());
    raw
}

/// Reads the controls. `old` is the question that is changed; a new one gets its key from its words.
pub fn read(
    visitor: &Visitor,
    (form, old): (&Definition, Option<&Question>),
    (raw, word): (&RawFields, &str),
    languages: &[String],
) -> Result<Question, Vec<FieldError>> {
    let mut errors = Vec::new();
    let old_label = old.map(|old| old.label.clone()).unwrap_or_default();
    let label = texts::required((raw, "label"), &old_label, languages, &mut errors);
    let old_hint = old.and_then(|old| old.hint.clone()).unwrap_or_default();
    let hint = texts::read(raw, "hint", &old_hint, languages);
    let of = (old.map(|old| &old.kind), languages);
    let kind = settings::read(raw, word, of, &mut errors);
    let conditions = Conditions { visitor, form, raw };
    let old_when = old.and_then(|old| old.when.as_ref());
    let when = conditions.read("when", old_when, &mut errors);
    let old_word = old.and_then(|old| old.prefill.as_deref());
    let prefill = known::read(raw, old_word, &mut errors);
    let key = match old {
        Some(old) => old.key.clone(),
        None => {
            let first = languages.first().map_or("", String::as_str);
            key_of(texts::exact(&label, first), "question", is_taken(form))
        }
    };
    match kind.filter(|_| errors.is_empty()) {
        Some(kind) => Ok(Question {
            key,
            kind,
            label,
            hint: (!hint.is_empty()).then_some(hint),
            required: raw.first("required") == "yes",
            when,
            prefill,
        }),
        None => Err(errors),
    }
}
