//! Reads files that came: away from the threads that serve pages, with progress, and so that it can be stopped.

use std::{
    collections::HashMap,
    ops::ControlFlow,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
    time::Duration,
};

use serde_json::Value;
use stoa_kernel::{Actor, App, Error, Reader, Result};
use stoa_readers::{
    Bounds, Day, Expectations, Finding, Loaded, Progress, Source, Step, Unreadable, Writing, load,
    privacy::Looked,
};
use tempfile::NamedTempFile;

use crate::{
    commands::{PublishDataset, ask_review, finish_file, publish_dataset},
    looking,
    model::{
        DataFile, FileId, FileReport, FileState, Personal, PersonalColumn, ReadFile, ReadTable,
    },
    store,
};

/// Who reads.
const HOUSE: Actor = Actor::System("opendata.read_file");
/// How often it is looked whether somebody has stopped it.
const LOOK: Duration = Duration::from_millis(500);
/// How far around the town coordinates may lie before they are told of, in degrees.
const MARGIN: f64 = 3.0;
/// All of a file, in millionths.
const WHOLE: u32 = 1_000_000;

/// How far the reading of a file is on this node.
#[derive(Debug, Default)]
pub struct Watched {
    /// In millionths.
    share: AtomicU32,
    is_stopped: AtomicBool,
}

/// The files that this node reads.
#[derive(Debug, Default)]
struct BeingRead(Mutex<HashMap<i64, Arc<Watched>>>);

/// How far a file is, as a share between 0 and 1; `None` where this node does not read it.
pub fn progress(app: &App, file: FileId) -> Option<f64> {
    let reading = app.db.memory::<BeingRead>();
    let reading = reading.0.lock().unwrap_or_else(PoisonError::into_inner);
    let watched = reading.get(&file.number())?;
    let share = watched.share.load(Ordering::Relaxed);
    (share > 0).then(|| f64::from(share) / f64::from(WHOLE))
}

/// Where a step of reading begins and how long it is, of all of it: most of the time goes into the writing.
const fn part(step: Step) -> (f64, f64) {
    match step {
        Step::Preparing => (0.0, 0.1),
        Step::Looking => (0.1, 0.2),
        Step::Writing => (0.3, 0.7),
    }
}

/// How far all of it is, in millionths.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share is between 0 and 1, and shown as whole percent"
)]
fn share(progress: Progress) -> u32 {
    let (begin, length) = part(progress.step);
    let done = progress.done as f64 / progress.of.max(1) as f64;
    ((begin + length * done.min(1.0)) * f64::from(WHOLE)) as u32
}

/// Reads a file and keeps what came of it. One that is read already, or was stopped, is left as it is.
pub async fn read_file(app: &App, id: FileId) -> Result<()> {
    let mut db = app.db.read().await?;
    let file = store::file_by_id(&mut db, id).await?;
    let Some(file) = file.filter(|file| file.state == FileState::Reading) else {
        return Ok(());
    };
    let expects = expectations(app, &mut db).await?;
    drop(db);
    let path = app.files.near(&file.hash).await?;
    let folder = app.files.arriving();
    let watched = watch(app, id);
    let work = {
        let (watched, name) = (Arc::clone(&watched), file.file_name.clone());
        tokio::task::spawn_blocking(move || {
            std::fs::create_dir_all(&folder)?;
            let table = NamedTempFile::with_prefix_in("table-", &folder)?;
            let source = Source {
                expects,
                writing: Writing {
                    group: stoa_tables::layout::GROUP,
                    zstd: stoa_tables::layout::ZSTD,
                },
                looked: true,
                ..Source::new(&path, &name)
            };
            let loaded = load(&source, table.path(), &mut |progress| {
                tell(&watched, progress)
            })?;
            Ok::<_, Unreadable>((loaded, table))
        })
    };
    let outcome = stoppable(app, id, &watched, work).await;
    forget(app, id);
    let read = match outcome? {
        Ok((mut loaded, table)) => {
            let looked = std::mem::take(&mut loaded.looked);
            ReadFile::Table(Box::new(kept(app, loaded, looked, table).await?))
        }
        Err(Unreadable::Stopped) => return Ok(()),
        Err(Unreadable::OtherFormat(_)) => ReadFile::Attachment,
        Err(error @ (Unreadable::Io(_) | Unreadable::Table(_))) => {
            return Err(Error::broken("reading a file", error));
        }
        Err(error) => ReadFile::Failed(error.to_string()),
    };
    let mut tx = app.db.begin(&HOUSE).await?;
    let done = match finish_file(&mut tx, id, read).await {
        // Somebody stopped it at the last moment, or another node has read it.
        Err(Error::Conflict(_)) => return Ok(()),
        done => done?,
    };
    tx.commit(done).await
}

/// Publishes the dataset of a file that was read. What is not complete stays a draft, for a person to look at; what looks
/// personal waits in review for somebody's decision.
pub async fn publish_of(app: &App, id: FileId) -> Result<()> {
    let file = store::file_by_id(&mut app.db.read().await?, id).await?;
    let Some(file) = file else {
        return Ok(());
    };
    looking::look_anew(app, file.dataset).await?;
    let mut tx = app.db.begin(&HOUSE).await?;
    let input = PublishDataset {
        dataset: file.dataset,
        seen: 0,
    };
    match publish_dataset(&mut tx, input).await {
        Err(Error::Invalid(_)) => {
            drop(tx);
            let mut tx = app.db.begin(&HOUSE).await?;
            match ask_review(&mut tx, file.dataset, 0).await {
                Err(Error::Invalid(_) | Error::Conflict(_)) => Ok(()),
                done => tx.commit(done?).await,
            }
        }
        done => tx.commit(done?).await.map(|_version| ()),
    }
}

