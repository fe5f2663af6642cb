//! Who agrees with whom, from the votes of a Pol.is export. It needs no town.

use std::{
    fs::File,
    io::{Write, stderr},
    path::Path,
};

use stoa_opinions::{ExportReader, Onlooker, Read, Report, Settings, Stage, html, json, text};

use crate::{
    command_line::{Format, Opinions},
    failure::{Failure, Result},
    progress::Progress,
    said::{Voice, write_line},
    stop::{self, Stop},
};

/// Prints the report, once it is whole.
pub async fn opinions(asked: Opinions, voice: Voice) -> Result {
    let watching = Watching {
        stop: stop::on_signals()?,
        reading: Progress::of("Reading", "lines"),
        shuffling: Progress::of("Comparing with shuffled votes", "copies"),
        resampling: Progress::of("Repeating with resampled participants", "copies"),
    };
    let work = tokio::task::spawn_blocking(move || report(&asked, voice, &watching));
    let report = work.await;
    write_line(&report.map_err(|error| Failure::of("computing", error))??);
    Ok(())
}

fn report(asked: &Opinions, voice: Voice, watching: &Watching) -> Result<String> {
    let read = read(&asked.path, watching)?;
    watching.is_still_wanted()?;
    for note in &read.notes {
        let _unread = writeln!(stderr(), "stoa: {note}");
    }
    let settings = Settings {
        seed: asked.seed,
        ..Settings::default()
    };
    let report = Report::of(&read.conversation, &settings, watching);
    watching.shuffling.end();
    watching.resampling.end();
    watching.is_still_wanted()?;
    let mut said = match voice.format(asked.format) {
        Format::Text => text(&report),
        Format::Json => json(&report).to_string(),
        Format::Html => html(&report),
    };
    said.truncate(said.trim_end().len());
    Ok(said)
}

/// Reads a folder's files, or one file of votes; says everything that is wrong with them at once.
fn read(path: &Path, watching: &Watching) -> Result<Read> {
    let mut reader = ExportReader::new(watching);
    if path.is_dir() {
        let open = |name: &str| {
            path.join(name)
                .exists()
                .then(|| File::open(path.join(name)))
        };
        take(
            &mut reader,
            "votes.csv",
            open("votes.csv"),
            ExportReader::votes,
        );
        take(
            &mut reader,
            "comments.csv",
            open("comments.csv"),
            ExportReader::comments,
        );
        // Newer exports have the shorter name.
        for name in ["participants-votes.csv", "participant-votes.csv"] {
            take(&mut reader, name, open(name), ExportReader::participants);
        }
        take(
            &mut reader,
            "summary.csv",
            open("summary.csv"),
            ExportReader::summary,
        );
    } else {
        let name = path.display().to_string();
        take(
            &mut reader,
            &name,
            Some(File::open(path)),
            ExportReader::votes,
        );
    }
    let read = reader.finish();
    watching.reading.end();
    read.map_err(|faults| {
        let count = faults.len();
        let files = if count == 1 { "one fault" } else { "faults" };
        let count = if count == 1 {
            String::new()
        } else {
            format!("{count} ")
        };
        Failure::Words(format!(
            "{count}{files} in what was read; nothing was computed.\n{faults}"
        ))
    })
}

/// Gives a file to the reader if it is there, or says why it cannot be opened.
fn take<'a>(
    reader: &mut ExportReader<'a>,
    name: &str,
    file: Option<std::io::Result<File>>,
    into: impl FnOnce(&mut ExportReader<'a>, &str, File),
) {
    match file {
        None => {}
        Some(Ok(file)) => into(reader, name, file),
        Some(Err(error)) => reader.unreadable(name, &error.to_string()),
    }
}

/// Shows how far it has come, and hears Ctrl-C.
struct Watching {
    stop: Stop,
    reading: Progress,
    shuffling: Progress,
    resampling: Progress,
}

impl Watching {
    fn is_still_wanted(&self) -> Result {
        if self.stop.is_asked() {
            return Err(Failure::Words(
                "stopped before the end; nothing was printed".to_owned(),
            ));
        }
        Ok(())
    }
}

impl Onlooker for Watching {
    fn at(&self, stage: Stage, done: u64, of: Option<u64>) {
        match stage {
            Stage::Reading => self.reading.at(done, of),
            Stage::Shuffling => self.shuffling.at(done, of),
            Stage::Resampling => self.resampling.at(done, of),
        }
    }

    fn wants_to_stop(&self) -> bool {
        self.stop.is_asked()
    }
}
