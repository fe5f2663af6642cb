//! A resident gets a code with which they go to the office, so that it is known there which account is theirs.

use stoa_kernel::{App, Done, Error, Result, Tx, residence};

use crate::{
    events::IdentityEvent,
    model::{
        recovery_code,
        residence::{CODE_LASTS, lookup, of},
    },
};

/// The code, as it is shown once; the table holds a keyed hash of it. It takes the place of the one before. `Conflict` while it is
/// confirmed already that they live here.
pub async fn ask_for_residence_code(app: &App, tx: &mut Tx) -> Result<Done<String>> {
    let person = tx
        .actor()
        .person()
        .ok_or_else(|| Error::denied("identity-sign-in-first"))?;
    tx.may("keep_own_residence", &of(person))?;
    let now = tx.now();
    let held = residence::residence_of(&app.vault, tx, (person, now)).await?;
    if held.is_some() {
        return Err(Error::conflict("identity-residence-already"));
    }
    let code = recovery_code::make_one(tx)?;
    let hash = lookup(&app.vault, &code);
    residence::ask(tx, (person, now + CODE_LASTS), hash).await?;
    Ok(Done::new(code, &IdentityEvent::ResidenceCodeMade))
}
