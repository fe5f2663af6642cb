//! A manager ends a program's key.

use stoa_kernel::{App, Done, Error, Id, Result, Tx, actor::ApiKey};

use super::all_reports;
use crate::{
    events::{ReportEvent, What},
    store,
};

/// Ends it at once. `Conflict` when it has ended already, or there is none.
pub async fn revoke_api_key(app: &App, tx: &mut Tx, key: Id<ApiKey>) -> Result<Done<()>> {
    tx.may("manage_api_keys", &all_reports(app))?;
    if !store::revoke_api_key(tx, key).await? {
        return Err(Error::conflict("reports-key-revoked-already"));
    }
    let what = What::ApiKeyRevoked { key: key.number() };
    Ok(Done::new(
        (),
        &ReportEvent::named(format!("key-{key}"), what),
    ))
}