/// What a file is judged by: today, and where the town is.
pub(crate) async fn expectations(app: &App, db: &mut Reader) -> Result<Expectations> {
    let today = app
        .now()
        .to_zoned_datetime(app.config.time_zone())
        .datetime()
        .date();
    let epoch = jiff::civil::date(1970, 1, 1);
    let days = today.since(epoch).map(|span| span.get_days()).unwrap_or(0);
    let areas = app.db.town().areas(db).await?;
    let country = areas.bbox().map(|town| Bounds {
        west: town.west - MARGIN,
        south: town.south - MARGIN,
        east: town.east + MARGIN,
        north: town.north + MARGIN,
    });
    Ok(Expectations {
        today: Some(Day(days)),
        country,
        ..Expectations::default()
    })
}

pub(crate) fn watch(app: &App, id: FileId) -> Arc<Watched> {
    let reading = app.db.memory::<BeingRead>();
    let watched = Arc::new(Watched::default());
    let mut reading = reading.0.lock().unwrap_or_else(PoisonError::into_inner);
    reading.insert(id.number(), Arc::clone(&watched));
    watched
}

pub(crate) fn forget(app: &App, id: FileId) {
    let reading = app.db.memory::<BeingRead>();
    let mut reading = reading.0.lock().unwrap_or_else(PoisonError::into_inner);
    reading.remove(&id.number());
}

pub(crate) fn tell(watched: &Watched, progress: Progress) -> ControlFlow<()> {
    watched.share.store(share(progress), Ordering::Relaxed);
    match watched.is_stopped.load(Ordering::Relaxed) {
        true => ControlFlow::Break(()),
        false => ControlFlow::Continue(()),
    }
}

/// Waits for the work, and looks now and then whether somebody has stopped it, on whichever node.
pub(crate) async fn stoppable<T>(
    app: &App,
    id: FileId,
    watched: &Watched,
    work: tokio::task::JoinHandle<T>,
) -> Result<T> {
    tokio::pin!(work);
    loop {
        if let Ok(done) = tokio::time::timeout(LOOK, &mut work).await {
            return done.map_err(|lost| Error::broken("reading a file", lost));
        }
        let file = store::file_by_id(&mut app.db.read().await?, id).await?;
        if !file.is_some_and(|file| file.state == FileState::Reading) {
            watched.is_stopped.store(true, Ordering::Relaxed);
        }
    }
}

/// Keeps a table, with what is told of it.
pub(crate) async fn kept(
    app: &App,
    loaded: Loaded,
    looked: Looked,
    table: NamedTempFile,
) -> Result<ReadTable> {
    let kept = app.files.keep_made(table).await?;
    let broken = |error: serde_json::Error| Error::broken("what was read of a file", error);
    let json = |value: serde_json::Result<Value>| value.map_err(broken);
    let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let report = FileReport {
        found: serde_json::from_value(json(serde_json::to_value(&loaded.found))?)
            .map_err(broken)?,
        findings: loaded
            .findings
            .iter()
            .map(|finding| json(serde_json::to_value(finding)))
            .collect::<Result<_>>()?,
        refusals: loaded
            .refusals
            .iter()
            .map(|refusal| json(serde_json::to_value(refusal)))
            .collect::<Result<_>>()?,
        personal: personal(loaded.columns.iter().map(|one| one.name.as_str()), looked),
    };
    let columns = json(serde_json::to_value(&loaded.columns))?;
    Ok(ReadTable {
        hash: kept.hash,
        bytes: whole(kept.bytes),
        rows: whole(loaded.rows),
        refused: whole(loaded.refused),
        columns: serde_json::from_value(columns).map_err(broken)?,
        report,
    })
}

/// The columns that look personal, by the names of all.
pub(crate) fn personal<'a>(names: impl Iterator<Item = &'a str>, looked: Looked) -> Personal {
    let found = names.zip(looked.signs);
    let found = found.filter(|(_, signs)| !signs.is_empty());
    let columns = found.map(|(name, signs)| PersonalColumn {
        column: name.to_owned(),
        signs,
    });
    Personal {
        rows: looked.rows,
        columns: columns.collect(),
    }
}

/// What the reading of a file found, in English sentences, for the command line.
pub fn findings_in_english(file: &DataFile) -> Vec<String> {
    let findings = file.report.findings.iter().cloned();
    let known = findings.filter_map(|finding| serde_json::from_value::<Finding>(finding).ok());
    let known = known.map(|finding| finding.to_string());
    let personal = file.report.personal.columns.iter();
    let personal = personal.flat_map(|one| {
        let said = |sign: &stoa_disclosure::Sign| format!("Column {} {sign}.", one.column);
        one.signs.iter().map(said)
    });
    known.chain(personal).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_goes_on_from_step_to_step() {
        let steps = [Step::Preparing, Step::Looking, Step::Writing];
        let tens = steps
            .into_iter()
            .flat_map(|step| (0..=10).map(move |done| share(Progress { step, done, of: 10 })));
        let shares: Vec<u32> = tens.collect();
        assert!(shares.is_sorted());
        assert_eq!((shares.first(), shares.last()), (Some(&0), Some(&WHOLE)));
    }
}
