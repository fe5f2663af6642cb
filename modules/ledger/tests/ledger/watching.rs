//! The outside monitor: content with a log that only grows, and loud about everything else.

use std::{cell::RefCell, collections::BTreeMap, path::Path};

use stoa_ledger::watch::{Fault, HttpLog, LogFiles, Seen, Watch};
use stoa_merkle::{
    Checkpoint, EMPTY_ROOT, Frontier, LogKey, LogSigner, TileMap, TileReader, WitnessSigner,
    encode_entries, encode_hashes, leaf_hash, root_at,
};

use crate::house::House;

const ORIGIN: &str = "log.example/ledger";

fn signer() -> LogSigner {
    LogSigner::from_seed(ORIGIN, &[7; 32]).unwrap()
}

fn watch(folder: &Path, key: &LogKey) -> Watch {
    Watch {
        key: key.clone(),
        state_file: folder.join("state.json"),
        witnesses: Vec::new(),
        needed: 0,
    }
}

/// A log in memory, which can be made to lie.
#[derive(Default)]
struct Memory {
    entries: Vec<Vec<u8>>,
    tiles: TileMap,
    size: u64,
    lies: BTreeMap<String, Option<Vec<u8>>>,
    asked: RefCell<Vec<String>>,
}

impl Memory {
    fn of(size: u64) -> Self {
        let mut log = Memory::default();
        log.grow(size);
        log
    }

    fn grow(&mut self, size: u64) {
        let added = (self.size..size)
            .map(|n| format!("{{\"kind\":\"kind_{}\",\"n\":{n}}}", n % 2).into_bytes());
        self.entries.extend(added);
        self.rebuild();
    }

    fn rebuild(&mut self) {
        let leaves = self.entries.iter().map(|entry| leaf_hash(entry));
        self.tiles = TileMap::new();
        for change in Frontier::new().append(leaves).unwrap() {
            self.tiles.insert(change.tile, change.hashes);
        }
        self.size = self.entries.len() as u64;
    }

    fn checkpoint(&mut self, size: u64) -> String {
        let root = root_at(&mut self.tiles, size).unwrap();
        Checkpoint::new(ORIGIN, size, root)
            .unwrap()
            .sign(&signer())
            .unwrap()
            .to_string()
    }

    fn lie(&mut self, path: &str, with: impl Into<Vec<u8>>) {
        self.lies.insert(path.to_owned(), Some(with.into()));
    }

    fn withhold(&mut self, path: &str) {
        self.lies.insert(path.to_owned(), None);
    }
}

impl LogFiles for Memory {
    fn get(&self, path: &str) -> Result<Vec<u8>, Fault> {
        self.asked.borrow_mut().push(path.to_owned());
        let missing = || Fault::Unreachable(format!("{path}: no such file"));
        if let Some(lie) = self.lies.get(path) {
            return lie.clone().ok_or_else(missing);
        }
        let mut tiles = self.tiles.clone();
        if path == "checkpoint" {
            let root = root_at(&mut tiles, self.size).unwrap();
            let checkpoint = Checkpoint::new(ORIGIN, self.size, root).unwrap();
            return Ok(checkpoint.sign(&signer()).unwrap().to_string().into_bytes());
        }
        if let Ok(bundle) = path.parse::<stoa_merkle::Bundle>() {
            let first = usize::try_from(bundle.index() * 256).unwrap();
            let entries = self.entries.get(first..first + usize::from(bundle.width()));
            return Ok(encode_entries(entries.ok_or_else(missing)?).unwrap());
        }
        let tile: stoa_merkle::Tile = path.parse().unwrap();
        let hashes = tiles.tile(tile).unwrap();
        let hashes = hashes
            .get(..usize::from(tile.width()))
            .ok_or_else(missing)?;
        Ok(encode_hashes(hashes))
    }
}

fn look(folder: &Path, log: &Memory) -> Result<Seen, Fault> {
    watch(folder, signer().key()).look(log, |_, _| ())
}

/// What the alarm said.
fn alarm(outcome: Result<Seen, Fault>) -> String {
    match outcome {
        Err(Fault::Alarm(what)) => what,
        other => unreachable!("no alarm: {other:?}"),
    }
}

