//! Staff put a kept question on the public list, or take it off.

use stoa_kernel::{Done, Error, OrNotFound, Result, Tx};

use crate::{
    events::{DataEvent, What},
    policy, store,
};

/// Whether it is to be on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listing {
    On,
    Off,
}

/// `NotFound` where there is none; `Conflict` when it is so already.
pub async fn list_query(tx: &mut Tx, id: &str, listing: Listing) -> Result<Done<()>> {
    tx.may(policy::LIST_QUERY, &policy::catalogue(""))?;
    let query = store::saved_query(tx, id).await?.or_not_found()?;
    let is_listed = listing == Listing::On;
    if query.is_listed == is_listed {
        return Err(Error::conflict("opendata-changed-meanwhile"));
    }
    store::list_saved_query(tx, id, is_listed).await?;
    let what = match listing {
        Listing::On => What::QueryListed,
        Listing::Off => What::QueryUnlisted,
    };
    Ok(Done::new((), &DataEvent::of_query(&query, what)))
}
