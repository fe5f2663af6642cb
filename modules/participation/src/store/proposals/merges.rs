//! Uniting the supports of proposals that become one.

use stoa_kernel::{Reader, Result, Tx, Value, db::Row, params};

use crate::{casework::Voice, model::voices::ProposalId};

/// Rows of one statement: three values each stay far below the limit of either database.
const BATCH: usize = 200;

/// The sealed roots of all who support a proposal, in the order of their voices, which is nobody's.
pub async fn roots_of(db: &mut Reader, proposal: ProposalId) -> Result<Vec<Vec<u8>>> {
    let sql =
        "SELECT root FROM proposal_support WHERE proposal = $1 AND root IS NOT NULL ORDER BY voice";
    let rows = db.rows(sql, params![proposal]).await?;
    rows.iter().map(|row: &Row| row.get("root")).collect()
}

/// Adds voices with their sealed roots to those of a proposal, none twice, and counts all anew; how many there are now.
pub async fn unite_supports(
    tx: &mut Tx,
    proposal: ProposalId,
    voices: &[(Voice, Vec<u8>)],
) -> Result<i64> {
    for some in voices.chunks(BATCH) {
        let mut values: Vec<Value> = vec![proposal.into()];
        let mut rows = Vec::new();
        for (voice, root) in some {
            values.push(voice.hash().into());
            values.push(root.clone().into());
            rows.push(format!("($1, ${}, ${})", values.len() - 1, values.len()));
        }
        let sql = format!(
            "INSERT INTO proposal_support (proposal, voice, root) VALUES {} ON CONFLICT (proposal, voice) DO NOTHING",
            rows.join(", ")
        );
        tx.execute(&sql, &values).await?;
    }
    let sql = "SELECT COUNT(*) AS n FROM proposal_support WHERE proposal = $1";
    let count = tx.count(sql, params![proposal]).await?;
    let sql = "UPDATE proposal SET supports = $2, version = version + 1 WHERE id = $1";
    tx.execute(sql, params![proposal, count]).await?;
    Ok(count)
}
