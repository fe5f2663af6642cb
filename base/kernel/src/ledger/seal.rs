//! Sealing: gives committed entries their index, extends the tree and signs a checkpoint. One node at a time does it.

use std::{future::Future, time::Duration};

use stoa_merkle::{Checkpoint, Frontier, Hash, LogKey, LogSigner, tiles_for_root};

use super::{
    Entry,
    tiles::{self, broken, signed, unsigned},
};
use crate::{
    config::Config,
    db::{Db, Work},
    error::Result,
    params,
    vault::Vault,
};

/// How many entries one sealing takes at most.
const BATCH: usize = 4096;
/// The pause between sealings, so that a burst shares one checkpoint.
const PAUSE: Duration = Duration::from_millis(300);

/// Seals the ledger of this installation. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Sealer {
    db: Db,
    signer: LogSigner,
}

impl Sealer {
    /// The log is named after the public address, `town.example/ledger`; its key comes from the master key.
    pub fn new(config: &Config, db: Db, vault: &Vault) -> Result<Self> {
        let origin = origin(config);
        let signer = LogSigner::from_seed(&origin, vault.ledger_seed()).map_err(broken)?;
        Ok(Sealer { db, signer })
    }

    /// The key that checkpoints are verified with; its text form is what monitors are configured with.
    pub fn key(&self) -> &LogKey {
        self.signer.key()
    }

    /// Seals until `stop` resolves.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        tokio::pin!(stop);
        if let Err(error) = self.sign_beginning().await {
            tracing::warn!(%error, "the empty ledger is not signed yet");
        }
        loop {
            let woken = self.db.committed().notified();
            match self.seal().await {
                Ok(BATCH) => continue,
                Ok(_) => {}
                Err(error) => tracing::warn!(%error, "sealing waits for the database"),
            }
            tokio::select! {
                () = &mut stop => return,
                () = async { woken.await; tokio::time::sleep(PAUSE).await } => {}
                () = tokio::time::sleep(Duration::from_secs(1)) => {}
            }
        }
    }

    /// Seals everything that is committed now: for the command line and tests.
    pub async fn seal_all(&self) -> Result<()> {
        self.sign_beginning().await?;
        while self.seal().await? > 0 {}
        Ok(())
    }

    /// Signs the empty tree, unless there is a checkpoint already: monitors can follow the log from its very beginning
    /// (C2SP tlog-tiles; the root of the empty tree is RFC 9162's, section 2.1.1).
    async fn sign_beginning(&self) -> Result<()> {
        let signed = "SELECT COUNT(*) AS n FROM (SELECT size FROM checkpoint LIMIT 1) AS first";
        if self.db.read().await?.count(signed, &[]).await? > 0 {
            return Ok(());
        }
        let mut work = self.db.work().await?;
        if !work.try_lock("stoa sealing").await? {
            return Ok(());
        }
        self.sign(&mut work, &Frontier::new()).await?;
        work.commit().await
    }

    /// Seals one batch; how many entries it was.
    pub async fn seal(&self) -> Result<usize> {
        let waiting = "SELECT 1 AS n FROM event WHERE leaf IS NULL LIMIT 1";
        if self.db.read().await?.count(waiting, &[]).await? == 0 {
            return Ok(0);
        }
        let mut work = self.db.work().await?;
        if !work.try_lock("stoa sealing").await? {
            return Ok(0);
        }
        let size = size(&mut work).await?;
        let entries = number_leaves(&mut work, size).await?;
        let leaves = entries
            .iter()
            .map(Entry::leaf_hash)
            .collect::<Result<Vec<Hash>>>()?;
        self.extend(&mut work, size, leaves).await?;
        work.commit().await?;
        Ok(entries.len())
    }

    async fn extend(&self, work: &mut Work, size: i64, leaves: Vec<Hash>) -> Result<()> {
        let size = unsigned(size)?;
        let mut map = tiles::load(work.reader(), &tiles_for_root(size)).await?;
        let mut frontier = Frontier::resume(&mut map, size).map_err(broken)?;
        for change in frontier.append(leaves).map_err(broken)? {
            tiles::keep(work, change.tile, &change.hashes).await?;
        }
        self.sign(work, &frontier).await
    }

    async fn sign(&self, work: &mut Work, frontier: &Frontier) -> Result<()> {
        let (size, root) = (frontier.size(), frontier.root());
        let checkpoint = Checkpoint::new(self.signer.key().name(), size, root).map_err(broken)?;
        let note = checkpoint.sign(&self.signer).map_err(broken)?.to_string();
        let sql = "INSERT INTO checkpoint (size, root, at, note) VALUES ($1, $2, $3, $4)
                   ON CONFLICT (size) DO NOTHING";
        let now = work.db().clock().now();
        work.execute(sql, params![signed(size)?, *root.as_bytes(), now, note])
            .await?;
        Ok(())
    }
}

/// The log's name: the public address without its scheme, and `/ledger`.
pub fn origin(config: &Config) -> String {
    let url = config.public_url.as_str();
    let host = url.split_once("://").map_or(url, |(_scheme, rest)| rest);
    format!("{host}/ledger")
}

async fn size(work: &mut Work) -> Result<i64> {
    work.reader()
        .count("SELECT COALESCE(MAX(size), 0) AS n FROM checkpoint", &[])
        .await
}

/// Gives the oldest unsealed entries the next indexes. Entries come in the order of their numbers.
async fn number_leaves(work: &mut Work, size: i64) -> Result<Vec<Entry>> {
    let sql = format!(
        "WITH next AS (
             SELECT id AS event_id, $1 - 1 + ROW_NUMBER() OVER (ORDER BY id) AS place
             FROM event WHERE leaf IS NULL ORDER BY id LIMIT {BATCH})
         UPDATE event SET leaf = next.place FROM next WHERE event.id = next.event_id
         RETURNING id, at, kind, reference, agency, salt, body, leaf"
    );
    let rows = work.reader().rows(&sql, params![size]).await?;
    let mut entries = rows.iter().map(Entry::of).collect::<Result<Vec<_>>>()?;
    entries.sort_by_key(|entry| entry.leaf);
    Ok(entries)
}
