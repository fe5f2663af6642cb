//! A backup while the town is served: the database as of one instant, then the files, then a manifest that says what must be there.
//!
//! Files are kept by their hash and never change, and what the database names was kept before: so files are copied after
//! the database. The manifest is written last; a folder without one is no backup.

pub mod manifest;
pub mod postgres;

use std::{fs, path::Path};

use bytes::Bytes;
use futures::{StreamExt, TryStreamExt};
use sha2::{Digest, Sha256};
use stoa_kernel::{
    App,
    db::{EngineKind, copy_sqlite},
    files::Files,
    ledger,
};

use self::manifest::{Engine, FileSet, LedgerState, Manifest, Piece};
use crate::{
    command_line::Backup,
    failure::{Failure, Result},
    house::{FILE, House, variables},
    progress::Progress,
    said::{Voice, grouped},
};

/// The names of the parts of a backup.
pub const SQLITE: &str = "database.sqlite";
pub const POSTGRES: &str = "database.pgdump";
pub const FILES: &str = "files";
pub const KEY: &str = "master.key";
/// How many files are copied at once.
const AT_ONCE: usize = 8;

pub async fn backup(house: &House, options: Backup, voice: Voice) -> Result {
    let app = house.open_as_it_is().await?;
    let target = options.target.as_path();
    make_empty(target)?;
    // What is sealed now is in the copy too, which is made after.
    let ledger = sealed(&app).await?;
    let database = copy_database(&app, target).await?;
    let files = match options.without_files {
        true => None,
        false => Some(copy_files(&app.files, &Files::in_folder(&target.join(FILES))?).await?),
    };
    let config = copy_config(house, target)?;
    if options.with_key {
        copy_private(Path::new(&app.config.master_key_file), &target.join(KEY))?;
    }
    let manifest = Manifest {
        format: manifest::FORMAT,
        program: format!("stoa {}", env!("CARGO_PKG_VERSION")),
        made_at: app.now().to_string(),
        engine: engine(&app),
        database,
        files,
        config,
        has_key: options.with_key,
        ledger_key: app.sealer.key().to_string(),
        ledger,
        variables: variables().into_keys().collect(),
    };
    manifest.write(target)?;
    say(&manifest, target, voice);
    Ok(())
}

fn say(manifest: &Manifest, target: &Path, voice: Voice) {
    voice.line(format!(
        "The backup is in {}: the database ({} bytes), {}, the ledger up to entry {}.",
        target.display(),
        grouped(manifest.database.bytes),
        match &manifest.files {
            Some(files) => format!("{} files", grouped(files.count)),
            None => "no files, as you asked".to_owned(),
        },
        grouped(manifest.ledger.size),
    ));
    if manifest.config.is_none() {
        voice.line(format!("There is no {FILE} to copy."));
    }
    if !manifest.variables.is_empty() {
        let names = manifest.variables.join(", ");
        voice.line(format!("Not in the backup: the values of {names}."));
    }
    voice.line(match manifest.has_key {
        true => "It holds the master key: whoever has it can read all personal data.",
        false => "Not in the backup: the master key. Keep a copy of it elsewhere; without it, no personal data can be read.",
    });
    voice.outcome(manifest);
}

pub fn engine(app: &App) -> Engine {
    match app.db.engine() {
        EngineKind::Sqlite => Engine::Sqlite,
        EngineKind::Postgres => Engine::Postgres,
    }
}

async fn sealed(app: &App) -> Result<LedgerState> {
    let checkpoint = ledger::latest_checkpoint(&mut app.db.read().await?).await?;
    let checkpoint = checkpoint.as_ref().map(|note| note.unverified());
    Ok(LedgerState {
        size: checkpoint.map_or(0, stoa_merkle::Checkpoint::size),
        root: checkpoint.map(|checkpoint| checkpoint.root().to_string()),
    })
}

