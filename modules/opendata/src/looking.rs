//! Looks over tables that are kept already, with the same rules as files that come: rows that programs write, and tables from before
//! anybody looked.

use std::{ops::ControlFlow, path::PathBuf};

use stoa_kernel::{Actor, App, Error, Result};
use stoa_readers::privacy;
use stoa_tables::compact;

use crate::{
    changing::{blocking, pieces_of, temporary},
    commands::{ask_review, note_signs},
    loading::personal,
    model::{DataFile, DatasetId, FileId, Live, Personal, TableColumn},
    store,
};

/// Who looks.
const HOUSE: Actor = Actor::System("opendata.look");

/// What looks personal in Parquet files of these columns, each looked over by itself, away from the threads that serve pages.
pub(crate) async fn look_at(tables: Vec<PathBuf>, columns: &[TableColumn]) -> Result<Personal> {
    let columns = columns.to_vec();
    let work = tokio::task::spawn_blocking(move || {
        let headings = columns.iter().map(|column| match column.heading.trim() {
            "" => column.name.as_str(),
            heading => heading,
        });
        let headings: Vec<&str> = headings.collect();
        let mut found = Personal::default();
        for table in tables {
            let looked =
                privacy::look_under(&table, &headings, &mut |_| ControlFlow::Continue(()))?;
            let names = columns.iter().map(|column| column.name.as_str());
            (found, _) = found.with(personal(names, looked));
        }
        Ok::<_, stoa_readers::Unreadable>(found)
    });
    let looked = work
        .await
        .map_err(|lost| Error::broken("looking over a table", lost))?;
    looked.map_err(|error| Error::broken("looking over a table", error))
}

/// Whether nothing of what looks personal in rows that come stands in the table as everybody sees it: only then it is shown on while
/// they wait. It is looked over whole, where something new was found at all.
pub(crate) async fn is_free_before(
    app: &App,
    (live, file): (&Live, &DataFile),
    signs: &Personal,
) -> Result<bool> {
    let new = file.report.personal.new_in(signs);
    if new.is_empty() || live.waits || !file.report.personal.is_free_of(&new) {
        return Ok(false);
    }
    let (pieces, folder) = (pieces_of(app, live).await?, app.files.arriving());
    let written = blocking(move || {
        let (whole, none) = (temporary(&folder)?, temporary(&folder)?);
        compact(&pieces, 0, whole.path(), none.path())?;
        Ok(whole)
    });
    let whole = written.await?;
    let found = look_at(vec![whole.path().to_owned()], &file.columns).await?;
    Ok(found.is_free_of(&new))
}

/// Keeps what was found in the table of a file, and asks somebody to decide where that has to be. `true` where it has.
pub(crate) async fn note(
    app: &App,
    (dataset, file): (DatasetId, FileId),
    found: Personal,
) -> Result<bool> {
    let mut tx = app.db.begin(&HOUSE).await?;
    let done = note_signs(&mut tx, file, found).await?;
    let waits = tx.commit(done).await?;
    if waits {
        ask_decision(app, dataset).await?;
    }
    Ok(waits)
}

/// Asks somebody of the staff to decide about a dataset that is public, in the house's own name: who wrote the rows goes on writing.
pub(crate) async fn ask_decision(app: &App, id: DatasetId) -> Result<()> {
    let dataset = store::dataset_by_id(&mut app.db.read().await?, id).await?;
    if !dataset.is_some_and(|dataset| dataset.is_public()) {
        return Ok(());
    }
    let mut tx = app.db.begin(&HOUSE).await?;
    match ask_review(&mut tx, id, 0).await {
        // It was asked for already, or something else is missing, which whoever looks at it is told.
        Err(Error::Invalid(_) | Error::Conflict(_)) => Ok(()),
        done => tx.commit(done?).await,
    }
}

/// Looks over the tables of a dataset of which nothing is known yet, since they were read before anybody looked: whoever
/// publishes calls it first.
pub async fn look_anew(app: &App, id: DatasetId) -> Result<()> {
    let mut db = app.db.read().await?;
    let Some(dataset) = store::dataset_by_id(&mut db, id).await? else {
        return Ok(());
    };
    let files = store::files_of(&mut db, id).await?;
    drop(db);
    let files = files.into_iter().filter_map(|(_, file)| file);
    for file in files.filter(|file| !dataset.is_own && file.is_unlooked()) {
        let table = app.files.near(&file.table_hash).await?;
        let found = look_at(vec![table], &file.columns).await?;
        let mut tx = app.db.begin(&HOUSE).await?;
        let done = note_signs(&mut tx, file.id, found).await?;
        tx.commit(done).await?;
    }
    Ok(())
}
