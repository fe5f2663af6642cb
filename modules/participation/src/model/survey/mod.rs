//! A survey: what it asks, how it is run, and what people may know of the answers.

mod asked;
mod bundle;
mod faults;
mod results;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use stoa_forms::{Answer, Definition, Kind, Localised, Page, PageAnswers, Question};
use stoa_kernel::Lang;

pub use asked::{Asked, AskedKind, step_of};
pub use bundle::{FEWEST, put, sorted};
pub use faults::told;
pub use results::{Crossed, Found, LEAST, Line, Results, Weighting, can_cross, cross, results};

use super::{ComponentId, Scene, Verb};

/// The most questions: what fits on a page.
pub const QUESTIONS: usize = 60;

/// A survey, and how many have answered it.
#[derive(Debug, Clone, PartialEq)]
pub struct Survey {
    pub component: ComponentId,
    pub definition: Definition,
    pub settings: Settings,
    pub answers: i64,
    /// How many chose what in questions of which answers are limited.
    pub filled: Filled,
    /// Grows with each change of what it asks; 0 while nothing is kept.
    pub version: i64,
}

/// By question and by choice, how many.
pub type Filled = BTreeMap<String, BTreeMap<String, i64>>;

/// How a survey is run.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Whether everybody sees results while people still answer.
    pub live: bool,
    /// Whether what people wrote stands beside their other answers in the file for staff.
    pub texts: bool,
    /// After how many answers a choice of a question is closed.
    pub quotas: Filled,
    /// The shares of the choices of a question among all whom it is about, in thousandths.
    pub shares: Filled,
}

impl Settings {
    /// The same without what is about questions and choices that are not there.
    #[must_use]
    pub fn pruned(mut self, questions: &[Question]) -> Self {
        let keeps = |question: &String, choice: &String| {
            let mut all = questions.iter();
            let found = all.find(|one| one.key == *question);
            found.is_some_and(|one| one.kind.choices().iter().any(|it| it.key == *choice))
        };
        for limits in [&mut self.quotas, &mut self.shares] {
            for (question, choices) in limits.iter_mut() {
                choices.retain(|choice, _| keeps(question, choice));
            }
            limits.retain(|_, choices| !choices.is_empty());
        }
        self
    }
}

impl Survey {
    /// That of a component for which nothing is kept yet.
    pub fn new(component: ComponentId, main: Lang) -> Self {
        Survey {
            component,
            definition: definition(Vec::new(), main),
            settings: Settings::default(),
            answers: 0,
            filled: Filled::new(),
            version: 0,
        }
    }

    pub fn questions(&self) -> &[Question] {
        let page = self.definition.pages.first();
        page.map_or(&[], |page| page.questions.as_slice())
    }

    pub fn question(&self, key: &str) -> Option<&Question> {
        self.questions().iter().find(|one| one.key == key)
    }

    /// Whether what it asks stands as it is.
    pub fn is_frozen(&self) -> bool {
        self.answers > 0
    }

    /// The choices of a question of which there are enough answers.
    pub fn closed(&self, question: &str) -> BTreeSet<&str> {
        let quotas = self.settings.quotas.get(question).into_iter().flatten();
        let filled = |choice: &str| {
            let of = self.filled.get(question);
            of.and_then(|of| of.get(choice)).copied().unwrap_or(0)
        };
        let full = quotas.filter(|(choice, most)| filled(choice) >= **most);
        full.map(|(choice, _)| choice.as_str()).collect()
    }

    /// The first question whose answer is a choice that is closed.
    pub fn closed_to(&self, answers: &PageAnswers) -> Option<&str> {
        let mut questions = self.settings.quotas.keys();
        let chosen = |question: &&String| match answers.get(question) {
            Some(Answer::Choice(choice)) => self.closed(question).contains(choice.as_str()),
            _ => false,
        };
        questions.find(chosen).map(String::as_str)
    }

    /// What is counted once these are kept.
    pub fn filled_with(&self, answers: &PageAnswers) -> Filled {
        let mut filled = self.filled.clone();
        for question in self.settings.quotas.keys() {
            if let Some(Answer::Choice(choice)) = answers.get(question) {
                let counts = filled.entry(question.clone()).or_default();
                *counts.entry(choice.clone()).or_default() += 1;
            }
        }
        filled
    }

    /// Whether everybody may see results at this time.
    pub fn shows_results(&self, scene: &Scene) -> bool {
        self.settings.live || is_over(scene)
    }
}

/// Whether nobody can answer any more, today or later.
pub fn is_over(scene: &Scene) -> bool {
    let coming = scene.next_for(Verb::Answer).is_some();
    scene.setup.process.is_public() && !coming && scene.open_for(Verb::Answer).is_none()
}

/// Questions in one page, as pure/forms asks them.
pub fn definition(questions: Vec<Question>, main: Lang) -> Definition {
    Definition {
        slug: "survey".to_owned(),
        languages: vec![main.code().to_owned()],
        title: Localised::plain("Survey"),
        purpose: Localised::default(),
        pages: vec![Page {
            slug: "questions".to_owned(),
            title: Localised::plain("Questions"),
            hint: None,
            when: None,
            repeat: None,
            questions,
            go_to: Vec::new(),
        }],
        declarations: Vec::new(),
        signatories: Vec::new(),
    }
}

/// Whether a survey can ask this: what its pages show and its results count, and nothing that says who somebody is.
pub fn is_askable(question: &Question) -> bool {
    let is_kind = matches!(
        question.kind,
        Kind::Choice { .. } | Kind::Choices { .. } | Kind::Number { .. } | Kind::LongText { .. }
    );
    is_kind && question.when.is_none() && question.prefill.is_none()
}
