//! What petitions of a component need.

use stoa_kernel::{Reader, Result, Tx, params};

use crate::model::{ComponentId, petition::PetitionRules};

/// The rules of a component; the usual ones where nobody has said anything.
pub async fn rules_of(db: &mut Reader, component: ComponentId) -> Result<PetitionRules> {
    let sql = "SELECT needed, answer_days, version FROM petition_rules WHERE component = $1";
    let Some(row) = db.row(sql, params![component]).await? else {
        return Ok(PetitionRules::new(component));
    };
    Ok(PetitionRules {
        component,
        needed: row.get("needed")?,
        answer_days: row.get("answer_days")?,
        version: row.get("version")?,
    })
}

/// Sets them, with the version that was seen; `false` when somebody was faster.
pub async fn save_rules(tx: &mut Tx, rules: &PetitionRules) -> Result<bool> {
    let sql = "INSERT INTO petition_rules (component, needed, answer_days, version) VALUES ($1, $2, $3, 1)
               ON CONFLICT (component) DO UPDATE SET needed = $2, answer_days = $3, version = petition_rules.version + 1
               WHERE petition_rules.version = $4";
    let values = params![
        rules.component,
        rules.needed,
        rules.answer_days,
        rules.version
    ];
    Ok(tx.execute(sql, values).await? == 1)
}
