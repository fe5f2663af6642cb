//! A manager says that an application must not be destroyed yet, as while a court asks for it, and later that it may.

use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx};

use crate::{
    casework::{
        found::{find_for, keep, required, write_entry},
        retention::{look_on, today},
    },
    events::What,
    model::{Application, EntryKind, Retention},
    store::retention,
};

/// Keeps it until it is released. `Invalid` on `text`; `Conflict` when it is held or destroyed already; `NotFound` while it is open.
pub async fn hold_application(
    app: &App,
    tx: &mut Tx,
    reference: &str,
    reason: &str,
) -> Result<Done<Application>> {
    change(app, tx, (reference, reason), true).await
}

/// Lets it be destroyed on its day; where that is over, at once. As [`hold_application`].
pub async fn release_application(
    app: &App,
    tx: &mut Tx,
    reference: &str,
    reason: &str,
) -> Result<Done<Application>> {
    change(app, tx, (reference, reason), false).await
}

async fn change(
    app: &App,
    tx: &mut Tx,
    (reference, reason): (&str, &str),
    held: bool,
) -> Result<Done<Application>> {
    let application = find_for(app, tx, reference, "hold_application").await?;
    let reason = required("text", reason, "services-reason-missing")?;
    let found = retention::find(tx, application.id).await?;
    let one: Retention = found.or_not_found()?;
    if one.destroyed_at.is_some() {
        return Err(Error::conflict("services-retention-destroyed"));
    }
    if one.held == held {
        return Err(Error::conflict("services-retention-so-already"));
    }
    let kind = if held {
        EntryKind::Held
    } else {
        EntryKind::Released
    };
    let (entry, reason) = write_entry(app, tx, &application, (kind, &reason)).await?;
    let day = one.destroy_on;
    retention::save(tx, &Retention { held, ..one }).await?;
    let what = if held {
        // Nobody looks for what comes after this one otherwise.
        if let Some(next) = retention::next(tx).await? {
            look_on(app, tx, next.max(today(app))).await?;
        }
        What::ApplicationHeld { entry, reason }
    } else {
        look_on(app, tx, day.max(today(app))).await?;
        What::ApplicationReleased { entry, reason }
    };
    keep(app, tx, application, what).await
}
