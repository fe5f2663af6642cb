//! Brings the pieces of open tables together, and makes versions of them, while rows go on coming.

use std::ops::ControlFlow;

use stoa_kernel::{Actor, App, Error, Id, Result, files::Kept};
use stoa_readers::{Loaded, Source, load};
use stoa_tables::{Compacted, Pieces, compact as compact_pieces};
use tempfile::NamedTempFile;

use crate::{
    changing::{alone, blocking, piece, pieces_of, temporary},
    commands::{NewTable, SealTable, compact_table, seal_table},
    looking::{look_at, note},
    model::{Live, Personal, Piece, Resource, TableColumn, Version},
    store,
};

/// Who brings them together.
const HOUSE: Actor = Actor::System("opendata.compact_table");
/// How often it is tried to put the new pieces in, while rows go on coming on other nodes.
const TRIES: usize = 8;

/// Brings the pieces of a table together, if they are many.
pub async fn compact(app: &App, resource: Id<Resource>) -> Result<()> {
    let seen = store::live_of(&mut app.db.read().await?, resource).await?;
    let Some((seen, from)) = seen.and_then(|live| {
        let from = live.compacts_from()?;
        Some((live, from))
    }) else {
        return Ok(());
    };
    let together = Together::made(app, &seen, from).await?;
    look_over(app, &seen, &together).await?;
    let kept = app.files.keep_file(together.rows.path()).await?;
    let rows = piece(kept, together.compacted.rows.rows);
    let _alone = alone(app, resource).await;
    for _ in 0..TRIES {
        let now = store::live_of(&mut app.db.read().await?, resource).await?;
        let Some(now) = now.filter(|now| now.has_pieces_of(&seen)) else {
            // Somebody else has brought them together, or closed the table.
            return Ok(());
        };
        let new = together.put_in(app, (&seen, &now), rows.clone()).await?;
        let mut tx = app.db.begin(&HOUSE).await?;
        match compact_table(&mut tx, &now, new).await {
            Err(Error::Conflict(_)) => continue,
            done => return tx.commit(done?).await,
        }
    }
    // The next change asks for it again.
    Ok(())
}

/// Looks over rows that are brought together; what is found is kept where it is new. What looks personal in the table then, and whether
/// somebody must decide first.
async fn look_over(app: &App, live: &Live, together: &Together) -> Result<(Personal, bool)> {
    let mut db = app.db.read().await?;
    let dataset = store::dataset_by_id(&mut db, live.dataset).await?;
    let file = store::file_by_id(&mut db, live.file).await?;
    drop(db);
    let (Some(dataset), Some(file)) = (dataset, file) else {
        return Ok((Personal::default(), false));
    };
    if dataset.is_own {
        return Ok((file.report.personal, false));
    }
    let rows = together.rows.path().to_owned();
    let found = look_at(vec![rows], &file.columns).await?;
    let (personal, is_new) = file.report.personal.with(found);
    let waits = match is_new {
        true => note(app, (dataset.id, file.id), personal.clone()).await?,
        false => live.waits,
    };
    Ok((personal, waits))
}

/// Makes a version of a table if its rows have changed since the last one. None is made while rows wait for a decision, or where a treated
/// table stands in its place.
pub async fn seal(app: &App, resource: Id<Resource>) -> Result<Option<Version>> {
    let mut db = app.db.read().await?;
    let Some(seen) = store::live_of(&mut db, resource).await? else {
        return Ok(None);
    };
    let dataset = store::dataset_by_id(&mut db, seen.dataset).await?;
    let file = store::file_by_id(&mut db, seen.file).await?;
    drop(db);
    let is_public = dataset.is_some_and(|dataset| dataset.is_public());
    let is_wanted = is_public && !seen.is_sealed() && !seen.waits;
    let Some(file) = file.filter(|file| is_wanted && file.held_by == 0) else {
        return Ok(None);
    };
    let together = Together::made(app, &seen, 0).await?;
    let (signs, waits) = look_over(app, &seen, &together).await?;
    if waits {
        return Ok(None);
    }
    let (columns, kept) = profiled(app, &together, &file.columns).await?;
    let rows = piece(kept, together.compacted.rows.rows);
    let table = NewTable {
        piece: rows.clone(),
        columns,
        signs,
    };
    let _alone = alone(app, resource).await;
    for _ in 0..TRIES {
        let now = store::live_of(&mut app.db.read().await?, resource).await?;
        let Some(now) = now.filter(|now| now.has_pieces_of(&seen)) else {
            return Err(Error::Busy {
                retry_after_seconds: 1,
            });
        };
        let mut new = together.put_in(app, (&seen, &now), rows.clone()).await?;
        new.sealed = seen.revision;
        let input = SealTable {
            table: table.clone(),
            seen: now.written,
            live: new,
        };
        let mut tx = app.db.begin(&HOUSE).await?;
        match seal_table(&mut tx, input).await {
            Err(Error::Conflict(_)) => continue,
            Err(Error::NotFound) => return Ok(None),
            done => return tx.commit(done?).await.map(Some),
        }
    }
    Err(Error::Busy {
        retry_after_seconds: 1,
    })
}

