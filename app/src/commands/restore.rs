//! A backup brought back into an empty place: nothing is written over, and in the end everything is checked.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::json;
use stoa_kernel::{Db, Vault, clock::Clock, files::Files, ledger, policy::Policy};
use stoa_merkle::{LogKey, LogSigner};

use super::backup::{
    FILES, KEY, copy_files, copy_private,
    manifest::{Engine, Manifest},
    measure_files, postgres,
};
use crate::{
    command_line::Restore,
    failure::{Failure, Result},
    house::{FILE, House, policies},
    progress::Progress,
    said::{Voice, grouped},
};

pub async fn restore(folder: &Path, options: Restore, voice: Voice) -> Result {
    let source = options.source.as_path();
    let manifest = Manifest::read(source)?;
    // Everything that can be wrong is found out before anything is written.
    let files = check_backup(source, &manifest).await?;
    let house = planned(folder, source, &manifest)?;
    let given = given_key(source, &options, &manifest);
    for key in given.iter().chain(&key_in_place(&house)) {
        check_key(key, &manifest)?;
    }
    check_engine(&house, &manifest)?;
    check_is_empty(&house).await?;
    prepare(folder, source, &manifest)?;
    put_database(&house, source, &manifest).await?;
    if let Some(files) = files {
        copy_files(&files, &Files::open(&house.config.blobs_url)?).await?;
    }
    let key = put_key(&house, given)?;
    voice.line(format!(
        "The backup of {} is in place. Checking it.",
        manifest.made_at
    ));
    let checked = check_ledger(&house, &manifest, key.as_deref()).await?;
    let count = manifest.files.as_ref().map(|files| files.count);
    say(&house, &checked, count, key.is_some(), voice);
    Ok(())
}

/// Compares every part of the backup with its manifest; the store of its files, if it holds any.
async fn check_backup(source: &Path, manifest: &Manifest) -> Result<Option<Files>> {
    manifest.database.check(source)?;
    if let Some(config) = &manifest.config {
        config.check(source)?;
    }
    let Some(wanted) = &manifest.files else {
        return Ok(None);
    };
    let folder = source.join(FILES);
    if !folder.is_dir() {
        let words = "the backup's files are missing";
        return Err(Failure::of(words, folder.display()));
    }
    let files = Files::in_folder(&folder)?;
    let found = measure_files(&files).await?;
    if found == *wanted {
        return Ok(Some(files));
    }
    Err(Failure::Words(format!(
        "the backup holds {} files, and should hold {}; they are not those of its manifest",
        found.count, wanted.count
    )))
}

/// The master key, where somebody has it: the one that was named, or the backup's own.
fn given_key(source: &Path, options: &Restore, manifest: &Manifest) -> Option<PathBuf> {
    let own = manifest.has_key.then(|| source.join(KEY));
    options.key.clone().or(own)
}

/// The master key that lies where the configuration says: it stays, and counts.
fn key_in_place(house: &House) -> Option<PathBuf> {
    let place = PathBuf::from(&house.config.master_key_file);
    place.exists().then_some(place)
}

/// The ledger's key follows from the master key, and the manifest names it.
fn check_key(file: &Path, manifest: &Manifest) -> Result {
    let vault = Vault::open(file)?;
    let name = ledger_key(manifest)?;
    let own = LogSigner::from_seed(name.name(), vault.ledger_seed());
    let own = own.map_err(|error| Failure::of("the ledger's key", error))?;
    if own.key().to_string() == name.to_string() {
        return Ok(());
    }
    Err(Failure::Words(format!(
        "{} is the key of another town and does not open this backup: give the right one, by --key FILE or in that place",
        file.display()
    )))
}

fn ledger_key(manifest: &Manifest) -> Result<LogKey> {
    let key = manifest.ledger_key.parse();
    key.map_err(|error| Failure::of("the ledger's key in the manifest", error))
}

/// The place as it will be configured: by its own stoa.toml, or else by the backup's.
fn planned(folder: &Path, source: &Path, manifest: &Manifest) -> Result<House> {
    let own = folder.join(FILE);
    let file = match manifest.config.is_some() && !own.exists() {
        true => source.join(FILE),
        false => own,
    };
    House::configured_by(folder, &file)
}

/// Makes the folder, and puts the backup's configuration into it unless there is one: the new place may differ.
fn prepare(folder: &Path, source: &Path, manifest: &Manifest) -> Result {
    use std::os::unix::fs::DirBuilderExt;
    let file = folder.join(FILE);
    let failed = |error| Failure::of(&format!("making {}", folder.display()), error);
    let mut builder = fs::DirBuilder::new();
    let made = builder.recursive(true).mode(0o700).create(folder);
    made.map_err(failed)?;
    if !file.exists() && manifest.config.is_some() {
        fs::copy(source.join(FILE), &file)
            .map_err(|error| Failure::of(&format!("writing {}", file.display()), error))?;
    }
    Ok(())
}

