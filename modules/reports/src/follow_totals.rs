//! The follower that keeps the totals: what changed is counted a moment later, off the path of whoever changed it.

use stoa_kernel::{
    App, Result,
    ledger::derive::{Derived, Turn},
};

use crate::store;

/// What this follower keeps.
const TOTALS: Derived = Derived {
    follower: "reports.totals",
    tables: &[
        "report_total",
        "report_total_time",
        "report_cell",
        "report_counted",
    ],
    takes: &["report_dirty"],
};

/// How many changes one turn takes: few enough that nobody who writes waits long for it.
const BATCH: usize = 1000;

/// Takes a turn; how many changes it counted. Reports leave word in `report_dirty` with each change, so that a turn
/// that was lost in the middle is simply taken again.
pub async fn turn(app: &App) -> Result<usize> {
    if !store::has_dirty(&mut app.db.read().await?).await? {
        return Ok(0);
    }
    let Some(mut turn) = Turn::begin(&app.db, TOTALS).await? else {
        return Ok(0);
    };
    let sealed = turn.sealed().await?;
    let counted = store::count_dirty(&mut turn, &app.config.time_zone(), BATCH).await?;
    // Whatever was sealed before the turn began had left its word by then: with the last of it, all of that is counted.
    let position = if counted < BATCH {
        sealed
    } else {
        turn.position()
    };
    turn.done(position).await?;
    Ok(counted)
}
