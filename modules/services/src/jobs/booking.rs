//! Mails about appointments, reminders, and the day on which who came is forgotten.

use serde::{Deserialize, Serialize};
use stoa_kernel::{
    Actor, Error, Id, Lang, Reader, Result, Timestamp, Tx, clock::to_micros, jobs::Due, mail::Mail,
};
use stoa_web::{JobFuture, Site};

use crate::{
    casework::{booking::open, bureau::Bureau},
    commands::forget_appointment,
    model::{Appointment, Details},
    pages::book::words::{place_words, when},
    store::appointments,
};

/// The job that tells somebody what became of their appointment.
pub const TELL_OF_APPOINTMENT: &str = "services.tell_of_appointment";
/// The job that reminds somebody of their appointment.
pub const REMIND_OF_APPOINTMENT: &str = "services.remind_of_appointment";
/// The job that destroys who came.
pub const FORGET_APPOINTMENT: &str = "services.forget_appointment";

/// Which appointment, and what happened: a word that has a sentence of its own.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Tell {
    appointment: i64,
    what: String,
}

/// Which appointment, and when it was to begin, in microseconds: one that was moved is reminded of by another job.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Remind {
    appointment: i64,
    starts_at: i64,
}

/// Asks for the mail; whoever gave no address gets none.
pub async fn ask_to_tell(tx: &mut Tx, one: &Appointment, what: &str) -> Result<()> {
    let job = Tell {
        appointment: one.id.number(),
        what: what.to_owned(),
    };
    tx.enqueue(TELL_OF_APPOINTMENT, &job).await
}

/// Asks for a reminder at an instant.
pub async fn ask_to_remind(tx: &mut Tx, one: &Appointment, at: Timestamp) -> Result<()> {
    let job = Remind {
        appointment: one.id.number(),
        starts_at: to_micros(one.starts_at),
    };
    tx.enqueue_at(REMIND_OF_APPOINTMENT, &job, at).await
}

/// Asks that who came is forgotten at an instant.
pub async fn ask_to_forget(tx: &mut Tx, one: &Appointment, at: Timestamp) -> Result<()> {
    tx.enqueue_at(FORGET_APPOINTMENT, &one.id.number(), at)
        .await
}

fn payload<T: for<'de> Deserialize<'de>>(due: &Due) -> Result<T> {
    serde_json::from_str(&due.payload).map_err(|error| Error::broken("the payload of a job", error))
}

/// Sends the mail.
pub fn tell(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: Tell = payload(&due)?;
        let mut db = site.app.db.read().await?;
        let Some(one) = appointments::find(&mut db, Id::new(job.appointment)).await? else {
            return Ok(());
        };
        write_to(&site, db, &one, &job.what).await
    })
}

/// Sends the reminder, unless the appointment was moved or is off.
pub fn remind(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let job: Remind = payload(&due)?;
        let mut db = site.app.db.read().await?;
        let found = appointments::find(&mut db, Id::new(job.appointment)).await?;
        let still = |one: &Appointment| {
            one.is_ahead(site.app.now()) && to_micros(one.starts_at) == job.starts_at
        };
        match found.filter(still) {
            Some(one) => write_to(&site, db, &one, "reminder").await,
            None => Ok(()),
        }
    })
}

async fn write_to(site: &Site, mut db: Reader, one: &Appointment, what: &str) -> Result<()> {
    let app = &site.app;
    let Some(details) = open(app, &mut db, one).await? else {
        return Ok(());
    };
    if details.email.is_empty() {
        return Ok(());
    }
    let bureau = Bureau::read(app, &mut db, &one.office).await?;
    drop(db);
    app.mailer
        .send(&written(site, &bureau, (one, &details), what))
        .await
}

fn written(
    site: &Site,
    bureau: &Bureau,
    (one, details): (&Appointment, &Details),
    what: &str,
) -> Mail {
    let town = site.app.config.town.language;
    let lang = Lang::parse(&details.language).unwrap_or(town);
    let speech = site.speech(lang);
    let said = |text: &stoa_forms::Localised| text.get(lang.code(), town.code()).to_owned();
    let kind = bureau.file.kind(&one.kind);
    let about = kind.map(|kind| said(&kind.about)).unwrap_or_default();
    let prefix = &site.app.config.town.reference_prefix;
    let args = [
        ("town", site.town_name(lang).into()),
        ("reference", one.reference(prefix).into()),
        (
            "kind",
            kind.map(|kind| said(&kind.name)).unwrap_or_default().into(),
        ),
        ("office", said(&bureau.file.name).into()),
        ("address", said(&bureau.file.address).into()),
        ("desk", place_words(&speech, bureau, &one.resources).into()),
        ("when", when(&speech, bureau.zone(), one.starts_at).into()),
        ("about", about.into()),
        ("reason", details.reason.as_str().into()),
        (
            "url",
            site.url(&format!("/appointments/my/{}", details.link))
                .into(),
        ),
    ];
    let (subject, text) = letter(what);
    Mail {
        to: details.email.clone(),
        subject: speech.t_with(subject, &args),
        text: speech.t_with(text, &args),
        unsubscribe_url: None,
    }
}

/// The keys of a mail's subject and text.
fn letter(what: &str) -> (&'static str, &'static str) {
    match what {
        "moved" => (
            "services-book-mail-moved-subject",
            "services-book-mail-moved",
        ),
        "rescheduled" => (
            "services-book-mail-rescheduled-subject",
            "services-book-mail-rescheduled",
        ),
        "cancelled" => (
            "services-book-mail-cancelled-subject",
            "services-book-mail-cancelled",
        ),
        "called_off" => (
            "services-book-mail-called-off-subject",
            "services-book-mail-called-off",
        ),
        "reminder" => (
            "services-book-mail-reminder-subject",
            "services-book-mail-reminder",
        ),
        _ => (
            "services-book-mail-booked-subject",
            "services-book-mail-booked",
        ),
    }
}

/// Destroys who came.
pub fn forget(site: Site, due: Due) -> JobFuture {
    Box::pin(async move {
        let id: i64 = payload(&due)?;
        let app = &site.app;
        let found = appointments::find(&mut app.db.read().await?, Id::new(id)).await?;
        // One that was moved to a later day is kept until then.
        let Some(one) = found.filter(|one| one.ends_at < app.now()) else {
            return Ok(());
        };
        let mut tx = app.db.begin(&Actor::System("services")).await?;
        let done = forget_appointment(app, &mut tx, &one).await?;
        tx.commit(done).await?;
        Ok(())
    })
}
