//! The mail by which somebody is asked to sign. It has no word of the applicant's: whoever applies could write to strangers in our name.

use stoa_kernel::{Error, Id, Lang, Result, jobs::Due, mail::Mail};
use stoa_web::{JobFuture, JobKind, Site};

use crate::{
    casework::{
        letters::language,
        signatures::{self, ASK_TO_SIGN, AskToSign},
    },
    hand_overs::watched,
    model::{SignatureState, Status},
    store,
};

/// Its kind.
pub const JOB: JobKind = JobKind {
    kind: ASK_TO_SIGN,
    run,
};

fn run(site: Site, due: Due) -> JobFuture {
    let (here, job) = (site.clone(), due.clone());
    Box::pin(watched(
        site,
        due,
        async move { Ok(ask(&here, &job).await?) },
    ))
}

/// Somebody who has signed, or was taken off, is told nothing.
async fn ask(site: &Site, due: &Due) -> Result<()> {
    let job: AskToSign = serde_json::from_str(&due.payload)
        .map_err(|error| Error::broken("the payload of a job", error))?;
    let app = &site.app;
    let mut db = app.db.read().await?;
    let one = store::signatures::find(&mut db, Id::new(job.signature)).await?;
    let application = store::find(&mut db, Id::new(job.application)).await?;
    let (Some(one), Some(application)) = (one, application) else {
        return Ok(());
    };
    if one.state != SignatureState::Asked || application.status != Status::Signing {
        return Ok(());
    }
    let details = match signatures::open(app, &mut db, (&application, &one)).await {
        Err(Error::NotFound) => return Ok(()),
        found => found?,
    };
    let lang: Lang = language(app, &mut db, &application).await?;
    let service = store::find_service(&mut db, &application.service).await?;
    drop(db);
    let speech = site.speech(lang);
    let name = service.map(|service| service.name.get(lang).to_owned());
    let until = application.expires_at.map(|at| speech.date(at));
    let url = site.url(&format!("/sign/{}", details.link));
    let args = [
        ("town", site.town_name(lang).into()),
        ("service", name.unwrap_or_default().into()),
        ("day", until.unwrap_or_default().into()),
        ("url", url.into()),
    ];
    let subject = if job.again {
        "services-sign-mail-again-subject"
    } else {
        "services-sign-mail-subject"
    };
    let mail = Mail {
        to: details.email,
        subject: speech.t_with(subject, &args),
        text: speech.t_with("services-sign-mail", &args),
        unsubscribe_url: None,
    };
    app.mailer.send(&mail).await
}
