//! Conditions by clicks: comparisons of one question each, all or any of which must hold. What is nested deeper stays as the file has it.

use maud::{Markup, html};
use stoa_forms::{Condition, Definition, Kind, Literal, Question, RawFields};
use stoa_kernel::{FieldError, Message};
use stoa_web::{
    FormErrors, Visitor,
    components::{checkbox, checkboxes, fieldset, radio, radios, select, text_input},
};

use crate::pages::words::say;

/// How an answer is compared.
const WAYS: [(&str, &str); 7] = [
    ("is", "services-owner-is"),
    ("is_not", "services-owner-is-not"),
    ("one_of", "services-owner-one-of"),
    ("greater", "services-owner-greater"),
    ("less", "services-owner-less"),
    ("answered", "services-owner-answered"),
    ("not_answered", "services-owner-not-answered"),
];

/// One comparison as it stands in its three controls.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Test {
    question: String,
    way: &'static str,
    value: String,
}

/// Puts a condition into the controls `PREFIX.…`.
pub fn fill(raw: &mut RawFields, prefix: &str, when: Option<&Condition>) {
    let Some(when) = when else { return };
    let Some((join, tests)) = tests(when) else {
        raw.push(format!("{prefix}.kept"), "yes");
        return;
    };
    raw.push(format!("{prefix}.join"), join);
    for (at, test) in tests.into_iter().enumerate() {
        raw.push(format!("{prefix}.{at}.question"), test.question);
        raw.push(format!("{prefix}.{at}.is"), test.way);
        raw.push(format!("{prefix}.{at}.value"), test.value);
    }
}

/// The comparisons of a condition; none for one that these controls cannot show.
fn tests(when: &Condition) -> Option<(&'static str, Vec<Test>)> {
    let all = |parts: &[Condition]| parts.iter().map(test).collect::<Option<Vec<_>>>();
    match when {
        Condition::All(parts) => Some(("all", all(parts)?)),
        Condition::Any(parts) => Some(("any", all(parts)?)),
        one => Some(("all", vec![test(one)?])),
    }
}

fn test(when: &Condition) -> Option<Test> {
    let of = |question: &String, way: &'static str, value: String| Test {
        question: question.clone(),
        way,
        value,
    };
    Some(match when {
        Condition::Equals { question, value } => of(question, "is", words(value)),
        Condition::OneOf { question, values } => {
            let list: Vec<String> = values.iter().map(words).collect();
            of(question, "one_of", list.join(", "))
        }
        Condition::Greater { question, than } => of(question, "greater", words(than)),
        Condition::Less { question, than } => of(question, "less", words(than)),
        Condition::Answered(question) => of(question, "answered", String::new()),
        Condition::Not(inner) => match inner.as_ref() {
            Condition::Equals { question, value } => of(question, "is_not", words(value)),
            Condition::Answered(question) => of(question, "not_answered", String::new()),
            _ => return None,
        },
        Condition::All(_) | Condition::Any(_) => return None,
    })
}

fn words(value: &Literal) -> String {
    match value {
        Literal::Truth(true) => "yes".to_owned(),
        Literal::Truth(false) => "no".to_owned(),
        Literal::Number(number) => number.to_string(),
        Literal::Text(text) => text.clone(),
    }
}

/// Shows and reads the controls of one form.
pub struct Conditions<'a> {
    pub visitor: &'a Visitor,
    pub form: &'a Definition,
    pub raw: &'a RawFields,
}

