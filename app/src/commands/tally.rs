//! Participatory-budgeting elections, counted from their files: what is funded, and why.

mod count;
mod declared;
mod source;

use std::path::Path;

use stoa_ballots::findings::{Findings, Tolerance};
use tokio::task::spawn_blocking;

use crate::{
    command_line::{Format, Tally},
    failure::{Failure, Result},
    said::{Voice, write_line, write_problem},
    stop::{self, Stop},
};

use count::count;
use source::{Source, sources};

/// Counts one election after another. What is wrong with a file is told on standard error, and does not keep the others
/// from being counted; the command then fails.
pub async fn tally(options: Tally, voice: Voice) -> Result {
    let stop = stop::on_signals()?;
    let asked = spawn_blocking(move || all(&options, voice, &stop));
    asked.await.map_err(|lost| Failure::of("counting", lost))?
}

fn all(options: &Tally, voice: Voice, stop: &Stop) -> Result {
    let sources = sources(&options.files)?;
    let format = voice.format(options.format);
    if format == Format::Html && sources.len() > 1 {
        return Err(
            "a page shows one election; name one file with --format html"
                .to_owned()
                .into(),
        );
    }
    let mut failed = false;
    for source in &sources {
        if stop.is_asked() {
            return Err("stopped".to_owned().into());
        }
        failed |= !one(source, options, format, stop)?;
    }
    if failed { Err(Failure::Told) } else { Ok(()) }
}

/// Whether this election could be counted.
fn one(source: &Source, options: &Tally, format: Format, stop: &Stop) -> Result<bool> {
    let tolerance = match (options.strict, options.tolerant) {
        (true, _) => Tolerance::Strict,
        (_, true) => Tolerance::Repairing,
        _ => Tolerance::Usual,
    };
    let reading = match source.read(options.budget.as_deref(), stop) {
        Ok(reading) => reading,
        Err(_) if stop.is_asked() => return Err("stopped".to_owned().into()),
        Err(error) => {
            write_problem(&format!("{}: {error}", source.name()));
            return Ok(false);
        }
    };
    let (election, findings) = reading.accept(tolerance);
    tell(source.name(), &findings);
    let Some(election) = election else {
        let refused = findings.refusals(tolerance).max(1);
        let hint =
            if findings.refusals(Tolerance::Repairing) == 0 && tolerance != Tolerance::Repairing {
                "; --tolerant reads it as it says above"
            } else {
                ""
            };
        let what = if refused == 1 { "fault" } else { "faults" };
        write_problem(&format!(
            "{}: not counted, for {refused} {what}{hint}",
            source.name()
        ));
        return Ok(false);
    };
    match count(
        (&election, &findings),
        source.name(),
        options,
        (format, stop),
    ) {
        Ok(told) => {
            write_line(told.trim_end());
            Ok(true)
        }
        Err(Failure::Words(words)) if !stop.is_asked() => {
            write_problem(&format!("{}: {words}", source.name()));
            Ok(false)
        }
        Err(failure) => Err(failure),
    }
}

fn tell(name: &str, findings: &Findings) {
    for line in findings.to_string().lines() {
        write_problem(&format!("{name}: {line}"));
    }
}

/// A file's name without its folders.
fn shown(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}
