//! Who a program is, by the key that it sends.

use stoa_kernel::{Actor, App};

use super::document::Fault;
use crate::{
    api::open311::fault::ApiFault,
    store::{self, Setup},
};

/// The program whose key this is.
///
/// # Errors
/// 403, as the standard has it, for a key that is missing, unknown or revoked.
pub async fn program(app: &App, key: Option<&str>) -> Result<Actor, Fault> {
    let key = given(key)?;
    let found = store::program_of_key(&mut app.db.read().await?, key).await?;
    Ok(found.ok_or_else(unknown)?)
}

/// The same by what this node remembers, where it does. The write that it begins has to ask [`confirm`].
///
/// # Errors
/// As [`program`].
pub async fn likely_program(app: &App, key: Option<&str>) -> Result<Actor, Fault> {
    let remembered = store::remembered_setup(&app.db);
    match remembered.program(given(key)?) {
        Some(actor) => Ok(actor.clone()),
        None => program(app, key).await,
    }
}

/// That the key holds at this moment, as the tables have it.
///
/// # Errors
/// 403 when it was revoked.
pub fn confirm(setup: &Setup, key: Option<&str>) -> Result<(), Fault> {
    setup.program(given(key)?).ok_or_else(unknown)?;
    Ok(())
}

fn given(key: Option<&str>) -> Result<&str, Fault> {
    let text = "api_key was not provided. Ask the town for one.";
    Ok(key.ok_or_else(|| ApiFault::forbidden(text))?)
}

fn unknown() -> ApiFault {
    ApiFault::forbidden("api_key is not known here, or was revoked.")
}