/// Pieces that were brought together.
struct Together {
    compacted: Compacted,
    rows: NamedTempFile,
    dead: NamedTempFile,
    from: usize,
}

impl Together {
    async fn made(app: &App, seen: &Live, from: usize) -> Result<Self> {
        let (pieces, folder) = (pieces_of(app, seen).await?, app.files.arriving());
        blocking(move || {
            let (rows, dead) = (temporary(&folder)?, temporary(&folder)?);
            let compacted = compact_pieces(&pieces, from, rows.path(), dead.path())?;
            Ok(Together {
                compacted,
                rows,
                dead,
                from,
            })
        })
        .await
    }

    /// The table as it is now, with the one file `rows` in place of those that were seen; what came since stands behind it.
    async fn put_in(&self, app: &App, (seen, now): (&Live, &Live), rows: Piece) -> Result<Live> {
        let mut new = now.clone();
        new.written += 1;
        let later = new.files.split_off(seen.files.len());
        new.files.truncate(self.from);
        new.files.push(rows.clone());
        new.files.extend(later);
        let since = new.dead.split_off(seen.dead.len());
        new.dead = Vec::new();
        if let Some(dead) = self.compacted.dead {
            let kept = app.files.keep_file(self.dead.path()).await?;
            new.dead.push(piece(kept, dead.rows));
        }
        let mut paths = Pieces::default();
        for piece in &since {
            paths.dead.push(app.files.near(&piece.hash).await?);
        }
        let (compacted, folder) = (self.compacted.clone(), app.files.arriving());
        let carried = blocking(move || {
            let file = temporary(&folder)?;
            let written = compacted.carry(&paths.dead, &rows.hash, file.path())?;
            Ok(written.map(|written| (file, written.rows)))
        });
        if let Some((file, rows)) = carried.await? {
            let kept = app.files.keep_file(file.path()).await?;
            new.dead.push(piece(kept, rows));
        }
        Ok(new)
    }
}

/// The columns with what is seen of their values now, as far as readers of files would call them the same.
async fn profiled(
    app: &App,
    together: &Together,
    columns: &[TableColumn],
) -> Result<(Vec<TableColumn>, Kept)> {
    let kept = app.files.keep_file(together.rows.path()).await?;
    let (path, folder) = (together.rows.path().to_owned(), app.files.arriving());
    let read = tokio::task::spawn_blocking(move || {
        let scratch = temporary(&folder).ok()?;
        let source = Source::new(&path, "table.parquet");
        load(&source, scratch.path(), &mut |_progress| {
            ControlFlow::Continue(())
        })
        .ok()
    });
    let read: Option<Loaded> = read
        .await
        .map_err(|lost| Error::broken("looking at a table", lost))?;
    let mut profiled = columns.to_vec();
    for column in &mut profiled {
        let found = read.iter().flat_map(|read| &read.columns);
        let mut found = found.filter(|found| found.name == column.name);
        if let Some(found) = found.next() {
            column.profile = serde_json::to_value(&found.profile)
                .map_err(|error| Error::broken("what a column is like", error))?;
        }
    }
    Ok((profiled, kept))
}

/// Takes away those of these files that nothing names any more: no open table, no file of a dataset, no differences. Nobody changes the
/// table on this node meanwhile, since a batch may bring the same bytes again.
pub async fn clear(app: &App, resource: Id<Resource>, hashes: &[String]) -> Result<()> {
    let _alone = alone(app, resource).await;
    for hash in hashes {
        if !store::is_named(&mut app.db.read().await?, hash).await? {
            app.files.remove(hash).await?;
        }
    }
    Ok(())
}
