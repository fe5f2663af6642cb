//! How well somebody is known in a component: whether they live here is looked up only where it is asked for.

use stoa_kernel::{Actor, App, Reader, Result, Timestamp, residence};

use crate::model::Scene;

/// The scene with what is known of whoever acts at this instant.
pub async fn known(
    app: &App,
    db: &mut Reader,
    scene: Scene,
    (actor, now): (&Actor, Timestamp),
) -> Result<Scene> {
    let Some(person) = actor.person() else {
        return Ok(scene);
    };
    if !scene.component.needs.ask_for_residence() {
        return Ok(scene);
    }
    let found = residence::residence_of(&app.vault, db, (person, now)).await?;
    Ok(match found {
        Some(found) => scene.for_resident(found.key),
        None => scene,
    })
}
