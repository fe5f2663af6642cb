//! What was in the envelopes.

use stoa_kernel::{Reader, Result, Tx, db::Row, params};

use crate::{counting::Filled, model::election::ElectionId};

/// A ballot as it is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its tracking number.
    pub tracking: String,
    /// `option:1`, with blanks between.
    pub choices: String,
    pub is_valid: bool,
}

impl Line {
    /// The ballot, if it counts.
    pub fn filled(&self) -> Option<Filled> {
        let choices = self.choices.split(' ').filter_map(|choice| {
            let (project, value) = choice.split_once(':')?;
            Some((project.parse().ok()?, value.parse().ok()?))
        });
        self.is_valid
            .then(|| Filled::new(self.tracking.clone(), choices.collect()))
    }
}

fn line(row: &Row) -> Result<Line> {
    Ok(Line {
        tracking: row.get("tracking")?,
        choices: row.get("choices")?,
        is_valid: row.get("valid")?,
    })
}

/// Keeps ballots in the order in which they stand.
pub async fn insert_ballots(tx: &mut Tx, election: ElectionId, lines: &[Line]) -> Result<()> {
    let sql = "INSERT INTO election_ballot (election, position, tracking, choices, valid) VALUES ($1, $2, $3, $4, $5)";
    for (position, line) in lines.iter().enumerate() {
        let values = params![
            election,
            position,
            &line.tracking,
            &line.choices,
            line.is_valid
        ];
        tx.execute(sql, values).await?;
    }
    Ok(())
}

/// All of them, in their order.
pub async fn list_ballots(db: &mut Reader, election: ElectionId) -> Result<Vec<Line>> {
    let sql = "SELECT tracking, choices, valid FROM election_ballot WHERE election = $1 ORDER BY position";
    let rows = db.rows(sql, params![election]).await?;
    rows.iter().map(line).collect()
}

pub(super) const BEGINNING: &str = "SELECT tracking, choices, valid FROM election_ballot
     WHERE election = $1 AND tracking >= $2 AND tracking < $3 ORDER BY tracking, position LIMIT 1000";

/// Those whose tracking number begins so, a thousand at most. `start` has letters and digits only.
pub async fn ballots_beginning(
    db: &mut Reader,
    election: ElectionId,
    start: &str,
) -> Result<Vec<Line>> {
    // All letters of tracking numbers come before the tilde.
    let end = format!("{start}~");
    let rows = db.rows(BEGINNING, params![election, start, end]).await?;
    rows.iter().map(line).collect()
}
