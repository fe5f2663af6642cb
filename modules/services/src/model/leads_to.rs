//! The appointment that a service leads to, as its file says.

use serde::{Deserialize, Serialize};
use stoa_forms::{Answer, Answers, Definition, Kind};

use super::FileFault;

/// An appointment at an office, for those who have applied.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeadsTo {
    /// The office's slug.
    pub office: String,
    /// The id of one of its kinds.
    pub kind: String,
    /// Only for those who chose this; without it, for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_if: Option<OnlyIf>,
}

/// What was chosen of a question.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnlyIf {
    /// The key of a question of the type `choice`.
    pub question: String,
    /// The key of one of its choices.
    pub value: String,
}

impl LeadsTo {
    /// Whether it is for somebody who gave these answers.
    pub fn is_for(&self, form: &Definition, given: &Answers) -> bool {
        let Some(asked) = &self.only_if else {
            return true;
        };
        form.pages.iter().any(|page| {
            matches!(
                given.get(&page.slug, 0, &asked.question),
                Some(Answer::Choice(chosen)) if *chosen == asked.value
            )
        })
    }

    /// What is wrong in it. Whether the office is there is not known here: where it is not, no appointment is offered.
    pub fn faults(&self, form: &Definition) -> Vec<FileFault> {
        let Some(asked) = &self.only_if else {
            return Vec::new();
        };
        let questions = form.pages.iter().flat_map(|page| &page.questions);
        let mut named = questions.filter(|question| question.key == asked.question);
        let fits = named.any(|question| match &question.kind {
            Kind::Choice { choices, .. } => choices.iter().any(|one| one.key == asked.value),
            _ => false,
        });
        if fits {
            return Vec::new();
        }
        vec![FileFault::of(
            "appointment.only_if",
            "services-fault-only-if",
        )]
    }
}
