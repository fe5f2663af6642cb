//! What is taken over of a row, and which rows are not.

use serde::{Deserialize, Serialize};
use stoa_kernel::{Lang, Timestamp};

/// A proposal of another system.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Foreign {
    /// Its id there.
    pub id: String,
    pub title: String,
    /// Plain text; empty where there is none.
    pub text: String,
    /// `None` where the file does not say in which language it is.
    pub lang: Option<Lang>,
    /// How many support it there.
    pub supports: i64,
    /// When it was written; `None` where that is not told.
    pub made_at: Option<Timestamp>,
    pub outcome: Outcome,
    /// The answer that it got there, as plain text.
    pub answer: String,
}

/// What became of it there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    #[default]
    Open,
    Considered,
    Accepted,
    Declined,
    Withdrawn,
}

/// A row that is not taken over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Its line in the file, from 1.
    pub line: u64,
    /// Its id, where it has one.
    pub id: String,
    /// The last part of the key of why: `participation-programs-refused-` and this.
    pub why: String,
}

/// What a file says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Read {
    /// In the order in which they were written, as far as that is told.
    pub rows: Vec<Foreign>,
    pub refused: Vec<Refused>,
}

impl Foreign {
    /// Why it cannot be taken over, by the last part of the key.
    pub fn fault(&self) -> Option<&'static str> {
        let letters = |text: &str| text.chars().count();
        if self.id.is_empty() || letters(&self.id) > ID {
            return Some("id");
        }
        if self.title.is_empty() {
            return Some("title");
        }
        if letters(&self.title) > TITLE {
            return Some("title-long");
        }
        (letters(&self.text) > TEXT || letters(&self.answer) > TEXT).then_some("text-long")
    }
}

/// The longest id, title and text, in letters: the last two as of what is written here.
const ID: usize = 100;
const TITLE: usize = crate::model::words::TITLE;
const TEXT: usize = 8000;
