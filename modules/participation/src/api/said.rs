//! What programs, files and the open data have of each thing: the same fields in JSON and in CSV.

use serde_json::{Map, Value, json};
use stoa_kernel::{App, Error, Lang, Localised, Result};
use stoa_payments::Money;

use crate::{
    model::{
        Process,
        budget::{Pot, Project},
        tell::{Decision, Milestone},
        voices::{Comment, Proposal, Subject},
    },
    store::programs::Origin,
};

/// The columns of a proposal.
pub const PROPOSAL: &[&str] = &[
    "reference",
    "process",
    "component",
    "title",
    "text",
    "lang",
    "name_shown",
    "stage",
    "supports",
    "supports_elsewhere",
    "source",
    "made_at",
    "updated_at",
    "url",
];

/// The columns of a comment.
pub const COMMENT: &[&str] = &[
    "number",
    "process",
    "component",
    "proposal",
    "answers",
    "side",
    "text",
    "lang",
    "name_shown",
    "ups",
    "downs",
    "replies",
    "made_at",
    "url",
];

/// The columns of a project.
pub const PROJECT: &[&str] = &[
    "reference",
    "process",
    "component",
    "number",
    "pot",
    "title",
    "text",
    "cost",
    "currency",
    "cost_why",
    "verdict",
    "reason",
    "proposal",
    "updated_at",
    "url",
];

/// A proposal, as everybody reads it, and where it came from if it was taken over.
pub fn proposal(app: &App, one: &Proposal, origin: Option<&Origin>) -> Value {
    let (process, component) = &one.place;
    json!({
        "reference": one.reference(),
        "process": process,
        "component": component,
        "title": one.written.title,
        "text": one.written.text,
        "lang": one.lang.code(),
        "name_shown": one.written.name_shown,
        "stage": one.stage.name(),
        "supports": one.supports,
        "supports_elsewhere": origin.map(|origin| origin.supports),
        "source": origin.map(|origin| origin.source.as_str()),
        "made_at": one.made_at.to_string(),
        "updated_at": one.updated_at.to_string(),
        "url": url(app, &one.path()),
    })
}

/// A comment; `proposal` is the reference of what it is about, nothing in a debate.
pub fn comment(app: &App, one: &Comment) -> Value {
    let (process, component) = &one.subject.place;
    json!({
        "number": one.id.number(),
        "process": process,
        "component": component,
        "proposal": about(&one.subject),
        "answers": one.parent.map(|parent| parent.number()),
        "side": one.remark.side.name(),
        "text": one.remark.text,
        "lang": one.lang.code(),
        "name_shown": one.remark.name_shown,
        "ups": one.ups,
        "downs": one.downs,
        "replies": one.replies,
        "made_at": one.made_at.to_string(),
        "url": url(app, &one.path()),
    })
}

fn about(subject: &Subject) -> Option<String> {
    let reference = subject.reference();
    reference.starts_with("M-P").then_some(reference)
}

/// A project of a component, with the pot from which it would be paid. Its cost is a decimal number.
pub fn project(
    app: &App,
    (process, component): (&str, &str),
    (one, pot): (&Project, Option<&Pot>),
) -> Value {
    let currency = pot.map(|pot| pot.money.currency);
    let cost = one.cost.zip(currency);
    let number = one.number;
    json!({
        "reference": one.reference(),
        "process": process,
        "component": component,
        "number": number,
        "pot": pot.map(|pot| words(&pot.name)),
        "title": words(&one.title),
        "text": words(&one.text),
        "cost": cost.map(|(minor, currency)| Money::new(minor, currency).decimal()),
        "currency": currency.map(|currency| currency.code().to_owned()),
        "cost_why": one.cost_why,
        "verdict": one.verdict.name(),
        "reason": one.reason,
        "proposal": one.proposal.map(|id| format!("M-P{id}")),
        "updated_at": one.updated_at.to_string(),
        "url": url(app, &format!("/participate/{process}/{component}/projects/{number}")),
    })
}

