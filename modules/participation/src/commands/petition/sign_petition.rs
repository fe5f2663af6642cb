//! Somebody signs a petition. Nothing that is kept tells who: neither the table nor the ledger, unless they let their name stand.

use jiff::civil::Date;
use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx, town::office_hours};

use crate::{
    casework::{Voice, Voter},
    events::{PetitionEvent, Petitioned},
    model::{
        Verb,
        petition::{Petition, PetitionId, Shown, shown_as},
    },
    store,
};

/// Whose signature, on what.
#[derive(Clone)]
pub struct Signer {
    pub petition: PetitionId,
    pub voter: Voter,
}

/// A signature, and how its signer is named.
#[derive(Clone)]
pub struct SignPetition {
    pub signer: Signer,
    pub shown: Shown,
    /// What they typed; kept as far as they chose, and nowhere else.
    pub name: String,
}

/// Counts the voice once. `tx` is nobody's. With the last signature that is needed the answer falls due, so many working days of the body
/// later. `Invalid` on `name`; `Denied` where no phase lets people sign; `Conflict` when it was counted before, or the petition is answered.
pub async fn sign_petition(app: &App, tx: &mut Tx, input: SignPetition) -> Result<Done<()>> {
    let (petition, voice) = signed(app, tx, &input.signer).await?;
    let name = shown_as(input.shown, &input.name)?;
    let count = store::petition::insert_signature(tx, petition.id, voice).await?;
    let Some(count) = count else {
        return Err(Error::conflict("participation-petition-signed-already"));
    };
    if let Some(name) = name {
        store::petition::insert_name(tx, (petition.id, voice), &name).await?;
    }
    let done = Done::new(
        (),
        &PetitionEvent::of(&petition, Petitioned::PetitionSigned),
    );
    if count < petition.needed || petition.reached_at.is_some() {
        return Ok(done);
    }
    let due_on = due_on(app, tx, &petition).await?;
    if !store::petition::note_reached(tx, petition.id, due_on).await? {
        return Ok(done);
    }
    let what = Petitioned::PetitionReached {
        needed: petition.needed,
        due_on: due_on.to_string(),
    };
    Ok(done.also(&PetitionEvent::of(&petition, what)))
}

/// The last of so many working days after today, by the body's hours and holidays.
async fn due_on(app: &App, tx: &mut Tx, petition: &Petition) -> Result<Date> {
    let zone = app.config.time_zone();
    let calendar = office_hours::calendar_for(tx, zone, Some(&petition.agency), None).await?;
    let days = u32::try_from(petition.answer_days).unwrap_or(u32::MAX);
    let end = calendar.add_days(tx.now(), days);
    let end = end.ok_or_else(|| Error::broken("the day of an answer", "a body never works"))?;
    Ok(calendar.day_of(end))
}

/// The petition, and the voice of whoever signs it, once they may.
pub(super) async fn signed(
    app: &App,
    tx: &mut Tx,
    Signer { petition, voter }: &Signer,
) -> Result<(Petition, Voice)> {
    let found = store::petition::petition_by_id(tx, *petition).await?;
    let petition = found.or_not_found()?;
    let (process, component) = &petition.place;
    let place = (process.as_str(), component.as_str());
    let scene = voter.scene(app, tx, (place, Verb::Support)).await?;
    if petition.answered_at.is_some() {
        return Err(Error::conflict("participation-petition-answered-already"));
    }
    let thing = petition.reference();
    let voice = Voice::within(app, tx, (voter, &thing), (&scene, Verb::Support)).await?;
    Ok((petition, voice))
}
