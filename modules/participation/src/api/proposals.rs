//! `/api/participation/processes/{process}/{component}/proposals`: what people propose, the newest first; and one of them with what became of it.

use serde_json::{Value, json};
use stoa_kernel::{Id, OrNotFound};
use stoa_web::{PageResult, Path, Query, Visitor};

use super::{Asked, PAGE, answer, component_at, path_of, said};
use crate::{
    model::{
        Kind,
        voices::{ProposalId, Step},
    },
    policy,
    store::{
        self,
        voices::{Listing, Order, list_proposals},
    },
};

/// `GET /api/participation/processes/{process}/{component}/proposals`
pub async fn list(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let place = (process.as_str(), component.as_str());
    let (process, component) = component_at(&visitor, &mut db, place, &[Kind::Proposals]).await?;
    let listing = Listing {
        component: component.id,
        order: Order::Newest,
        stage: None,
        category: None,
        ward: None,
        after: asked.after.parse().ok().map(|id| (i64::MAX, id)),
        limit: PAGE,
    };
    let (some, has_more) = list_proposals(&mut db, listing).await?;
    let ids: Vec<ProposalId> = some.iter().map(|one| one.id).collect();
    let origins = store::programs::origins_of(&mut db, &ids).await?;
    drop(db);
    let next = some.last().filter(|_| has_more).map(|last| {
        let path = format!(
            "{}/proposals?after={}",
            path_of(&process, &component),
            last.id
        );
        visitor.site.url(&path)
    });
    let read = some.iter().filter(|one| one.hidden.is_none());
    let proposals = read.map(|one| {
        let origin = origins.get(&one.id.number());
        said::proposal(visitor.app(), one, origin)
    });
    answer(&json!({ "proposals": proposals.collect::<Vec<Value>>(), "next": next }))
}

/// `GET /api/participation/processes/{process}/{component}/proposals/{proposal}`: what was taken back too, with its reason.
pub async fn show(
    visitor: Visitor,
    Path((process, component, id)): Path<(String, String, i64)>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let place = (process.as_str(), component.as_str());
    let (_, component) = component_at(&visitor, &mut db, place, &[Kind::Proposals]).await?;
    let proposal = store::voices::proposal_by_id(&mut db, Id::new(id))
        .await?
        .filter(|one| one.component == component.id && one.is_public() && one.hidden.is_none())
        .filter(|one| visitor.may(policy::SEE_PROPOSAL, &one.resource(false)))
        .or_not_found()?;
    let steps = store::voices::steps_of(&mut db, proposal.id).await?;
    let origins = store::programs::origins_of(&mut db, &[proposal.id]).await?;
    drop(db);
    let origin = origins.get(&proposal.id.number());
    let mut whole = said::proposal(visitor.app(), &proposal, origin);
    whole["steps"] = steps.iter().map(step).collect();
    answer(&whole)
}

fn step(one: &Step) -> Value {
    json!({ "stage": one.stage.name(), "reason": one.reason, "at": one.at.to_string() })
}