fn check_engine(house: &House, manifest: &Manifest) -> Result {
    let wanted = match house.config.sqlite_file() {
        Some(_) => Engine::Sqlite,
        None => Engine::Postgres,
    };
    if wanted == manifest.engine {
        return Ok(());
    }
    Err(Failure::Words(format!(
        "the backup is of {:?}, and the configuration names {wanted:?}: set database_url to where the backup's kind of \
         database shall be",
        manifest.engine
    )))
}

/// A restore adds nothing to a town that is there: the place must be empty.
async fn check_is_empty(house: &House) -> Result {
    if let Some(file) = house.config.sqlite_file() {
        if file.exists() {
            return Err(Failure::Words(format!(
                "{} is there already; nothing is written over",
                file.display()
            )));
        }
        return Ok(());
    }
    let db = open(house)?;
    db.try_out().await?;
    let tables = db.tables(&[]).await?;
    if tables.unknown.is_empty() {
        return Ok(());
    }
    Err(Failure::Words(
        "the database has tables already; nothing is written over".to_owned(),
    ))
}

fn open(house: &House) -> Result<Db> {
    Ok(Db::open(
        &house.config.database_url,
        Clock::real(),
        Policy::load(&policies())?,
    )?)
}

async fn put_database(house: &House, source: &Path, manifest: &Manifest) -> Result {
    let from = source.join(&manifest.database.file);
    let Some(to) = house.config.sqlite_file() else {
        return postgres::restore(&house.config.database_url, &from).await;
    };
    let failed = |error| Failure::of(&format!("writing {}", to.display()), error);
    if let Some(parent) = to.parent() {
        fs::create_dir_all(parent).map_err(failed)?;
    }
    fs::copy(&from, &to)
        .and_then(|_bytes| fs::File::open(&to)?.sync_all())
        .map_err(failed)
}

/// Puts the master key where the configuration says; where it is then. None when nobody has it.
fn put_key(house: &House, given: Option<PathBuf>) -> Result<Option<PathBuf>> {
    match (key_in_place(house), given) {
        (Some(place), _) => Ok(Some(place)),
        (None, Some(from)) => {
            let place = PathBuf::from(&house.config.master_key_file);
            copy_private(&from, &place).map(|()| Some(place))
        }
        (None, None) => Ok(None),
    }
}

/// Verifies the ledger under the key that the backup names, and that the master key opens what is sealed.
async fn check_ledger(
    house: &House,
    manifest: &Manifest,
    key: Option<&Path>,
) -> Result<ledger::Verification> {
    let db = open(house)?;
    let name = ledger_key(manifest)?;
    let progress = Progress::of("Checking the ledger", "entries");
    let of = Some(manifest.ledger.size);
    let found = ledger::verify(&db, &name, |done| progress.at(done, of)).await?;
    progress.end();
    let mut faults = found.faults.clone();
    let size = i64::try_from(manifest.ledger.size).unwrap_or(i64::MAX);
    let then = ledger::checkpoint_of_size(&mut db.read().await?, size).await?;
    let root = then.map(|note| note.unverified().root().to_string());
    if root != manifest.ledger.root {
        let size = grouped(manifest.ledger.size);
        faults.push(format!(
            "the ledger's first {size} entries are not those of the manifest"
        ));
    }
    if let Some(key) = key {
        let vault = Vault::open(key)?;
        if !vault.fits(&mut db.read().await?).await? {
            faults.push(format!(
                "{} is not the key that this backup was sealed with",
                key.display()
            ));
        }
    }
    if faults.is_empty() {
        return Ok(found);
    }
    Err(Failure::Words(format!(
        "the backup is in place, but it is not whole:\n{}",
        faults.join("\n")
    )))
}

fn say(
    house: &House,
    checked: &ledger::Verification,
    files: Option<u64>,
    has_key: bool,
    voice: Voice,
) {
    voice.line(format!(
        "Checked: the database by its hash; {}; the ledger's {} entries and {} checkpoints, recomputed whole (root {}).",
        match files {
            Some(count) => format!("{} files by theirs", grouped(count)),
            None => "no files, as the backup holds none: put them into the store yourself".to_owned(),
        },
        grouped(checked.entries),
        grouped(checked.checkpoints),
        checked.root
    ));
    voice.line(match has_key {
        true => "The master key opens what is sealed.".to_owned(),
        false => format!(
            "The master key is missing: put it to {} before you serve, or nobody's personal data can be read.",
            house.config.master_key_file
        ),
    });
    voice.outcome(&json!({
        "ok": true,
        "files": files,
        "entries": checked.entries,
        "root": checked.root.to_string(),
        "has_key": has_key,
    }));
}
