//! Whole conversations, many rows at a time.

use stoa_kernel::{Result, Timestamp, Tx, Value, params};
use stoa_opinions::Vote;

use super::votes::kept;
use crate::model::{
    ComponentId,
    map::{Moderation, Opinion, OpinionId},
};

/// Rows of one statement of SQL: with six or eight values each they stay below the most that both engines take.
const ROWS: usize = 500;

/// Notes that so many votes come at once; `false` where somebody has voted already.
pub async fn note_import(tx: &mut Tx, component: ComponentId, votes: usize) -> Result<bool> {
    let sql = "INSERT INTO opinion_map (component, moderation, votes, changes, version) VALUES ($1, $2, $3, 1, 0)
               ON CONFLICT (component) DO UPDATE SET votes = $3, changes = opinion_map.changes + 1
               WHERE opinion_map.votes = 0";
    let values = params![component, Moderation::default().name(), votes];
    Ok(tx.execute(sql, values).await? == 1)
}

pub async fn insert_opinions(tx: &mut Tx, new: &[Opinion]) -> Result<()> {
    for some in new.chunks(ROWS) {
        let sql = format!(
            "INSERT INTO opinion_statement (id, component, author, lang, text, state, reason, made_at) VALUES {}",
            places(some.len(), 8)
        );
        let mut values: Vec<Value> = Vec::with_capacity(some.len() * 8);
        for one in some {
            let (lang, state) = (one.lang.code(), one.state.name());
            let said = params![one.id, one.component, one.author, lang, &one.text, state];
            values.extend_from_slice(said);
            values.extend_from_slice(params![&one.reason, one.made_at]);
        }
        tx.execute(&sql, &values).await?;
    }
    Ok(())
}

/// Casts votes in a map that has none: they have the turns from 1 on.
pub async fn insert_votes(
    tx: &mut Tx,
    component: ComponentId,
    all: &[(u64, OpinionId, Vote, Timestamp)],
) -> Result<()> {
    let mut turn: i64 = 0;
    for some in all.chunks(ROWS) {
        let mut values: Vec<Value> = Vec::with_capacity(some.len() * 6);
        for (participant, statement, vote, at) in some {
            turn += 1;
            let (participant, sign) = (kept(*participant), i64::from(vote.sign()));
            let cast = params![component, participant, *statement, sign, turn, *at];
            values.extend_from_slice(cast);
        }
        let sql = format!(
            "INSERT INTO opinion_vote (component, participant, statement, vote, turn, at) VALUES {}",
            places(some.len(), 6)
        );
        tx.execute(&sql, &values).await?;
    }
    Ok(())
}

/// `($1, $2), ($3, $4)` for two rows of two values.
fn places(rows: usize, values: usize) -> String {
    let row = |row: usize| {
        let cells = (1..=values).map(|cell| format!("${}", row * values + cell));
        format!("({})", cells.collect::<Vec<String>>().join(", "))
    };
    (0..rows).map(row).collect::<Vec<String>>().join(", ")
}
