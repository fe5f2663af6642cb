//! What a service looks up in registers: which rows, by which answers, and what its rules know of them.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use stoa_forms::{Answer, Answers, Definition, Localised, PageAnswers};
use stoa_kernel::{Id, Timestamp};

use super::{
    Application, By, FileFault, ServiceFile,
    register::{RegisterFile, is_same},
    rules::{DAY, value_of},
};

/// The most look-ups of a service.
const MOST: usize = 20;

/// A look-up: the rows of a register in which columns hold what was answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadsRegister {
    /// The register's slug.
    pub register: String,
    /// Why it is looked up, as applicants read it.
    pub why: Localised,
    /// Column ← question: all of them have to hold the same. At most one of the questions stands on a repeated page.
    pub key: BTreeMap<String, String>,
    /// What rules know of the rows.
    pub gives: Vec<GivesName>,
}

/// A name that rules can ask for. Where a question of the key stands on a repeated page it is a list, a value an item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GivesName {
    pub name: String,
    /// The column whose value it is, in the newest of the rows; without one it is how many rows there are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// What people read it as.
    pub label: Localised,
}

/// What is sought of one look-up: a column's value each, for each item of a repeated page; `None` where something was not answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Sought {
    pub is_list: bool,
    pub items: Vec<Option<PageAnswers>>,
}

impl ReadsRegister {
    /// What is sought for these answers.
    pub fn sought(&self, form: &Definition, answers: &Answers) -> Sought {
        let pages = self.key.values().filter_map(|key| form.question(key));
        let repeated = pages
            .map(|(page, _)| page)
            .find(|page| page.repeat.is_some());
        let count = match repeated {
            None => 1,
            Some(page) => {
                let given = answers.pages.get(&page.slug);
                given.map_or(0, |given| given.items().len())
            }
        };
        let of = |item: usize| {
            let value = |(column, question): (&String, &String)| {
                let (page, _) = form.question(question)?;
                let item = if page.repeat.is_some() { item } else { 0 };
                let answer = answers.get(&page.slug, item, question)?;
                Some((column.clone(), answer.clone()))
            };
            let values: Option<BTreeMap<String, Answer>> = self.key.iter().map(value).collect();
            values.map(PageAnswers)
        };
        Sought {
            is_list: repeated.is_some(),
            items: (0..count).map(of).collect(),
        }
    }

    /// The columns that it looks at.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        let given = self.gives.iter().filter_map(|one| one.column.as_deref());
        self.key.keys().map(String::as_str).chain(given)
    }

    /// Whether everybody may read all that it looks at, so that the check before starting can look too.
    pub fn is_public(&self, register: &RegisterFile) -> bool {
        let mut columns = self.columns();
        columns.all(|column| register.public.contains(column))
    }

    fn faults(&self, place: &str, file: &ServiceFile) -> Vec<FileFault> {
        let mut faults = Vec::new();
        let wrong = |end: &str, key: &'static str| FileFault::of(format!("{place}.{end}"), key);
        for language in &file.form.languages {
            let missing = |text: &Localised| !text.has(language);
            if missing(&self.why) || self.gives.iter().any(|one| missing(&one.label)) {
                faults.push(wrong("why", "services-fault-no-text").with("language", language));
            }
        }
        if self.key.is_empty() {
            faults.push(wrong("key", "services-fault-look-up-key"));
        }
        if self.gives.is_empty() {
            faults.push(wrong("gives", "services-fault-look-up-gives"));
        }
        let mut repeated = BTreeSet::new();
        for question in self.key.values() {
            match file.form.question(question) {
                None => {
                    let fault = wrong("key", "services-fault-no-question");
                    faults.push(fault.with("question", question));
                }
                Some((page, _)) if page.repeat.is_some() => {
                    repeated.insert(page.slug.as_str());
                }
                Some(_) => {}
            }
        }
        if repeated.len() > 1 {
            faults.push(wrong("key", "services-fault-look-up-pages"));
        }
        faults
    }

    /// What does not fit a register: columns that it has not, that hold something else, or that rows are not found by.
    pub fn misfits(
        &self,
        place: &str,
        form: &Definition,
        register: &RegisterFile,
    ) -> Vec<FileFault> {
        let mut faults = Vec::new();
        for (column, question) in &self.key {
            let wrong = |key: &'static str| {
                FileFault::of(format!("{place}.key"), key).with("column", column)
            };
            faults.push(match (register.column(column), form.question(question)) {
                (None, _) => wrong("services-fault-no-column"),
                (Some(one), Some((_, other))) if !is_same(&one.kind, &other.kind) => {
                    wrong("services-fault-column-differs").with("question", question)
                }
                _ if !register.keys.contains(column) => wrong("services-fault-column-no-key"),
                _ => continue,
            });
        }
        let given = self.gives.iter().filter_map(|one| one.column.as_ref());
        let unknown = given.filter(|column| register.column(column).is_none());
        faults.extend(unknown.map(|column| {
            let fault = FileFault::of(format!("{place}.gives"), "services-fault-no-column");
            fault.with("column", column)
        }));
        faults
    }
}

