//! The database: whether it answers, whether its tables and its ledger are this program's, and whether the key opens it.

use stoa_kernel::{
    Config, Db, Vault,
    clock::Clock,
    config::without_password,
    db::EngineKind,
    ledger::{self, Sealer},
    policy::Policy,
    with_own,
};

use super::{
    Findings,
    surroundings::{check_can_make, nearest},
    words,
};
use crate::house::{House, migrations, policies};

/// How far the database's clock may be from ours, in seconds, before links and sessions end at the wrong time.
const CLOCKS_APART: i64 = 5;
/// How long an entry of the ledger may wait for its seal while somebody serves.
const UNSEALED_SECONDS: i64 = 300;

/// `key` is the master key, where there is one.
pub async fn check_database(
    house: &House,
    key: Option<Vault>,
    deep: bool,
    findings: &mut Findings,
) {
    if let Some(file) = house.config.sqlite_file().filter(|file| !file.exists()) {
        return match nearest(&file) {
            Some(parent) => check_can_make(&file, &parent, "database", findings),
            None => findings.wrong("database", format!("{} cannot be made", file.display())),
        };
    }
    let opened = Policy::load(&policies())
        .and_then(|policy| Db::open(&house.config.database_url, Clock::real(), policy));
    let asked = match &opened {
        Ok(db) => about(db, findings).await,
        Err(error) => Err(error.clone()),
    };
    let Ok(db) = opened.and_then(|db| asked.map(|()| db)).map_err(|error| {
        let url = without_password(&house.config.database_url);
        let why = words(error);
        findings.wrong("database", format!("{url}: {why}"));
    }) else {
        return;
    };
    let outcome = check_tables(&db, &house.config, (key, deep), findings).await;
    if let Err(error) = outcome {
        findings.wrong("database", words(error));
    }
    if deep {
        check_pages(&db, findings).await;
    }
}

/// Says which engine answers, and whether its clock is ours.
async fn about(db: &Db, findings: &mut Findings) -> stoa_kernel::Result<()> {
    db.try_out().await?;
    let (version, its_now) = db.about().await?;
    findings.well("database", format!("{version} answers"));
    let apart = its_now.duration_since(db.clock().now()).as_secs();
    if apart.abs() > CLOCKS_APART {
        findings.wrong(
            "clock",
            format!("the database's clock is {apart} seconds from this machine's"),
        );
    }
    Ok(())
}

async fn check_tables(
    db: &Db,
    config: &Config,
    (key, deep): (Option<Vault>, bool),
    findings: &mut Findings,
) -> stoa_kernel::Result<()> {
    let tables = db.tables(&with_own(&migrations())).await?;
    if !tables.unknown.is_empty() {
        let steps = tables.unknown.join(", ");
        findings.wrong(
            "database",
            format!("it is newer than this program: it has run {steps}"),
        );
        return Ok(());
    }
    if !tables.waiting.is_empty() {
        let steps = tables.waiting.join(", ");
        findings.note(
            "database",
            format!("the next start, or `stoa migrate`, runs {steps}"),
        );
        return Ok(());
    }
    findings.well("database", "its tables are up to date");
    let Some(vault) = key else {
        if Vault::is_used(&mut db.read().await?).await? {
            let words = "the master key is missing, and the database belongs to it: put it back, or copy it from a node that has it";
            findings.wrong("key", words);
        }
        return Ok(());
    };
    match vault.fits(&mut db.read().await?).await? {
        true => findings.well("key", "it is the key of the database"),
        false => findings.wrong(
            "key",
            "it is not the key of the database, which another one sealed: put that one there (on several nodes, copy the \
             file from the one that was started first)",
        ),
    }
    check_ledger(db, config, &vault, findings).await?;
    if deep {
        check_entries(db, config, &vault, findings).await?;
    }
    Ok(())
}

/// Recomputes the whole ledger, as `stoa ledger verify` does.
async fn check_entries(
    db: &Db,
    config: &Config,
    vault: &Vault,
    findings: &mut Findings,
) -> stoa_kernel::Result<()> {
    let sealer = Sealer::new(config, db.clone(), vault)?;
    let found = ledger::verify(db, sealer.key(), |_done| {}).await?;
    for fault in &found.faults {
        findings.wrong("ledger", fault.clone());
    }
    if found.faults.is_empty() {
        let entries = found.entries;
        findings.well(
            "ledger",
            format!("all {entries} entries are as they were sealed"),
        );
    }
    Ok(())
}

async fn check_ledger(
    db: &Db,
    config: &Config,
    vault: &Vault,
    findings: &mut Findings,
) -> stoa_kernel::Result<()> {
    let mut reader = db.read().await?;
    if let Some(newest) = ledger::newest(&mut reader, 1).await?.first()
        && newest.at > db.clock().now() + jiff::SignedDuration::from_secs(CLOCKS_APART)
    {
        let words = format!(
            "the newest entry of the ledger is of {}: this clock went back",
            newest.at
        );
        findings.wrong("clock", words);
    }
    let sealing = ledger::progress(&mut reader).await?;
    if let Some(since) = sealing.waiting_since
        && db.clock().now().duration_since(since).as_secs() > UNSEALED_SECONDS
    {
        let words =
            format!("entries wait for their seal since {since}; a program that serves seals them");
        findings.note("ledger", words);
    }
    let Some(note) = ledger::latest_checkpoint(&mut reader).await? else {
        findings.note("ledger", "nothing is sealed yet");
        return Ok(());
    };
    let sealer = Sealer::new(config, db.clone(), vault)?;
    match note.verify(sealer.key().name(), sealer.key()) {
        Ok(checkpoint) => findings.well(
            "ledger",
            format!(
                "{} entries are sealed under {}",
                checkpoint.size(),
                sealer.key()
            ),
        ),
        Err(error) => findings.wrong("ledger", format!("its newest checkpoint: {error}")),
    }
    Ok(())
}

async fn check_pages(db: &Db, findings: &mut Findings) {
    if db.engine() == EngineKind::Postgres {
        return findings.note(
            "database",
            "PostgreSQL checks its own pages: see pg_amcheck",
        );
    }
    match db.damages().await {
        Ok(damages) if damages.is_empty() => findings.well("database", "no page of it is damaged"),
        Ok(damages) => damages
            .into_iter()
            .for_each(|damage| findings.wrong("database", damage)),
        Err(error) => {
            findings.wrong("database", words(error));
        }
    }
}
