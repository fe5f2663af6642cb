//! A member of staff keeps a filter of the queue under a name.

use stoa_kernel::{App, Done, Error, Id, Result, Tx};

use super::all_reports;
use crate::{
    casework::found::staff,
    events::{ReportEvent, What},
    model::{QueueFilter, SavedView, text},
    store,
};

/// The most filters that somebody keeps.
const MOST: usize = 100;

/// A filter and its name.
#[derive(Debug, Clone)]
pub struct SaveView {
    pub name: String,
    pub queue: QueueFilter,
}

/// Keeps it; one of the same name is replaced. `Invalid` on `name`.
pub async fn save_view(app: &App, tx: &mut Tx, input: SaveView) -> Result<Done<Id<SavedView>>> {
    tx.may("save_view", &all_reports(app))?;
    let staff = staff(tx)?;
    let name = text::required("name", &input.name, 100, "reports-view-name-missing");
    let name = name.map_err(|fault| Error::Invalid(vec![fault]))?;
    if store::saved_views(tx, staff.id).await?.len() >= MOST {
        return Err(Error::invalid("name", "reports-too-many-views"));
    }
    let view = SavedView {
        id: tx.new_id()?,
        staff: staff.id,
        name,
        query: input.queue.to_query(&app.config.time_zone()),
        made_at: tx.now(),
    };
    store::insert_saved_view(tx, &view).await?;
    let what = What::ViewSaved {
        view: view.id.number(),
    };
    let event = ReportEvent::named(format!("staff-{}", staff.id), what);
    Ok(Done::new(view.id, &event))
}
