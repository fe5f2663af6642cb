//! Recovery codes that were not used yet.

use stoa_kernel::{Id, Reader, Result, Tx, actor::StaffMember, params};

/// Puts new codes in the place of all that there were; none are left when there are no new ones.
pub async fn replace_recovery_codes(
    tx: &mut Tx,
    staff: Id<StaffMember>,
    codes: Vec<[u8; 32]>,
) -> Result<()> {
    tx.execute("DELETE FROM recovery_code WHERE staff = $1", params![staff])
        .await?;
    for code in codes {
        let sql = "INSERT INTO recovery_code (staff, code) VALUES ($1, $2)";
        tx.execute(sql, params![staff, code]).await?;
    }
    Ok(())
}

/// Uses a code up; `false` when there is no such code, or no more.
pub async fn use_recovery_code(
    tx: &mut Tx,
    staff: Id<StaffMember>,
    code: [u8; 32],
) -> Result<bool> {
    let sql = "DELETE FROM recovery_code WHERE staff = $1 AND code = $2";
    Ok(tx.execute(sql, params![staff, code]).await? == 1)
}

/// How many are left.
pub async fn count_recovery_codes(db: &mut Reader, staff: Id<StaffMember>) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS n FROM recovery_code WHERE staff = $1";
    db.count(sql, params![staff]).await
}
