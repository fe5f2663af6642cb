//! What happens afterwards: files that came are read; what modules contribute is published.

use serde::{Deserialize, Serialize};
use stoa_kernel::{Error, Id, Timestamp, jobs::Due};
use stoa_web::{JobFuture, JobKind, Site};

use crate::{
    commands::{BeginHarvest, begin_harvest},
    compacting, comparing, fetching, harvest, loading,
    model::{DatasetId, FileId, HarvestRun, HarvestSource, Resource, SourceState},
    own_records, planned, store,
    talk::{telling, webhook},
    treating, watching,
};

/// Reads a file that came.
pub const READ_FILE: &str = "opendata.read_file";
/// Makes a treated table of a file.
pub const TREAT_FILE: &str = "opendata.treat_file";
/// Publishes what a module contributes, as it is now.
pub const PUBLISH_OWN: &str = "opendata.publish_own";

/// Takes away the files of older own records.
pub const CLEAR_OWN: &str = "opendata.clear_own";
/// Reads another portal.
pub const HARVEST: &str = "opendata.harvest";
/// Begins the next reading of another portal, when its time has come.
pub const HARVEST_DUE: &str = "opendata.harvest_due";
/// Publishes a dataset at the time that somebody chose.
pub const PUBLISH_PLANNED: &str = "opendata.publish_planned";

/// Which run of a portal.
#[derive(Debug, Serialize, Deserialize)]
pub struct HarvestJob {
    pub run: Id<HarvestRun>,
}

/// Which portal, and the time for which it was planned: of several plans the last one counts.
#[derive(Debug, Serialize, Deserialize)]
pub struct DueJob {
    pub source: Id<HarvestSource>,
    pub at: Timestamp,
}

/// Which dataset, and the time for which it was planned.
#[derive(Debug, Serialize, Deserialize)]
pub struct PlannedJob {
    pub dataset: DatasetId,
    pub at: Timestamp,
}

/// Fetches a file from an address.
pub const FETCH_FILE: &str = "opendata.fetch_file";
/// Takes a file that was left in a watched place.
pub const TAKE_LEFT: &str = "opendata.take_left";

/// The resource whose file is fetched.
#[derive(Debug, Serialize, Deserialize)]
pub struct FetchJob {
    pub resource: Id<Resource>,
}

/// A file in a watched place, as it was when it had settled.
#[derive(Debug, Serialize, Deserialize)]
pub struct LeftJob {
    pub place: String,
    pub name: String,
    pub mark: String,
}

/// Brings the pieces of an open table together.
pub const COMPACT_TABLE: &str = "opendata.compact_table";
/// Makes a version of an open table, if it has changed since the last one.
pub const SEAL_TABLE: &str = "opendata.seal_table";
/// Compares a version with the one before.
pub const COMPARE_VERSIONS: &str = "opendata.compare_versions";

/// Takes away pieces of open tables that nothing names any more.
pub const CLEAR_PIECES: &str = "opendata.clear_pieces";

/// Files that were pieces of an open table, by their hashes.
#[derive(Debug, Serialize, Deserialize)]
pub struct PiecesJob {
    pub resource: Id<Resource>,
    pub hashes: Vec<String>,
}

/// Which open table, by its resource.
#[derive(Debug, Serialize, Deserialize)]
pub struct TableJob {
    pub resource: Id<Resource>,
}

/// Which version is compared with the one before.
#[derive(Debug, Serialize, Deserialize)]
pub struct CompareJob {
    pub dataset: DatasetId,
    pub version: i64,
}

/// Which file is read.
#[derive(Debug, Serialize, Deserialize)]
pub struct ReadJob {
    pub file: FileId,
    /// Publish the dataset afterwards, if nothing is missing then.
    #[serde(default)]
    pub then_publish: bool,
}

/// Which file is made.
#[derive(Debug, Serialize, Deserialize)]
pub struct TreatJob {
    pub file: FileId,
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
        kind: HARVEST,
        run: harvest_portal,
    },
    JobKind {
        kind: HARVEST_DUE,
        run: harvest_due,
    },
    JobKind {
        kind: PUBLISH_PLANNED,
        run: publish_planned,
    },
    JobKind {
        kind: READ_FILE,
        run: read_file,
    },
    JobKind {
        kind: TREAT_FILE,
        run: treat_file,
    },
    JobKind {
        kind: PUBLISH_OWN,
        run: publish_own,
    },
    JobKind {
        kind: CLEAR_OWN,
        run: clear_own,
    },
    telling::JOBS[0],
    telling::JOBS[1],
    telling::JOBS[2],
    webhook::JOBS[0],
    webhook::JOBS[1],
    JobKind {
        kind: FETCH_FILE,
        run: |site, due| Box::pin(fetching::run(site, due)),
    },
    JobKind {
        kind: TAKE_LEFT,
        run: |site, due| Box::pin(watching::take(site, due)),
    },
    JobKind {
        kind: COMPACT_TABLE,
        run: compact_table,
    },
    JobKind {
        kind: SEAL_TABLE,
        run: seal_table,
    },
    JobKind {
        kind: CLEAR_PIECES,
        run: clear_pieces,
    },
    JobKind {
        kind: COMPARE_VERSIONS,
        run: compare_versions,
    },
];

fn harvest_portal(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: HarvestJob = serde_json::from_str(&due.payload)
            .map_err(|error| Error::broken("the job of a portal", error))?;
        harvest::run(&site, job.run).await
    })
}

fn harvest_due(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: DueJob = serde_json::from_str(&due.payload)
            .map_err(|error| Error::broken("the job of a portal", error))?;
        let source = store::source_by_id(&mut site.app.db.read().await?, job.source).await?;
        let is_wanted = |source: &HarvestSource| {
            source.state == SourceState::Active && source.next_at == Some(job.at)
        };
        if !source.as_ref().is_some_and(is_wanted) {
            return Ok(());
        }
        let mut tx = site.app.db.begin(&harvest::HOUSE).await?;
        let input = BeginHarvest {
            source: job.source,
            accepts_losses: false,
        };
        match begin_harvest(&mut tx, input).await {
            // Somebody has asked for it already; its end plans the next.
            Err(Error::Conflict(_)) => Ok(()),
            done => tx.commit(done?).await.map(|_run| ()),
        }
    })
}

fn publish_planned(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: PlannedJob = serde_json::from_str(&due.payload)
            .map_err(|error| Error::broken("the job of a dataset", error))?;
        planned::publish(&site.app, &job).await
    })
}

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

fn treat_file(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: TreatJob = serde_json::from_str(&due.payload)
            .map_err(|error| Error::broken("the job of a treatment", error))?;
        treating::treat_file(&site.app, job.file).await
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

fn compact_table(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: TableJob = serde_json::from_str(&due.payload)
            .map_err(|error| Error::broken("the job of a table", error))?;
        compacting::compact(&site.app, job.resource).await
    })
}

fn seal_table(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: TableJob = serde_json::from_str(&due.payload)
            .map_err(|error| Error::broken("the job of a table", error))?;
        compacting::seal(&site.app, job.resource)
            .await
            .map(|_version| ())
    })
}

fn clear_pieces(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: PiecesJob = serde_json::from_str(&due.payload)
            .map_err(|error| Error::broken("the job of a table", error))?;
        compacting::clear(&site.app, job.resource, &job.hashes).await
    })
}

fn compare_versions(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: CompareJob = serde_json::from_str(&due.payload)
            .map_err(|error| Error::broken("the job of a version", error))?;
        comparing::compare(&site.app, job.dataset, job.version).await
    })
}
