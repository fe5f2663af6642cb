//! A manager takes over a conversation that was held with Pol.is: its statements, and who said what to them by the numbers of its export. It is
//! one event, however many votes there are, and can be done in a map in which nobody has voted yet.

use std::collections::HashMap;

use stoa_kernel::{Done, Error, Lang, OrNotFound, Result, Timestamp, Tx};
use stoa_opinions::{Moderation, Statement, Vote};

use super::run;
use crate::{
    events::{Mapped, OpinionEvent},
    model::{
        ComponentId,
        map::{Held, Opinion, OpinionId, OpinionState},
    },
    policy, store,
};

/// What is taken over, and into which map.
#[derive(Debug, Clone)]
pub struct ImportOpinions {
    pub process: String,
    pub component: String,
    pub held: Held,
    /// The language in which the conversation was held.
    pub lang: Lang,
    /// What everybody reads of statements that were taken out where it was held.
    pub because: String,
}

/// How many statements and votes there are now. `Conflict` when somebody has voted in the map.
pub async fn import_opinions(tx: &mut Tx, input: ImportOpinions) -> Result<Done<(usize, usize)>> {
    let place = (input.process.as_str(), input.component.as_str());
    let (process, component) = run(tx, policy::SET_UP, place).await?;
    let (statements, votes) = (input.held.statements.len(), input.held.votes.len());
    if !store::map::note_import(tx, component.id, votes).await? {
        return Err(Error::conflict("participation-map-import-not-empty"));
    }
    let mut opinions = Vec::with_capacity(statements);
    let mut numbers: HashMap<u64, OpinionId> = HashMap::with_capacity(statements);
    for one in &input.held.statements {
        let opinion = opinion(tx, &input, (component.id, one))?;
        numbers.insert(one.id, opinion.id);
        opinions.push(opinion);
    }
    store::map::insert_opinions(tx, &opinions).await?;
    let mut cast: Vec<(u64, OpinionId, Vote, Timestamp)> = Vec::with_capacity(votes);
    for vote in &input.held.votes {
        let statement = numbers.get(&vote.statement).copied().or_not_found()?;
        cast.push((
            vote.participant,
            statement,
            vote.vote,
            before(tx.now(), vote.at),
        ));
    }
    store::map::insert_votes(tx, component.id, &cast).await?;
    let what = Mapped::OpinionsImported {
        component: component.slug,
        statements,
        votes,
        digests: input.held.digests,
    };
    Ok(Done::new(
        (statements, votes),
        &OpinionEvent::of(&process, what),
    ))
}

/// What was said to be of the future, or has no time, is of now.
fn before(now: Timestamp, at: i64) -> Timestamp {
    let at = Timestamp::from_millisecond(at).ok();
    at.filter(|at| *at > Timestamp::UNIX_EPOCH && *at < now)
        .unwrap_or(now)
}

/// What nobody had decided about was voted on too. What was about the conversation itself takes no part in its mathematics, and so is out here.
fn opinion(
    tx: &Tx,
    input: &ImportOpinions,
    (component, one): (ComponentId, &Statement),
) -> Result<Opinion> {
    let is_out = one.is_meta || one.moderation == Moderation::Rejected;
    let (state, reason) = match is_out {
        true => (OpinionState::Rejected, input.because.clone()),
        false => (OpinionState::Accepted, String::new()),
    };
    Ok(Opinion {
        id: tx.new_id()?,
        component,
        author: None,
        lang: input.lang,
        text: one.text.clone(),
        state,
        reason,
        made_at: tx.now(),
    })
}
