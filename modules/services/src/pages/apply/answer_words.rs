//! What was answered, as people read it.

use stoa_forms::{Answer, Kind, Question};
use stoa_web::{DateStyle, Visitor};

use crate::{amounts, pages::words::say};

/// The lines of an answer.
pub fn answer_words(visitor: &Visitor, question: &Question, answer: &Answer) -> Vec<String> {
    let labelled = |key: &String| {
        let choice = question.kind.choices().iter().find(|one| one.key == *key);
        choice.map_or_else(
            || key.clone(),
            |choice| say(visitor, &choice.label).to_owned(),
        )
    };
    match answer {
        Answer::Text(text) => text.lines().map(str::to_owned).collect(),
        Answer::Name(name) => vec![name.full.clone()],
        Answer::Date(day) => vec![visitor.day(*day, DateStyle::Long)],
        Answer::Time(time) => vec![time.strftime("%H:%M").to_string()],
        Answer::Address(address) => [
            &address.line1,
            &address.line2,
            &address.town,
            &address.region,
            &address.postcode,
            &address.country,
        ]
        .into_iter()
        .filter(|line| !line.is_empty())
        .cloned()
        .collect(),
        Answer::Number(number) => vec![number.to_string()],
        Answer::Money(money) => {
            vec![amounts::with_code(visitor, money.minor, &money.currency)]
        }
        Answer::Choice(key) => vec![labelled(key)],
        Answer::Choices(keys) => keys.iter().map(labelled).collect(),
        Answer::Files(files) => files.iter().map(|file| file.name.clone()).collect(),
        Answer::Place(point) => {
            let (lat, lon) = (point.lat, point.lon);
            // Isolated, so that from the right to the left the latitude still comes first.
            vec![match visitor.lang().is_rtl() {
                true => format!("\u{2066}{lat:.5}, {lon:.5}\u{2069}"),
                false => format!("{lat:.5}, {lon:.5}"),
            }]
        }
        Answer::Truth(truth) => vec![truth_words(visitor, question, *truth)],
        Answer::Signature(signature) => vec![signature.name.clone()],
        Answer::Email(text)
        | Answer::Phone(text)
        | Answer::IdentityNumber(text)
        | Answer::Iban(text)
        | Answer::VehiclePlate(text)
        | Answer::Country(text)
        | Answer::Language(text) => vec![text.clone()],
    }
}

fn truth_words(visitor: &Visitor, question: &Question, truth: bool) -> String {
    visitor.t(match (&question.kind, truth) {
        (Kind::Declaration {}, true) => "services-agreed",
        (_, true) => "services-yes",
        (_, false) => "services-no",
    })
}
