//! Reports of other systems: one thread reads the file, and each batch that it makes of it is one write.
//!
//! How far a file has come is kept in the write of each batch. A run that is stopped, or killed, is gone on with by the
//! same command; what it had refused beyond that place is refused again.

mod parsing;
mod refusing;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    time::Duration,
};

use serde_json::json;
use stoa_kernel::{Actor, App, Error};
use stoa_reports::{
    commands::{ImportReports, Imported, import_reports},
    import::{Counts, Mapping, Oddity, Plan, Position, SurveyOptions, survey},
    store,
};

use self::{
    parsing::{Batch, Batches, Size},
    refusing::Refusals,
};
use crate::{
    command_line::ImportReports as Options,
    failure::{Failure, Result},
    house::House,
    progress::Progress,
    said::{Voice, grouped},
    serve::is_served,
    stop::{self, Stop},
};

const ACTOR: Actor = Actor::System("import");
/// How often a batch is tried again when the database is busy.
const TRIES: u32 = 10;
/// The pause after each batch while a program serves the same file, so that its writes get their turn.
const COURTESY: Duration = Duration::from_millis(20);

pub async fn import(house: &House, options: Options, voice: Voice) -> Result {
    if options.files.len() > 1 && options.refused.is_some() {
        return Err(Failure::Words(
            "--refused is for one file: each has its own otherwise".to_owned(),
        ));
    }
    let app = house.open_as_it_is().await?;
    let stop = stop::on_signals()?;
    let mut all = Counts::default();
    for file in &options.files {
        let done = import_file(&app, file, &options, &stop).await?;
        all = sum(all, done.counts);
        done.say(file, voice);
        done.check(file)?;
    }
    if options.files.len() > 1 {
        say_all(options.files.len(), &all, voice);
    }
    Ok(())
}

/// What came of a file.
struct Finished {
    source: String,
    counts: Counts,
    refused_file: Option<PathBuf>,
    oddities: BTreeMap<Oddity, u64>,
    new_categories: usize,
    rate: u64,
    was_stopped: bool,
}

async fn import_file(app: &App, file: &Path, options: &Options, stop: &Stop) -> Result<Finished> {
    let source = plan(app, file, options)?.source().to_owned();
    let beginning = Position::beginning(file).map_err(words)?;
    let mut db = app.db.read().await?;
    let known = store::unfinished_import(&mut db, &source, &beginning.file).await?;
    drop(db);
    if let Some(position) = known.filter(|_| !options.again) {
        let before = position.counts.read;
        let done = import_from(app, file, options, stop, position).await?;
        if done.counts.read > before || done.was_stopped {
            return Ok(done);
        }
        // Nothing was left: the last run came to the end with rows that it refused. This one begins anew.
    }
    import_from(app, file, options, stop, beginning).await
}

async fn import_from(
    app: &App,
    file: &Path,
    options: &Options,
    stop: &Stop,
    position: Position,
) -> Result<Finished> {
    let plan = plan(app, file, options)?;
    let source = plan.source().to_owned();
    let refusals = Refusals::open(file, options.refused.as_deref(), position.refused_bytes)?;
    let neighbour = app.db.sqlite_path().is_some_and(is_served);
    let size = if neighbour {
        Size::BesideAServer
    } else {
        Size::Alone
    };
    let batches = Batches::of(plan, position.counts.read, size)?;
    let import = FileImport {
        app,
        source,
        position,
        refusals,
        oddities: BTreeMap::new(),
        new_categories: 0,
        pause: if neighbour { COURTESY } else { Duration::ZERO },
    };
    import.run(batches, stop).await
}

fn plan(app: &App, file: &Path, options: &Options) -> Result<Plan> {
    let mapping = options.mapping.as_deref().map(Mapping::load).transpose();
    let options = SurveyOptions {
        mapping: mapping.map_err(|error| Failure::Words(error.to_string()))?,
        source: options.source.clone(),
        timezone: options
            .timezone
            .clone()
            .or_else(|| Some(app.config.town.time_zone.clone())),
        now: app.now(),
    };
    survey(file, options).map_err(|error| Failure::of(&file.display().to_string(), error))
}

fn words(error: stoa_reports::import::ImportError) -> Failure {
    Failure::Words(error.to_string())
}

/// A file on its way in.
struct FileImport<'a> {
    app: &'a App,
    source: String,
    position: Position,
    refusals: Refusals,
    oddities: BTreeMap<Oddity, u64>,
    new_categories: usize,
    pause: Duration,
}

