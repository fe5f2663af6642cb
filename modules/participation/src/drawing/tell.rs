//! The job that writes to somebody who put their name down: whether they have a seat.

use serde::{Deserialize, Serialize};
use stoa_kernel::{Error, Result, jobs::Due};
use stoa_web::Site;

use crate::{
    following::letters::{Letter, address_of},
    model::assembly::{VolunteerId, VolunteerState},
    store,
};

/// The job that tells somebody.
pub const TELL_VOLUNTEER: &str = "participation.tell_volunteer";

/// Who is told.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TellVolunteer {
    pub volunteer: VolunteerId,
}

/// Tells how it is now: whoever said in the meantime that they do not come is not written to.
pub(crate) async fn run(site: Site, due: Due) -> Result<()> {
    let job: TellVolunteer = serde_json::from_str(&due.payload)
        .map_err(|error| Error::broken("what a job was left with", error))?;
    let mut db = site.app.db.read().await?;
    let found = store::assembly::volunteer_by_id(&mut db, job.volunteer).await?;
    let Some(volunteer) = found else {
        return Ok(());
    };
    let keys = match volunteer.state {
        VolunteerState::Drawn => [
            "participation-assembly-mail-drawn",
            "participation-assembly-mail-drawn-text",
        ],
        VolunteerState::Waiting => [
            "participation-assembly-mail-not-drawn",
            "participation-assembly-mail-not-drawn-text",
        ],
        _ => return Ok(()),
    };
    let Some(assembly) = store::assembly::assembly_by_id(&mut db, volunteer.assembly).await? else {
        return Ok(());
    };
    let setup = store::frame::setup_by_slug(&mut db, &assembly.place.0).await?;
    let component = setup.and_then(|setup| setup.component(&assembly.place.1).cloned());
    let address = address_of(&site, &mut db, volunteer.person).await?;
    let (Some(component), Some((to, lang))) = (component, address) else {
        return Ok(());
    };
    drop(db);
    let speech = site.speech(lang);
    let title = component.title.get(lang);
    let args = [
        ("title", title.into()),
        ("id", volunteer.public_id.as_str().into()),
    ];
    let mut letter = Letter::new(&speech, speech.t_with(keys[0], &args));
    letter.say(keys[1], &args);
    letter.line(site.url(&format!("{}/join", assembly.path())));
    letter.line(speech.t("participation-assembly-mail-check"));
    letter.line(site.url(&format!("{}/draw", assembly.path())));
    letter.send(&site, to, None).await
}
