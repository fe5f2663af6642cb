//! Somebody was asked whether they wrote a proposal too, and never answered.

use jiff::SignedDuration;
use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx, actor::Person};

use crate::{
    events::{Cared, CaredEvent},
    model::proposals::CreditId,
    store,
};

/// How long the link is good for, and how long an address is kept that nobody answers for.
pub const UNANSWERED_FOR: SignedDuration = SignedDuration::from_hours(30 * 24);

/// Removes the question, and the address with it. Done by the house's jobs. `Conflict` when it was answered; `NotFound` when it is gone.
pub async fn forget_co_author(app: &App, tx: &mut Tx, id: CreditId) -> Result<Done<()>> {
    let credit = store::proposals::credit_by_id(tx, id)
        .await?
        .or_not_found()?;
    let proposal = store::voices::proposal_by_id(tx, credit.proposal)
        .await?
        .or_not_found()?;
    if !store::proposals::remove_question(tx, id).await? {
        return Err(Error::conflict("participation-proposals-co-answered"));
    }
    if let Some(person) = credit.person {
        forget(app, tx, person).await?;
    }
    let what = Cared::CoAuthorForgotten {
        credit: id.number(),
    };
    Ok(Done::new((), &CaredEvent::of(&proposal, what)))
}

/// Each question has an entry of the vault of its own; it goes unless it serves something else by now.
pub(super) async fn forget(app: &App, tx: &mut Tx, person: Id<Person>) -> Result<()> {
    let is_else = store::tell::is_following(tx, person).await?;
    if !is_else && !app.vault.is_needed(tx, person).await? {
        app.vault.forget(tx, person).await?;
    }
    Ok(())
}
