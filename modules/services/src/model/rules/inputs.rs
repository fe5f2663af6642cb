//! What tables are given: answers to the questions that they name, and the day whose law counts.

use jiff::civil::Date;
use serde_json::{Map, Number, Value, json};
use stoa_forms::{Answer, Answers, Definition, Kind, Page, Question};
use stoa_rules::Table;

use super::{ServiceRules, with_ids};

/// The name of the day whose law counts, as tables ask for it.
pub const DAY: &str = "day";

/// Where an input comes from.
#[derive(Debug, Clone, Copy)]
pub enum Asked<'a> {
    /// A question of the form; on a repeated page the input is a list, one value an item.
    Form(&'a Page, &'a Question),
    /// A question that only the check asks.
    Check(&'a Question),
}

impl<'a> Asked<'a> {
    pub fn question(self) -> &'a Question {
        match self {
            Asked::Form(_, question) | Asked::Check(question) => question,
        }
    }
}

/// The question that an input is named after.
pub fn question_of<'a>(
    form: &'a Definition,
    rules: &'a ServiceRules,
    name: &str,
) -> Option<Asked<'a>> {
    if let Some((page, question)) = form.question(name) {
        return Some(Asked::Form(page, question));
    }
    let own = rules.questions.iter().find(|question| question.key == name);
    own.map(Asked::Check)
}

/// Whether a table can be given the answer to such a question.
pub fn is_known_to_tables(kind: &Kind) -> bool {
    !matches!(
        kind,
        Kind::File { .. } | Kind::Declaration {} | Kind::Signature { .. } | Kind::Calculated { .. }
    )
}

/// The names of what a table asks for, in its order; none for one that cannot be compiled.
pub fn names_of(table: &Table) -> Vec<String> {
    let rules = with_ids(table).to_rules();
    let inputs = rules.map(|rules| rules.inputs()).unwrap_or_default();
    inputs.into_iter().map(|input| input.name).collect()
}

/// What a table is given of an application's answers on a day: what it asks for, and nothing else. A question that was not answered is
/// not there; one of a repeated page is a list with a value (or null) for each item.
pub fn inputs_of(
    form: &Definition,
    answers: &Answers,
    names: &[String],
    day: Date,
) -> Map<String, Value> {
    let mut inputs = Map::new();
    for name in names {
        if name == DAY {
            inputs.insert(name.clone(), json!(day.to_string()));
            continue;
        }
        let Some((page, _)) = form.question(name) else {
            continue;
        };
        let Some(given) = answers.pages.get(&page.slug) else {
            continue;
        };
        let mut values = given
            .items()
            .iter()
            .map(|item| item.get(name).map_or(Value::Null, value_of));
        if page.repeat.is_some() {
            inputs.insert(name.clone(), values.collect());
        } else if let Some(value) = values.next() {
            inputs.insert(name.clone(), value);
        }
    }
    inputs
}

/// An answer as a table sees it: amounts of money in whole units of their currency (12.5), choices as their keys, dates as
/// `YYYY-MM-DD`, addresses and places as contexts.
pub fn value_of(answer: &Answer) -> Value {
    match answer {
        Answer::Text(text)
        | Answer::Email(text)
        | Answer::Phone(text)
        | Answer::Choice(text)
        | Answer::IdentityNumber(text)
        | Answer::Iban(text)
        | Answer::VehiclePlate(text)
        | Answer::Country(text)
        | Answer::Language(text) => json!(text),
        Answer::Name(name) => json!(name.full),
        Answer::Date(date) => json!(date.to_string()),
        Answer::Time(time) => json!(time.strftime("%H:%M:%S").to_string()),
        Answer::Number(number) => number_of(&number.to_string()),
        Answer::Money(_) => {
            // As it would be typed in the writing of English, which is that of JSON.
            let mut raw = stoa_forms::RawFields::default();
            answer.write_fields("amount", "en", &mut raw);
            number_of(raw.first("amount"))
        }
        Answer::Choices(keys) => json!(keys),
        Answer::Truth(truth) => json!(truth),
        Answer::Address(address) => json!({
            "line1": address.line1, "line2": address.line2, "town": address.town,
            "region": address.region, "postcode": address.postcode, "country": address.country,
        }),
        Answer::Place(point) => json!({ "lon": point.lon, "lat": point.lat }),
        Answer::Files(_) | Answer::Signature(_) => Value::Null,
    }
}

fn number_of(text: &str) -> Value {
    match text.parse::<Number>() {
        Ok(number) => Value::Number(number),
        Err(_) => Value::String(text.to_owned()),
    }
}
