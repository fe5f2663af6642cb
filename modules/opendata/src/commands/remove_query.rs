//! Staff remove a kept question whose words do not belong on a page of the government.

use stoa_kernel::{Done, OrNotFound, Result, Tx};

use crate::{
    events::{DataEvent, What},
    policy, store,
};

/// Its address leads to nothing afterwards. `NotFound` where there is none.
pub async fn remove_query(tx: &mut Tx, id: &str) -> Result<Done<()>> {
    tx.may(policy::LIST_QUERY, &policy::catalogue(""))?;
    let query = store::saved_query(tx, id).await?.or_not_found()?;
    store::remove_saved_query(tx, id).await?;
    Ok(Done::new(
        (),
        &DataEvent::of_query(&query, What::QueryRemoved),
    ))
}
