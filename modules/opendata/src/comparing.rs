//! Compares each table of a version with the one of the version before, away from the threads that serve pages.

use std::path::PathBuf;

use stoa_kernel::{Actor, App, Error, Result};
use stoa_tables::{Comparison, compare as compare_tables};

use crate::{
    commands::compare_versions,
    model::{Compared, Dataset, DatasetId, Differences, PublishedFile},
    store,
};

/// Who compares.
const HOUSE: Actor = Actor::System("opendata.compare_versions");
/// The most rows that are listed of a table.
const LISTED: u64 = 1_000_000;

/// Compares a version with the one before it, and keeps what was found.
pub async fn compare(app: &App, id: DatasetId, number: i64) -> Result<()> {
    let mut db = app.db.read().await?;
    let Some(dataset) = store::dataset_by_id(&mut db, id).await? else {
        return Ok(());
    };
    let version = store::version_of(&mut db, id, number).await?;
    let before = store::version_of(&mut db, id, number - 1).await?;
    let (Some(version), Some(before)) = (version, before) else {
        return Ok(());
    };
    let mut found = Vec::new();
    for file in version.body.files.iter().filter(|file| has_table(file)) {
        let mut others = before.body.files.iter();
        let same = others.find(|other| other.resource == file.resource && has_table(other));
        let Some(other) = same else { continue };
        let key = match store::live_of(&mut db, stoa_kernel::Id::new(file.resource)).await? {
            Some(live) => live.key,
            None => Vec::new(),
        };
        match one(app, &dataset, (other, file), key).await {
            // Old files of the town's own records are not kept.
            Err(Error::NotFound) => continue,
            done => found.push(done?),
        }
    }
    drop(db);
    if found.is_empty() {
        return Ok(());
    }
    let mut tx = app.db.begin(&HOUSE).await?;
    let done = compare_versions(&mut tx, id, number, found).await?;
    tx.commit(done).await
}

/// Whether there was a table, be it given out or not: how many rows it had is told of every version.
fn has_table(file: &PublishedFile) -> bool {
    !file.table.is_empty()
}

async fn one(
    app: &App,
    dataset: &Dataset,
    (before, after): (&PublishedFile, &PublishedFile),
    key: Vec<String>,
) -> Result<Compared> {
    if before.table_hash == after.table_hash {
        let rows = u64::try_from(after.rows).unwrap_or(0);
        return Ok(Compared {
            resource: after.resource,
            differences: Differences {
                before: rows,
                after: rows,
                ..Differences::default()
            },
            rows: String::new(),
        });
    }
    let paths = (
        app.files.near(&before.table_hash).await?,
        app.files.near(&after.table_hash).await?,
    );
    let folder = app.files.arriving();
    let work = tokio::task::spawn_blocking(move || compared(paths, &key, folder));
    let (found, listed) = work
        .await
        .map_err(|lost| Error::broken("comparing versions", lost))?
        .map_err(|error| Error::broken("comparing versions", error))?;
    // Rows that a module of the house took out of its table may be what nobody should read any more, and so is what a treatment takes away.
    let is_secret = dataset.is_own || before.is_held || after.is_held;
    let rows = match is_secret || found.listed == 0 {
        true => String::new(),
        false => app.files.keep_file(listed.path()).await?.hash,
    };
    Ok(Compared {
        resource: after.resource,
        differences: of(found),
        rows,
    })
}

type Listed = (Comparison, tempfile::NamedTempFile);

fn compared(
    (before, after): (PathBuf, PathBuf),
    key: &[String],
    folder: PathBuf,
) -> Result<Listed, stoa_tables::Incomparable> {
    std::fs::create_dir_all(&folder)?;
    let listed = tempfile::NamedTempFile::with_prefix_in("changes-", &folder)?;
    let into = (listed.path(), LISTED);
    let found = compare_tables((&before, &after), key, &folder, into)?;
    Ok((found, listed))
}

fn of(found: Comparison) -> Differences {
    Differences {
        columns_added: found.columns_added,
        columns_removed: found.columns_removed,
        columns_renamed: found.columns_renamed,
        columns_changed: found.columns_changed,
        key: found.key,
        before: found.before,
        after: found.after,
        added: found.added,
        removed: found.removed,
        changed: found.changed,
        listed: found.listed,
    }
}
