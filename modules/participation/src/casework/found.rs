//! The process that a command is about, once whoever acts may do this to it.

use stoa_kernel::{App, Error, OrNotFound, Result, Tx};

use super::known;
use crate::{
    model::{Scene, Setup, State, Verb},
    policy, store,
};

/// The process as its staff change it, with the version that was on their screen; 0 for whoever has seen none. `Conflict`
/// where somebody was faster.
pub async fn setup(tx: &mut Tx, action: &str, (slug, seen): (&str, i64)) -> Result<Setup> {
    let setup = store::frame::setup_by_slug(tx, slug)
        .await?
        .or_not_found()?;
    tx.may(action, &setup.process.resource())?;
    if seen != 0 && seen != setup.process.version {
        return Err(Error::conflict("participation-frame-changed-meanwhile"));
    }
    Ok(setup)
}

/// The same of one that is still being set up: what was published stands as it was promised.
pub async fn draft(tx: &mut Tx, (slug, seen): (&str, i64)) -> Result<Setup> {
    let setup = setup(tx, policy::SET_UP, (slug, seen)).await?;
    if setup.process.state != State::Draft {
        return Err(Error::conflict("participation-frame-no-draft"));
    }
    Ok(setup)
}

/// The component of a process as it stands at this write, for whoever writes. `NotFound` while it is a draft.
pub async fn scene(app: &App, tx: &mut Tx, (process, component): (&str, &str)) -> Result<Scene> {
    let setup = store::frame::setup_by_slug(tx, process)
        .await?
        .filter(|setup| setup.process.is_public())
        .or_not_found()?;
    let at = (tx.now(), &app.config.time_zone());
    let scene = Scene::new(setup, component, tx.actor(), at).or_not_found()?;
    let (actor, now) = (tx.actor().clone(), tx.now());
    known(app, tx, scene, (&actor, now)).await
}

/// `Denied` unless whoever writes may do this in the component now: a phase lets people, and they are known well enough.
pub fn may_take_part(tx: &Tx, scene: &Scene, verb: Verb) -> Result<()> {
    tx.may(policy::TAKE_PART, &scene.resource(verb))
}
