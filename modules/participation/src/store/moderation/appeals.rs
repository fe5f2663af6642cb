//! Appeals.

use stoa_kernel::{Error, Id, Result, Tx, actor::StaffMember, params};

use crate::model::moderation::{Appeal, Case, CaseId};

/// `Conflict` when there is one already.
pub async fn insert_appeal(tx: &mut Tx, case: &Case, new: &Appeal) -> Result<()> {
    let sql = "INSERT INTO moderation_appeal (moderation_case, person, agency, sealed, at, is_granted, reason)
               VALUES ($1, $2, $3, $4, $5, 0, '')";
    let values = params![
        case.id,
        new.person,
        &case.process.agency,
        new.sealed.clone(),
        new.at,
    ];
    let taken = Error::conflict("participation-moderate-appealed-already");
    tx.execute_or(sql, values, taken).await?;
    Ok(())
}

/// Decides; `false` when somebody was faster.
pub async fn decide_appeal(
    tx: &mut Tx,
    case: CaseId,
    (is_granted, reason): (bool, &str),
    by: Option<Id<StaffMember>>,
) -> Result<bool> {
    let sql = "UPDATE moderation_appeal SET is_granted = $2, reason = $3, decided_at = $4, decided_by = $5
               WHERE moderation_case = $1 AND decided_at IS NULL";
    let now = tx.now();
    let values = params![case, is_granted, reason, now, by];
    Ok(tx.execute(sql, values).await? == 1)
}
