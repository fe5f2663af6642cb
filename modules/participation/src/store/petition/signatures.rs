//! Who signed which petition: keyed hashes, how many, and the names that some let stand.

use stoa_kernel::{Reader, Result, Tx, Value, params};

use crate::{casework::Voice, model::petition::PetitionId};

/// Counts a voice once; `None` when it was counted before, otherwise how many there are now.
pub async fn insert_signature(
    tx: &mut Tx,
    petition: PetitionId,
    voice: Voice,
) -> Result<Option<i64>> {
    let sql = "INSERT INTO petition_signature (petition, voice) VALUES ($1, $2) ON CONFLICT (petition, voice) DO NOTHING";
    if tx.execute(sql, params![petition, voice.hash()]).await? == 0 {
        return Ok(None);
    }
    let sql = "UPDATE petition SET signatures = signatures + 1 WHERE id = $1";
    tx.execute(sql, params![petition]).await?;
    let sql = "SELECT signatures AS n FROM petition WHERE id = $1";
    Ok(Some(tx.count(sql, params![petition]).await?))
}

/// Takes a voice back with the name that stood with it; `false` when it was not counted.
pub async fn remove_signature(tx: &mut Tx, petition: PetitionId, voice: Voice) -> Result<bool> {
    let sql = "DELETE FROM petition_signature WHERE petition = $1 AND voice = $2";
    let was_there = tx.execute(sql, params![petition, voice.hash()]).await? == 1;
    if was_there {
        remove_name(tx, petition, voice).await?;
        let sql = "UPDATE petition SET signatures = signatures - 1 WHERE id = $1";
        tx.execute(sql, params![petition]).await?;
    }
    Ok(was_there)
}

/// Lets a name stand with a signature.
pub async fn insert_name(
    tx: &mut Tx,
    (petition, voice): (PetitionId, Voice),
    name: &str,
) -> Result<()> {
    let id = tx.new_id::<Signed>()?;
    let sql = "INSERT INTO petition_name (petition, voice, id, name_shown) VALUES ($1, $2, $3, $4)";
    tx.execute(sql, params![petition, voice.hash(), id, name])
        .await?;
    Ok(())
}

/// Takes a name away; `false` when there was none.
pub async fn remove_name(tx: &mut Tx, petition: PetitionId, voice: Voice) -> Result<bool> {
    let sql = "DELETE FROM petition_name WHERE petition = $1 AND voice = $2";
    Ok(tx.execute(sql, params![petition, voice.hash()]).await? == 1)
}

/// Whether somebody signed, and what stands with it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signed {
    pub is_signed: bool,
    pub name: Option<String>,
}

pub async fn signed_by(db: &mut Reader, petition: PetitionId, voice: Voice) -> Result<Signed> {
    let sql = "SELECT n.name_shown FROM petition_signature s
               LEFT JOIN petition_name n ON n.petition = s.petition AND n.voice = s.voice
               WHERE s.petition = $1 AND s.voice = $2";
    let Some(row) = db.row(sql, params![petition, voice.hash()]).await? else {
        return Ok(Signed::default());
    };
    Ok(Signed {
        is_signed: true,
        name: row.get("name_shown")?,
    })
}

/// The names that stand with signatures, the newest first.
pub async fn names_of(db: &mut Reader, petition: PetitionId, limit: usize) -> Result<Vec<String>> {
    let (sql, values) = names_query(petition, limit);
    let rows = db.rows(&sql, &values).await?;
    rows.iter().map(|row| row.get("name_shown")).collect()
}

pub(super) fn names_query(petition: PetitionId, limit: usize) -> (String, Vec<Value>) {
    let sql = "SELECT name_shown FROM petition_name WHERE petition = $1 ORDER BY id DESC LIMIT $2";
    (sql.to_owned(), params![petition, limit].to_vec())
}
