//! Makes treated tables: away from the threads that serve pages, with progress, and so that it can be stopped.

use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use stoa_disclosure::Plan;
use stoa_kernel::{Actor, App, Error, Id, OrNotFound, Result};
use stoa_readers::{
    Column, Profile, Unreadable,
    privacy::{
        Asked, Looked, Measured, Secrets, Treated, Treatment, Untreatable, look, measure, treat,
        write_csv,
    },
};
use tempfile::NamedTempFile;

use crate::{
    changing::{blocking, pieces_of, temporary},
    commands::{MadeTable, finish_file, finish_treatment},
    loading::{expectations, forget, kept, stoppable, tell, watch},
    model::{DataFile, FileId, FileState, ReadFile},
    store,
};

/// Who treats.
const HOUSE: Actor = Actor::System("opendata.treat_file");
/// How long a page waits for a measurement.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(8);

/// A treated table, before it is kept.
struct Made {
    treated: Treated,
    looked: Looked,
    table: NamedTempFile,
    csv: NamedTempFile,
}

/// Makes the treated table of a file and keeps it. One that is made already, or was stopped, is left as it is.
pub async fn treat_file(app: &App, id: FileId) -> Result<()> {
    let mut db = app.db.read().await?;
    let file = store::file_by_id(&mut db, id).await?;
    let Some(file) = file.filter(|file| file.state == FileState::Reading && file.treated_of > 0)
    else {
        return Ok(());
    };
    let before = store::file_by_id(&mut db, Id::new(file.treated_of))
        .await?
        .or_not_found()?;
    let plan = file.treatments.last().or_not_found()?.plan.clone();
    let expects = expectations(app, &mut db).await?;
    drop(db);
    let table = table_of(app, &before).await?;
    let (path, folder) = (table.path().to_owned(), app.files.arriving());
    let columns = columns_of(&before)?;
    let secrets = secrets(app).await?;
    let watched = watch(app, id);
    let work = {
        let watched = std::sync::Arc::clone(&watched);
        tokio::task::spawn_blocking(move || {
            let treatment = Treatment {
                table: &path,
                columns: &columns,
                plan: &plan,
                secrets: &secrets,
                expects,
            };
            make(&treatment, &folder, &mut |progress| {
                tell(&watched, progress)
            })
        })
    };
    let outcome = stoppable(app, id, &watched, work).await;
    forget(app, id);
    drop(table);
    match outcome? {
        Ok(made) => keep(app, id, made).await,
        Err(Untreatable::Unreadable(Unreadable::Stopped)) => Ok(()),
        Err(Untreatable::Unreadable(error)) => Err(Error::broken("treating a table", error)),
        Err(error) => fail(app, id, error.to_string()).await,
    }
}

/// What is treated: a file that is kept, or the rows of an open table as they are now.
enum Table {
    Kept(PathBuf),
    Together(NamedTempFile),
}

impl Table {
    fn path(&self) -> &Path {
        match self {
            Table::Kept(path) => path,
            Table::Together(file) => file.path(),
        }
    }
}

async fn table_of(app: &App, file: &DataFile) -> Result<Table> {
    let live = store::live_of(&mut app.db.read().await?, file.resource).await?;
    let Some(live) = live.filter(|live| live.file == file.id && !live.is_one_file()) else {
        return Ok(Table::Kept(app.files.near(&file.table_hash).await?));
    };
    let (pieces, folder) = (pieces_of(app, &live).await?, app.files.arriving());
    let together = blocking(move || {
        let (rows, none) = (temporary(&folder)?, temporary(&folder)?);
        stoa_tables::compact(&pieces, 0, rows.path(), none.path())?;
        Ok(rows)
    });
    together.await.map(Table::Together)
}

/// What pseudonyms and noise are made of: drawn for this treatment, and kept nowhere. Not even the house can turn a pseudonym back,
/// and those of two treatments cannot be joined.
async fn secrets(app: &App) -> Result<Secrets> {
    let tx = app.db.begin(&HOUSE).await?;
    Ok(Secrets {
        key: tx.random()?,
        seed: tx.random()?,
    })
}

fn make(
    treatment: &Treatment,
    folder: &Path,
    watch: &mut dyn FnMut(stoa_readers::Progress) -> ControlFlow<()>,
) -> Result<Made, Untreatable> {
    let temporary = |name: &str| {
        std::fs::create_dir_all(folder)?;
        NamedTempFile::with_prefix_in(name, folder)
    };
    let table = temporary("table-").map_err(Unreadable::from)?;
    let csv = temporary("csv-").map_err(Unreadable::from)?;
    let treated = treat(treatment, table.path(), watch)?;
    let looked = look(table.path(), &treated.loaded.columns, watch)?;
    write_csv(table.path(), &treated.loaded.columns, csv.path(), watch)?;
    Ok(Made {
        treated,
        looked,
        table,
        csv,
    })
}

