//! What happens afterwards: files of streets and addresses are imported, slice by slice.

use serde::{Deserialize, Serialize};
use stoa_kernel::{Error, Id, jobs::Due};
use stoa_web::{JobFuture, JobKind, Site};

use crate::{import, store::StreetImport};

/// Imports a slice of a file.
pub const IMPORT_STREETS: &str = "town.import_streets";

/// Which import goes on.
#[derive(Debug, Serialize, Deserialize)]
pub struct ImportJob {
    pub import: Id<StreetImport>,
}

pub const JOBS: &[JobKind] = &[JobKind {
    kind: IMPORT_STREETS,
    run: import_streets,
}];

fn import_streets(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: ImportJob = serde_json::from_str(&due.payload)
            .map_err(|error| Error::broken("the job of an import", error))?;
        import::run_slice(&site.app, job.import).await
    })
}
