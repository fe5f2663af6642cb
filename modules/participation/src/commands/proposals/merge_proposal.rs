//! The body that asks merges a proposal into another one that says the same: whoever supports both counts once, and whoever wrote it is named
//! with the other one.

use stoa_kernel::{App, Done, Error, Result, Tx, digest};

use super::faster;
use crate::{
    casework::{self, Supporter},
    commands::voices::reason_of,
    events::{Cared, CaredEvent},
    model::{
        proposals::{Credit, Share},
        tell::{Bond, Strand},
        voices::{Proposal, ProposalId, Stage},
    },
    policy, store,
};

/// What is merged into what, and why.
#[derive(Debug, Clone)]
pub struct MergeProposal {
    pub proposal: ProposalId,
    /// The version that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    pub into: ProposalId,
    pub reason: String,
}

/// `Invalid` on `into` when it is no other proposal of the same component that stands, and on `reason`; `Conflict` when the first was decided, or
/// somebody was faster.
pub async fn merge_proposal(
    app: &App,
    tx: &mut Tx,
    input: MergeProposal,
) -> Result<Done<Proposal>> {
    let seen = (input.proposal, input.seen);
    let from = casework::found_proposal(app, tx, policy::RESHAPE_PROPOSALS, seen).await?;
    if !from.stage.is_undecided() {
        return Err(Error::conflict("participation-voices-decided"));
    }
    let into = store::voices::proposal_by_id(tx, input.into).await?;
    let into = into.filter(|into| {
        into.component == from.component
            && into.id != from.id
            && into.stage.is_listed()
            && into.hidden.is_none()
    });
    let into = into.ok_or_else(|| Error::invalid("into", "participation-proposals-merge-which"))?;
    let reason = reason_of(&input.reason)?;
    let supports = unite(app, tx, (&from, &into)).await?;
    credit(tx, (&from, &into)).await?;
    faster(store::voices::set_stage(tx, &from, Stage::Merged).await?)?;
    store::voices::insert_step(tx, from.id, (Stage::Merged, &reason)).await?;
    let strand = Strand {
        from: from.reference(),
        to: into.reference(),
        bond: Bond::MergedInto,
        process: into.place.0.clone(),
        at: tx.now(),
    };
    store::tell::insert_strand(tx, &strand).await?;
    let what = Cared::Merged {
        from: from.reference(),
        supports,
        reason: digest(&reason),
    };
    let event = CaredEvent::of(&into, what);
    Ok(Done::new(into, &event))
}

/// Whoever supports the first supports the second now, none twice; how many do.
async fn unite(app: &App, tx: &mut Tx, (from, into): (&Proposal, &Proposal)) -> Result<i64> {
    let roots = store::proposals::roots_of(tx, from.id).await?;
    let carried = roots
        .iter()
        .map(|root| Supporter::carried(app, root, (from, into)));
    let voices = carried.collect::<Result<Vec<_>>>()?;
    store::proposals::unite_supports(tx, into.id, &voices).await
}

/// Whoever wrote the first is named with the second.
async fn credit(tx: &mut Tx, (from, into): (&Proposal, &Proposal)) -> Result<()> {
    let known = store::proposals::credits_of(tx, into.id).await?;
    let is_known = |one: &Credit| {
        one.person.is_some()
            && (one.person == into.author || known.iter().any(|other| other.person == one.person))
    };
    for one in writers(tx, from).await? {
        if !is_known(&one) {
            let credit = Credit {
                proposal: into.id,
                ..one
            };
            store::proposals::insert_credit(tx, &credit).await?;
        }
    }
    Ok(())
}

/// All who wrote a proposal, each as they are named with what comes of it.
pub(super) async fn writers(tx: &mut Tx, of: &Proposal) -> Result<Vec<Credit>> {
    let mut all = vec![Credit {
        id: tx.new_id()?,
        proposal: of.id,
        person: of.author,
        name_shown: of.written.name_shown.clone(),
        state: Share::Merged,
        asked_at: tx.now(),
    }];
    for one in store::proposals::credits_of(tx, of.id).await? {
        if one.state.is_shown() {
            all.push(Credit {
                id: tx.new_id()?,
                state: Share::Merged,
                asked_at: tx.now(),
                ..one
            });
        }
    }
    all.retain(|one| one.person.is_some() || !one.name_shown.is_empty());
    Ok(all)
}
