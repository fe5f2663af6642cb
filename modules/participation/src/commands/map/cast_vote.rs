//! Somebody agrees with a statement, disagrees, or passes. Nothing that is kept tells who: the table has a number, and the ledger that there was
//! a vote.

use stoa_kernel::{App, Done, Error, OrNotFound, Reader, Result, Tx};
use stoa_opinions::Vote;

use crate::{
    casework::{Voice, Voter},
    events::{Mapped, OpinionEvent},
    model::{
        ComponentId, Kind, Scene, Verb,
        map::{OpinionId, OpinionState},
    },
    store,
};

/// What is said to which statement, and by whom.
#[derive(Clone)]
pub struct CastVote {
    pub process: String,
    pub component: String,
    pub statement: OpinionId,
    pub vote: Vote,
    pub voter: Voter,
}

/// Casts it, in place of what they said before; the number of the vote in its map. `tx` is nobody's. `Denied` where no phase lets people
/// vote; `Conflict` when the statement was taken out.
pub async fn cast_vote(app: &App, tx: &mut Tx, input: CastVote) -> Result<Done<i64>> {
    let place = (input.process.as_str(), input.component.as_str());
    let scene = input.voter.scene(app, tx, (place, Verb::Vote)).await?;
    if scene.component.kind != Kind::Opinions {
        return Err(Error::NotFound);
    }
    let component = scene.component.id;
    let found = store::map::opinion_by_id(tx, input.statement).await?;
    let opinion = found
        .filter(|found| found.component == component)
        .or_not_found()?;
    if opinion.state != OpinionState::Accepted {
        return Err(Error::conflict("participation-map-taken-out"));
    }
    let who = participant_in(app, tx, &input.voter, &scene).await?;
    let turn = store::map::cast(tx, component, (who, opinion.id, input.vote)).await?;
    let what = Mapped::OpinionVoteCast {
        component: scene.component.slug,
        turn,
    };
    Ok(Done::new(
        turn,
        &OpinionEvent::of(&scene.setup.process, what),
    ))
}

/// The number of somebody in the map of a component: one human has one where it is only for those who live here.
pub async fn participant_in(
    app: &App,
    db: &mut Reader,
    voter: &Voter,
    scene: &Scene,
) -> Result<u64> {
    let thing = format!("opinions {}", scene.component.id);
    let place = (scene, Verb::Vote);
    number_of(Voice::within(app, db, (voter, &thing), place).await?)
}

/// The number of somebody in a map that is not only for those who live here: 63 bits of a keyed hash of them and of the map.
pub async fn participant(
    app: &App,
    db: &mut Reader,
    voter: &Voter,
    component: ComponentId,
) -> Result<u64> {
    let thing = format!("opinions {component}");
    number_of(Voice::of(app, db, voter, &thing).await?)
}

fn number_of(voice: Voice) -> Result<u64> {
    let hash = voice.hash();
    let (first, _) = hash.split_first_chunk::<8>().or_not_found()?;
    Ok(u64::from_be_bytes(*first) >> 1)
}
