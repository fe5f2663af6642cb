//! `/api/participation/processes/{process}/{component}/projects`: what money there is, and on what it can be spent.

use serde_json::{Value, json};
use stoa_web::{PageResult, Path, Query, Visitor};

use super::{Asked, PAGE, answer, component_at, path_of, said};
use crate::{
    model::{Kind, budget::Pot},
    store::{
        self,
        budget::{Listing, list_projects},
    },
};

/// `GET /api/participation/processes/{process}/{component}/projects`
pub async fn list(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let place = (process.as_str(), component.as_str());
    let (process, component) = component_at(&visitor, &mut db, place, &[Kind::Budget]).await?;
    let pots = store::budget::pots_of(&mut db, component.id).await?;
    let listing = Listing {
        component: component.id,
        pot: None,
        after: asked.after.parse().unwrap_or(0),
        limit: PAGE,
    };
    let (some, has_more) = list_projects(&mut db, listing).await?;
    drop(db);
    let next = some.last().filter(|_| has_more).map(|last| {
        let path = format!(
            "{}/projects?after={}",
            path_of(&process, &component),
            last.number
        );
        visitor.site.url(&path)
    });
    let projects = some.iter().map(|one| {
        let pot = pots.iter().find(|pot| pot.id == one.pot);
        said::project(visitor.app(), place, (one, pot))
    });
    answer(&json!({
        "pots": pots.iter().map(money).collect::<Vec<Value>>(),
        "projects": projects.collect::<Vec<Value>>(),
        "next": next,
    }))
}

fn money(pot: &Pot) -> Value {
    json!({
        "name": said::words(&pot.name),
        "money": pot.money.decimal(),
        "currency": pot.money.currency.code(),
    })
}
