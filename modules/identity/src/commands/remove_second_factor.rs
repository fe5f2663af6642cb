//! A member of staff takes codes from an app off again.

use stoa_kernel::{Done, Error, Result, Tx, staff};

use crate::{
    confirmation::Confirmed, events::IdentityEvent, model::notice::Notice, store, telling::tell,
};

/// Takes the factor off, with its recovery codes. `Conflict` when there is none.
pub async fn remove_second_factor(tx: &mut Tx, confirmed: &Confirmed) -> Result<Done<()>> {
    let mut row = confirmed.own_row(tx).await?;
    if row.totp.is_none() {
        return Err(Error::conflict("identity-no-second-factor"));
    }
    let id = row.staff.id;
    (row.totp, row.totp_step) = (None, None);
    staff::update(tx, &row).await?;
    store::replace_recovery_codes(tx, id, Vec::new()).await?;
    tell(tx, id, Notice::SecondFactorRemoved).await?;
    Ok(Done::new(
        (),
        &IdentityEvent::SecondFactorRemoved { staff: id.number() },
    ))
}
