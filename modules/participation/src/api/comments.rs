//! `…/comments`: what people say in a debate, or about a proposal, in the order in which it was written; answers too.

use serde_json::{Value, json};
use stoa_kernel::{Id, OrNotFound};
use stoa_web::{PageResult, Path, Problem, Query, Visitor};

use super::{Asked, PAGE, answer, component_at, path_of, said};
use crate::{
    model::{Component, Kind, Process},
    policy, store,
};

/// `GET /api/participation/processes/{process}/{component}/comments`
pub async fn of_debate(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let place = (process.as_str(), component.as_str());
    let found = component_at(&visitor, &mut db, place, &[Kind::Debate]).await?;
    drop(db);
    let subject = found.1.id.number();
    let path = format!("{}/comments", path_of(&found.0, &found.1));
    spoken(&visitor, (&found, subject), (&asked, &path)).await
}

/// `GET /api/participation/processes/{process}/{component}/proposals/{proposal}/comments`
pub async fn of_proposal(
    visitor: Visitor,
    Path((process, component, id)): Path<(String, String, i64)>,
    Query(asked): Query<Asked>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let place = (process.as_str(), component.as_str());
    let found = component_at(&visitor, &mut db, place, &[Kind::Proposals]).await?;
    store::voices::proposal_by_id(&mut db, Id::new(id))
        .await?
        .filter(|one| one.component == found.1.id && one.is_public())
        .filter(|one| visitor.may(policy::SEE_PROPOSAL, &one.resource(false)))
        .or_not_found()?;
    drop(db);
    let path = format!("{}/proposals/{id}/comments", path_of(&found.0, &found.1));
    spoken(&visitor, (&found, id), (&asked, &path)).await
}

async fn spoken(
    visitor: &Visitor,
    ((_, component), subject): (&(Process, Component), i64),
    (asked, path): (&Asked, &str),
) -> Result<axum::response::Response, Problem> {
    let after = (subject, asked.after.parse().unwrap_or(0));
    let of = (component.id, Some(subject));
    let mut db = visitor.read().await?;
    let (some, has_more) = store::voices::comments_in(&mut db, of, after, PAGE).await?;
    drop(db);
    let last = some.last().filter(|_| has_more);
    let next = last.map(|last| visitor.site.url(&format!("{path}?after={}", last.id)));
    let read = some.iter().filter(|one| one.hidden.is_none());
    let comments = read.map(|one| said::comment(visitor.app(), one));
    answer(&json!({ "comments": comments.collect::<Vec<Value>>(), "next": next }))
}
