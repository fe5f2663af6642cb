//! A member of staff adds the passkey that their device has made.

use stoa_kernel::{App, Done, Error, Result, Tx};

use crate::{
    confirmation::own_row,
    events::IdentityEvent,
    model::{
        notice::Notice,
        passkey::{self, Answer, KeptPasskey, Passkeys},
    },
    store::{self, PasskeyRow},
    telling::tell,
};

/// Ends the ceremony that the same member of staff began with their password. `credential` is the browser's answer as JSON.
/// `Invalid` when it does not fit what was asked, `Conflict` when it comes too late.
pub async fn add_passkey(app: &App, tx: &mut Tx, credential: &str) -> Result<Done<()>> {
    let staff = own_row(tx).await?.staff.id;
    let answer = Answer::to_adding(credential)?;
    let ceremony = store::take_ceremony(tx, answer.challenge).await?;
    let begun = ceremony.and_then(|ceremony| Some((ceremony.adding?, ceremony.state)));
    let begun = begun.filter(|((owner, _name), _state)| *owner == staff);
    let ((_owner, name), state) = begun.ok_or_else(|| Error::conflict("identity-step-gone"))?;
    let passkey = Passkeys::required(&app.config)?.finish_adding(&answer, &state)?;
    let id = tx.new_id::<KeptPasskey>()?;
    let row = PasskeyRow {
        id,
        staff,
        name,
        data: passkey::to_text(&passkey)?,
        added_at: tx.now(),
        used_at: None,
    };
    store::insert_passkey(tx, &row, passkey.cred_id()).await?;
    tell(tx, staff, Notice::PasskeyAdded).await?;
    let event = IdentityEvent::PasskeyAdded {
        staff: staff.number(),
        passkey: id.number(),
    };
    Ok(Done::new((), &event))
}
