//! Somebody takes their signature back, with the name that stood with it.

use stoa_kernel::{App, Done, Error, Result, Tx};

use super::sign_petition::{Signer, signed};
use crate::{
    events::{PetitionEvent, Petitioned},
    store,
};

/// Counts the voice no more; a petition that had the signatures it needed once is answered all the same. `tx` is nobody's. `Denied` where no
/// phase lets people sign; `Conflict` when it was not counted, or the petition is answered.
pub async fn withdraw_signature(app: &App, tx: &mut Tx, signer: Signer) -> Result<Done<()>> {
    let (petition, voice) = signed(app, tx, &signer).await?;
    if !store::petition::remove_signature(tx, petition.id, voice).await? {
        return Err(Error::conflict("participation-petition-not-signed"));
    }
    let event = PetitionEvent::of(&petition, Petitioned::PetitionUnsigned);
    Ok(Done::new((), &event))
}
