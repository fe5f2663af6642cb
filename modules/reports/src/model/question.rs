//! The further questions that a category asks, and the answers to them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use stoa_kernel::{FieldError, Lang, Localised, Message};

/// The most characters of an answer on one line, and of one of several.
const LINE: usize = 200;
const PARAGRAPH: usize = 2000;

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Unique in its category: 1 to 60 of a–z, 0–9 and hyphens or underscores.
    pub code: String,
    pub kind: QuestionKind,
    pub label: Localised,
    pub hint: Localised,
    pub required: bool,
    /// Whether the answer is for everybody to read.
    pub public: bool,
    /// The choices, for the kinds that have them: a code and what is read.
    pub options: Vec<(String, Localised)>,
}

/// What kind of answer a question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuestionKind {
    /// One line.
    Text,
    Paragraph,
    Number,
    Date,
    /// One of the options.
    Choice,
    /// Any of the options.
    Choices,
}

/// What was answered. Choices stand as their codes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub question: String,
    pub values: Vec<String>,
}

impl QuestionKind {
    pub const ALL: [QuestionKind; 6] = [
        QuestionKind::Text,
        QuestionKind::Paragraph,
        QuestionKind::Number,
        QuestionKind::Date,
        QuestionKind::Choice,
        QuestionKind::Choices,
    ];

    pub const fn slug(self) -> &'static str {
        match self {
            QuestionKind::Text => "text",
            QuestionKind::Paragraph => "paragraph",
            QuestionKind::Number => "number",
            QuestionKind::Date => "date",
            QuestionKind::Choice => "choice",
            QuestionKind::Choices => "choices",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }

    pub const fn has_options(self) -> bool {
        matches!(self, QuestionKind::Choice | QuestionKind::Choices)
    }

    /// The datatype by which Open311 GeoReport v2 asks it (service definition, `datatype`).
    pub const fn open311_datatype(self) -> &'static str {
        match self {
            QuestionKind::Text => "string",
            QuestionKind::Paragraph => "text",
            QuestionKind::Number => "number",
            QuestionKind::Date => "datetime",
            QuestionKind::Choice => "singlevaluelist",
            QuestionKind::Choices => "multivaluelist",
        }
    }
}

impl Question {
    /// The field of a form that carries the answer.
    pub fn field(&self) -> String {
        format!("answer-{}", self.code)
    }

    /// Checks what was answered. Blank values are no answer.
    fn check(&self, given: &[String]) -> Result<Option<Answer>, Message> {
        let mut values: Vec<String> = Vec::new();
        for value in given
            .iter()
            .map(|value| value.trim())
            .filter(|value| !value.is_empty())
        {
            if !values.iter().any(|known| known == value) {
                values.push(value.to_owned());
            }
        }
        if values.is_empty() {
            return if self.required {
                Err(Message::new("reports-answer-missing"))
            } else {
                Ok(None)
            };
        }
        if values.len() > 1 && self.kind != QuestionKind::Choices {
            return Err(Message::new("reports-answer-one-only"));
        }
        for value in &mut values {
            *value = self.read(value)?;
        }
        Ok(Some(Answer {
            question: self.code.clone(),
            values,
        }))
    }

    fn read(&self, value: &str) -> Result<String, Message> {
        match self.kind {
            QuestionKind::Text | QuestionKind::Paragraph => {
                let most = if self.kind == QuestionKind::Text {
                    LINE
                } else {
                    PARAGRAPH
                };
                if value.chars().count() > most {
                    return Err(Message::new("reports-answer-too-long").with("most", most));
                }
                Ok(value.to_owned())
            }
            QuestionKind::Number => {
                // A comma is the decimal mark of most of the world.
                let number = value.replace(',', ".");
                match number.parse::<f64>() {
                    Ok(parsed) if parsed.is_finite() && number.len() <= 30 => Ok(number),
                    _ => Err(Message::new("reports-answer-no-number")),
                }
            }
            QuestionKind::Date => {
                // Programs send a whole instant, of which the day counts.
                let day = value.get(..10).unwrap_or(value);
                match day.parse::<Date>() {
                    Ok(day) => Ok(day.to_string()),
                    Err(_) => Err(Message::new("reports-answer-no-date")),
                }
            }
            QuestionKind::Choice | QuestionKind::Choices => {
                match self.options.iter().any(|(code, _)| code == value) {
                    true => Ok(value.to_owned()),
                    false => Err(Message::new("reports-answer-no-option")),
                }
            }
        }
    }

