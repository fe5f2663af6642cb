//! Troubles with card providers.

use stoa_kernel::{Reader, Result, Row, Tx, params};

use super::unknown;
use crate::model::{ProviderTrouble, TroubleKind};

const COLUMNS: &str = "kind, provider, agency, since, last_at, times";

fn of(row: &Row) -> Result<ProviderTrouble> {
    let kind: String = row.get("kind")?;
    Ok(ProviderTrouble {
        kind: TroubleKind::parse(&kind).ok_or_else(|| unknown("a trouble", &kind))?,
        provider: row.get("provider")?,
        agency: row.get("agency")?,
        since: row.get("since")?,
        last_at: row.get("last_at")?,
        times: row.get("times")?,
    })
}

pub async fn find(
    db: &mut Reader,
    (kind, provider): (TroubleKind, &str),
) -> Result<Option<ProviderTrouble>> {
    let sql = format!("SELECT {COLUMNS} FROM service_trouble WHERE kind = $1 AND provider = $2");
    let row = db.row(&sql, params![kind.slug(), provider]).await?;
    row.as_ref().map(of).transpose()
}

/// All of them: there are few, two of each provider that there ever was.
pub async fn list(db: &mut Reader) -> Result<Vec<ProviderTrouble>> {
    let sql =
        format!("SELECT {COLUMNS} FROM service_trouble ORDER BY since, kind, provider LIMIT 100");
    db.rows(&sql, &[]).await?.iter().map(of).collect()
}

/// Writes it down; since when it is there stays.
pub async fn save(tx: &mut Tx, one: &ProviderTrouble) -> Result<()> {
    let sql = "INSERT INTO service_trouble (kind, provider, agency, since, last_at, times) VALUES ($1, $2, $3, $4, $5, $6)
               ON CONFLICT (kind, provider) DO UPDATE SET last_at = excluded.last_at, times = excluded.times";
    let values = params![
        one.kind.slug(),
        &one.provider,
        &one.agency,
        one.since,
        one.last_at,
        one.times,
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Whether it was there.
pub async fn remove(tx: &mut Tx, (kind, provider): (TroubleKind, &str)) -> Result<bool> {
    let sql = "DELETE FROM service_trouble WHERE kind = $1 AND provider = $2";
    Ok(tx.execute(sql, params![kind.slug(), provider]).await? == 1)
}
