//! Watching a ledger from outside, as a monitor does: each new checkpoint must extend the one that was seen before.
//!
//! What is needed is public: its verifier key, its checkpoint and its tiles (C2SP tlog-tiles). What was seen last is kept
//! in a file, so that a ledger that is changed between two runs is found out as well.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    time::Duration,
};

use serde_json::json;
use stoa_merkle::{
    Hash, LogKey, SignedCheckpoint, TILE_WIDTH, Tile, TileMap, prove_consistency, root_at,
    tiles_for_consistency, tiles_for_root, verify_consistency,
};
use ureq::Agent;

use crate::{
    command_line::Watch,
    failure::{Failure, Result},
    said::{Voice, grouped},
    stop,
};

/// How long the other server may take for one answer.
const PATIENCE: Duration = Duration::from_secs(30);
/// The longest checkpoint or tile that is read: a full tile has 8,192 bytes.
const LARGEST: u64 = 64 * 1024;

/// What is kept between two looks: the key on the first line, then the checkpoint.
struct Seen {
    key: LogKey,
    checkpoint: Option<SignedCheckpoint>,
}

/// Why a look found nothing good.
enum Fault {
    /// The server did not answer, or not with what it should; looking again may help.
    Unreachable(String),
    /// The ledger is not what it was: the two checkpoints prove it.
    Changed(String, Box<SignedCheckpoint>),
}

