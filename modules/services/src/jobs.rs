//! What happens after the changes: mails to applicants, and the end of answers that nobody sent.

use serde::{Deserialize, Serialize};
use stoa_kernel::{Actor, Error, Id, Lang, Result, Tx, jobs::Due, mail::Mail};
use stoa_web::{JobFuture, JobKind, Site};

use crate::{
    commands::{FORGET_ANSWERS, forget_answers},
    model::{Application, Status},
    store,
};

/// Every kind of job of this module.
pub const JOBS: &[JobKind] = &[
    JobKind {
        kind: TELL_APPLICANT,
        run: tell,
    },
    JobKind {
        kind: FORGET_ANSWERS,
        run: forget,
    },
];

/// The job that tells an applicant that something happened.
pub const TELL_APPLICANT: &str = "services.tell";

/// Which application, and what happened: a word that has a sentence of its own.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Tell {
    pub application: i64,
    pub what: String,
}

/// Asks for the mail; whoever gave no address gets none.
pub async fn ask_to_tell(tx: &mut Tx, application: Id<Application>, what: &str) -> Result<()> {
    let job = Tell {
        application: application.number(),
        what: what.to_owned(),
    };
    tx.enqueue(TELL_APPLICANT, &job).await
}

fn tell(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: Tell = serde_json::from_str(&due.payload)
            .map_err(|error| Error::broken("the payload of a job", error))?;
        let app = &site.app;
        let mut db = app.db.read().await?;
        let Some(application) = store::find(&mut db, Id::new(job.application)).await? else {
            return Ok(());
        };
        let Some(known) = app.vault.open_data(&mut db, application.person).await? else {
            return Ok(());
        };
        let service = store::find_service(&mut db, &application.service).await?;
        drop(db);
        let of = |field: &str| known.get(field).map(String::as_str).unwrap_or_default();
        if of("email").is_empty() {
            return Ok(());
        }
        let lang = Lang::parse(of("language")).unwrap_or(app.config.town.language);
        let speech = site.speech(lang);
        let reference = application.reference(&app.config.town.reference_prefix);
        let name = service.map(|service| service.name.get(lang).to_owned());
        let url = site.url(&format!("/apply/{}", of("link")));
        let args = [
            ("town", site.town_name(lang).into()),
            ("reference", reference.as_str().into()),
            ("service", name.unwrap_or_default().into()),
            ("url", url.into()),
        ];
        let (subject, text) = letter(&job.what);
        let mail = Mail {
            to: of("email").to_owned(),
            subject: speech.t_with(subject, &args),
            text: speech.t_with(text, &args),
            unsubscribe_url: None,
        };
        app.mailer.send(&mail).await
    })
}

/// The keys of a mail's subject and text.
fn letter(what: &str) -> (&'static str, &'static str) {
    match what {
        "kept" => ("services-mail-kept-subject", "services-mail-kept"),
        "sent" => ("services-mail-sent-subject", "services-mail-sent"),
        "asked" => ("services-mail-asked-subject", "services-mail-asked"),
        "decided" => ("services-mail-decided-subject", "services-mail-decided"),
        _ => ("services-mail-news-subject", "services-mail-news"),
    }
}

fn forget(site: Site, _due: Due) -> JobFuture {
    Box::pin(async move {
        let app = &site.app;
        loop {
            let now = app.now();
            let expired = store::expired(&mut app.db.read().await?, now).await?;
            if expired.is_empty() {
                return Ok(());
            }
            for one in expired.iter().filter(|one| one.status == Status::Begun) {
                let mut tx = app.db.begin(&Actor::System("services")).await?;
                let done = forget_answers(app, &mut tx, one).await?;
                tx.commit(done).await?;
            }
        }
    })
}
