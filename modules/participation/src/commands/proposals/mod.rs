//! What can change about proposals beside their words: what their form asks, who wrote them together, what becomes one or several.

mod answer_co_author;
mod ask_co_author;
mod decide_amendment;
mod forget_co_author;
mod merge_proposal;
mod propose_amendment;
mod save_proposal_category;
mod save_proposal_questions;
mod split_proposal;

pub use answer_co_author::{AnswerCoAuthor, answer_co_author};
pub use ask_co_author::{AskCoAuthor, ask_co_author};
pub use decide_amendment::{DecideAmendment, decide_amendment};
pub use forget_co_author::forget_co_author;
pub use merge_proposal::{MergeProposal, merge_proposal};
pub use propose_amendment::{ProposeAmendment, propose_amendment};
pub use save_proposal_category::{SaveProposalCategory, save_proposal_category};
pub use save_proposal_questions::{SaveProposalQuestions, save_proposal_questions};
pub use split_proposal::{SplitProposal, split_proposal};

use stoa_kernel::{Error, OrNotFound, Result, Tx};

use crate::{
    casework,
    model::{Component, Kind, Setup, State, proposals::Questions},
    policy, store,
};

/// A component of proposals as its managers change it, with what its form asks.
struct Found {
    setup: Setup,
    component: Component,
    questions: Questions,
}

impl Found {
    /// `Conflict` where the process was withdrawn.
    async fn read(tx: &mut Tx, (process, component): (&str, &str)) -> Result<Self> {
        let setup = casework::setup(tx, policy::SET_UP, (process, 0)).await?;
        let component = setup.component(component).cloned();
        let component = component
            .filter(|one| one.kind == Kind::Proposals)
            .or_not_found()?;
        if setup.process.state == State::Withdrawn {
            return Err(Error::conflict("participation-frame-withdrawn"));
        }
        let questions = store::proposals::questions_of(tx, component.id).await?;
        Ok(Found {
            setup,
            component,
            questions,
        })
    }
}

/// `Conflict` when somebody was faster.
fn faster(was_first: bool) -> Result<()> {
    if was_first {
        Ok(())
    } else {
        Err(Error::conflict("participation-frame-changed-meanwhile"))
    }
}