impl Conditions<'_> {
    /// The controls of a condition, with room for one comparison more than there are.
    pub fn ask(&self, prefix: &str, legend: &str, errors: &FormErrors) -> Markup {
        let visitor = self.visitor;
        let count = self.count(prefix);
        let kept = format!("{prefix}.kept");
        html! {
            (fieldset(legend).legend_class("govuk-fieldset__legend--s").body(html! {
                p.govuk-hint { (visitor.t("services-owner-when-hint")) }
                @if self.raw.first(&kept) == "yes" {
                    (checkboxes(kept.as_str())
                        .item(checkbox("yes", visitor.t("services-owner-when-kept"))).value("yes").small())
                }
                @if count > 1 {
                    (radios(format!("{prefix}.join"))
                        .legend(visitor.t("services-owner-join"))
                        .item(radio("all", visitor.t("services-owner-join-all")))
                        .item(radio("any", visitor.t("services-owner-join-any")))
                        .value(self.joined(prefix)).small())
                }
                @for at in 0..=count { (self.row(&format!("{prefix}.{at}"), errors)) }
            }))
        }
    }

    fn joined(&self, prefix: &str) -> &str {
        match self.raw.part(prefix, "join") {
            "any" => "any",
            _ => "all",
        }
    }

    /// The three controls of a comparison.
    pub fn row(&self, prefix: &str, errors: &FormErrors) -> Markup {
        let visitor = self.visitor;
        let question = format!("{prefix}.question");
        let value = format!("{prefix}.value");
        html! {
            div {
                (select(question.as_str(), visitor.t("services-owner-when-question"))
                    .option("", "—").options(self.offered())
                    .value(self.raw.first(&question)).error_option(visitor.error_of(errors, &question)))
                (select(format!("{prefix}.is"), visitor.t("services-owner-when-is"))
                    .options(WAYS.map(|(way, key)| (way, visitor.t(key))))
                    .value(self.raw.part(prefix, "is")))
                (text_input(value.as_str(), visitor.t("services-owner-when-value")).width(20)
                    .value(self.raw.first(&value)).error_option(visitor.error_of(errors, &value)))
            }
        }
    }

    fn offered(&self) -> Vec<(String, String)> {
        let questions = self
            .form
            .pages
            .iter()
            .flat_map(|page| page.questions.iter());
        questions
            .map(|question| {
                let label = say(self.visitor, &question.label);
                (question.key.clone(), format!("{label} ({})", question.key))
            })
            .collect()
    }

    /// How many comparisons were written, from the first on.
    fn count(&self, prefix: &str) -> usize {
        (0..50)
            .rev()
            .find(|at| {
                !self
                    .raw
                    .first(&format!("{prefix}.{at}.question"))
                    .is_empty()
            })
            .map_or(0, |last| last + 1)
    }

    /// The condition that the controls say; `old` where it was left as the file has it.
    pub fn read(
        &self,
        prefix: &str,
        old: Option<&Condition>,
        errors: &mut Vec<FieldError>,
    ) -> Option<Condition> {
        if self.raw.part(prefix, "kept") == "yes" {
            return old.cloned();
        }
        let rows = 0..=self.count(prefix);
        let mut parts: Vec<Condition> = rows
            .filter_map(|at| self.read_row(&format!("{prefix}.{at}"), errors))
            .collect();
        match (parts.len(), self.joined(prefix)) {
            (0 | 1, _) => parts.pop(),
            (_, "any") => Some(Condition::Any(parts)),
            _ => Some(Condition::All(parts)),
        }
    }

    /// The comparison of a row; none where no question is chosen.
    pub fn read_row(&self, prefix: &str, errors: &mut Vec<FieldError>) -> Option<Condition> {
        let question = self.raw.part(prefix, "question").to_owned();
        if question.is_empty() {
            return None;
        }
        let wrong =
            |field: &str, key| FieldError::new(format!("{prefix}.{field}"), Message::new(key));
        let Some((_, asked)) = self.form.question(&question) else {
            errors.push(wrong("question", "services-owner-when-unknown"));
            return None;
        };
        let way = self.raw.part(prefix, "is");
        match way {
            "answered" => return Some(Condition::Answered(question)),
            "not_answered" => {
                return Some(Condition::Not(Box::new(Condition::Answered(question))));
            }
            _ => {}
        }
        let written = self.raw.part(prefix, "value").trim();
        let values: Option<Vec<Literal>> = match way {
            "one_of" => written
                .split([',', '،', ';'])
                .map(|one| self.literal(asked, one))
                .collect(),
            _ => self.literal(asked, written).map(|one| vec![one]),
        };
        let Some(values) = values else {
            errors.push(wrong("value", "services-owner-when-value-wrong"));
            return None;
        };
        compared(question, way, values)
    }

    /// What was written to compare with, as answers to the question are.
    fn literal(&self, asked: &Question, written: &str) -> Option<Literal> {
        let written = written.trim();
        if written.is_empty() {
            return None;
        }
        match &asked.kind {
            Kind::YesNo {} | Kind::Declaration {} => self.truth(written),
            Kind::Number { .. } | Kind::Money { .. } | Kind::Calculated { .. } => {
                written.parse().ok().map(Literal::Number)
            }
            Kind::Choice { choices } | Kind::Choices { choices, .. } => {
                let is_it = |choice: &&stoa_forms::Choice| {
                    let mut labels = choice.label.iter();
                    choice.key == written
                        || labels.any(|(_, label)| label.to_lowercase() == written.to_lowercase())
                };
                let found = choices.iter().find(is_it)?;
                Some(Literal::Text(found.key.clone()))
            }
            _ => Some(Literal::Text(written.to_owned())),
        }
    }

    fn truth(&self, written: &str) -> Option<Literal> {
        let written = written.to_lowercase();
        let is = |word: &str, key: &str| {
            written == word || written == self.visitor.t(key).to_lowercase()
        };
        if is("yes", "services-yes") || written == "true" {
            return Some(Literal::Truth(true));
        }
        (is("no", "services-no") || written == "false").then_some(Literal::Truth(false))
    }
}

fn compared(question: String, way: &str, mut values: Vec<Literal>) -> Option<Condition> {
    if way == "one_of" {
        return Some(Condition::OneOf { question, values });
    }
    let value = values.pop()?;
    Some(match way {
        "greater" => Condition::Greater {
            question,
            than: value,
        },
        "less" => Condition::Less {
            question,
            than: value,
        },
        "is_not" => Condition::Not(Box::new(Condition::Equals { question, value })),
        _ => Condition::Equals { question, value },
    })
}
