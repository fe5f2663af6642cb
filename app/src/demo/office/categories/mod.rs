//! What can be reported in Merrow, and what is asked about it, in the four languages.

mod cleanliness;
mod green;
mod nuisance;
mod roads;
mod traffic_light;
mod water_and_power;

use stoa_kernel::Localised;
use stoa_reports::model::{
    category::NewCategory,
    question::{Question, QuestionKind},
};

use super::words;

/// A text in English, Spanish, French and Arabic.
type Said = [&'static str; 4];
/// A choice: its code and what is read.
type Choice = (&'static str, Said);

/// All categories, in the order of the form.
pub fn categories() -> Vec<NewCategory> {
    let all = [
        roads::categories(),
        water_and_power::categories(),
        cleanliness::categories(),
        green::categories(),
        nuisance::categories(),
    ];
    let mut all: Vec<NewCategory> = all.into_iter().flatten().collect();
    for (place, category) in all.iter_mut().enumerate() {
        // Gaps of ten, so that a manager can put one in between.
        category.position = (place as i64 + 1) * 10;
    }
    all
}

fn say([en, es, fr, ar]: Said) -> Localised {
    words(en, es, fr, ar)
}

/// A category: code and topic, heading, name, hint; keywords with spaces between them.
fn category(
    (code, topic): (&str, &str),
    group: Said,
    name: Said,
    hint: Said,
    keywords: &str,
) -> NewCategory {
    NewCategory {
        code: code.to_owned(),
        group: say(group),
        name: say(name),
        hint: say(hint),
        topic: topic.to_owned(),
        questions: Vec::new(),
        keywords: keywords.split_whitespace().map(str::to_owned).collect(),
        position: 0,
        is_ended: false,
    }
}

/// Whether a question must be answered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Must {
    Answer,
    Skip,
}

fn asked(code: &str, kind: QuestionKind, must: Must, label: Said) -> Question {
    Question {
        code: code.to_owned(),
        kind,
        label: say(label),
        hint: Localised::default(),
        required: must == Must::Answer,
        public: true,
        options: Vec::new(),
    }
}

fn choice(code: &str, must: Must, label: Said, options: &[Choice]) -> Question {
    let options = options
        .iter()
        .map(|(code, label)| ((*code).to_owned(), say(*label)));
    Question {
        options: options.collect(),
        ..asked(code, QuestionKind::Choice, must, label)
    }
}

const YES_NO: &[Choice] = &[
    ("yes", ["Yes", "Sí", "Oui", "نعم"]),
    ("no", ["No", "No", "Non", "لا"]),
];

fn yes_no(code: &str, must: Must, label: Said) -> Question {
    choice(code, must, label, YES_NO)
}

trait Asks {
    /// The same category with these questions.
    fn asks(self, questions: Vec<Question>) -> Self;
}

impl Asks for NewCategory {
    fn asks(self, questions: Vec<Question>) -> Self {
        NewCategory { questions, ..self }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use stoa_kernel::Lang;

    use super::categories;
    use crate::demo::office::topics::topics;

    #[test]
    fn each_category_is_whole_in_each_language() {
        let (topics, mut codes) = (topics(), BTreeSet::new());
        for category in categories() {
            category
                .check()
                .unwrap_or_else(|fault| panic!("{}: {fault:?}", category.code));
            assert!(
                codes.insert(category.code.clone()),
                "{} stands twice",
                category.code
            );
            assert!(
                topics.iter().any(|topic| topic.slug == category.topic),
                "{}",
                category.topic
            );
            assert!(!category.keywords.is_empty());
            let asked = category.questions.iter();
            let said = asked.flat_map(|asked| {
                std::iter::once(&asked.label).chain(asked.options.iter().map(|one| &one.1))
            });
            for text in [&category.name, &category.group, &category.hint]
                .into_iter()
                .chain(said)
            {
                assert!(
                    Lang::ALL
                        .iter()
                        .all(|lang| text.0.get(lang).is_some_and(|one| !one.is_empty())),
                    "{text:?}"
                );
            }
        }
        assert_eq!(codes.len(), 18);
    }
}
