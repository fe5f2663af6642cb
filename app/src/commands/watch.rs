//! Watching a ledger from outside, as a monitor does. What a look is stands in modules/ledger (`stoa_ledger::watch`).

use std::{path::PathBuf, time::Duration};

use serde_json::json;
use stoa_ledger::watch::{Fault, HttpLog, Seen, State, Watch};
use stoa_merkle::LogKey;

use crate::{
    command_line,
    failure::{Failure, Result},
    progress::Progress,
    said::{Voice, grouped},
    stop,
};

pub async fn watch(options: command_line::Watch, voice: Voice) -> Result {
    let stop = stop::on_signals()?;
    let watch = begin(&options)?;
    loop {
        match look(&options.url, &watch).await? {
            Ok(seen) => say_well(&seen, voice),
            // Whoever is told has to look: the watch ends.
            Err(fault @ (Fault::Alarm(_) | Fault::State(_))) => {
                return Err(Failure::Words(fault.to_string()));
            }
            Err(fault) if options.once => return Err(Failure::Words(fault.to_string())),
            Err(fault) => tracing::warn!(%fault, "the ledger cannot be looked at"),
        }
        if options.once {
            return Ok(());
        }
        tokio::select! {
            () = stop.clone().wait() => return Ok(()),
            () = tokio::time::sleep(Duration::from_secs(options.every.max(1))) => {}
        }
    }
}

async fn look(url: &str, watch: &Watch) -> Result<std::result::Result<Seen, Fault>> {
    let (log, watch) = (HttpLog::new(url), watch.clone());
    let looked = tokio::task::spawn_blocking(move || {
        let progress = Progress::of("Reading the ledger", "entries");
        let seen = watch.look(&log, |done, of| progress.at(done, Some(of)));
        progress.end();
        seen
    });
    looked.await.map_err(|lost| Failure::of("looking", lost))
}

fn say_well(seen: &Seen, voice: Voice) {
    let (size, root) = (grouped(seen.size), seen.root);
    if seen.is_stale {
        voice.line(format!(
            "{size} entries: an older copy of what was seen before"
        ));
    } else {
        let new = grouped(seen.new);
        voice.line(format!(
            "{size} entries ({new} new), root {root}: all is well"
        ));
    }
    voice.outcome(&json!({
        "size": seen.size,
        "root": root.to_string(),
        "new": seen.new,
        "kinds": seen.kinds,
        "witnesses": seen.witnesses,
        "stale": seen.is_stale,
        "ok": true,
    }));
}

/// The key that was given, or the one that an earlier run kept.
fn begin(options: &command_line::Watch) -> Result<Watch> {
    let wrong = |error| Failure::of("--key", error);
    let given: Option<LogKey> = options
        .key
        .as_deref()
        .map(str::parse)
        .transpose()
        .map_err(wrong)?;
    let state_file = options
        .state
        .clone()
        .or_else(|| given.as_ref().map(state_file));
    let kept = match &state_file {
        Some(file) => State::kept_key(file).map_err(|fault| Failure::Words(fault.to_string()))?,
        None => None,
    };
    let (Some(state_file), Some(key)) = (state_file, given.or(kept)) else {
        return Err(Failure::Words(
            "--key is needed (the town's ledger page shows it), or --state with the file of an earlier run"
                .to_owned(),
        ));
    };
    let witnesses = options.witness.iter().map(|key| key.parse());
    let witnesses: std::result::Result<Vec<_>, _> = witnesses.collect();
    let witnesses = witnesses.map_err(|error| Failure::of("--witness", error))?;
    let needed = witnesses.len();
    Ok(Watch {
        key,
        state_file,
        witnesses,
        needed,
    })
}

/// A file in this folder, named after the ledger: `town.example_ledger.watched`.
fn state_file(key: &LogKey) -> PathBuf {
    let plain = |sign: char| {
        if sign.is_ascii_alphanumeric() || sign == '.' {
            sign
        } else {
            '_'
        }
    };
    let name: String = key.name().chars().map(plain).collect();
    PathBuf::from(format!("{name}.watched"))
}