    /// An answer's values as they are read.
    pub fn say<'a>(&'a self, answer: &'a Answer, lang: Lang) -> Vec<&'a str> {
        let said = |value: &'a String| {
            let option = self.options.iter().find(|(code, _)| code == value);
            option.map_or(value.as_str(), |(_, label)| label.get(lang))
        };
        answer.values.iter().map(said).collect()
    }
}

/// Checks the answers to a category's questions; `given` holds the values by the question's code. What answers no
/// question is left out. A message stands on the field of its question.
pub fn check_answers(
    questions: &[Question],
    given: &BTreeMap<String, Vec<String>>,
) -> Result<Vec<Answer>, Vec<FieldError>> {
    let (mut answers, mut faults) = (Vec::new(), Vec::new());
    for question in questions {
        let values = given.get(&question.code).map_or(&[][..], Vec::as_slice);
        match question.check(values) {
            Ok(answer) => answers.extend(answer),
            Err(message) => faults.push(FieldError::new(question.field(), message)),
        }
    }
    if faults.is_empty() {
        Ok(answers)
    } else {
        Err(faults)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(kind: QuestionKind, required: bool) -> Question {
        let option = |code: &str| (code.to_owned(), Localised::english(code.to_uppercase()));
        Question {
            code: "q".to_owned(),
            kind,
            label: Localised::english("A question"),
            hint: Localised::default(),
            required,
            public: true,
            options: if kind.has_options() {
                vec![option("a"), option("b")]
            } else {
                Vec::new()
            },
        }
    }

    fn check(kind: QuestionKind, required: bool, given: &[&str], expected: Result<&[&str], &str>) {
        let given: Vec<String> = given.iter().map(|value| (*value).to_owned()).collect();
        let given = BTreeMap::from([
            ("q".to_owned(), given),
            ("other".to_owned(), vec!["x".to_owned()]),
        ]);
        let found = check_answers(&[question(kind, required)], &given);
        match (found, expected) {
            (Ok(answers), Ok(values)) => {
                let found: Vec<_> = answers.iter().flat_map(|answer| &answer.values).collect();
                assert_eq!(found, values, "{kind:?} {given:?}");
            }
            (Err(faults), Err(key)) => {
                assert_eq!(faults[0].field, "answer-q");
                assert_eq!(faults[0].message.key, key, "{kind:?} {given:?}");
            }
            (found, expected) => panic!("{kind:?} {given:?}: {found:?} for {expected:?}"),
        }
    }

    #[test]
    fn answers_are_checked_by_their_kind() {
        use QuestionKind::{Choice, Choices, Date, Number, Paragraph, Text};
        let long = "x".repeat(201);
        check(Text, false, &[], Ok(&[]));
        check(Text, true, &["  "], Err("reports-answer-missing"));
        check(Text, true, &[" deep "], Ok(&["deep"]));
        check(Text, true, &["one", "two"], Err("reports-answer-one-only"));
        check(Text, true, &[&long], Err("reports-answer-too-long"));
        check(Paragraph, true, &[&long], Ok(&[&long]));
        check(Number, true, &["2,5"], Ok(&["2.5"]));
        check(Number, true, &["many"], Err("reports-answer-no-number"));
        check(Number, true, &["inf"], Err("reports-answer-no-number"));
        check(Date, true, &["2026-02-29"], Err("reports-answer-no-date"));
        check(Date, true, &["2026-03-04T10:00:00Z"], Ok(&["2026-03-04"]));
        check(Choice, true, &["a"], Ok(&["a"]));
        check(Choice, true, &["c"], Err("reports-answer-no-option"));
        check(Choices, true, &["b", "a", "b"], Ok(&["b", "a"]));
    }

    #[test]
    fn choices_are_said_in_words() {
        let question = question(QuestionKind::Choice, true);
        let answer = Answer {
            question: "q".to_owned(),
            values: vec!["b".to_owned()],
        };
        assert_eq!(question.say(&answer, Lang::Fr), ["B"]);
    }
}
