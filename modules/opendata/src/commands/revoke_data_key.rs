//! A manager ends a program's key.

use stoa_kernel::{Done, Error, Id, Result, Tx, actor::ApiKey};

use crate::{
    events::{DataEvent, What},
    policy, store,
};

/// Ends it at once. `Conflict` when it has ended already, or there is none.
pub async fn revoke_data_key(tx: &mut Tx, key: Id<ApiKey>) -> Result<Done<()>> {
    tx.may(policy::MANAGE_KEYS, &policy::catalogue(""))?;
    if !store::revoke_data_key(tx, key).await? {
        return Err(Error::conflict("opendata-key-ended-already"));
    }
    let what = What::DataKeyRevoked { key: key.number() };
    Ok(Done::new((), &DataEvent::of_key(key.number(), "", what)))
}
