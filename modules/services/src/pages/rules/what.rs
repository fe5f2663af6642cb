//! What tables, inputs and results are called.

use serde_json::Value;
use stoa_forms::Question;
use stoa_web::{DateStyle, Visitor};

use crate::{
    model::{
        Fee, ServiceFile,
        reads::given_name,
        rules::{Advice, DAY, ServiceRules, TableKind, Verdict, question_of},
    },
    pages::words::{price, say},
};

/// The key of what a table decides.
pub const fn table_key(kind: TableKind) -> &'static str {
    match kind {
        TableKind::Eligibility => "services-rules-eligibility",
        TableKind::Fee => "services-rules-fee",
        TableKind::Decision => "services-rules-decision",
    }
}

/// A column's label or a row's article of law, in the visitor's language where the file has it.
pub fn table_words<'r>(visitor: &Visitor, rules: &'r ServiceRules, text: &'r str) -> &'r str {
    let language = visitor.lang().code();
    let translated = rules.translations.get(text);
    let translated = translated.filter(|words| words.has(language));
    translated.map_or(text, |words| words.get(language, language))
}

/// What an input is called: its question in words.
pub fn input_words(
    visitor: &Visitor,
    file: &ServiceFile,
    rules: &ServiceRules,
    name: &str,
) -> String {
    if name == DAY {
        return visitor.t("services-rules-day");
    }
    match question_of(&file.form, rules, name) {
        Some(asked) => say(visitor, &asked.question().label).to_owned(),
        None => given_name(file, name).map_or_else(
            || name.to_owned(),
            |given| say(visitor, &given.label).to_owned(),
        ),
    }
}

/// A value as people read it: choices by their labels, days written out.
pub fn value_words(visitor: &Visitor, question: Option<&Question>, value: &Value) -> String {
    match value {
        Value::Null => visitor.t("services-rules-unknown"),
        Value::Bool(true) => visitor.t("services-yes"),
        Value::Bool(false) => visitor.t("services-no"),
        Value::Array(values) => visitor.list(
            values
                .iter()
                .map(|value| value_words(visitor, question, value)),
        ),
        Value::Object(parts) => {
            let parts = parts.values().filter_map(Value::as_str);
            let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
            parts.join(", ")
        }
        Value::String(text) => {
            let choices = question.map(|question| question.kind.choices());
            let choice = choices.and_then(|all| all.iter().find(|one| one.key == *text));
            match (choice, text.parse::<jiff::civil::Date>()) {
                (Some(choice), _) => say(visitor, &choice.label).to_owned(),
                (None, Ok(day)) => visitor.day(day, DateStyle::Long),
                (None, Err(_)) => text.clone(),
            }
        }
        Value::Number(number) => number
            .as_i64()
            .map_or_else(|| number.to_string(), |whole| visitor.number(whole)),
    }
}

/// What a table said, in a sentence.
pub fn result_words(visitor: &Visitor, file: &ServiceFile, verdict: &Verdict) -> String {
    match verdict.table {
        TableKind::Eligibility => visitor.t(match verdict.eligible() {
            Some(true) => "services-rules-eligible",
            Some(false) => "services-rules-not-eligible",
            None => "services-rules-eligible-unknown",
        }),
        TableKind::Fee => match (verdict.amount(), &file.fee) {
            (Some(0), _) => visitor.t("services-free"),
            (Some(amount), Some(fee)) => {
                let fee = Fee {
                    amount,
                    ..fee.clone()
                };
                price(visitor, Some(&fee))
            }
            _ => price(visitor, file.fee.as_ref()),
        },
        TableKind::Decision => visitor.t(advice_key(
            Advice::of(std::slice::from_ref(verdict)).unwrap_or(Advice::Person),
        )),
    }
}

/// The key of what is advised.
pub const fn advice_key(advice: Advice) -> &'static str {
    match advice {
        Advice::Granted => "services-rules-advice-granted",
        Advice::Refused => "services-rules-advice-refused",
        Advice::Person => "services-rules-advice-person",
    }
}

/// The words of a reason; its key where there are none.
pub fn reason_words<'t>(visitor: &Visitor, rules: &'t ServiceRules, key: &'t str) -> &'t str {
    rules
        .reasons
        .get(key)
        .map_or(key, |words| say(visitor, words))
}

/// How many examples a table has, for those who read about it. All of them come out right, or the file could not be kept.
pub fn examples_of(rules: &ServiceRules, kind: TableKind) -> usize {
    let of = |example: &&crate::model::rules::RuleExample| example.table == kind;
    rules.examples.iter().filter(of).count()
}

/// The key of what an output is called.
pub fn output_key(name: &str) -> &'static str {
    match name {
        "eligible" => "services-rules-output-eligible",
        "amount" => "services-rules-output-amount",
        "advice" => "services-rules-output-advice",
        _ => "services-rules-output-reason",
    }
}
