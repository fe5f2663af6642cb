//! The applicant takes their application back.

use stoa_kernel::{App, Done, Error, Result, Tx};

use crate::{
    casework::{
        booking::give_up,
        counting,
        found::{file_of, find_own, keep, write_entry},
        offers_back::offer_back,
        retention,
    },
    events::What,
    model::{Application, EntryKind, Status},
    payments::charges::drop_unpaid,
    store::{self, signatures, tasks},
};

/// One that waits for others to sign it is destroyed the next day: nobody of staff ever had it. `Conflict` when it is decided already, or
/// was never sent.
pub async fn withdraw_application(
    app: &App,
    tx: &mut Tx,
    token: &str,
) -> Result<Done<Application>> {
    let mut application = find_own(app, tx, token, "withdraw_application").await?;
    let was = application.clone();
    let is_signing = was.status == Status::Signing;
    if !was.status.is_open() && !is_signing {
        return Err(Error::conflict("services-not-open"));
    }
    application.status = Status::Withdrawn;
    application.paused_at = None;
    application.expires_at = None;
    if is_signing {
        signatures::end(tx, application.id).await?;
        store::known::remove(tx, application.id).await?;
    }
    // What was never sent is in no figure of what was.
    if !is_signing {
        counting::ended(app, tx, &application, &was).await?;
    }
    tasks::drop_rest(tx, application.id).await?;
    write_entry(app, tx, &application, (EntryKind::Withdrawn, "")).await?;
    let (file, _) = file_of(tx, &application).await?;
    application.updated_at = tx.now();
    let keep_years = if is_signing { 0 } else { file.keep_years };
    retention::begin(app, tx, &application, keep_years).await?;
    let mut money = drop_unpaid(app, tx, &application).await?;
    money.extend(offer_back(app, tx, (&application, &file)).await?);
    let given_up = give_up(app, tx, application.id).await?;
    let mut done = keep(app, tx, application, What::ApplicationWithdrawn).await?;
    if let Some(event) = &given_up {
        done = done.also(event);
    }
    Ok(money.iter().fold(done, |done, event| done.also(event)))
}
