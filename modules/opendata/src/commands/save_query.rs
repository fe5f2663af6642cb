//! Somebody who is signed in keeps a question with a title, so that it has a short address.

use stoa_kernel::{Done, Error, Result, Tx, digest};

use crate::{
    events::{DataEvent, What},
    model::SavedQuery,
    policy, store,
};

/// What is kept.
#[derive(Debug, Clone, Default)]
pub struct SaveQuery {
    pub statement: String,
    pub title: String,
    pub text: String,
}

/// `Invalid` on `sql` and `title`; `Conflict` when the same was kept before.
pub async fn save_query(tx: &mut Tx, input: SaveQuery) -> Result<Done<SavedQuery>> {
    tx.may(policy::SAVE_QUERY, &policy::catalogue(""))?;
    let typed = (
        input.statement.as_str(),
        input.title.as_str(),
        input.text.as_str(),
    );
    let query = SavedQuery::new(typed, tx.now()).map_err(Error::Invalid)?;
    if !store::insert_saved_query(tx, &query).await? {
        return Err(Error::conflict("opendata-saved-already"));
    }
    let what = What::QuerySaved {
        statement: digest(&query.statement),
    };
    let event = DataEvent::of_query(&query, what);
    Ok(Done::new(query, &event))
}
