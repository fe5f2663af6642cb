//! Figures as they are kept: one more of something, in the change that it happened in. No row tells whose it was.

use stoa_kernel::{Reader, Result, Tx, params};

use crate::model::figures::{Counted, What};

/// In so many rows each number is kept, so that those who write at once seldom wait for each other.
const SHARDS: i64 = 8;

/// Counts one more. `month` is `YYYY-MM`; `seed` is any number, by which a row is chosen.
pub async fn count(
    tx: &mut Tx,
    (service, month): (&str, &str),
    (what, kind): (What, &str),
    seed: i64,
) -> Result<()> {
    let sql = "INSERT INTO service_count (service, month, what, of_kind, shard, n) VALUES ($1, $2, $3, $4, $5, 1)
               ON CONFLICT (service, what, month, of_kind, shard) DO UPDATE SET n = service_count.n + 1";
    let values = params![service, month, what.slug(), kind, seed.rem_euclid(SHARDS)];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Everything that was counted of a service from a month on, by what it was and of which kind.
pub async fn of_service(db: &mut Reader, service: &str, since: &str) -> Result<Vec<Counted>> {
    let sql = "SELECT what, of_kind, CAST(SUM(n) AS BIGINT) AS n FROM service_count
               WHERE service = $1 AND month >= $2 GROUP BY what, of_kind ORDER BY what, of_kind";
    let rows = db.rows(sql, params![service, since]).await?;
    let mut counted = Vec::with_capacity(rows.len());
    for row in &rows {
        // What a newer program counts is passed over.
        let what: String = row.get("what")?;
        if let Some(what) = What::parse(&what) {
            counted.push(Counted {
                what,
                kind: row.get("of_kind")?,
                n: row.get("n")?,
            });
        }
    }
    Ok(counted)
}

/// One line of what is published: a service, a month, and how many came to a state in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthCount {
    pub service: String,
    pub month: String,
    pub what: What,
    pub kind: String,
    pub n: i64,
}

/// What is published of all services: what was begun, sent, decided, withdrawn, left and appealed against, and steps, by month.
pub async fn by_month(db: &mut Reader) -> Result<Vec<MonthCount>> {
    let sql = "SELECT service, month, what, of_kind, CAST(SUM(n) AS BIGINT) AS n FROM service_count
               WHERE what IN ('begun', 'sent', 'ended', 'dropped', 'appeal', 'step-days')
               GROUP BY service, month, what, of_kind ORDER BY service, month, what, of_kind";
    let rows = db.rows(sql, &[]).await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in &rows {
        let what: String = row.get("what")?;
        let Some(what) = What::parse(&what) else {
            continue;
        };
        found.push(MonthCount {
            service: row.get("service")?,
            month: row.get("month")?,
            what,
            kind: row.get("of_kind")?,
            n: row.get("n")?,
        });
    }
    Ok(found)
}
