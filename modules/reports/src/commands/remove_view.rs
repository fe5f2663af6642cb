//! A member of staff no longer needs a kept filter.

use stoa_kernel::{App, Done, Error, Id, Result, Tx};

use super::all_reports;
use crate::{
    casework::found::staff,
    events::{ReportEvent, What},
    model::SavedView,
    store,
};

/// Removes one of their own. `NotFound` when they have none of this id.
pub async fn remove_view(app: &App, tx: &mut Tx, view: Id<SavedView>) -> Result<Done<()>> {
    tx.may("save_view", &all_reports(app))?;
    let staff = staff(tx)?;
    if !store::remove_saved_view(tx, view, staff.id).await? {
        return Err(Error::NotFound);
    }
    let what = What::ViewRemoved {
        view: view.number(),
    };
    Ok(Done::new(
        (),
        &ReportEvent::named(format!("staff-{}", staff.id), what),
    ))
}
