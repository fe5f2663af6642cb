//! What look-ups in registers give, as conditions of the workflow ask for it: beside the answers to the form.

use serde_json::{Map, Value};
use stoa_forms::{Answer, Answers, Definition, Given, Kind, Page, PageAnswers, Question, Repeat};

use super::{
    ServiceFile,
    reads::{GivesName, ReadsRegister},
};

/// The most items that a page of a form may have.
const MOST_ITEMS: u32 = 500;
/// The most letters of a column's value.
const LONGEST: u32 = 50_000;

/// A form in which conditions can ask for what look-ups give: as questions of pages before all others, one a look-up. How many rows there are is a
/// number, what a column holds a text.
pub fn with_names(file: &ServiceFile) -> Definition {
    let mut form = file.form.clone();
    let page = |(at, reads): (usize, &ReadsRegister)| {
        let is_list = reads.is_list(&file.form);
        Page {
            slug: page_of(at),
            title: reads.why.clone(),
            hint: None,
            when: None,
            repeat: is_list.then(|| Repeat {
                min: 0,
                max: MOST_ITEMS,
                item: reads.why.clone(),
            }),
            questions: reads.gives.iter().map(GivesName::question).collect(),
            go_to: Vec::new(),
        }
    };
    let pages: Vec<Page> = file.reads.iter().enumerate().map(page).collect();
    form.pages.splice(0..0, pages);
    form
}

/// Answers with what look-ups gave, for such a form.
pub fn with_values(file: &ServiceFile, answers: &Answers, looked: &Map<String, Value>) -> Answers {
    let mut answers = answers.clone();
    for (at, reads) in file.reads.iter().enumerate() {
        let is_list = reads.is_list(&file.form);
        let values = |name: &str| match (looked.get(name), is_list) {
            (Some(Value::Array(each)), true) => each.clone(),
            (Some(one), false) => vec![one.clone()],
            _ => Vec::new(),
        };
        let most = reads.gives.iter().map(|one| values(&one.name).len()).max();
        let item = |item: usize| {
            let answer = |given: &GivesName| {
                let value = values(&given.name).get(item)?.clone();
                Some((given.name.clone(), given.answer(&value)?))
            };
            PageAnswers(reads.gives.iter().filter_map(answer).collect())
        };
        let mut items = (0..most.unwrap_or(0)).map(item);
        let given = match is_list {
            true => Given::Each(items.collect()),
            false => Given::Once(items.next().unwrap_or_default()),
        };
        answers.pages.insert(page_of(at), given);
    }
    answers
}

/// The page of a look-up, whose slug no page of a form has.
fn page_of(at: usize) -> String {
    format!("looked-up-{}-by-the-program", at + 1)
}

impl ReadsRegister {
    /// Whether its names are lists.
    fn is_list(&self, form: &Definition) -> bool {
        let mut pages = self.key.values().filter_map(|key| form.question(key));
        pages.any(|(page, _)| page.repeat.is_some())
    }
}

impl GivesName {
    fn question(&self) -> Question {
        Question {
            key: self.name.clone(),
            kind: match self.column {
                None => Kind::Number {
                    min: None,
                    max: None,
                    decimals: 0,
                },
                Some(_) => Kind::Text { max: LONGEST },
            },
            label: self.label.clone(),
            hint: None,
            required: false,
            when: None,
            prefill: None,
        }
    }

    fn answer(&self, value: &Value) -> Option<Answer> {
        match (&self.column, value) {
            (_, Value::Null) => None,
            (None, value) => value.to_string().parse().ok().map(Answer::Number),
            (Some(_), Value::String(text)) => Some(Answer::Text(text.clone())),
            (Some(_), other) => Some(Answer::Text(other.to_string())),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const EXAMPLE: &str = include_str!("../pages/staff/example.yaml");
    const READS: &str = "
reads:
  - register: dogs
    why: Because
    key: { dog_name: dog_name }
    gives: [{ name: licensed, label: Licensed }, { name: place, column: town, label: Place }]
form:
";

    fn file() -> ServiceFile {
        ServiceFile::read(&EXAMPLE.replacen("\nform:\n", READS, 1)).unwrap()
    }

    #[test]
    fn conditions_ask_for_what_was_found() {
        let file = file();
        let form = with_names(&file);
        assert_eq!(form.check(), file.form.check());
        let looked = Map::from_iter([
            ("licensed".to_owned(), json!([0, 2])),
            ("place".to_owned(), json!([null, "Merrow"])),
        ]);
        let answers = with_values(&file, &Answers::default(), &looked);
        let context = stoa_forms::Context {
            today: jiff::civil::date(2026, 3, 2),
            language: "en".to_owned(),
        };
        let holds = |condition: Value| {
            let condition = serde_json::from_value(condition).unwrap();
            form.holds(&condition, &answers, &context)
        };
        assert!(holds(
            json!({ "greater": { "question": "licensed", "than": 1 } })
        ));
        assert!(!holds(
            json!({ "greater": { "question": "licensed", "than": 2 } })
        ));
        assert!(holds(
            json!({ "equals": { "question": "place", "value": "Merrow" } })
        ));
        assert!(!holds(
            json!({ "equals": { "question": "place", "value": "Brook" } })
        ));
    }
}