async fn copy_database(app: &App, target: &Path) -> Result<Piece> {
    let Some(source) = app.db.sqlite_path().map(Path::to_owned) else {
        postgres::dump(&app.config.database_url, &target.join(POSTGRES)).await?;
        return Piece::of(target, POSTGRES);
    };
    let file = target.join(SQLITE);
    let copying = tokio::task::spawn_blocking(move || {
        let progress = Progress::of("Copying the database", "pages");
        let outcome = copy_sqlite(&source, &file, |done, of| progress.at(done, Some(of)));
        progress.end();
        outcome
    });
    copying
        .await
        .map_err(|lost| Failure::of("copying the database", lost))??;
    Piece::of(target, SQLITE)
}

/// Copies every file of one store into another, and tells what was copied. Each arrives under its own hash, or not at all.
pub async fn copy_files(from: &Files, to: &Files) -> Result<FileSet> {
    let keep = async |bytes: Bytes| Ok::<_, Failure>(to.keep(bytes).await?);
    each_file(from, "Copying files", keep).await
}

/// Reads every file of a store, and tells what is there. Fails at the first that is not what its hash says.
pub async fn measure_files(files: &Files) -> Result<FileSet> {
    let hash = async |bytes: Bytes| Ok::<_, Failure>(hex::encode(Sha256::digest(&bytes)));
    each_file(files, "Checking the files", hash).await
}

/// Does something with each file, which answers the hash of what it was given.
async fn each_file(
    files: &Files,
    doing: &'static str,
    act: impl AsyncFn(Bytes) -> Result<String>,
) -> Result<FileSet> {
    let progress = Progress::of(doing, "files");
    let done = files.list().map(|listed| async {
        let (hash, _size) = listed?;
        let bytes = files.read(&hash).await?;
        let size = bytes.len();
        let found = act(bytes).await?;
        if found == hash {
            Ok((hash, size))
        } else {
            Err(Failure::Words(format!(
                "the file {hash} is damaged: its content has the hash {found}"
            )))
        }
    });
    let mut all = FileSet::default();
    let mut hashes = Vec::new();
    let mut done = std::pin::pin!(done.buffer_unordered(AT_ONCE));
    while let Some((hash, size)) = done.try_next().await? {
        all.count += 1;
        all.bytes += u64::try_from(size).unwrap_or(0);
        hashes.push(hash);
        progress.at(all.count, None);
    }
    progress.end();
    all.digest = manifest::digest_of(hashes);
    Ok(all)
}

fn copy_config(house: &House, target: &Path) -> Result<Option<Piece>> {
    let file = house.folder.join(FILE);
    if !file.exists() {
        return Ok(None);
    }
    let failed = |error| Failure::of(&format!("copying {}", file.display()), error);
    fs::copy(&file, target.join(FILE)).map_err(failed)?;
    Piece::of(target, FILE).map(Some)
}

/// Copies a file that nobody but its owner may read.
pub fn copy_private(from: &Path, to: &Path) -> Result {
    use std::{io::Write, os::unix::fs::OpenOptionsExt};
    let failed = |error| {
        Failure::of(
            &format!("copying {} to {}", from.display(), to.display()),
            error,
        )
    };
    let bytes = fs::read(from).map_err(failed)?;
    let mut options = fs::OpenOptions::new();
    let mut file = options
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(to)
        .map_err(failed)?;
    file.write_all(&bytes)
        .and_then(|()| file.sync_all())
        .map_err(failed)
}

/// Makes the folder of a backup, which must not hold anything yet.
fn make_empty(folder: &Path) -> Result {
    use std::os::unix::fs::DirBuilderExt;
    let failed = |error| Failure::of(&format!("making {}", folder.display()), error);
    let mut builder = fs::DirBuilder::new();
    builder
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .map_err(failed)?;
    let mut entries = fs::read_dir(folder).map_err(failed)?;
    if entries.next().is_some() {
        return Err(Failure::Words(format!(
            "{} is not empty; a backup needs a folder of its own",
            folder.display()
        )));
    }
    Ok(())
}
