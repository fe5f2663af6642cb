//! On paper nobody leads the way: what a page or a question depends on, and where it goes on, in sentences that name questions by their
//! numbers.

use std::collections::BTreeMap;

use stoa_forms::{Condition, Definition, Kind, OnlyIf, Paper, Turn, conditions};
use stoa_web::Visitor;

/// The words of one form.
pub struct Words<'a> {
    visitor: &'a Visitor,
    form: &'a Definition,
    /// The number of each question, by its key.
    numbers: BTreeMap<String, String>,
}

impl<'a> Words<'a> {
    pub fn new(visitor: &'a Visitor, form: &'a Definition, paper: &Paper) -> Self {
        let mut numbers = BTreeMap::new();
        for part in &paper.sections {
            for (at, line) in part.lines.iter().enumerate() {
                numbers.insert(line.question.clone(), format!("{}.{}", part.number, at + 1));
            }
        }
        Words {
            visitor,
            form,
            numbers,
        }
    }

    /// "Only if you answered “Yes” to question 5.4."; nothing where it is always asked.
    pub fn only_if(&self, parts: &[OnlyIf]) -> Option<String> {
        if parts.is_empty() {
            return None;
        }
        let condition = self.condition(parts);
        let condition = [("condition", condition.as_str().into())];
        Some(self.visitor.t_with("services-paper-only-if", &condition))
    }

    /// The same of a condition as the file has it.
    pub fn only_when(&self, condition: Option<&Condition>) -> Option<String> {
        let language = self.visitor.lang().code();
        self.only_if(&conditions(self.form, language, condition))
    }

    /// "If you answered “No” to question 1.2, go on with part 4."
    pub fn turn(&self, turn: &Turn, part: usize) -> String {
        let part = part.to_string();
        if turn.only_if.is_empty() {
            let args = [("part", part.as_str().into())];
            return self.visitor.t_with("services-paper-go-on", &args);
        }
        let condition = self.condition(&turn.only_if);
        let args = [
            ("condition", condition.as_str().into()),
            ("part", part.as_str().into()),
        ];
        self.visitor.t_with("services-paper-turn", &args)
    }

    fn condition(&self, parts: &[OnlyIf]) -> String {
        let mut said = String::new();
        let mut is_or = false;
        for part in parts {
            let one = self.one(part);
            said = if said.is_empty() {
                one
            } else {
                let key = if is_or {
                    "services-paper-or"
                } else {
                    "services-paper-and"
                };
                let args = [
                    ("one", said.as_str().into()),
                    ("other", one.as_str().into()),
                ];
                self.visitor.t_with(key, &args)
            };
            is_or = part.or;
        }
        said
    }

    fn one(&self, part: &OnlyIf) -> String {
        let key = match (part.how, part.not) {
            ("equals" | "one_of", false) => "services-paper-if-equals",
            ("equals" | "one_of", true) => "services-paper-if-not-equals",
            ("greater", false) => "services-paper-if-greater",
            ("greater", true) => "services-paper-if-not-greater",
            ("less", false) => "services-paper-if-less",
            ("less", true) => "services-paper-if-not-less",
            (_, false) => "services-paper-if-answered",
            (_, true) => "services-paper-if-not-answered",
        };
        let number = self.numbers.get(&part.question);
        let number = number.map_or(part.label.as_str(), String::as_str);
        let values = part.values.iter();
        let values: Vec<String> = values.map(|value| self.value(part, value)).collect();
        let value = values.join(" / ");
        let args = [
            ("question", number.into()),
            ("value", value.as_str().into()),
        ];
        self.visitor.t_with(key, &args)
    }

    fn value(&self, part: &OnlyIf, value: &str) -> String {
        let asked = self.form.question(&part.question);
        match (asked.map(|(_, question)| &question.kind), value) {
            (Some(Kind::YesNo {}), "yes") => self.visitor.t("services-yes"),
            (Some(Kind::YesNo {}), "no") => self.visitor.t("services-no"),
            (Some(Kind::Declaration {}), "yes") => self.visitor.t("services-agree"),
            _ => value.to_owned(),
        }
    }
}
