//! What somebody wrote, for a command that is about it.

use stoa_kernel::{Actor, App, Error, Id, OrNotFound, Reader, Result, Tx, actor::Person};

use super::not_hidden;
use crate::{
    model::voices::{Proposal, ProposalId},
    store,
};

/// Whether whoever acts is the author: one human may be known by several numbers.
pub async fn is_own(
    app: &App,
    db: &mut Reader,
    actor: &Actor,
    author: Option<Id<Person>>,
) -> Result<bool> {
    let (Some(person), Some(author)) = (actor.person(), author) else {
        return Ok(false);
    };
    Ok(person == author || app.vault.people_of(db, person).await?.contains(&author))
}

/// The proposal, for somebody who may do this with it. `NotFound` for a draft of somebody else's; `Conflict` where it has changed
/// since they saw this version, 0 for whoever has seen none, or was hidden.
pub async fn found_proposal(
    app: &App,
    tx: &mut Tx,
    action: &str,
    (id, seen): (ProposalId, i64),
) -> Result<Proposal> {
    let proposal = store::voices::proposal_by_id(tx, id)
        .await?
        .or_not_found()?;
    let actor = tx.actor().clone();
    let own = is_own(app, tx, &actor, proposal.author).await?;
    if !proposal.is_public() && !own {
        return Err(Error::NotFound);
    }
    tx.may(action, &proposal.resource(own))?;
    not_hidden(proposal.hidden.as_ref())?;
    if seen != 0 && seen != proposal.version {
        return Err(Error::conflict("participation-frame-changed-meanwhile"));
    }
    Ok(proposal)
}
