//! Other words that people propose for proposals.

use stoa_kernel::{Error, Lang, Reader, Result, Tx, Value, db::Row, params};

use crate::model::{
    proposals::{Amendment, AmendmentId, Verdict},
    voices::ProposalId,
};

const SELECT: &str = "SELECT id, proposal, author, name_shown, lang, was, text, why, state, reason, made_at, decided_at FROM amendment";

/// The most of one proposal that are listed: the newest.
const LISTED: usize = 100;

fn amendment(row: &Row) -> Result<Amendment> {
    let lang: String = row.get("lang")?;
    Ok(Amendment {
        id: row.get("id")?,
        proposal: row.get("proposal")?,
        author: row.get("author")?,
        name_shown: row.get("name_shown")?,
        lang: Lang::parse(&lang).ok_or_else(|| Error::broken("an amendment's language", lang))?,
        was: row.get("was")?,
        text: row.get("text")?,
        why: row.get("why")?,
        state: row.get("state")?,
        reason: row.get("reason")?,
        made_at: row.get("made_at")?,
        decided_at: row.get("decided_at")?,
    })
}

pub async fn amendment_by_id(db: &mut Reader, id: AmendmentId) -> Result<Option<Amendment>> {
    let row = db
        .row(&format!("{SELECT} WHERE id = $1"), params![id])
        .await?;
    row.as_ref().map(amendment).transpose()
}

/// Those of a proposal, the newest first.
pub async fn amendments_of(db: &mut Reader, proposal: ProposalId) -> Result<Vec<Amendment>> {
    let (sql, values) = amendments_query(proposal);
    db.rows(&sql, &values)
        .await?
        .iter()
        .map(amendment)
        .collect()
}

fn amendments_query(proposal: ProposalId) -> (String, Vec<Value>) {
    let sql = format!("{SELECT} WHERE proposal = $1 ORDER BY id DESC LIMIT {LISTED}");
    (sql, params![proposal].to_vec())
}

pub async fn insert_amendment(tx: &mut Tx, new: &Amendment) -> Result<()> {
    let sql = "INSERT INTO amendment (id, proposal, author, name_shown, lang, was, text, why, state, reason, made_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', $10)";
    let values = params![
        new.id,
        new.proposal,
        new.author,
        &new.name_shown,
        new.lang.code(),
        &new.was,
        &new.text,
        &new.why,
        new.state.name(),
        new.made_at
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Keeps what was decided; `false` when it was decided before.
pub async fn decide_amendment(
    tx: &mut Tx,
    id: AmendmentId,
    (state, reason): (Verdict, &str),
) -> Result<bool> {
    let sql = "UPDATE amendment SET state = $2, reason = $3, decided_at = $4 WHERE id = $1 AND state = 'open'";
    let values = params![id, state.name(), reason, tx.now()];
    Ok(tx.execute(sql, values).await? == 1)
}
