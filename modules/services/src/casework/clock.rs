//! Until when an application is to be decided: working days of whoever decides, and the clock stands still while the applicant is
//! waited for.

use stoa_kernel::{
    App, Result, Timestamp, Tx,
    town::{WorkCalendar, office_hours},
};

use super::{found::file_of, outcome, tasks};
use crate::model::Application;

async fn calendar(app: &App, tx: &mut Tx, agency: &str) -> Result<WorkCalendar> {
    let zone = app.config.time_zone();
    office_hours::calendar_for(tx, zone, Some(agency), None).await
}

/// Starts the clock: so many working days from an instant.
pub async fn start(
    app: &App,
    tx: &mut Tx,
    application: &mut Application,
    (from, days): (Timestamp, u32),
) -> Result<()> {
    let calendar = calendar(app, tx, &application.agency).await?;
    application.due_at = calendar.add_days(from, days);
    Ok(())
}

/// Stops the clock.
pub fn stop(application: &mut Application, now: Timestamp) {
    application.paused_at.get_or_insert(now);
}

/// Lets the clock run on: what is promised moves by the working time that was waited.
pub async fn run_on(app: &App, tx: &mut Tx, application: &mut Application) -> Result<()> {
    if let (Some(paused), Some(due)) = (application.paused_at.take(), application.due_at) {
        let calendar = calendar(app, tx, &application.agency).await?;
        let waited = calendar.between(paused, tx.now());
        application.due_at = calendar.add(due, waited).or(Some(due));
        tasks::run_on(app, tx, (application, paused)).await?;
        let (file, _) = file_of(tx, application).await?;
        outcome::watch(app, tx, application, &file).await?;
    }
    Ok(())
}