pub async fn watch(options: Watch, voice: Voice) -> Result {
    let stop = stop::on_signals()?;
    let mut seen = Seen::begin(&options)?;
    let state = options
        .state
        .clone()
        .unwrap_or_else(|| state_file(&seen.key));
    let url = options.url.trim_end_matches('/').to_owned();
    loop {
        let (looked, then) = {
            let url = url.clone();
            let look = tokio::task::spawn_blocking(move || (look(&url, &seen), seen));
            look.await.map_err(|lost| Failure::of("looking", lost))?
        };
        seen = then;
        match looked {
            Ok(checkpoint) => {
                say_well(&checkpoint, voice);
                seen.checkpoint = Some(checkpoint);
                seen.keep(&state)?;
            }
            Err(Fault::Unreachable(why)) if options.once => return Err(Failure::Words(why)),
            Err(Fault::Unreachable(why)) => tracing::warn!(why, "the ledger cannot be looked at"),
            Err(Fault::Changed(what, proof)) => return alarm(&what, &proof, &state, voice),
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

fn say_well(checkpoint: &SignedCheckpoint, voice: Voice) {
    let checkpoint = checkpoint.unverified();
    let (size, root) = (checkpoint.size(), checkpoint.root());
    voice.line(format!(
        "{} entries, root {root}: all is well",
        grouped(size)
    ));
    voice.outcome(&json!({ "size": size, "root": root.to_string(), "ok": true }));
}

/// Keeps the proof, and ends the watch: whoever is told has to look.
fn alarm(what: &str, proof: &SignedCheckpoint, state: &Path, voice: Voice) -> Result {
    let file = state.with_extension("proof");
    write_whole(&file, &proof.to_string())?;
    voice.outcome(&json!({ "ok": false, "error": what }));
    Err(Failure::Words(format!(
        "THE LEDGER WAS CHANGED: {what}. The checkpoint seen before is in {}, the one that contradicts it in {}; \
         both are signed by the ledger's own key.",
        state.display(),
        file.display()
    )))
}

fn look(url: &str, seen: &Seen) -> std::result::Result<SignedCheckpoint, Fault> {
    let config = Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .build();
    let agent = Agent::from(config);
    let bytes = fetch(&agent, &format!("{url}/checkpoint"))?;
    let unfit =
        |error: stoa_merkle::Error| Fault::Unreachable(format!("{url}/checkpoint: {error}"));
    let note = SignedCheckpoint::parse(&bytes).map_err(unfit)?;
    let (size, root) = {
        let new = note.verify(seen.key.name(), &seen.key).map_err(unfit)?;
        (new.size(), new.root())
    };
    let Some(old) = seen.checkpoint.as_ref().map(SignedCheckpoint::unverified) else {
        return Ok(note);
    };
    let changed = |what: String| Fault::Changed(what, Box::new(note.clone()));
    if size < old.size() {
        return Err(changed(format!(
            "it had {} entries, and now it has {size}",
            old.size()
        )));
    }
    if size == old.size() && root != old.root() {
        return Err(changed(format!(
            "with {size} entries it had the root {}, and now {root}",
            old.root()
        )));
    }
    let (proof, computed) = fetch_proof(&agent, url, old.size(), size)?;
    if computed != root {
        // A server that mixes its files up is broken; that alone does not prove that the ledger was changed.
        return Err(Fault::Unreachable(format!(
            "{url}: its tiles do not give the root that it signed"
        )));
    }
    verify_consistency(old.size(), old.root(), size, root, &proof).map_err(|error| {
        changed(format!(
            "its first {} entries are not those that they were: {error}",
            old.size()
        ))
    })?;
    Ok(note)
}

/// The consistency proof between two sizes, made of the tiles that the ledger publishes, and the root that they give.
fn fetch_proof(
    agent: &Agent,
    url: &str,
    old: u64,
    new: u64,
) -> std::result::Result<(Vec<Hash>, Hash), Fault> {
    let unfit = |error: stoa_merkle::Error| Fault::Unreachable(format!("{url}: {error}"));
    let mut wanted = tiles_for_consistency(old, new).map_err(unfit)?;
    wanted.extend(tiles_for_root(new));
    wanted.sort_unstable();
    wanted.dedup();
    let mut tiles = TileMap::new();
    for tile in wanted {
        let hashes = tile.decode(&fetch_tile(agent, url, tile)?).map_err(unfit)?;
        tiles.insert(tile, hashes);
    }
    let proof = prove_consistency(&mut tiles, old, new).map_err(unfit)?;
    Ok((proof, root_at(&mut tiles, new).map_err(unfit)?))
}

/// A partial tile may be gone once the full one is there (C2SP tlog-tiles, "Partial Tiles"); it begins the same.
fn fetch_tile(agent: &Agent, url: &str, tile: Tile) -> std::result::Result<Vec<u8>, Fault> {
    let fault = match fetch(agent, &format!("{url}/{tile}")) {
        Ok(bytes) => return Ok(bytes),
        Err(fault) => fault,
    };
    let full = Tile::new(tile.level(), tile.index(), TILE_WIDTH);
    let Some(full) = full.ok().filter(|full| *full != tile) else {
        return Err(fault);
    };
    let mut bytes = fetch(agent, &format!("{url}/{full}"))?;
    bytes.truncate(32 * usize::from(tile.width()));
    Ok(bytes)
}

fn fetch(agent: &Agent, address: &str) -> std::result::Result<Vec<u8>, Fault> {
    let failed = |error: ureq::Error| Fault::Unreachable(format!("{address}: {error}"));
    let mut answer = agent.get(address).call().map_err(failed)?;
    answer
        .body_mut()
        .with_config()
        .limit(LARGEST)
        .read_to_vec()
        .map_err(failed)
}

/// A file in this folder, named after the ledger: `town.example_ledger.checkpoint`.
fn state_file(key: &LogKey) -> PathBuf {
    let plain = |sign: char| {
        if sign.is_ascii_alphanumeric() || sign == '.' {
            sign
        } else {
            '_'
        }
    };
    PathBuf::from(format!(
        "{}.checkpoint",
        key.name().chars().map(plain).collect::<String>()
    ))
}

impl Seen {
    /// What an earlier run kept, or the key that was given.
    fn begin(options: &Watch) -> Result<Self> {
        let wrong = |error| Failure::of("--key", error);
        let given: Option<LogKey> = options
            .key
            .as_deref()
            .map(str::parse)
            .transpose()
            .map_err(wrong)?;
        let state = options
            .state
            .clone()
            .or_else(|| given.as_ref().map(state_file));
        let kept = match state.filter(|file| file.exists()) {
            Some(file) => Some(Seen::read(&file)?),
            None => None,
        };
        match (given, kept) {
            (Some(given), Some(kept)) if given.to_string() != kept.key.to_string() => {
                Err(Failure::Words(
                    "the key is not the one that the file of an earlier run names".to_owned(),
                ))
            }
            (_, Some(kept)) => Ok(kept),
            (Some(key), None) => Ok(Seen {
                key,
                checkpoint: None,
            }),
            (None, None) => Err(Failure::Words(
                "--key is needed the first time; the town's ledger page shows it".to_owned(),
            )),
        }
    }

    fn read(file: &Path) -> Result<Self> {
        let doing = file.display().to_string();
        let text = fs::read_to_string(file).map_err(|error| Failure::of(&doing, error))?;
        let (key, note) = text.split_once('\n').unwrap_or((&text, ""));
        let key: LogKey = key.parse().map_err(|error| Failure::of(&doing, error))?;
        let note = SignedCheckpoint::parse(note.as_bytes());
        let note = note.map_err(|error| Failure::of(&doing, error))?;
        // A file that somebody else has written must not make us believe anything.
        note.verify(key.name(), &key)
            .map_err(|error| Failure::of(&doing, error))?;
        Ok(Seen {
            key,
            checkpoint: Some(note),
        })
    }

    fn keep(&self, file: &Path) -> Result {
        match &self.checkpoint {
            Some(note) => write_whole(file, &format!("{}\n{note}", self.key)),
            None => Ok(()),
        }
    }
}

/// Writes a file so that there is the old one or the new one, and never half of it.
fn write_whole(file: &Path, text: &str) -> Result {
    let failed = |error| Failure::of(&format!("writing {}", file.display()), error);
    let mut name = file.as_os_str().to_owned();
    name.push(".new");
    let new = PathBuf::from(name);
    let mut out = fs::File::create(&new).map_err(failed)?;
    out.write_all(text.as_bytes())
        .and_then(|()| out.sync_all())
        .map_err(failed)?;
    fs::rename(&new, file).map_err(failed)
}
