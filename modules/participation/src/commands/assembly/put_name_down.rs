//! Somebody would sit in an assembly, and says what the quotas ask; or corrects what they said.

use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx};

use crate::{
    casework::{self, Voice, Voter},
    events::{Assembled, AssemblyEvent},
    model::{
        Scene, Verb,
        assembly::{Answers, Assembly, Stage, Volunteer, VolunteerState, public_id},
    },
    store::assembly as store,
};

/// What somebody answered.
#[derive(Debug, Clone)]
pub struct PutNameDown {
    pub process: String,
    pub component: String,
    pub answers: Answers,
}

/// Keeps the answers under their key. `Invalid` on `feature-N`; `Denied` where no phase lets people, or whoever asks has no mailbox or is not known
/// well enough; `Conflict` once the draw began.
pub async fn put_name_down(app: &App, tx: &mut Tx, input: PutNameDown) -> Result<Done<Volunteer>> {
    let place = (input.process.as_str(), input.component.as_str());
    let scene = casework::scene(app, tx, place).await?;
    let assembly = store::assembly_of(tx, scene.component.id).await?;
    let assembly = assembly.or_not_found()?;
    casework::may_take_part(tx, &scene, Verb::Write)?;
    let draws = store::draws_of(tx, assembly.id).await?;
    if draws.iter().any(|draw| draw.stage != Stage::Refused) {
        return Err(Error::conflict("participation-assembly-closed"));
    }
    input.answers.check(&assembly.features)?;
    let volunteer = keep(app, tx, (&scene, &assembly), &input.answers).await?;
    let process = &scene.setup.process;
    let event = AssemblyEvent::of(process, &assembly, Assembled::AssemblyNamePutDown);
    Ok(Done::new(volunteer, &event))
}

/// One voice stands once in an assembly: what it answers last counts.
async fn keep(
    app: &App,
    tx: &mut Tx,
    (scene, assembly): (&Scene, &Assembly),
    answers: &Answers,
) -> Result<Volunteer> {
    let actor = tx.actor().clone();
    // A browser is nobody to whom one could write that they were drawn.
    let person = actor.person();
    let person = person.ok_or_else(|| Error::denied("participation-assembly-sign-in"))?;
    let voter = Voter {
        actor,
        browser: String::new(),
    };
    let (thing, within) = (assembly.reference(), (scene, Verb::Write));
    let voice = Voice::within(app, tx, (&voter, &thing), within).await?;
    let old = store::volunteer_of_voice(tx, (assembly.id, voice)).await?;
    let id = match &old {
        Some(old) => old.id,
        None => tx.new_id()?,
    };
    let plain = serde_json::to_vec(answers)
        .map_err(|error| Error::broken("answers of a volunteer", error))?;
    let label = (person, id.number());
    let volunteer = Volunteer {
        id,
        assembly: assembly.id,
        person,
        public_id: match &old {
            Some(old) => old.public_id.clone(),
            None => public_id(tx.random()?),
        },
        sealed: app.vault.seal_for(tx, label, &plain).await?,
        state: VolunteerState::Waiting,
    };
    match old {
        Some(_) => store::rewrite_volunteer(tx, &volunteer).await?,
        None => store::insert_volunteer(tx, &volunteer, voice).await?,
    }
    Ok(volunteer)
}
