//! Somebody answers whether they wrote a proposal too, by the link that was sent to them.

use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx};

use crate::{
    events::{Cared, CaredEvent},
    model::{
        proposals::{CreditId, Share},
        voices::{Proposal, name_of},
    },
    store,
};

/// What they say.
#[derive(Debug, Clone)]
pub struct AnswerCoAuthor {
    pub credit: CreditId,
    pub agrees: bool,
    /// The name that is to stand with it; empty for none.
    pub name_shown: String,
}

/// The signed link is all that is needed. Whoever declines is forgotten. `Invalid` on `name_shown`; `NotFound` when the question is gone;
/// `Conflict` when it was answered before.
pub async fn answer_co_author(
    app: &App,
    tx: &mut Tx,
    input: AnswerCoAuthor,
) -> Result<Done<Proposal>> {
    let credit = store::proposals::credit_by_id(tx, input.credit)
        .await?
        .or_not_found()?;
    let proposal = store::voices::proposal_by_id(tx, credit.proposal)
        .await?
        .or_not_found()?;
    let answer = match input.agrees {
        true => (Share::Agreed, name_of(&input.name_shown)?),
        false => (Share::Declined, String::new()),
    };
    let (state, name) = (answer.0, answer.1.as_str());
    if !store::proposals::answer_credit(tx, credit.id, (state, name)).await? {
        return Err(Error::conflict("participation-proposals-co-answered"));
    }
    if let Some(person) = credit.person {
        match input.agrees {
            true => app.vault.need(tx, person, "participation").await?,
            false => super::forget_co_author::forget(app, tx, person).await?,
        }
    }
    let what = Cared::CoAuthorAnswered {
        credit: credit.id.number(),
        agrees: input.agrees,
    };
    let event = CaredEvent::of(&proposal, what);
    Ok(Done::new(proposal, &event))
}
