//! What happens after the changes: mails to applicants, and the end of answers that nobody sent.

pub mod booking;
mod signing;

use serde::{Deserialize, Serialize};
use stoa_kernel::{Actor, Error, Id, Result, Tx, jobs::Due, vault::PersonalData};
use stoa_web::{JobFuture, JobKind, Site, Speech};

use crate::{
    casework::{
        attachments::{CHECK_FILE, DESTROY_FILES},
        incomplete::{COMPLETE, INCOMPLETE},
        retention::DESTROY_APPLICATIONS,
    },
    commands::{FORGET_ANSWERS, HAND_OVER_DIGEST, PutInPost, forget_answers, put_in_post},
    file_jobs::{self, SETTLE_FILES},
    flow_jobs::{self, GRANT_TACITLY, REMIND_HOLDER},
    hand_overs::{self, watched},
    hooks::{self, DELIVER_HOOK},
    mails::{self, Letter, Reached},
    model::Application,
    payments::{jobs as payments, keeping::KEEPING_JOB},
    rehearsal::heard::{self, News},
    retention_job, store,
};

/// Every kind of job of this module.
pub const JOBS: &[JobKind] = &[
    JobKind {
        kind: TELL_APPLICANT,
        run: |site, due| {
            let work = tell(site.clone(), due.clone());
            Box::pin(watched(site, due, async { Ok(work.await?) }))
        },
    },
    JobKind {
        kind: FORGET_ANSWERS,
        run: forget,
    },
    JobKind {
        kind: GRANT_TACITLY,
        run: flow_jobs::grant,
    },
    JobKind {
        kind: REMIND_HOLDER,
        run: flow_jobs::remind,
    },
    JobKind {
        kind: CHECK_FILE,
        run: file_jobs::check,
    },
    JobKind {
        kind: DESTROY_FILES,
        run: file_jobs::destroy,
    },
    JobKind {
        kind: DESTROY_APPLICATIONS,
        run: retention_job::run,
    },
    JobKind {
        kind: SETTLE_FILES,
        run: file_jobs::settle,
    },
    JobKind {
        kind: DELIVER_HOOK,
        run: |site, due| {
            let (here, job) = (site.clone(), due.clone());
            Box::pin(watched(site, due, async move {
                hooks::deliver(&here, &job).await
            }))
        },
    },
    JobKind {
        kind: HAND_OVER_DIGEST,
        run: hand_overs::digest,
    },
    JobKind {
        kind: booking::TELL_OF_APPOINTMENT,
        run: booking::tell,
    },
    JobKind {
        kind: booking::REMIND_OF_APPOINTMENT,
        run: booking::remind,
    },
    JobKind {
        kind: booking::FORGET_APPOINTMENT,
        run: booking::forget,
    },
    signing::JOB,
    payments::TELL_JOB,
    payments::ASK_JOB,
    payments::REFUND_JOB,
    KEEPING_JOB,
    payments::EXPIRE_JOB,
];

/// The job that tells an applicant that something happened.
pub const TELL_APPLICANT: &str = "services.tell";

/// The word of the news that a step costs something.
pub const OWED: &str = "owed";

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
    heard::note(tx.now(), News::Applicant(job.what.clone()));
    tx.enqueue(TELL_APPLICANT, &job).await
}

pub(crate) fn tell(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: Tell = serde_json::from_str(&due.payload)
            .map_err(|error| Error::broken("the payload of a job", error))?;
        let app = &site.app;
        let mut db = app.db.read().await?;
        let Some(application) = store::find(&mut db, Id::new(job.application)).await? else {
            return Ok(());
        };
        drop(db);
        let letter = Letter {
            person: application.person,
            service: &application.service,
            reference: application.reference(&app.config.town.reference_prefix),
            keys: news_words(&job.what),
        };
        let more = |_speech: &Speech, known: &PersonalData| {
            let link = known.get("link").map(String::as_str).unwrap_or_default();
            vec![("url", site.url(&format!("/apply/{link}")).into())]
        };
        match mails::send(&site, letter, more).await? {
            Reached::NoAddress => on_paper(&site, &application, (job, due.id.number())).await,
            Reached::Mailed | Reached::Nobody => Ok(()),
        }
    })
}

/// Whoever came by phone, at the counter or on paper, and gave no e-mail address, gets a letter. Reminders to go on are for the web alone;
/// that somebody does not want to sign is told before the application is received.
pub(crate) async fn on_paper(
    site: &Site,
    application: &Application,
    (job, number): (Tell, i64),
) -> Result<()> {
    let is_early = application.submitted_at.is_none() && job.what != "declined";
    if !application.channel.is_typed_in() || is_early {
        return Ok(());
    }
    let app = &site.app;
    let input = PutInPost {
        application: application.id,
        what: job.what,
        job: number,
    };
    let mut tx = app.db.begin(&Actor::System("services")).await?;
    match put_in_post(app, &mut tx, input).await {
        Ok(done) => tx.commit(done).await.map(|_application| ()),
        // The job ran before, and was interrupted after that.
        Err(Error::Conflict(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

/// The keys of a mail's subject and text.
pub fn news_words(what: &str) -> (&'static str, &'static str) {
    match what {
        "kept" => ("services-mail-kept-subject", "services-mail-kept"),
        "sent" => ("services-mail-sent-subject", "services-mail-sent"),
        "visit" => (
            "services-flow-mail-visit-subject",
            "services-flow-mail-visit",
        ),
        "letter" => (
            "services-flow-mail-letter-subject",
            "services-flow-mail-letter",
        ),
        "appeal" => (
            "services-flow-mail-appeal-subject",
            "services-flow-mail-appeal",
        ),
        "renew" => (
            "services-flow-mail-renew-subject",
            "services-flow-mail-renew",
        ),
        "declined" => (
            "services-sign-mail-declined-subject",
            "services-sign-mail-declined",
        ),
        "infected" => ("services-files-mail-subject", "services-files-mail"),
        "asked" => ("services-mail-asked-subject", "services-mail-asked"),
        INCOMPLETE => (
            "services-paper-mail-incomplete-subject",
            "services-paper-mail-incomplete",
        ),
        COMPLETE => (
            "services-paper-mail-complete-subject",
            "services-paper-mail-complete",
        ),
        "handed-over" => (
            "services-desk-mail-handed-over-subject",
            "services-desk-mail-handed-over",
        ),
        "expired" => (
            "services-pay-mail-expired-subject",
            "services-pay-mail-expired",
        ),
        OWED => ("services-hold-post-owed-subject", "services-hold-post-owed"),
        "decided" => ("services-mail-decided-subject", "services-mail-decided"),
        _ => ("services-mail-news-subject", "services-mail-news"),
    }
}

fn forget(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let app = &site.app;
        loop {
            let now = app.now();
            let expired = store::expired(&mut app.db.read().await?, now).await?;
            if expired.is_empty() {
                // Uploads to them may have broken off, with nobody uploading since.
                return file_jobs::settle(site.clone(), due).await;
            }
            for one in &expired {
                let mut tx = app.db.begin(&Actor::System("services")).await?;
                match forget_answers(app, &mut tx, one).await {
                    // It was sent or kept meanwhile: looked for once more, it stands there as it is now or not at all.
                    Err(Error::Conflict(_)) => {}
                    done => tx.commit(done?).await?,
                }
            }
        }
    })
}
