//! What happens afterwards: files that came are read; what modules contribute is published.

use serde::{Deserialize, Serialize};
use stoa_kernel::{Error, jobs::Due};
use stoa_web::{JobFuture, JobKind, Site};

use crate::{loading, model::FileId, own_records};

/// Reads a file that came.
pub const READ_FILE: &str = "opendata.read_file";
/// Publishes what a module contributes, as it is now.
pub const PUBLISH_OWN: &str = "opendata.publish_own";

/// Takes away the files of older own records.
pub const CLEAR_OWN: &str = "opendata.clear_own";

/// Which file is read.
#[derive(Debug, Serialize, Deserialize)]
pub struct ReadJob {
    pub file: FileId,
    /// Publish the dataset afterwards, if nothing is missing then.
    #[serde(default)]
    pub then_publish: bool,
}

/// Which dataset of a module is published, by its slug.
#[derive(Debug, Serialize, Deserialize)]
pub struct OwnJob {
    pub slug: String,
    /// What was taken back stands before this leaf; 0 for the day's turn.
    #[serde(default)]
    pub since: i64,
}

pub const JOBS: &[JobKind] = &[
    JobKind {
        kind: READ_FILE,
        run: read_file,
    },
    JobKind {
        kind: PUBLISH_OWN,
        run: publish_own,
    },
    JobKind {
        kind: CLEAR_OWN,
        run: clear_own,
    },
];

fn read_file(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: ReadJob = serde_json::from_str(&due.payload)
            .map_err(|error| Error::broken("the job of a file", error))?;
        loading::read_file(&site.app, job.file).await?;
        match job.then_publish {
            true => loading::publish_of(&site.app, job.file).await,
            false => Ok(()),
        }
    })
}

fn publish_own(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: OwnJob = serde_json::from_str(&due.payload)
            .map_err(|error| Error::broken("the job of a dataset", error))?;
        own_records::publish(&site, &job.slug, job.since).await
    })
}

fn clear_own(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: OwnJob = serde_json::from_str(&due.payload)
            .map_err(|error| Error::broken("the job of a dataset", error))?;
        own_records::clear(&site, &job.slug).await
    })
}
