//! What comes from other programs.

mod add_participation_key;
mod comment_by_program;
mod end_participation_key;
mod import_proposals;
mod propose_by_program;

pub use add_participation_key::{NewKey, add_participation_key};
pub use comment_by_program::comment_by_program;
pub use end_participation_key::end_participation_key;
pub use import_proposals::{ImportProposals, Imported, checked_source, import_proposals};
pub use propose_by_program::{ProposeByProgram, propose_by_program};

use stoa_kernel::{App, Error, Resource, Result, Tx};

use crate::{
    casework,
    model::{Scene, Verb, programs::Key},
    policy,
};

/// The component, once the program with this key may do this in it: a phase lets people, it is its own body's, and not only for those who
/// proved that they live here, which a program cannot know.
async fn may_write(
    app: &App,
    tx: &mut Tx,
    (key, verb): (&Key, Verb),
    place: (&str, &str),
) -> Result<Scene> {
    if *tx.actor() != key.actor() {
        return Err(Error::broken("a program", "its write must be its own"));
    }
    let scene = casework::scene(app, tx, place).await?;
    let process = &scene.setup.process;
    let id = format!("{}/{}", process.slug, scene.component.slug);
    let resource = Resource::new("ProgramPart", id)
        .text("agency", process.agency.as_str())
        .flag("open", scene.open_for(verb).is_some())
        .flag("own", process.agency == key.agency)
        .number("needed", scene.component.needs.of(verb).level());
    tx.may(policy::WRITE_BY_PROGRAM, &resource)?;
    Ok(scene)
}