#[test]
fn a_log_is_watched_from_its_beginning() {
    let folder = tempfile::tempdir().unwrap();
    let mut log = Memory::of(0);
    // Nobody has witnessed nothing, and nobody needs to.
    let mut strict = watch(folder.path(), signer().key());
    strict.needed = 1;
    for _again in 0..2 {
        let seen = strict.look(&log, |_, _| ()).unwrap();
        assert_eq!((seen.size, seen.new, seen.root), (0, 0, EMPTY_ROOT));
    }
    log.grow(300);
    assert!(alarm(strict.look(&log, |_, _| ())).contains("witnesses"));
    let seen = look(folder.path(), &log).unwrap();
    assert_eq!((seen.size, seen.new, seen.is_stale), (300, 300, false));
    // A copy that still has the empty tree only lags.
    let empty = log.checkpoint(0);
    log.lie("checkpoint", empty);
    assert!(look(folder.path(), &log).unwrap().is_stale);
}

#[test]
fn a_log_that_grows_is_read_on_from_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut log = Memory::of(0);
    for (size, new) in [
        (1, 1),
        (1, 0),
        (5, 4),
        (256, 251),
        (300, 44),
        (300, 0),
        (66_000, 65_700),
        (66_001, 1),
    ] {
        log.grow(size);
        log.asked.borrow_mut().clear();
        let seen = look(folder.path(), &log).unwrap();
        assert_eq!((seen.size, seen.new, seen.is_stale), (size, new, false));
        assert_eq!(seen.kinds.values().sum::<u64>(), new);
    }
    let asked = log.asked.borrow();
    assert!(
        asked.len() < 20,
        "one more entry of 66,001 costs few files: {asked:?}"
    );
}

#[test]
fn what_was_changed_after_it_was_seen_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let mut log = Memory::of(300);
    look(folder.path(), &log).unwrap();
    log.grow(400);
    log.entries[5] = b"another past".to_vec();
    log.rebuild();
    let what = alarm(look(folder.path(), &log));
    assert!(
        what.contains("no longer those that were signed before"),
        "{what}"
    );
    let evidence = std::fs::read_to_string(folder.path().join("state.alarm-400.txt")).unwrap();
    assert!(
        evidence.contains("log.example/ledger\n300\n")
            && evidence.contains("log.example/ledger\n400\n")
    );
    // It does not become true by being said again.
    alarm(look(folder.path(), &log));
}

#[test]
fn a_log_that_shrinks_is_found_and_a_copy_that_lags_is_not_accused() {
    let folder = tempfile::tempdir().unwrap();
    let mut log = Memory::of(300);
    look(folder.path(), &log).unwrap();
    let old = log.checkpoint(200);
    log.lie("checkpoint", old);
    let seen = look(folder.path(), &log).unwrap();
    assert_eq!((seen.size, seen.new, seen.is_stale), (200, 0, true));
    let shrunk = Memory::of(200);
    let what = alarm(look(folder.path(), &shrunk));
    assert!(what.contains("has shrunk"), "{what}");
    let mut fork = Memory::of(200);
    fork.entries[9] = b"another".to_vec();
    fork.rebuild();
    let forked = fork.checkpoint(200);
    log.lie("checkpoint", forked);
    let what = alarm(look(folder.path(), &log));
    assert!(what.contains("not the beginning of the other"), "{what}");
    log.lies.clear();
    assert!(
        !look(folder.path(), &log).unwrap().is_stale,
        "the state is still the good one"
    );
}

#[test]
fn entries_and_tiles_must_fit_the_signed_root() {
    let folder = tempfile::tempdir().unwrap();
    let fresh = |name: &str| {
        let at = folder.path().join(name);
        std::fs::create_dir(&at).unwrap();
        at
    };
    let mut other = Memory::of(300);
    other.entries[100] = b"another".to_vec();
    other.rebuild();
    let mut log = Memory::of(300);
    log.lie("tile/entries/000", other.get("tile/entries/000").unwrap());
    let what = alarm(look(&fresh("entry"), &log));
    assert!(
        what.contains("tile/0/000 is not what its entries give"),
        "{what}"
    );
    log.lie("tile/0/000", other.get("tile/0/000").unwrap());
    let what = alarm(look(&fresh("entry and tile"), &log));
    assert!(what.contains("do not give the root"), "{what}");
    let mut log = Memory::of(300);
    log.lie("tile/1/000.p/1", vec![3; 32]);
    let what = alarm(look(&fresh("tile"), &log));
    assert!(what.contains("tile/1/000.p/1"), "{what}");
    let mut log = Memory::of(300);
    log.lie("tile/entries/001.p/44", b"rubbish".to_vec());
    alarm(look(&fresh("rubbish"), &log));
}