/// What is wrong with the section `reads`, beside the registers themselves.
pub fn faults(file: &ServiceFile) -> Vec<FileFault> {
    let mut faults = Vec::new();
    if file.reads.len() > MOST {
        faults.push(FileFault::of("reads", "services-fault-too-many").with("max", MOST));
    }
    let mut names = BTreeSet::new();
    for (at, reads) in file.reads.iter().enumerate() {
        let place = place_of(at);
        faults.extend(reads.faults(&place, file));
        for given in &reads.gives {
            let name = given.name.as_str();
            let own = file.rules.iter().flat_map(|rules| &rules.questions);
            let is_taken = name == DAY
                || file.form.question(name).is_some()
                || own.into_iter().any(|question| question.key == name)
                || !names.insert(name);
            let key = if !is_name(name) {
                "services-fault-look-up-name"
            } else if is_taken {
                "services-fault-look-up-taken"
            } else {
                continue;
            };
            faults.push(FileFault::of(format!("{place}.gives, {name}"), key));
        }
    }
    faults
}

/// Where a look-up stands in the file.
pub fn place_of(at: usize) -> String {
    format!("reads, {}", at + 1)
}

/// The name that rules ask for, in a file.
pub fn given_name<'f>(file: &'f ServiceFile, name: &str) -> Option<&'f GivesName> {
    let all = file.reads.iter().flat_map(|reads| &reads.gives);
    all.into_iter().find(|given| given.name == name)
}

fn is_name(name: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    (1..=60).contains(&name.len())
        && name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.bytes().all(fits)
}

/// What was found for one item: how many rows, and the newest of them with all its columns.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FoundRows {
    pub count: i64,
    pub newest: Option<PageAnswers>,
}

impl ReadsRegister {
    /// What rules are given: a value for each name, or a list of them.
    pub fn values(&self, is_list: bool, found: &[Option<FoundRows>]) -> Map<String, Value> {
        let mut values = Map::new();
        for given in &self.gives {
            let of = |found: &Option<FoundRows>| match (found, &given.column) {
                (None, _) => Value::Null,
                (Some(found), None) => json!(found.count),
                (Some(found), Some(column)) => {
                    let newest = found.newest.as_ref();
                    let answer = newest.and_then(|row| row.get(column));
                    answer.map_or(Value::Null, value_of)
                }
            };
            let mut each = found.iter().map(of);
            let value = match is_list {
                true => each.collect(),
                false => each.next().unwrap_or_default(),
            };
            values.insert(given.name.clone(), value);
        }
        values
    }
}

/// What was looked up, as it is kept with an application.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Looked {
    /// What was sought, for each item of a repeated page.
    pub sought: Vec<PageAnswers>,
    /// What it gave, by the names of the file.
    pub values: Map<String, Value>,
}

/// How a value is compared: as it is kept, without regard to case and to how many spaces there are.
pub fn comparable(answer: &Answer) -> String {
    let text = match value_of(answer) {
        Value::String(text) => text,
        Value::Object(parts) => {
            let parts = parts.values().filter_map(Value::as_str);
            parts.collect::<Vec<_>>().join(" ")
        }
        other => other.to_string(),
    };
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c == ',')
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ").to_lowercase()
}

/// A look-up that was made for an application. `sealed` is a [`Looked`], under the applicant's key.
#[derive(Debug, Clone)]
pub struct Look {
    pub id: Id<Look>,
    pub application: Id<Application>,
    pub register: String,
    /// Where it stands in the section `reads`, from 0.
    pub place: i64,
    pub at: Timestamp,
    pub by: By,
    /// How many rows there were, of all items.
    pub found: i64,
    pub sealed: Vec<u8>,
}

#[cfg(test)]
mod tests {
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

    #[test]
    fn what_is_wrong_with_a_look_up_is_told_with_its_place() {
        let check = |from: &str, to: &str, place: &str| {
            let text = EXAMPLE.replacen("\nform:\n", &READS.replacen(from, to, 1), 1);
            let faults = ServiceFile::read(&text).unwrap_err();
            assert!(
                faults.iter().any(|fault| fault.place == place),
                "{place}: {faults:?}"
            );
        };
        check("dog_name: dog_name", "dog_name: cat", "reads, 1.key");
        check("name: licensed", "name: born", "reads, 1.gives, born");
        check(
            "name: licensed",
            "name: Licensed",
            "reads, 1.gives, Licensed",
        );
        check("{ dog_name: dog_name }", "{}", "reads, 1.key");
    }

    #[test]
    fn values_are_compared_without_case_and_spaces() {
        let of = |text: &str| comparable(&Answer::Text(text.to_owned()));
        assert_eq!(of("  3 Mill   Lane,"), of("3 mill lane"));
        assert_ne!(of("3 Mill Lane"), of("31 Mill Lane"));
    }
}
