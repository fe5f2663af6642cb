//! A question whose choices are what stands in a register, so that a list is kept in one place.

use serde::{Deserialize, Serialize};
use stoa_forms::{Choice, Definition, Kind, Localised};

use super::{FileFault, ServiceFile, register::RegisterFile};

/// The most values that are offered.
pub const MOST: usize = 500;

/// The most letters of a value that is offered: it is the choice's key as well.
const LONGEST: usize = 64;

/// Where choices come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakesChoices {
    /// The register's slug.
    pub register: String,
    /// A column that everybody may read, of short texts.
    pub column: String,
}

impl TakesChoices {
    /// What is wrong with the section `choices_from`, beside the registers themselves.
    pub fn faults(file: &ServiceFile) -> Vec<FileFault> {
        let wrong = |question: &String| {
            let asked = file.form.question(question).map(|(_, asked)| &asked.kind);
            let key = match asked {
                None => "services-fault-no-question",
                Some(Kind::Choice { choices } | Kind::Choices { choices, .. }) => {
                    if choices.is_empty() {
                        return None;
                    }
                    "services-fault-choices-own"
                }
                Some(_) => "services-fault-choices-none",
            };
            Some(FileFault::of(place_of(question), key).with("question", question))
        };
        file.choices_from.keys().filter_map(wrong).collect()
    }

    /// The form as it is checked: with a choice where a register gives them.
    pub fn stand_in(file: &ServiceFile) -> Definition {
        let mut form = file.form.clone();
        for key in file.choices_from.keys() {
            fill(&mut form, key, &["…".to_owned()]);
        }
        form
    }

    /// What does not fit the register from which this question takes its choices.
    pub fn misfit(&self, question: &str, register: &RegisterFile) -> Option<FileFault> {
        let column = register.column(&self.column);
        let key = match column.map(|column| &column.kind) {
            None => "services-fault-no-column",
            Some(Kind::Text { .. }) if register.public.contains(&self.column) => return None,
            Some(Kind::Text { .. }) => "services-fault-column-private",
            Some(_) => "services-fault-column-text",
        };
        Some(FileFault::of(place_of(question), key).with("column", &self.column))
    }
}

/// Where a question's choices stand in the file.
pub fn place_of(question: &str) -> String {
    format!("choices_from.{question}")
}

/// Gives a question these values as its choices, each under its own words; longer ones and those that come twice are left out.
pub fn fill(form: &mut Definition, key: &str, values: &[String]) {
    let questions = form.pages.iter_mut().flat_map(|page| &mut page.questions);
    for question in questions.filter(|question| question.key == key) {
        if let Kind::Choice { choices } | Kind::Choices { choices, .. } = &mut question.kind {
            choices.clear();
            for value in values.iter().map(|value| value.trim()) {
                let fits = !value.is_empty() && value.chars().count() <= LONGEST;
                if fits && choices.len() < MOST && choices.iter().all(|one| one.key != value) {
                    choices.push(Choice {
                        key: value.to_owned(),
                        label: Localised::plain(value),
                        hint: None,
                        exclusive: false,
                    });
                }
            }
        }
    }
}