async fn keep(app: &App, id: FileId, made: Made) -> Result<()> {
    let Treated { loaded, outcome } = made.treated;
    let table = kept(app, loaded, made.looked, made.table).await?;
    let made = MadeTable {
        table: Box::new(table),
        csv: app.files.keep_made(made.csv).await?,
        outcome,
    };
    let mut tx = app.db.begin(&HOUSE).await?;
    match finish_treatment(&mut tx, id, made).await {
        // Somebody stopped it at the last moment, or another node has made it.
        Err(Error::Conflict(_)) => Ok(()),
        done => tx.commit(done?).await,
    }
}

async fn fail(app: &App, id: FileId, fault: String) -> Result<()> {
    let mut tx = app.db.begin(&HOUSE).await?;
    match finish_file(&mut tx, id, ReadFile::Failed(fault)).await {
        Err(Error::Conflict(_)) => Ok(()),
        done => tx.commit(done?).await,
    }
}

/// A file's columns as the readers know them.
fn columns_of(file: &DataFile) -> Result<Vec<Column>> {
    let broken = |error| Error::broken("the columns of a file", error);
    let mut columns = file.columns.clone();
    // An open table is profiled when it becomes a version.
    let unknown = columns.iter_mut().filter(|column| column.profile.is_null());
    let profile = serde_json::to_value(Profile::default()).map_err(broken)?;
    unknown.for_each(|column| column.profile.clone_from(&profile));
    let columns = serde_json::to_value(&columns).map_err(broken)?;
    serde_json::from_value(columns).map_err(broken)
}

/// How well the rows of a file's table hide behind one another, for a page: `None` where that takes too long to wait for.
///
/// # Errors
/// `Invalid` on `by`, in words.
pub async fn measured(app: &App, file: &DataFile, asked: Asked) -> Result<Option<Measured>> {
    let table = table_of(app, file).await?;
    let columns = columns_of(file)?;
    let begun = std::time::Instant::now();
    let work = tokio::task::spawn_blocking(move || {
        measure(
            table.path(),
            &columns,
            &asked,
            &mut |_| match begun.elapsed() < PATIENCE {
                true => ControlFlow::Continue(()),
                false => ControlFlow::Break(()),
            },
        )
    });
    match work
        .await
        .map_err(|lost| Error::broken("measuring a table", lost))?
    {
        Ok(measured) => Ok(Some(measured)),
        Err(Untreatable::Unreadable(Unreadable::Stopped)) => Ok(None),
        Err(Untreatable::Unreadable(error)) => Err(Error::broken("measuring a table", error)),
        Err(Untreatable::Asked(faults)) => {
            let message = stoa_kernel::Message::new("opendata-privacy-not-done");
            let words = faults
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("; ");
            let fault = stoa_kernel::FieldError::new("by", message.with("reason", words));
            Err(Error::Invalid(vec![fault]))
        }
    }
}

/// A plan as the command line writes its parts: `COLUMN=WAY`, `a,b=k:5` (ranges), `a,b=below:5` (rows of smaller classes go),
/// `a,b=counts:0.5`. Every fault at once.
pub fn plan_of(parts: &[String]) -> Result<Plan, Vec<stoa_disclosure::Error>> {
    use stoa_disclosure::{Alike, By, ColumnWay, Counts, Error};
    let (mut plan, mut faults) = (Plan::default(), Vec::new());
    for part in parts {
        let Some((columns, way)) = part.rsplit_once('=') else {
            faults.push(Error::NoWay(part.clone()));
            continue;
        };
        let names = || {
            columns
                .split(',')
                .map(|name| name.trim().to_owned())
                .collect::<Vec<_>>()
        };
        match way.split_once(':') {
            Some((name @ ("k" | "below"), k)) => match k.parse() {
                Ok(k) => {
                    plan.alike = Some(Alike {
                        columns: names(),
                        k,
                        by: if name == "k" { By::Ranges } else { By::Rows },
                    });
                }
                Err(_) => faults.push(Error::NoWay(way.to_owned())),
            },
            Some(("counts", epsilon)) => match epsilon.parse() {
                Ok(epsilon) => {
                    plan.counts = Some(Counts {
                        columns: names(),
                        epsilon,
                    });
                }
                Err(error) => faults.push(error),
            },
            _ => match way.parse() {
                Ok(way) => plan
                    .ways
                    .extend(names().into_iter().map(|column| ColumnWay { column, way })),
                Err(error) => faults.push(error),
            },
        }
    }
    if faults.is_empty() {
        Ok(plan)
    } else {
        Err(faults)
    }
}
