//! Lists of proposals, a page at a time.

use stoa_kernel::{Id, Reader, Result, Value, actor::Person, params, town::areas::Area};

use super::proposals::{SELECT, proposal};
use crate::model::{
    ComponentId,
    proposals::CategoryId,
    voices::{Proposal, Stage},
};

/// In which order they are listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    #[default]
    Newest,
    /// Those that most voices support first.
    Supported,
}

/// After which one a page begins: its number of supports and its number.
pub type Place = (i64, i64);

/// Which of a component's proposals. Those of one stage come in the order in which they were written.
#[derive(Debug, Clone, Copy)]
pub struct Listing {
    pub component: ComponentId,
    pub order: Order,
    pub stage: Option<Stage>,
    /// Only those of one kind, and only those that would be in one ward.
    pub category: Option<CategoryId>,
    pub ward: Option<Id<Area>>,
    pub after: Option<Place>,
    pub limit: usize,
}

/// A page of what everybody reads, and whether there are more.
pub async fn list_proposals(db: &mut Reader, listing: Listing) -> Result<(Vec<Proposal>, bool)> {
    let (sql, values) = list_query(listing);
    let rows = db.rows(&sql, &values).await?;
    let mut proposals = rows
        .iter()
        .map(proposal)
        .collect::<Result<Vec<Proposal>>>()?;
    let has_more = proposals.len() > listing.limit;
    proposals.truncate(listing.limit);
    Ok((proposals, has_more))
}

pub(super) fn list_query(listing: Listing) -> (String, Vec<Value>) {
    let (supports, id) = listing.after.unwrap_or((i64::MAX, i64::MAX));
    let mut values = params![listing.component, id, listing.limit + 1].to_vec();
    let mut narrowed = String::new();
    let mut narrow = |value: Value, before: &str, after: &str| {
        values.push(value);
        narrowed.push_str(&format!(" AND {before}${}{after}", values.len()));
    };
    if let Some(stage) = listing.stage {
        narrow(stage.name().into(), "p.stage = ", "");
    }
    if let Some(category) = listing.category {
        narrow(category.into(), "p.category = ", "");
    }
    if let Some(ward) = listing.ward {
        narrow(ward.into(), "p.ward = ", "");
    }
    let order = match listing.order {
        Order::Supported if listing.stage.is_none() => {
            narrow(supports.into(), "(p.supports, p.id) < (", ", $2)");
            "p.supports DESC, p.id DESC"
        }
        _ => {
            narrowed.push_str(" AND p.id < $2");
            "p.id DESC"
        }
    };
    let sql = format!(
        "{SELECT} WHERE p.component = $1 AND p.listed = 1{narrowed} ORDER BY {order} LIMIT $3"
    );
    (sql, values)
}

/// The newest that have a point on the map, as far as the listing narrows them; its order and its place are nothing to them.
pub async fn placed_proposals(db: &mut Reader, listing: Listing) -> Result<Vec<Proposal>> {
    let (sql, values) = placed_query(listing);
    db.rows(&sql, &values).await?.iter().map(proposal).collect()
}

pub(super) fn placed_query(listing: Listing) -> (String, Vec<Value>) {
    let listing = Listing {
        order: Order::Newest,
        after: None,
        ..listing
    };
    let (sql, values) = list_query(listing);
    let sql = sql.replace(
        "p.listed = 1",
        "p.listed = 1 AND p.lat IS NOT NULL AND p.hidden_by IS NULL",
    );
    (sql, values)
}

/// Those of these that everybody reads; none that was hidden.
pub async fn some_proposals(db: &mut Reader, ids: &[i64]) -> Result<Vec<Proposal>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "{SELECT} WHERE p.listed = 1 AND p.hidden_by IS NULL AND p.id IN ({})",
        places(ids.len())
    );
    let values: Vec<Value> = ids.iter().map(|id| Value::from(*id)).collect();
    db.rows(&sql, &values).await?.iter().map(proposal).collect()
}

/// What somebody wrote, drafts too, the newest first.
pub async fn proposals_of(db: &mut Reader, people: &[Id<Person>]) -> Result<Vec<Proposal>> {
    let sql = format!(
        "{SELECT} WHERE p.author IN ({}) ORDER BY p.id DESC LIMIT 200",
        places(people.len())
    );
    let values: Vec<Value> = people.iter().map(|id| Value::from(*id)).collect();
    db.rows(&sql, &values).await?.iter().map(proposal).collect()
}

/// `$1, $2, …`, so many of them.
fn places(count: usize) -> String {
    let all: Vec<String> = (1..=count).map(|number| format!("${number}")).collect();
    all.join(", ")
}
