//! Categories: what can be reported, and what is asked about it.

use std::collections::BTreeSet;

use stoa_kernel::{Error, FieldError, Localised, Message, Result, town::is_slug};

use super::question::Question;

/// The heading under which an import puts what it did not know, for a manager to open.
pub const IMPORTED: &str = "Imported";

/// What can be reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Keeps through all changes; other systems know it by this.
    pub code: String,
    /// The heading under which the form lists it.
    pub group: Localised,
    pub name: Localised,
    pub hint: Localised,
    /// The slug of the kernel's topic, by which the responsibility map answers.
    pub topic: String,
    pub questions: Vec<Question>,
    /// Other words by which people look for it.
    pub keywords: Vec<String>,
    /// Its place in lists.
    pub position: i64,
    /// Whether it can no longer be chosen.
    pub is_ended: bool,
    /// Grows with each change; 1 is the first.
    pub version: i64,
}

/// A category as a manager gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewCategory {
    pub code: String,
    pub group: Localised,
    pub name: Localised,
    pub hint: Localised,
    pub topic: String,
    pub questions: Vec<Question>,
    pub keywords: Vec<String>,
    pub position: i64,
    pub is_ended: bool,
}

impl From<Category> for NewCategory {
    fn from(category: Category) -> Self {
        NewCategory {
            code: category.code,
            group: category.group,
            name: category.name,
            hint: category.hint,
            topic: category.topic,
            questions: category.questions,
            keywords: category.keywords,
            position: category.position,
            is_ended: category.is_ended,
        }
    }
}

impl NewCategory {
    /// Everything that is wrong with it, by field.
    pub fn check(&self) -> Result<()> {
        let mut faults = Vec::new();
        let mut want = |holds: bool, field: String, key: &'static str| {
            if !holds {
                faults.push(FieldError::new(field, Message::new(key)));
            }
        };
        want(
            is_code(&self.code),
            "code".to_owned(),
            "reports-category-code-form",
        );
        want(
            !self.name.is_empty(),
            "name".to_owned(),
            "reports-category-name-missing",
        );
        want(
            !self.group.is_empty(),
            "group".to_owned(),
            "reports-category-group-missing",
        );
        want(
            is_slug(&self.topic),
            "topic".to_owned(),
            "reports-category-topic-missing",
        );
        want(
            self.questions.len() <= 20,
            "questions".to_owned(),
            "reports-category-too-many-questions",
        );
        let mut codes = BTreeSet::new();
        for (place, question) in self.questions.iter().enumerate() {
            let field = |part: &str| format!("questions-{place}-{part}");
            let unique = is_code(&question.code) && codes.insert(&question.code);
            want(unique, field("code"), "reports-question-code-form");
            want(
                !question.label.is_empty(),
                field("label"),
                "reports-question-label-missing",
            );
            let options = !question.kind.has_options() || has_good_options(question);
            want(
                options,
                field("options"),
                "reports-question-options-missing",
            );
        }
        if faults.is_empty() {
            Ok(())
        } else {
            Err(Error::Invalid(faults))
        }
    }

    /// The category that it makes, as the version after the one that was seen (0: none).
    pub fn into_category(self, seen_version: i64) -> Category {
        let has_options = |question: &Question| question.kind.has_options();
        let questions = self.questions.into_iter().map(|mut question| {
            if !has_options(&question) {
                question.options.clear();
            }
            question
        });
        Category {
            questions: questions.collect(),
            code: self.code,
            group: self.group,
            name: self.name,
            hint: self.hint,
            topic: self.topic,
            keywords: self.keywords,
            position: self.position,
            is_ended: self.is_ended,
            version: seen_version + 1,
        }
    }
}

/// Two options at least, each with a code of its own and a label.
fn has_good_options(question: &Question) -> bool {
    let mut codes = BTreeSet::new();
    let good = |(code, label): &(String, Localised)| is_code(code) && !label.is_empty();
    question.options.len() >= 2
        && question.options.len() <= 200
        && question
            .options
            .iter()
            .all(|option| good(option) && codes.insert(&option.0))
}

/// What stands in addresses where a code would: the page that adds one.
const RESERVED: &str = "new";

/// Codes are kept as other systems gave them: letters, digits, hyphens, underscores and dots, at most 60.
fn is_code(code: &str) -> bool {
    let fits = |sign: char| sign.is_ascii_alphanumeric() || "-_.".contains(sign);
    (1..=60).contains(&code.len()) && code.chars().all(fits) && code != RESERVED
}