#[test]
fn a_checkpoint_of_somebody_else_is_an_alarm_and_silence_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let mut log = Memory::of(10);
    let stranger = LogSigner::from_seed(ORIGIN, &[8; 32]).unwrap();
    let root = root_at(&mut log.tiles, 10).unwrap();
    let forged = Checkpoint::new(ORIGIN, 10, root)
        .unwrap()
        .sign(&stranger)
        .unwrap();
    log.lie("checkpoint", forged.to_string());
    assert!(alarm(look(folder.path(), &log)).contains("not signed by the log"));
    log.lie("checkpoint", "Page not found");
    alarm(look(folder.path(), &log));
    for path in ["checkpoint", "tile/entries/000.p/10", "tile/0/000.p/10"] {
        let mut log = Memory::of(10);
        log.withhold(path);
        assert!(
            matches!(look(folder.path(), &log), Err(Fault::Unreachable(_))),
            "{path}"
        );
    }
    assert!(!folder.path().join("state.json").exists());
}

#[test]
fn a_partial_tile_that_is_gone_is_read_from_the_full_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut log = Memory::of(300);
    look(folder.path(), &log).unwrap();
    log.grow(600);
    log.withhold("tile/0/001.p/44");
    assert_eq!(look(folder.path(), &log).unwrap().new, 300);
}

#[test]
fn a_state_file_of_another_log_or_changed_by_hand_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let log = Memory::of(10);
    look(folder.path(), &log).unwrap();
    let other = LogSigner::from_seed("other.example/ledger", &[9; 32]).unwrap();
    let outcome = watch(folder.path(), other.key()).look(&log, |_, _| ());
    assert!(matches!(outcome, Err(Fault::State(_))), "{outcome:?}");
    let path = folder.path().join("state.json");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("\\n10\\n", "\\n11\\n")).unwrap();
    assert!(matches!(look(folder.path(), &log), Err(Fault::State(_))));
}

#[test]
fn too_few_witnesses_are_an_alarm() {
    let folder = tempfile::tempdir().unwrap();
    let witness = WitnessSigner::from_seed("neighbour.example/witness", &[5; 32]).unwrap();
    let mut log = Memory::of(10);
    let watch = Watch {
        witnesses: vec![witness.key().clone()],
        needed: 1,
        ..watch(folder.path(), signer().key())
    };
    assert!(alarm(watch.look(&log, |_, _| ())).contains("0 of the 1 witnesses"));
    let root = root_at(&mut log.tiles, 10).unwrap();
    let mut checkpoint = Checkpoint::new(ORIGIN, 10, root)
        .unwrap()
        .sign(&signer())
        .unwrap();
    let line = checkpoint
        .cosign(&witness, 1_790_000_000)
        .unwrap()
        .to_string();
    checkpoint
        .add_cosignatures(line.as_bytes(), witness.key())
        .unwrap();
    log.lie("checkpoint", checkpoint.to_string());
    let seen = watch.look(&log, |_, _| ()).unwrap();
    assert_eq!(seen.witnesses, ["neighbour.example/witness"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_town_is_watched_over_http_and_found_out() {
    let folder = tempfile::tempdir().unwrap();
    let house = House::open(|_config| {}).await;
    house.ring(0..300).await;
    house.seal().await;
    let url = format!("{}/ledger", house.serve().await);
    let log = HttpLog::new(&url);
    let key: LogKey = {
        let log = log.clone();
        let claimed = tokio::task::spawn_blocking(move || log.claimed_key());
        claimed.await.unwrap().unwrap().parse().unwrap()
    };
    let watch = watch(folder.path(), &key);
    let look = async || {
        let (watch, log) = (watch.clone(), log.clone());
        let looked = tokio::task::spawn_blocking(move || watch.look(&log, |_, _| ()));
        looked.await.unwrap()
    };
    let seen = look().await.unwrap();
    assert_eq!((seen.size, seen.kinds["bell_rung"]), (300, 300));
    house.ring(300..310).await;
    house.seal().await;
    assert_eq!(look().await.unwrap().new, 10);
    // Whoever holds the database rewrites history, tiles and all, and signs it.
    let path = house.app.db.sqlite_path().unwrap().to_owned();
    let outsider = rusqlite::Connection::open(path).unwrap();
    for forgery in [
        "UPDATE event SET reference = 'B-999' WHERE leaf = 305",
        "UPDATE event SET leaf = NULL",
        "DELETE FROM tile",
        "DELETE FROM checkpoint",
    ] {
        outsider.execute(forgery, []).unwrap();
    }
    house.ring(310..312).await;
    house.seal().await;
    let what = alarm(look().await);
    assert!(
        what.contains("no longer those that were signed before"),
        "{what}"
    );
}
