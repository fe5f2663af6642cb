//! Who wrote a proposal together with its author.

use stoa_kernel::{Reader, Result, Tx, db::Row, params};

use crate::model::{
    proposals::{Credit, CreditId, Share},
    voices::ProposalId,
};

const SELECT: &str =
    "SELECT id, proposal, person, name_shown, state, asked_at FROM proposal_author";

fn credit(row: &Row) -> Result<Credit> {
    Ok(Credit {
        id: row.get("id")?,
        proposal: row.get("proposal")?,
        person: row.get("person")?,
        name_shown: row.get("name_shown")?,
        state: row.get("state")?,
        asked_at: row.get("asked_at")?,
    })
}

/// All of a proposal, those who were only asked too.
pub async fn credits_of(db: &mut Reader, proposal: ProposalId) -> Result<Vec<Credit>> {
    let sql = format!("{SELECT} WHERE proposal = $1 ORDER BY id");
    let rows = db.rows(&sql, params![proposal]).await?;
    rows.iter().map(credit).collect()
}

pub async fn credit_by_id(db: &mut Reader, id: CreditId) -> Result<Option<Credit>> {
    let row = db
        .row(&format!("{SELECT} WHERE id = $1"), params![id])
        .await?;
    row.as_ref().map(credit).transpose()
}

pub async fn insert_credit(tx: &mut Tx, new: &Credit) -> Result<()> {
    let sql = "INSERT INTO proposal_author (id, proposal, person, name_shown, state, asked_at)
               VALUES ($1, $2, $3, $4, $5, $6)";
    let values = params![
        new.id,
        new.proposal,
        new.person,
        &new.name_shown,
        new.state.name(),
        new.asked_at
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Keeps what somebody answered; `false` when they had answered before.
pub async fn answer_credit(
    tx: &mut Tx,
    id: CreditId,
    (state, name_shown): (Share, &str),
) -> Result<bool> {
    let sql = "UPDATE proposal_author SET state = $2, name_shown = $3, answered_at = $4 WHERE id = $1 AND state = 'asked'";
    let values = params![id, state.name(), name_shown, tx.now()];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Removes a question that nobody answered; `false` when it was answered.
pub async fn remove_question(tx: &mut Tx, id: CreditId) -> Result<bool> {
    let sql = "DELETE FROM proposal_author WHERE id = $1 AND state = 'asked'";
    Ok(tx.execute(sql, params![id]).await? == 1)
}