/// The code that a name makes where none is given: `Street light out!` is `street-light-out`. What has no letter or
/// digit of ASCII gets a number made of its text, so that it is the same each time.
pub fn code_of(name: &str) -> String {
    let mut code = String::new();
    for sign in name.chars().flat_map(char::to_lowercase) {
        if sign.is_ascii_alphanumeric() {
            code.push(sign);
        } else if !code.is_empty() && !code.ends_with('-') {
            code.push('-');
        }
    }
    code.truncate(48);
    let code = code.trim_end_matches('-');
    if code == RESERVED {
        return format!("{code}-1");
    }
    if code.len() >= 3 || (!code.is_empty() && name.is_ascii()) {
        return code.to_owned();
    }
    format!("category-{}", &stoa_kernel::digest(name)[..10])
}

/// The beginnings of words by which an unknown category's topic is guessed, in the order in which they are tried.
const TOPICS: [(&str, &[&str]); 8] = [
    ("street-lighting", &["light", "lamp"]),
    (
        "traffic",
        &["signal", "sign", "traffic", "meter", "parking"],
    ),
    (
        "roads",
        &[
            "pothole",
            "road",
            "street cond",
            "pavement",
            "sidewalk",
            "curb",
            "footpath",
            "bridge",
            "highway",
        ],
    ),
    (
        "trees",
        &[
            "tree",
            "branch",
            "hedge",
            "park",
            "weed",
            "vegetation",
            "grass",
            "forest",
        ],
    ),
    (
        "waste",
        &[
            "trash",
            "garbage",
            "rubbish",
            "refuse",
            "waste",
            "recycl",
            "dump",
            "litter",
            "bin",
            "sanitation",
            "dirty",
            "clean",
        ],
    ),
    (
        "water",
        &["water", "sewer", "drain", "hydrant", "flood", "leak"],
    ),
    ("noise", &["noise", "loud"]),
    (
        "animals",
        &["animal", "rodent", "rat ", "dog", "pest", "bee"],
    ),
];

/// The topic that an unknown category most likely belongs to, by the words of its name; `other` where none is known.
pub fn topic_of(name: &str) -> &'static str {
    let name = format!("{} ", name.to_lowercase());
    let begins = |start: &str| {
        name.match_indices(start)
            .any(|(at, _)| !name[..at].ends_with(char::is_alphanumeric))
    };
    let found = TOPICS
        .iter()
        .find(|(_, starts)| starts.iter().any(|start| begins(start)));
    found.map_or("other", |(topic, _)| topic)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::question::QuestionKind;

    fn lamp() -> NewCategory {
        NewCategory {
            code: "lamp".to_owned(),
            group: Localised::english("Lights"),
            name: Localised::english("Lamp out"),
            topic: "street-lighting".to_owned(),
            ..NewCategory::default()
        }
    }

    fn question(code: &str, options: &[&str]) -> Question {
        let option = |code: &&str| ((*code).to_owned(), Localised::english(*code));
        Question {
            code: code.to_owned(),
            kind: QuestionKind::Choice,
            label: Localised::english("Which?"),
            hint: Localised::default(),
            required: true,
            public: true,
            options: options.iter().map(option).collect(),
        }
    }

    #[test]
    fn says_all_that_is_wrong() {
        assert_eq!(lamp().check(), Ok(()));
        let wrong = NewCategory {
            questions: vec![question("a", &["x", "y"]), question("a", &["x", "x"])],
            ..NewCategory::default()
        };
        let Err(Error::Invalid(faults)) = wrong.check() else {
            panic!("taken")
        };
        let fields: Vec<_> = faults.iter().map(|fault| fault.field.as_str()).collect();
        let expected = [
            "code",
            "name",
            "group",
            "topic",
            "questions-1-code",
            "questions-1-options",
        ];
        assert_eq!(fields, expected);
    }

    #[test]
    fn options_of_other_kinds_go() {
        let mut question = question("a", &["x", "y"]);
        question.kind = QuestionKind::Number;
        let category = NewCategory {
            questions: vec![question],
            ..lamp()
        }
        .into_category(4);
        assert_eq!(
            (category.questions[0].options.len(), category.version),
            (0, 5)
        );
    }

    #[test]
    fn names_show_their_topic() {
        for (name, topic) in [
            ("Street Light Out Complaint", "street-lighting"),
            ("Pothole in Street Complaint", "roads"),
            ("Delight", "other"),
            ("Missed Garbage Pick-Up", "waste"),
            ("Rodent Baiting/Rat Complaint", "animals"),
            ("Noise - Residential", "noise"),
        ] {
            assert_eq!(topic_of(name), topic, "{name}");
        }
    }

    #[test]
    fn names_make_codes() {
        for (name, code) in [
            ("Street light out!", "street-light-out"),
            ("  A/C — noise  ", "a-c-noise"),
            ("Éclairage", "clairage"),
        ] {
            assert_eq!(code_of(name), code);
        }
        let arabic = code_of("إنارة الشوارع");
        assert!(arabic.starts_with("category-") && arabic == code_of("إنارة الشوارع"));
        assert!(is_code(&arabic) && is_code(&code_of(&"long ".repeat(60))));
    }
}
