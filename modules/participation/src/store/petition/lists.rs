//! Lists of petitions, a page at a time.

use stoa_kernel::{Id, Reader, Result, Value, actor::Person, params};

use super::petitions::{SELECT, petition};
use crate::model::{ComponentId, petition::Petition};

/// In which order they are listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    #[default]
    Newest,
    /// Those with most signatures first.
    Signed,
}

/// After which one a page begins: its signatures and its number.
pub type Place = (i64, i64);

/// Which of a component's petitions.
#[derive(Debug, Clone, Copy)]
pub struct Listing {
    pub component: ComponentId,
    pub order: Order,
    pub after: Option<Place>,
    pub limit: usize,
}

/// A page of them, and whether there are more.
pub async fn list_petitions(db: &mut Reader, listing: Listing) -> Result<(Vec<Petition>, bool)> {
    let (sql, values) = list_query(listing);
    let rows = db.rows(&sql, &values).await?;
    let mut petitions = rows
        .iter()
        .map(petition)
        .collect::<Result<Vec<Petition>>>()?;
    let has_more = petitions.len() > listing.limit;
    petitions.truncate(listing.limit);
    Ok((petitions, has_more))
}

pub(super) fn list_query(listing: Listing) -> (String, Vec<Value>) {
    let (signatures, id) = listing.after.unwrap_or((i64::MAX, i64::MAX));
    let mut values = params![listing.component, id, listing.limit + 1].to_vec();
    let (narrowed, order) = match listing.order {
        Order::Newest => ("p.id < $2", "p.id DESC"),
        Order::Signed => {
            values.push(signatures.into());
            (
                "(p.signatures, p.id) < ($4, $2)",
                "p.signatures DESC, p.id DESC",
            )
        }
    };
    let sql = format!("{SELECT} WHERE p.component = $1 AND {narrowed} ORDER BY {order} LIMIT $3");
    (sql, values)
}

/// Those that wait for an answer, the one that is due first at the top.
pub async fn due_petitions(db: &mut Reader, limit: usize) -> Result<Vec<Petition>> {
    let (sql, values) = due_query(limit);
    db.rows(&sql, &values).await?.iter().map(petition).collect()
}

pub(super) fn due_query(limit: usize) -> (String, Vec<Value>) {
    let sql = format!(
        "{SELECT} WHERE p.answered_at IS NULL AND p.due_on IS NOT NULL ORDER BY p.due_on, p.id LIMIT $1"
    );
    (sql, params![limit].to_vec())
}

/// What somebody began, the newest first.
pub async fn petitions_of(db: &mut Reader, people: &[Id<Person>]) -> Result<Vec<Petition>> {
    let places: Vec<String> = (1..=people.len()).map(|one| format!("${one}")).collect();
    let sql = format!(
        "{SELECT} WHERE p.author IN ({}) ORDER BY p.id DESC LIMIT 200",
        places.join(", ")
    );
    let values: Vec<Value> = people.iter().map(|id| Value::from(*id)).collect();
    db.rows(&sql, &values).await?.iter().map(petition).collect()
}
