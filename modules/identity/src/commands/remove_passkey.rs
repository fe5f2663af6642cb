//! A member of staff removes a passkey: the device is lost, or was given away.

use stoa_kernel::{Done, Id, Result, Tx};

use crate::{
    confirmation::Confirmed,
    events::IdentityEvent,
    model::{notice::Notice, passkey::KeptPasskey},
    store,
    telling::tell,
};

/// It lets nobody in from then on. `NotFound` when it is not theirs.
pub async fn remove_passkey(
    tx: &mut Tx,
    confirmed: &Confirmed,
    id: Id<KeptPasskey>,
) -> Result<Done<()>> {
    let staff = confirmed.own_row(tx).await?.staff.id;
    store::remove_passkey(tx, staff, id).await?;
    tell(tx, staff, Notice::PasskeyRemoved).await?;
    let event = IdentityEvent::PasskeyRemoved {
        staff: staff.number(),
        passkey: id.number(),
    };
    Ok(Done::new((), &event))
}
