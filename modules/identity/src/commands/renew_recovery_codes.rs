//! A member of staff asks for new recovery codes: the old ones were used, or somebody may have seen them.

use stoa_kernel::{App, Done, Error, Id, Result, Tx, actor::StaffMember};

use crate::{
    confirmation::Confirmed,
    events::IdentityEvent,
    model::{notice::Notice, recovery_code},
    store,
    telling::tell,
};

/// New codes in the place of the old, which end. They are never shown again. `Conflict` when there is no second factor.
pub async fn renew_recovery_codes(
    app: &App,
    tx: &mut Tx,
    confirmed: &Confirmed,
) -> Result<Done<Vec<String>>> {
    let row = confirmed.own_row(tx).await?;
    if row.totp.is_none() {
        return Err(Error::conflict("identity-no-second-factor"));
    }
    let id = row.staff.id;
    let codes = new_codes(app, tx, id).await?;
    tell(tx, id, Notice::RecoveryCodesRenewed).await?;
    Ok(Done::new(
        codes,
        &IdentityEvent::RecoveryCodesRenewed { staff: id.number() },
    ))
}

pub(crate) async fn new_codes(
    app: &App,
    tx: &mut Tx,
    staff: Id<StaffMember>,
) -> Result<Vec<String>> {
    let codes = recovery_code::make(tx)?;
    let kept = codes
        .iter()
        .map(|code| recovery_code::lookup(&app.vault, staff, code))
        .collect();
    store::replace_recovery_codes(tx, staff, kept).await?;
    Ok(codes)
}
