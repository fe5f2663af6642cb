//! What happens by itself with time: silence that grants, and the reminder before a permit's end.

use serde::{Deserialize, Serialize};
use stoa_kernel::{Actor, Error, Id, Result, jobs::Due};
use stoa_web::{JobFuture, Site};

use crate::{
    casework::{
        found::file_of,
        letters::language,
        outcome::{is_offered, passes_at},
        paying::NOT_PAID_YET,
        renewals,
    },
    commands::{NOT_DUE, grant_tacitly},
    jobs::{Tell, tell},
    model::Application,
    store::{self, permits},
};

/// The job that looks whether an application was decided in time.
pub const GRANT_TACITLY: &str = "services.grant_tacitly";
/// The job that tells a holder that a permit ends soon.
pub const REMIND_HOLDER: &str = "services.remind_holder";

/// Which application.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Of {
    pub application: i64,
}

fn id_of(due: &Due) -> Result<Id<Application>> {
    let job: Result<Of, _> = serde_json::from_str(&due.payload);
    let job = job.map_err(|error| Error::broken("the payload of a job", error))?;
    Ok(Id::new(job.application))
}

/// Grants an application whose time is over; one that was decided, or waits for its applicant, is left alone.
pub fn grant(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let app = &site.app;
        let mut db = app.db.read().await?;
        let Some(found) = store::find(&mut db, id_of(&due)?).await? else {
            return Ok(());
        };
        let Some(last) = found.due_at.filter(|_| found.status.is_open()) else {
            return Ok(());
        };
        if found.paused_at.is_some() || passes_at(app, last)? > app.now() {
            return Ok(());
        }
        let (file, _) = file_of(&mut db, &found).await?;
        let lang = language(app, &mut db, &found).await?;
        drop(db);
        let speech = site.speech(lang);
        let law = file.law.get(lang.code(), file.form.fallback()).to_owned();
        let day = speech.date(last);
        let said = [("day", day.as_str().into()), ("law", law.trim().into())];
        let reason = speech.t_with("services-flow-tacit-reason", &said);
        let mut tx = app.db.begin(&Actor::System("services")).await?;
        match grant_tacitly(app, &mut tx, found.id, &reason).await {
            // Somebody decided, or asked the applicant, at this very moment; or it renews what was renewed, which is for a person to refuse.
            Err(Error::Conflict(message))
                if [NOT_DUE, NOT_PAID_YET, renewals::BESIDE].contains(&message.key) =>
            {
                Ok(())
            }
            // Something else was written at this very moment: it is looked at once more.
            Err(Error::Conflict(_)) => Err(Error::Busy {
                retry_after_seconds: 10,
            }),
            done => tx.commit(done?).await.map(|_granted| ()),
        }
    })
}

/// Tells a holder, unless the permit was revoked.
pub fn remind(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let id = id_of(&due)?;
        let mut db = site.app.db.read().await?;
        let permit = permits::of_application(&mut db, id).await?;
        let found = store::find(&mut db, id).await?;
        let is_offered = match found {
            Some(found) => is_offered(&mut db, &found.service).await?,
            None => false,
        };
        drop(db);
        if !is_offered || permit.is_none_or(|permit| permit.revoked_at.is_some()) {
            return Ok(());
        }
        let news = Tell {
            application: id.number(),
            what: "renew".to_owned(),
        };
        let payload = serde_json::to_string(&news);
        let payload = payload.map_err(|error| Error::broken("the payload of a job", error))?;
        tell(site, Due { payload, ..due }).await
    })
}
