//! What the ledger remembers of forms on paper: which left something open, and which were typed in twice.

use serde::Serialize;

/// One variant a thing that happens.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperWhat {
    /// So many questions of its page have no answer on the paper that holds.
    PaperMarked { questions: usize },
    /// It was received from paper, and its applicant is asked so many questions that it left open.
    ApplicationIncomplete { open: usize },
    /// Answers to such questions; `answers` is the digest of all that is answered now, `open` how many are left.
    AnswersSupplied {
        entry: i64,
        answers: String,
        open: usize,
    },
    /// Somebody else types it in once more before it counts.
    SecondLookAsked {},
    /// Somebody typed it once more: so many answers differ, and wait for a look at the paper. `purpose` is the digest of the entry's text.
    PaperCompared {
        differences: usize,
        entry: i64,
        purpose: String,
    },
    /// What stands on the paper is settled: so many of the differing answers are the first one's, so many the second one's.
    PaperSettled { first: usize, second: usize },
    /// What is settled leads to questions that nobody typed yet.
    PaperSentBack {},
}

impl PaperWhat {
    pub const fn kind(&self) -> &'static str {
        match self {
            PaperWhat::PaperMarked { .. } => "paper_marked",
            PaperWhat::ApplicationIncomplete { .. } => "application_incomplete",
            PaperWhat::AnswersSupplied { .. } => "answers_supplied",
            PaperWhat::SecondLookAsked {} => "second_look_asked",
            PaperWhat::PaperCompared { .. } => "paper_compared",
            PaperWhat::PaperSettled { .. } => "paper_settled",
            PaperWhat::PaperSentBack {} => "paper_sent_back",
        }
    }
}
