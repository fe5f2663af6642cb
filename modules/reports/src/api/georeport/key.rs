//! Who a program is, by the key that it sends.

use stoa_kernel::{Actor, App};

use super::document::Fault;
use crate::{api::open311::fault::ApiFault, store};

/// The program whose key this is.
///
/// # Errors
/// 403, as the standard has it, for a key that is missing, unknown or revoked.
pub async fn program(app: &App, key: Option<&str>) -> Result<Actor, Fault> {
    let Some(key) = key else {
        let text = "api_key was not provided. Ask the town for one.";
        return Err(ApiFault::forbidden(text).into());
    };
    let found = store::program_of_key(&mut app.db.read().await?, key).await?;
    let unknown = || ApiFault::forbidden("api_key is not known here, or was revoked.");
    Ok(found.ok_or_else(unknown)?)
}
