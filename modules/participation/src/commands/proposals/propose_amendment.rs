//! Somebody proposes other words for a proposal of somebody else's.

use stoa_kernel::{App, Done, Error, Lang, Result, Tx, digest};

use crate::{
    casework,
    commands::voices::reason_of,
    events::{Cared, CaredEvent},
    model::{
        Verb,
        proposals::{Amendment, Verdict},
        voices::{ProposalId, Written, name_of},
    },
    policy, store,
};

/// What is proposed instead of the text.
#[derive(Debug, Clone)]
pub struct ProposeAmendment {
    pub proposal: ProposalId,
    /// The version that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    pub text: String,
    /// Why these words are better.
    pub why: String,
    pub name_shown: String,
    pub lang: Lang,
}

/// `Invalid` on `text` when it is empty, too long or what stands there already, on `reason` and `name_shown`; `Denied` where no phase lets people
/// write; `Conflict` once it was decided, or where its text changed since it was seen.
pub async fn propose_amendment(
    app: &App,
    tx: &mut Tx,
    input: ProposeAmendment,
) -> Result<Done<Amendment>> {
    let seen = (input.proposal, input.seen);
    let proposal = casework::found_proposal(app, tx, policy::SEE_PROPOSAL, seen).await?;
    let (process, component) = &proposal.place;
    let scene = casework::scene(app, tx, (process, component)).await?;
    casework::may_take_part(tx, &scene, Verb::Write)?;
    if !proposal.stage.is_undecided() {
        return Err(Error::conflict("participation-voices-decided"));
    }
    let words = Written {
        text: input.text,
        ..proposal.written.clone()
    };
    let text = words.checked()?.text;
    if text == proposal.written.text {
        return Err(Error::invalid("text", "participation-proposals-amend-same"));
    }
    let amendment = Amendment {
        id: tx.new_id()?,
        proposal: proposal.id,
        author: tx.actor().person(),
        name_shown: name_of(&input.name_shown)?,
        lang: input.lang,
        was: proposal.written.text.clone(),
        text,
        why: reason_of(&input.why)?,
        state: Verdict::Open,
        reason: String::new(),
        made_at: tx.now(),
        decided_at: None,
    };
    store::proposals::insert_amendment(tx, &amendment).await?;
    let what = Cared::AmendmentProposed {
        amendment: amendment.id.number(),
        text: digest(&amendment.text),
        why: digest(&amendment.why),
    };
    let event = CaredEvent::of(&proposal, what);
    Ok(Done::new(amendment, &event))
}
