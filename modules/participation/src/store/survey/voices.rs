//! Who has answered, as hashes.

use stoa_kernel::{Reader, Result, Tx, params};

use crate::{casework::Voice, model::ComponentId};

/// Whether this voice has answered.
pub async fn has_answered(db: &mut Reader, component: ComponentId, voice: Voice) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM survey_voice WHERE component = $1 AND voice = $2";
    Ok(db.count(sql, params![component, voice.hash()]).await? > 0)
}

/// Notes that it has; `false` when it had already.
pub async fn insert_voice(tx: &mut Tx, component: ComponentId, voice: Voice) -> Result<bool> {
    let sql = "INSERT INTO survey_voice (component, voice) VALUES ($1, $2) ON CONFLICT (component, voice) DO NOTHING";
    Ok(tx.execute(sql, params![component, voice.hash()]).await? == 1)
}
