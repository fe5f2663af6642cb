//! The author of a proposal, or the body that asks, takes over the words that somebody proposed for it, or does not, and says why.

use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx, digest};

use super::faster;
use crate::{
    casework,
    commands::voices::reason_of,
    events::{Cared, CaredEvent},
    model::{
        proposals::{AmendmentId, Verdict},
        voices::{Proposal, Written},
    },
    policy, store,
};

/// What is decided, and why.
#[derive(Debug, Clone)]
pub struct DecideAmendment {
    pub amendment: AmendmentId,
    pub verdict: Verdict,
    pub reason: String,
}

/// The proposal as it is now. Whoever supported it counts on; what it said before stays to be read. `Invalid` on `verdict` when it is none, and on
/// `reason`; `Conflict` when it was decided before, or the text changed since, so that nobody can say what taking it over means.
pub async fn decide_amendment(
    app: &App,
    tx: &mut Tx,
    input: DecideAmendment,
) -> Result<Done<Proposal>> {
    let amendment = store::proposals::amendment_by_id(tx, input.amendment)
        .await?
        .or_not_found()?;
    let proposal = store::voices::proposal_by_id(tx, amendment.proposal)
        .await?
        .or_not_found()?;
    casework::not_hidden(proposal.hidden.as_ref())?;
    let actor = tx.actor().clone();
    let own = casework::is_own(app, tx, &actor, proposal.author).await?;
    let action = match own {
        true => policy::KEEP_PROPOSAL,
        false => policy::RESHAPE_PROPOSALS,
    };
    tx.may(action, &proposal.resource(own))?;
    if input.verdict == Verdict::Open {
        return Err(Error::invalid(
            "verdict",
            "participation-frame-fault-choice",
        ));
    }
    let reason = reason_of(&input.reason)?;
    if !proposal.stage.is_undecided() {
        return Err(Error::conflict("participation-voices-decided"));
    }
    let decided = (input.verdict, reason.as_str());
    if !store::proposals::decide_amendment(tx, amendment.id, decided).await? {
        return Err(Error::conflict("participation-proposals-amend-decided"));
    }
    if input.verdict == Verdict::Accepted {
        if proposal.written.text != amendment.was {
            return Err(Error::conflict("participation-proposals-amend-moved"));
        }
        let written = Written {
            text: amendment.text.clone(),
            ..proposal.written.clone()
        };
        faster(store::voices::rewrite(tx, &proposal, &written).await?)?;
    }
    let what = Cared::AmendmentDecided {
        amendment: amendment.id.number(),
        verdict: input.verdict.name(),
        reason: digest(&reason),
    };
    let event = CaredEvent::of(&proposal, what);
    Ok(Done::new(proposal, &event))
}
