//! A form on paper, for people who fill it in by hand; what they wrote is typed in later.

use serde::Serialize;

use crate::document::{Document, Sheet};
use crate::error::Error;
use crate::language::Language;
use crate::letterhead::Letterhead;
use crate::qr::{Correction, qr};

/// How a question is answered on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Answer {
    /// A box for each character: dates, numbers, plates. `groups` are their sizes, as 2, 2 and 4 for a date; at most 60 in all.
    Boxes {
        /// How many boxes stand together.
        groups: Vec<u8>,
    },
    /// Lines to write on, from 1 to 30.
    Lines {
        /// How many.
        count: u8,
    },
    /// A line for each part of a name or an address, with its word.
    Named {
        /// What each is: "Street and number".
        names: Vec<String>,
    },
    /// Boxes to tick.
    Choices {
        /// What can be chosen.
        options: Vec<String>,
        /// Whether several may be ticked.
        several: bool,
    },
    /// A line for the signature, and one for place and date.
    Signature,
    /// Nothing: the label is something to read.
    Nothing,
}

/// A question with its place for the answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Question {
    /// The name under which the answer is typed in: "2.3".
    pub number: String,
    /// The question.
    pub label: String,
    /// A word of help, or nothing.
    pub hint: String,
    /// Whether it must be answered.
    pub required: bool,
    /// How it is answered.
    pub answer: Answer,
}

/// Questions that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// What they are about.
    pub title: String,
    /// Something to read first, or nothing: "Only if you have a car".
    pub note: String,
    /// Whether it begins a page, to be copied or enclosed by itself.
    pub on_new_page: bool,
    /// The questions.
    pub questions: Vec<Question>,
}

/// A form on A4, as many pages as it needs.
#[derive(Debug, Clone)]
pub struct PaperForm {
    /// Whose form it is.
    pub town: Letterhead,
    /// What it is for.
    pub title: String,
    /// What to know first: where to send it, what to enclose.
    pub introduction: Vec<String>,
    /// The questions.
    pub sections: Vec<Section>,
    /// The form's reference and version, at the foot of each page.
    pub reference: String,
    /// What the code says to the one who types it in; empty for none.
    pub qr_payload: Vec<u8>,
    /// The language it is written in.
    pub language: Language,
}

#[derive(Serialize)]
struct Own<'a> {
    introduction: &'a [String],
    sections: &'a [Section],
    reference: &'a str,
    has_code: bool,
}

const MOST_BOXES: u8 = 60;
const MOST_LINES: u8 = 30;

impl Document for PaperForm {
    fn sheet(&self) -> Result<Sheet, Error> {
        let sections: Vec<Section> = self.sections.iter().map(within_limits).collect();
        let payload = (!self.qr_payload.is_empty()).then_some(&self.qr_payload);
        let own = Own {
            introduction: &self.introduction,
            sections: &sections,
            reference: &self.reference,
            has_code: payload.is_some(),
        };
        let code = payload
            .map(|payload| qr(payload, Correction::Medium))
            .transpose()?;
        Ok(Sheet::new(
            "/paper_form.typ",
            &self.title,
            (&self.town, self.language),
            own,
        )?
        .with_code(code))
    }
}

fn within_limits(section: &Section) -> Section {
    let mut section = section.clone();
    for question in &mut section.questions {
        match &mut question.answer {
            Answer::Boxes { groups } => {
                let mut left = MOST_BOXES;
                for group in groups.iter_mut() {
                    *group = (*group).min(left);
                    left -= *group;
                }
                groups.retain(|&group| group > 0);
            }
            Answer::Lines { count } => *count = (*count).clamp(1, MOST_LINES),
            Answer::Named { .. } | Answer::Choices { .. } | Answer::Signature | Answer::Nothing => {
            }
        }
    }
    section
}
