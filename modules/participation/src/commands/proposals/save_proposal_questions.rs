//! A manager says what the form of proposals asks beside their words.

use stoa_kernel::{App, Done, Result, Tx};

use super::{Found, faster};
use crate::{
    events::{Cared, CaredEvent},
    model::{budget::currency, proposals::Questions},
    store,
};

/// What is to be asked.
#[derive(Debug, Clone, Default)]
pub struct SaveProposalQuestions {
    pub process: String,
    pub component: String,
    /// The version that was on the screen; 0 while nothing was ever asked.
    pub seen: i64,
    /// By its three letters (ISO 4217); empty where nobody is asked what it would cost.
    pub currency: String,
    pub asks_place: bool,
}

/// `Invalid` on `currency`; `Conflict` when somebody was faster. What was said before stays with its proposal.
pub async fn save_proposal_questions(
    _app: &App,
    tx: &mut Tx,
    input: SaveProposalQuestions,
) -> Result<Done<()>> {
    let found = Found::read(tx, (&input.process, &input.component)).await?;
    let asked = match input.currency.trim() {
        "" => None,
        code => Some(currency(code)?),
    };
    let questions = Questions {
        currency: asked,
        asks_place: input.asks_place,
        ..found.questions
    };
    faster(store::proposals::save_questions(tx, &questions, input.seen).await?)?;
    let what = Cared::QuestionsSaved {
        component: found.component.slug,
        currency: asked.map_or_else(String::new, |one| one.code().to_owned()),
        place: input.asks_place,
    };
    let event = CaredEvent::of_process(&found.setup.process, what);
    Ok(Done::new((), &event))
}