/// A decision with its milestones. Money is a decimal number; `rests_on` has references.
pub fn decision(app: &App, one: &Decision, milestones: &[Milestone], rests_on: &[String]) -> Value {
    let written = &one.written;
    let currency = written.currency();
    let in_all: i64 = milestones.iter().map(|step| step.spent).sum();
    let sum = |minor: i64| currency.map(|currency| Money::new(minor, currency).decimal());
    let steps = milestones.iter().map(|step| {
        json!({
            "title": words(&step.title),
            "due_on": step.due_on.map(|day| day.to_string()),
            "percent": step.percent,
            "spent": sum(step.spent),
            "reached_at": step.reached_at.map(|at| at.to_string()),
        })
    });
    json!({
        "reference": one.reference(),
        "process": one.slug,
        "agency": one.agency,
        "title": words(&written.title),
        "text": words(&written.text),
        "reasons": words(&written.reasons),
        "indicator": words(&written.indicator),
        "dataset": written.dataset,
        "taken_by": written.taken_by,
        "taken_on": written.taken_on.to_string(),
        "money": written.money.map(|money| money.decimal()),
        "currency": currency.map(|currency| currency.code().to_owned()),
        "spent": sum(in_all),
        "rests_on": rests_on,
        "milestones": steps.collect::<Vec<Value>>(),
        "made_at": one.made_at.to_string(),
        "updated_at": one.updated_at.to_string(),
        "url": url(app, &one.path()),
    })
}

/// A process in short: what is asked, by whom, from when until when.
pub fn process(app: &App, one: &Process) -> Value {
    json!({
        "slug": one.slug,
        "agency": one.agency,
        "state": one.state.name(),
        "reason": one.reason,
        "title": words(&one.title),
        "question": words(&one.question),
        "first_day": one.days.map(|(first, _)| first.to_string()),
        "last_day": one.days.map(|(_, last)| last.to_string()),
        "published_at": one.published_at.map(|at| at.to_string()),
        "url": url(app, &one.path()),
    })
}

/// A text by its languages.
pub fn words(text: &Localised) -> Map<String, Value> {
    let by = text.0.iter();
    by.map(|(lang, text)| (lang.code().to_owned(), text.as_str().into()))
        .collect()
}

fn url(app: &App, path: &str) -> String {
    format!("{}{path}", app.config.public_url)
}

/// The line of headings of a table.
pub fn headings(columns: &[&str]) -> Result<Vec<u8>> {
    lines(|table| table.write_record(columns))
}

/// Rows of a table with these columns; texts that there are in several languages stand in this one.
pub fn rows(columns: &[&str], all: &[Value], lang: Lang) -> Result<Vec<u8>> {
    lines(|table| {
        let mut all = all.iter();
        all.try_for_each(|one| {
            table.write_record(columns.iter().map(|name| cell(&one[name], lang)))
        })
    })
}

fn lines(
    write: impl FnOnce(&mut csv::Writer<Vec<u8>>) -> std::result::Result<(), csv::Error>,
) -> Result<Vec<u8>> {
    let mut table = csv::Writer::from_writer(Vec::new());
    write(&mut table).map_err(|error| Error::broken("CSV", error))?;
    let bytes = table.into_inner();
    bytes.map_err(|error| Error::broken("CSV", error.into_error()))
}

/// Texts that a spreadsheet would run as a formula get an apostrophe before them.
fn cell(value: &Value, lang: Lang) -> String {
    let text = match value {
        Value::Null => String::new(),
        Value::Number(number) => return number.to_string(),
        Value::String(text) => text.clone(),
        Value::Object(words) => {
            let own = words.get(lang.code()).or_else(|| words.values().next());
            own.and_then(Value::as_str).unwrap_or_default().to_owned()
        }
        Value::Array(all) => {
            let all = all.iter().filter_map(Value::as_str);
            all.collect::<Vec<&str>>().join(" ")
        }
        other => other.to_string(),
    };
    match text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{text}"),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use stoa_kernel::Lang;

    use super::{cell, headings, rows};

    #[test]
    fn a_table_has_what_stands_under_its_headings() {
        let columns = ["title", "cost", "text"];
        let row = json!({ "text": "a \"b\", c", "title": { "en": "Quay", "es": "Muelle" }, "cost": null });
        assert_eq!(headings(&columns).unwrap(), b"title,cost,text\n");
        let written = rows(&columns, &[row], Lang::Es).unwrap();
        assert_eq!(written, b"Muelle,,\"a \"\"b\"\", c\"\n");
    }

    #[test]
    fn no_text_is_a_formula() {
        assert_eq!(cell(&json!("=HYPERLINK(1)"), Lang::En), "'=HYPERLINK(1)");
        assert_eq!(cell(&json!(["a", "b"]), Lang::En), "a b");
        assert_eq!(cell(&json!(-3), Lang::En), "-3");
        assert_eq!(cell(&json!({ "fr": "Quai" }), Lang::En), "Quai");
    }
}
