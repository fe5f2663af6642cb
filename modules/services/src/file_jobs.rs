//! What is done with files after the changes: looking for viruses, and taking contents out of the store.

use futures::TryStreamExt;
use jiff::SignedDuration;
use serde::de::DeserializeOwned;
use stoa_kernel::{Actor, Error, Id, Result, jobs::Due};
use stoa_web::{JobFuture, Site};

use crate::{
    casework::attachments::{Check, Destroy, content},
    commands::{WAITS_HOURS, check_file},
    model::Scan,
    scanner, store,
    store::attachments,
};

/// The job that ends the wait of contents: those that no file refers to are removed.
pub const SETTLE_FILES: &str = "services.settle_files";

fn payload<T: DeserializeOwned>(due: &Due) -> Result<T> {
    serde_json::from_str(&due.payload).map_err(|error| Error::broken("the payload of a job", error))
}

/// Has a file looked at. One that was taken away meanwhile needs no look.
pub fn check(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let app = &site.app;
        let job: Check = payload(&due)?;
        let mut db = app.db.read().await?;
        let Some(file) = attachments::find(&mut db, Id::new(job.file)).await? else {
            return Ok(());
        };
        let application = store::find(&mut db, file.application).await?;
        let Some(application) = application.filter(|_| file.scan == Scan::Waiting) else {
            return Ok(());
        };
        let bytes = content(app, &mut db, &application, &file).await?;
        drop(db);
        let is_infected = scanner::is_infected(&app.config.scanner_url, &bytes).await?;
        let mut tx = app.db.begin(&Actor::System("services")).await?;
        let done = check_file(app, &mut tx, &file, is_infected).await?;
        tx.commit(done).await?;
        Ok(())
    })
}

/// Takes contents out of the store, unless a file refers to them.
pub fn destroy(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let app = &site.app;
        let job: Destroy = payload(&due)?;
        for blob in &job.blobs {
            let mut db = app.db.read().await?;
            let is_needed = attachments::is_needed(&mut db, blob).await?;
            drop(db);
            if !is_needed {
                app.files.remove(blob).await?;
            }
        }
        Ok(())
    })
}

/// Removes the contents of uploads that broke off before anything referred to them.
pub fn settle(site: Site, _due: Due) -> JobFuture {
    Box::pin(async move {
        let app = &site.app;
        let waiting = app.files.waiting("services");
        let instant = app.now() - SignedDuration::from_hours(WAITS_HOURS);
        let old: Vec<String> = waiting.since_before(instant).try_collect().await?;
        for blob in old {
            let mut db = app.db.read().await?;
            let is_needed = attachments::is_needed(&mut db, &blob).await?;
            drop(db);
            waiting.settle(&blob, instant, is_needed).await?;
        }
        Ok(())
    })
}
