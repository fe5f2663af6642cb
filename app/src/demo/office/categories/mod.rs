//! What can be reported in Merrow, and what is asked about it, in the four languages.

mod cleanliness;
mod green;
mod nuisance;
mod roads;
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

/// A category as these files write it.
#[derive(Clone, Copy)]
struct Entry {
    code: &'static str,
    topic: &'static str,
    group: Said,
    name: Said,
    hint: Said,
    /// Words with spaces between them.
    keywords: &'static str,
    questions: &'static [Asked],
}

/// A question of one.
#[derive(Clone, Copy)]
struct Asked {
    code: &'static str,
    kind: QuestionKind,
    must: Must,
    label: Said,
    options: &'static [Choice],
}

/// Whether a question must be answered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Must {
    Answer,
    Skip,
}

const fn category(
    (code, topic): (&'static str, &'static str),
    group: Said,
    name: Said,
    hint: Said,
    keywords: &'static str,
) -> Entry {
    Entry {
        code,
        topic,
        group,
        name,
        hint,
        keywords,
        questions: &[],
    }
}

impl Entry {
    /// The same category with these questions.
    const fn asks(self, questions: &'static [Asked]) -> Self {
        Entry { questions, ..self }
    }
}

const fn asked(code: &'static str, kind: QuestionKind, must: Must, label: Said) -> Asked {
    Asked {
        code,
        kind,
        must,
        label,
        options: &[],
    }
}

const fn choice(code: &'static str, must: Must, label: Said, options: &'static [Choice]) -> Asked {
    Asked {
        options,
        ..asked(code, QuestionKind::Choice, must, label)
    }
}

const YES_NO: &[Choice] = &[
    ("yes", ["Yes", "Sí", "Oui", "نعم"]),
    ("no", ["No", "No", "Non", "لا"]),
];

const fn yes_no(code: &'static str, must: Must, label: Said) -> Asked {
    choice(code, must, label, YES_NO)
}

/// All categories, in the order of the form.
pub fn categories() -> Vec<NewCategory> {
    let all = [
        roads::ALL,
        water_and_power::ALL,
        cleanliness::ALL,
        green::ALL,
        nuisance::ALL,
    ];
    // Gaps of ten, so that a manager can put one in between.
    let numbered = all.into_iter().flatten().zip(1..);
    numbered
        .map(|(entry, place)| new(entry, place * 10))
        .collect()
}

fn say([en, es, fr, ar]: Said) -> Localised {
    words(en, es, fr, ar)
}

fn new(entry: &Entry, position: i64) -> NewCategory {
    NewCategory {
        code: entry.code.to_owned(),
        group: say(entry.group),
        name: say(entry.name),
        hint: say(entry.hint),
        topic: entry.topic.to_owned(),
        questions: entry.questions.iter().map(question).collect(),
        keywords: entry
            .keywords
            .split_whitespace()
            .map(str::to_owned)
            .collect(),
        position,
        is_ended: false,
    }
}

fn question(asked: &Asked) -> Question {
    let options = asked
        .options
        .iter()
        .map(|(code, label)| ((*code).to_owned(), say(*label)));
    Question {
        code: asked.code.to_owned(),
        kind: asked.kind,
        label: say(asked.label),
        hint: Localised::default(),
        required: asked.must == Must::Answer,
        public: true,
        options: options.collect(),
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
