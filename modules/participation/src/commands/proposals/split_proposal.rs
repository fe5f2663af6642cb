//! The body that asks splits a proposal that says several things: each goes on by itself, with the same author.

use stoa_kernel::{App, Done, Error, Result, Tx, digest};

use super::{faster, merge_proposal::writers};
use crate::{
    casework,
    commands::voices::reason_of,
    events::{Cared, CaredEvent},
    model::{
        Faults,
        proposals::{Credit, Details, MOST_PARTS},
        tell::{Bond, Strand},
        voices::{Proposal, ProposalId, Stage, Written},
    },
    policy, store,
};

/// What is split into what, and why.
#[derive(Debug, Clone)]
pub struct SplitProposal {
    pub proposal: ProposalId,
    /// The version that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    /// The title and the text of each.
    pub parts: Vec<(String, String)>,
    pub reason: String,
}

/// The parts. Nobody supports them yet: who supports the whole need not support each. `Invalid` on `title_1`, `text_1` and so on where a part is no
/// proposal, on `parts` where they are not two to four, and on `reason`; `Conflict` when it was decided, or somebody was faster.
pub async fn split_proposal(
    app: &App,
    tx: &mut Tx,
    input: SplitProposal,
) -> Result<Done<Vec<Proposal>>> {
    let seen = (input.proposal, input.seen);
    let whole = casework::found_proposal(app, tx, policy::RESHAPE_PROPOSALS, seen).await?;
    if !whole.stage.is_undecided() {
        return Err(Error::conflict("participation-voices-decided"));
    }
    let written = checked(&whole, &input.parts)?;
    let reason = reason_of(&input.reason)?;
    let writers = writers(tx, &whole).await?;
    let mut parts = Vec::new();
    for written in written {
        parts.push(part(tx, (&whole, &writers), written).await?);
    }
    faster(store::voices::set_stage(tx, &whole, Stage::Split).await?)?;
    store::voices::insert_step(tx, whole.id, (Stage::Split, &reason)).await?;
    let what = Cared::Split {
        parts: parts.iter().map(Proposal::reference).collect(),
        words: parts.iter().map(|one| digest(&one.written.text)).collect(),
        reason: digest(&reason),
    };
    let event = CaredEvent::of(&whole, what);
    Ok(Done::new(parts, &event))
}

/// The words of all parts, with the kind and the place of the whole.
fn checked(whole: &Proposal, parts: &[(String, String)]) -> Result<Vec<Written>> {
    let mut faults = Faults::default();
    let fits = (2..=MOST_PARTS).contains(&parts.len());
    faults.want(fits, "title_2", "participation-proposals-split-few");
    faults.done()?;
    let mut told = Vec::new();
    let mut all = Vec::new();
    for (number, (title, text)) in (1..).zip(parts) {
        let written = Written {
            title: title.clone(),
            text: text.clone(),
            name_shown: whole.written.name_shown.clone(),
            details: Details {
                wished_cost: None,
                ..whole.written.details.clone()
            },
        };
        match written.checked() {
            Ok(written) => all.push(written),
            Err(Error::Invalid(faults)) => told.extend(faults.into_iter().map(|mut fault| {
                fault.field = format!("{}_{number}", fault.field);
                fault
            })),
            Err(error) => return Err(error),
        }
    }
    match told.is_empty() {
        true => Ok(all),
        false => Err(Error::Invalid(told)),
    }
}

async fn part(
    tx: &mut Tx,
    (whole, writers): (&Proposal, &[Credit]),
    written: Written,
) -> Result<Proposal> {
    let part = Proposal {
        id: tx.new_id()?,
        written,
        stage: Stage::Open,
        supports: 0,
        made_at: tx.now(),
        updated_at: tx.now(),
        version: 1,
        ..whole.clone()
    };
    store::voices::insert_proposal(tx, &part).await?;
    // The first is the author, who is the author of the part.
    let others = writers.iter();
    let others = others.filter(|one| one.person.is_none() || one.person != whole.author);
    for one in others.filter(|one| one.name_shown != whole.written.name_shown) {
        let credit = Credit {
            id: tx.new_id()?,
            proposal: part.id,
            ..one.clone()
        };
        store::proposals::insert_credit(tx, &credit).await?;
    }
    let strand = Strand {
        from: whole.reference(),
        to: part.reference(),
        bond: Bond::SplitFrom,
        process: whole.place.0.clone(),
        at: tx.now(),
    };
    store::tell::insert_strand(tx, &strand).await?;
    Ok(part)
}
