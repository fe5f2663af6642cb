//! Jobs that hand something over: what fails is written down for the service's owners, and told each morning until it is mended.

use serde::Deserialize;
use stoa_kernel::{Actor, App, Error, Id, Lang, Result, jobs, jobs::Due, mail::Mail, staff};
use stoa_web::{JobFuture, Site};

use crate::{
    commands::{Digest, TellHandOvers, note_hand_over, settle_hand_over, tell_hand_overs},
    model::{Application, HandOver, Trouble},
    payments::troubles::Troubles,
    store::{self, hand_overs},
};

/// Who notes it.
const HOUSE: Actor = Actor::System("services.hand_overs");

/// What every payload of such a job names.
#[derive(Deserialize)]
struct Of {
    application: i64,
}

/// Does a job, and notes what becomes of it where its owner looks. The payload names its `application`.
pub async fn watched(
    site: Site,
    due: Due,
    work: impl Future<Output = Result<(), Trouble>>,
) -> Result<()> {
    let outcome = work.await;
    let noted = note(&site.app, &due, outcome.as_ref().err()).await;
    if let Err(error) = noted {
        tracing::warn!(%error, kind = due.kind, "a hand-over was not noted");
    }
    outcome.map_err(|trouble| trouble.error)
}

async fn note(app: &App, due: &Due, trouble: Option<&Trouble>) -> Result<()> {
    let of: Of = serde_json::from_str(&due.payload)
        .map_err(|error| Error::broken("the payload of a job", error))?;
    let mut db = app.db.read().await?;
    let before = hand_overs::find(&mut db, due.id).await?;
    let id: Id<Application> = Id::new(of.application);
    let Some(application) = store::find(&mut db, id).await? else {
        return Ok(());
    };
    drop(db);
    match (before, trouble) {
        (None, None) => Ok(()),
        // The ledger has it already.
        (Some(known), Some(now)) if known.why == now.why && known.detail == now.detail => Ok(()),
        (Some(known), None) => {
            let mut tx = app.db.begin(&HOUSE).await?;
            let done = settle_hand_over(app, &mut tx, (&application, &known)).await?;
            tx.commit(done).await
        }
        (before, Some(trouble)) => {
            let mut tx = app.db.begin(&HOUSE).await?;
            let one = HandOver {
                job: due.id,
                kind: due.kind.clone(),
                application: id,
                agency: application.agency.clone(),
                why: trouble.why,
                detail: trouble.detail.clone(),
                since: before.map_or(tx.now(), |known| known.since),
            };
            let done = note_hand_over(app, &mut tx, (&application, &one)).await?;
            tx.commit(done).await
        }
    }
}

/// The job of the morning.
pub fn digest(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: Digest = serde_json::from_str(&due.payload)
            .map_err(|error| Error::broken("the payload of a job", error))?;
        let app = &site.app;
        let mut db = app.db.read().await?;
        let (mut open, mut gone) = (0, Vec::new());
        for one in hand_overs::list(&mut db, Some(&job.agency)).await? {
            match jobs::find(&mut db, one.job).await? {
                Some(_) => open += 1,
                None => gone.push(one.job),
            }
        }
        open += Troubles::read(app, &mut db, Some(&job.agency)).await?.len();
        drop(db);
        if open > 0 {
            tell_managers(&site, &job.agency, open).await?;
        }
        let input = TellHandOvers {
            agency: job.agency,
            open,
            gone,
        };
        let mut tx = app.db.begin(&HOUSE).await?;
        let done = tell_hand_overs(app, &mut tx, input).await?;
        tx.commit(done).await
    })
}

/// A mail to each manager of a body who has an address. Fails when nobody could be told.
async fn tell_managers(site: &Site, agency: &str, open: usize) -> Result<()> {
    let app = &site.app;
    let (mut told, mut failed) = (0, None);
    let mut db = app.db.read().await?;
    let mut addresses = Vec::new();
    for row in staff::list(&mut db).await? {
        let manages = row.staff.roles.iter().any(|role| role == "manager");
        if row.active && manages && row.staff.agency == agency {
            let known = app.vault.open_data(&mut db, row.person).await?;
            let mut known = known.unwrap_or_default();
            let lang = known.get("language").and_then(|tag| Lang::parse(tag));
            let lang = lang.unwrap_or(app.config.town.language);
            addresses.extend(known.remove("email").map(|email| (email, lang)));
        }
    }
    drop(db);
    for (to, lang) in addresses {
        let speech = site.speech(lang);
        let args = [
            ("count", open.into()),
            ("url", site.url("/staff/hand-overs").into()),
            ("town", site.town_name(lang).into()),
        ];
        let mail = Mail {
            to,
            subject: speech.t_with("services-exchange-digest-subject", &args),
            text: speech.t_with("services-exchange-digest", &args),
            unsubscribe_url: None,
        };
        match app.mailer.send(&mail).await {
            Ok(()) => told += 1,
            Err(error) => failed = Some(error),
        }
    }
    match failed {
        Some(error) if told == 0 => Err(error),
        _ => Ok(()),
    }
}
