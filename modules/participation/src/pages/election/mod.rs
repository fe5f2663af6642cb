//! What voters and their staff see of secret votes.

pub mod cast_vote;
pub mod get_paper;
pub mod list_ballots;
pub mod list_papers;
pub mod open_envelopes;
pub mod prepare_election;
pub mod recount;
mod rule_fields;
mod sealing;
pub mod show_election;
pub mod show_results;
mod slate;
pub mod take_envelope;

use stoa_kernel::{Id, OrNotFound, Reader};
use stoa_web::{Page, Problem, Visitor};

use super::frame::component_page::{component_page, find};
use crate::{
    model::{Scene, election::Election},
    store,
};

/// A vote, and the component in which it stands, for whoever may see it.
async fn found(visitor: &Visitor, db: &mut Reader, id: i64) -> Result<(Scene, Election), Problem> {
    let election = store::election::election_by_id(db, Id::new(id)).await?;
    let election = election.or_not_found()?;
    let (process, component) = &election.place;
    let scene = find(visitor, db, (process, component)).await?;
    Ok((scene, election))
}

/// A page of one vote that is nobody else's to find.
fn vote_page<'v>(visitor: &'v Visitor, scene: &Scene) -> Page<'v> {
    component_page(visitor, scene)
        .breadcrumb(scene.component.title.get(visitor.lang()), scene.path())
        .no_index()
}
