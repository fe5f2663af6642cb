//! Votes on statements, in their turns.

use stoa_kernel::{Error, Reader, Result, Tx, Value, db::Row, params};
use stoa_opinions::Vote;

use crate::model::{
    ComponentId,
    map::{Moderation, OpinionId, Turn},
};

/// The number of a participant as tables keep it: it has 63 bits.
pub(super) fn kept(participant: u64) -> i64 {
    i64::try_from(participant & (u64::MAX >> 1)).unwrap_or_default()
}

/// Casts a vote in its turn, in place of what the participant said before to the statement. The turns of a map follow on each other without
/// a gap, whichever node takes them: its row is held until the write ends.
pub async fn cast(
    tx: &mut Tx,
    component: ComponentId,
    (participant, statement, vote): (u64, OpinionId, Vote),
) -> Result<i64> {
    let sql = "INSERT INTO opinion_map (component, moderation, votes, changes, version) VALUES ($1, $2, 1, 0, 0)
               ON CONFLICT (component) DO UPDATE SET votes = opinion_map.votes + 1";
    tx.execute(sql, params![component, Moderation::default().name()])
        .await?;
    let sql = "SELECT votes AS n FROM opinion_map WHERE component = $1";
    let turn = tx.count(sql, params![component]).await?;
    let now = tx.now();
    let sql = "INSERT INTO opinion_vote (component, participant, statement, vote, turn, at) VALUES ($1, $2, $3, $4, $5, $6)
               ON CONFLICT (component, participant, statement) DO UPDATE SET vote = $4, turn = $5, at = $6";
    let sign = i64::from(vote.sign());
    let values = params![component, kept(participant), statement, sign, turn, now];
    tx.execute(sql, values).await?;
    Ok(turn)
}

/// The votes after a turn, in their turns: those that later ones replaced are gone.
pub async fn turns_after(
    db: &mut Reader,
    (component, turn): (ComponentId, i64),
    limit: usize,
) -> Result<Vec<Turn>> {
    let (sql, values) = turns_query((component, turn), limit);
    db.rows(&sql, &values).await?.iter().map(of).collect()
}

pub(super) fn turns_query(
    (component, turn): (ComponentId, i64),
    limit: usize,
) -> (String, Vec<Value>) {
    let sql = "SELECT participant, statement, vote, turn, at FROM opinion_vote
               WHERE component = $1 AND turn > $2 ORDER BY turn LIMIT $3";
    (sql.to_owned(), params![component, turn, limit].to_vec())
}

/// What a participant has said.
pub async fn votes_by(
    db: &mut Reader,
    component: ComponentId,
    participant: u64,
) -> Result<Vec<Turn>> {
    let sql = "SELECT participant, statement, vote, turn, at FROM opinion_vote WHERE component = $1 AND participant = $2";
    let values = params![component, kept(participant)];
    db.rows(sql, values).await?.iter().map(of).collect()
}

fn of(row: &Row) -> Result<Turn> {
    let (participant, sign): (i64, i64) = (row.get("participant")?, row.get("vote")?);
    let participant = u64::try_from(participant)
        .map_err(|error| Error::broken("a participant's number", error))?;
    let vote = match sign {
        1 => Vote::Agree,
        0 => Vote::Pass,
        -1 => Vote::Disagree,
        other => return Err(Error::broken("a vote", other)),
    };
    Ok(Turn {
        participant,
        statement: row.get("statement")?,
        vote,
        turn: row.get("turn")?,
        at: row.get("at")?,
    })
}
