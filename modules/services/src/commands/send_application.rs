//! The applicant sends what they answered. Everything is checked once more, the clock starts, and whoever gave an address is told.

use stoa_kernel::{App, Done, Error, Id, Lang, Result, Timestamp, Tx, digest, mail};

use crate::{
    casework::{
        answers::{self, obstructed},
        attachments, clock, counting,
        found::{file_of, find_own, keep, write_entry},
        outcome, reads, tasks, teams,
    },
    events::What,
    jobs::ask_to_tell,
    model::{
        Application, EntryKind, Payment, ServiceFile, Status,
        looked_up::{with_names, with_values},
    },
    payments::charges::charge_applicant,
    store,
};

/// What is sent with the answers.
#[derive(Clone)]
pub struct SendApplication {
    /// The secret of the applicant's link.
    pub token: String,
    /// Where the applicant is told; may be empty.
    pub email: String,
    /// The declarations that were agreed to, by their keys.
    pub agreed: Vec<String>,
    pub lang: Lang,
}

impl std::fmt::Debug for SendApplication {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SendApplication(…)")
    }
}

/// `Invalid` with everything that is wrong or missing: questions by their keys, `email`, `agreed`. `Conflict` when it was sent already.
pub async fn send_application(
    app: &App,
    tx: &mut Tx,
    input: SendApplication,
) -> Result<Done<Application>> {
    let mut application = find_own(app, tx, &input.token, "send_application").await?;
    if application.status != Status::Begun {
        return Err(Error::conflict("services-sent-already"));
    }
    let (file, version) = file_of(tx, &application).await?;
    check_email(&input.email)?;
    let answers = checked(app, tx, (&application, &file), &input).await?;
    attachments::take_unnamed_away(tx, &application, &answers).await?;
    let place = (application.person, application.id);
    application.answers = answers::seal(app, tx, place, &answers).await?;
    application.status = Status::Received;
    application.submitted_at = Some(received_at(app, tx, application.id).await?);
    application.expires_at = None;
    let team = file.team.as_deref();
    application.team = teams::of_service(tx, &application.agency, team).await?;
    clock::start(app, tx, &mut application, file.promise_days).await?;
    remember(app, tx, &application, &input).await?;
    let at = (application.id, tx.now());
    let context = answers::context_of(app, tx, at, input.lang).await?;
    let (found, looked) = reads::at_sending(app, tx, (&application, &file), &answers).await?;
    let known = (
        &with_names(&file),
        &with_values(&file, &answers, &found),
        &context,
    );
    let asked = tasks::plan(app, tx, (&application, &file), known).await?;
    if !asked.is_empty() {
        clock::stop(&mut application, tx.now());
    }
    outcome::watch(app, tx, &application, &file).await?;
    write_entry(app, tx, &application, (EntryKind::Submitted, "")).await?;
    counting::sent(app, tx, &application).await?;
    ask_to_tell(tx, application.id, "sent").await?;
    let json = serde_json::to_string(&answers);
    let json = json.map_err(|error| Error::broken("the answers of an application", error))?;
    let what = What::ApplicationSent {
        service: application.service.clone(),
        digest: version,
        answers: digest(&json),
    };
    let owed = charge_applicant(app, tx, (&application, &file), Payment::Before).await?;
    let done = keep(app, tx, application, what).await?;
    let done = looked.iter().fold(done, |done, look| done.also(look));
    let owed = owed.iter().chain(&asked);
    Ok(owed.fold(done, |done, event| done.also(event)))
}

/// When it counts as received: now or, where it came on paper, at noon of the day on which that arrived.
async fn received_at(app: &App, tx: &mut Tx, id: Id<Application>) -> Result<Timestamp> {
    let intake = store::intakes::find(tx, id).await?;
    let Some(day) = intake.and_then(|intake| intake.arrived_on) else {
        return Ok(tx.now());
    };
    let noon = app.config.time_zone().to_timestamp(day.at(12, 0, 0, 0));
    let noon = noon.map_err(|error| Error::broken("the noon of a day", error))?;
    Ok(noon.min(tx.now()))
}

fn check_email(email: &str) -> Result<()> {
    let email = email.trim();
    if email.is_empty() || mail::is_address(email) {
        return Ok(());
    }
    Err(Error::invalid("email", "kernel-email-invalid"))
}

/// What routing reaches, checked as a whole on the day it is sent.
async fn checked(
    app: &App,
    tx: &mut Tx,
    (application, file): (&Application, &ServiceFile),
    input: &SendApplication,
) -> Result<stoa_forms::Answers> {
    let at = (application.id, tx.now());
    let context = answers::context_of(app, tx, at, input.lang).await?;
    let mut all = answers::open(app, tx, application).await?;
    all.agreed = input.agreed.iter().cloned().collect();
    let sent = file.form.submission(&all, &context).map_err(obstructed)?;
    Ok(sent.answers)
}

/// The address that the applicant gave, in the vault.
async fn remember(
    app: &App,
    tx: &mut Tx,
    application: &Application,
    input: &SendApplication,
) -> Result<()> {
    let known = app.vault.open_data(tx, application.person).await?;
    let mut known = known.ok_or(Error::NotFound)?;
    known.insert("language".to_owned(), input.lang.code().to_owned());
    if !input.email.trim().is_empty() {
        known.insert("email".to_owned(), input.email.trim().to_owned());
    }
    app.vault.correct(tx, application.person, &known).await?;
    app.vault.need(tx, application.person, "services").await
}
