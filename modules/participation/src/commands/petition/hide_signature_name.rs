//! Somebody takes back the name that stands with their signature. The signature stays, and no phase has to be open for it.

use stoa_kernel::{Actor, App, Done, Error, OrNotFound, Result, Tx};

use super::sign_petition::Signer;
use crate::{
    casework::{self, Voice},
    events::{PetitionEvent, Petitioned},
    model::{Scene, Verb},
    policy, store,
};

/// `tx` is nobody's. `Denied` where they are not known well enough to have signed; `Conflict` when no name stands with a signature of theirs.
pub async fn hide_signature_name(app: &App, tx: &mut Tx, signer: Signer) -> Result<Done<()>> {
    if *tx.actor() != Actor::Anonymous {
        return Err(Error::broken("a voice", "its write must be nobody's"));
    }
    let Signer { petition, voter } = &signer;
    let found = store::petition::petition_by_id(tx, *petition).await?;
    let petition = found.or_not_found()?;
    let (process, component) = &petition.place;
    let setup = store::frame::setup_by_slug(tx, process).await?;
    let at = (tx.now(), &app.config.time_zone());
    let scene = setup.and_then(|setup| Scene::new(setup, component, &voter.actor, at));
    let now = tx.now();
    let scene = casework::known(app, tx, scene.or_not_found()?, (&voter.actor, now)).await?;
    let resource = scene.resource(Verb::Support);
    app.db
        .policy()
        .ask(&voter.actor, policy::HIDE_SIGNATURE_NAME, &resource)?;
    let thing = petition.reference();
    let voice = Voice::within(app, tx, (voter, &thing), (&scene, Verb::Support)).await?;
    if !store::petition::remove_name(tx, petition.id, voice).await? {
        return Err(Error::conflict("participation-petition-no-name"));
    }
    let event = PetitionEvent::of(&petition, Petitioned::PetitionNameHidden);
    Ok(Done::new((), &event))
}
