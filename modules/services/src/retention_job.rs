//! On the day, what was kept long enough is destroyed, one application after the other.

use stoa_kernel::{Actor, Error, Result, jobs::Due};
use stoa_web::{JobFuture, Site};

use crate::{
    casework::retention::today,
    commands::{destroy_application, keep_until},
    store::retention,
};

/// Keeps the day of what was over before days were kept, and destroys what is due.
pub fn run(site: Site, _due: Due) -> JobFuture {
    Box::pin(async move {
        catch_up(&site).await?;
        let app = &site.app;
        loop {
            let due = retention::due(&mut app.db.read().await?, today(app)).await?;
            if due.is_empty() {
                return Ok(());
            }
            for one in &due {
                let mut tx = app.db.begin(&Actor::System("services")).await?;
                match destroy_application(app, &mut tx, one).await {
                    Ok(done) => {
                        tx.commit(done).await?;
                    }
                    // At this moment somebody held it, or appealed, or money of it became open.
                    Err(Error::Conflict(_)) => {}
                    Err(error) => return Err(error),
                }
            }
        }
    })
}

async fn catch_up(site: &Site) -> Result<()> {
    let app = &site.app;
    loop {
        let unknown = retention::without(&mut app.db.read().await?).await?;
        if unknown.is_empty() {
            return Ok(());
        }
        for id in unknown {
            let mut tx = app.db.begin(&Actor::System("services")).await?;
            let done = keep_until(app, &mut tx, id).await?;
            tx.commit(done).await?;
        }
    }
}