impl FileImport<'_> {
    async fn run(mut self, mut batches: Batches, stop: &Stop) -> Result<Finished> {
        let progress = Progress::of("Importing", "rows");
        let (before, mut was_stopped) = (self.position.counts.read, false);
        while let Some(batch) = batches.next().await? {
            self.take(batch).await?;
            progress.at(self.position.counts.read - before, None);
            if stop.is_asked() {
                was_stopped = true;
                break;
            }
            tokio::time::sleep(self.pause).await;
        }
        progress.end();
        Ok(Finished {
            source: self.source,
            counts: self.position.counts,
            refused_file: self.refusals.file(),
            oddities: self.oddities,
            new_categories: self.new_categories,
            rate: progress.rate(self.position.counts.read - before),
            was_stopped,
        })
    }

    /// One write: the rows, their event, and how far the file has come by them. What was refused is on disk before.
    async fn take(&mut self, batch: Batch) -> Result {
        let count = |rows: usize| u64::try_from(rows).unwrap_or(u64::MAX);
        for (oddity, times) in batch.oddities {
            *self.oddities.entry(oddity).or_default() += times;
        }
        self.position.refused_bytes = self.refusals.keep(&batch.refused)?;
        let counts = &mut self.position.counts;
        counts.read += count(batch.rows.len() + batch.refused.len());
        counts.refused += count(batch.refused.len());
        if batch.rows.is_empty() {
            return Ok(());
        }
        let input = ImportReports {
            source: self.source.clone(),
            rows: batch.rows,
        };
        for tried in 1.. {
            match self.write(input.clone(), batch.is_last).await {
                Ok(()) => break,
                Err(Error::Busy {
                    retry_after_seconds,
                }) if tried < TRIES => {
                    tracing::warn!(tried, "the database is busy; the batch waits");
                    tokio::time::sleep(Duration::from_secs(retry_after_seconds.min(5).into()))
                        .await;
                }
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    async fn write(&mut self, input: ImportReports, is_last: bool) -> stoa_kernel::Result<()> {
        let mut tx = self.app.db.begin(&ACTOR).await?;
        let done = import_reports(self.app, &mut tx, input).await?;
        let Imported {
            imported,
            unchanged,
            new_categories,
        } = *done.value();
        let mut position = self.position.clone();
        position.counts.imported += u64::try_from(imported).unwrap_or(0);
        position.counts.unchanged += u64::try_from(unchanged).unwrap_or(0);
        if is_last {
            store::end_unfinished_import(&mut tx, &self.source, &position.file).await?;
        } else {
            store::keep_unfinished_import(&mut tx, &self.source, &position).await?;
        }
        tx.commit(done).await?;
        self.new_categories += new_categories;
        self.position = position;
        Ok(())
    }
}

impl Finished {
    fn say(&self, file: &Path, voice: Voice) {
        let counts = &self.counts;
        voice.line(format!(
            "{} ({}): {} rows read, {} imported, {} unchanged, {} refused ({} rows/s).",
            file.display(),
            self.source,
            grouped(counts.read),
            grouped(counts.imported),
            grouped(counts.unchanged),
            grouped(counts.refused),
            grouped(self.rate)
        ));
        for (oddity, times) in &self.oddities {
            voice.line(format!("  {} {}", grouped(*times), oddity.sentence()));
        }
        if self.new_categories > 0 {
            voice.line(format!(
                "  {} categories are new. Residents cannot choose them until a manager opens them: /staff/setup/categories",
                self.new_categories
            ));
        }
        if let Some(file) = &self.refused_file {
            voice.line(format!(
                "  Refused rows, each with its reason: {}",
                file.display()
            ));
        }
        if self.was_stopped {
            voice.line("  Stopped. The same command goes on where it stopped.");
        }
        voice.outcome(&json!({
            "file": file,
            "source": self.source,
            "read": counts.read,
            "imported": counts.imported,
            "unchanged": counts.unchanged,
            "refused": counts.refused,
            "refused_file": self.refused_file,
            "new_categories": self.new_categories,
            "stopped": self.was_stopped,
        }));
    }

    /// Rows that were refused are told and kept, and are no failure; a file of which nothing could be taken is one.
    fn check(&self, file: &Path) -> Result {
        if self.was_stopped {
            return Err(Failure::Told);
        }
        if self.counts.refused > 0 && self.counts.refused == self.counts.read {
            let words = "not one row could be taken; is this the mapping of another file?";
            return Err(Failure::of(&file.display().to_string(), words));
        }
        Ok(())
    }
}

fn say_all(files: usize, all: &Counts, voice: Voice) {
    voice.line(format!(
        "{files} files: {} rows read, {} imported, {} unchanged, {} refused.",
        grouped(all.read),
        grouped(all.imported),
        grouped(all.unchanged),
        grouped(all.refused)
    ));
    voice.outcome(&json!({
        "files": files,
        "read": all.read,
        "imported": all.imported,
        "unchanged": all.unchanged,
        "refused": all.refused,
        "refused_file": null,
    }));
}

fn sum(one: Counts, other: Counts) -> Counts {
    Counts {
        read: one.read + other.read,
        imported: one.imported + other.imported,
        unchanged: one.unchanged + other.unchanged,
        refused: one.refused + other.refused,
    }
}
