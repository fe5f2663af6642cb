//! An application is with the office: the clock starts, its steps are planned, what it costs is owed, and its applicant is told.

use stoa_forms::{Answers, Context};
use stoa_kernel::{App, Done, Error, Id, Lang, Result, Timestamp, Tx, digest};

use super::{
    answers::context_of, clock, counting, found::write_entry, outcome, own_link, paying, reads,
    tasks, teams,
};
use crate::{
    events::{DeskEvent, ServiceEvent, What},
    jobs::ask_to_tell,
    model::{
        Application, EntryKind, Payment, ServiceFile, Status,
        looked_up::{with_names, with_values},
    },
    payments::{charges::charge_applicant, events::PaymentEvent},
    store,
};

/// Takes in what was checked and sealed. `version` is the digest of its file.
pub async fn receive(
    app: &App,
    tx: &mut Tx,
    mut application: Application,
    (file, version): (&ServiceFile, String),
    (answers, lang): (&Answers, Lang),
) -> Result<Done<Application>> {
    arrive(app, tx, &mut application, file).await?;
    let at = (application.id, tx.now());
    let context = context_of(app, tx, at, lang).await?;
    let done = begin(app, tx, application, (file, version), (answers, &context)).await?;
    let mut application = done.value().clone();
    application.version += 1;
    application.updated_at = tx.now();
    store::save(tx, &application).await?;
    Ok(done.map(|_unsaved| application))
}

/// What follows when an application is with the office, for an applicant whom the vault knows to be needed. The application itself is
/// written by the caller, with what it has become.
pub async fn take_in(
    app: &App,
    tx: &mut Tx,
    mut application: Application,
    (file, version): (&ServiceFile, String),
    (answers, context): (&Answers, &Context),
) -> Result<Done<Application>> {
    wait_for_office(app, tx, &mut application, file).await?;
    begin(app, tx, application, (file, version), (answers, context)).await
}

/// Its work begins, and everybody who has to know is told.
async fn begin(
    app: &App,
    tx: &mut Tx,
    mut application: Application,
    (file, version): (&ServiceFile, String),
    (answers, context): (&Answers, &Context),
) -> Result<Done<Application>> {
    let (owed, looked) = begin_work(app, tx, &mut application, (file, answers, context)).await?;
    outcome::watch(app, tx, &application, file).await?;
    write_entry(app, tx, &application, (EntryKind::Submitted, "")).await?;
    counting::sent(app, tx, &application).await?;
    ask_to_tell(tx, application.id, "sent").await?;
    let what = What::ApplicationSent {
        service: application.service.clone(),
        digest: version,
        answers: digest_of(answers)?,
    };
    let event = ServiceEvent::of(&application, &app.config.town.reference_prefix, what);
    let done = Done::new(application, &event);
    let done = looked.iter().fold(done, |done, look| done.also(look));
    Ok(owed.iter().fold(done, |done, event| done.also(event)))
}

/// It is with the office, and the clock starts.
pub(super) async fn arrive(
    app: &App,
    tx: &mut Tx,
    application: &mut Application,
    file: &ServiceFile,
) -> Result<()> {
    // Whoever sends it themselves keeps the link that they do it by.
    if tx.actor().is_staff() || application.status == Status::Signing {
        own_link::renew_typed_in(app, tx, application).await?;
    }
    application.submitted_at = Some(received_at(app, tx, application.id).await?);
    app.vault.need(tx, application.person, "services").await?;
    store::known::remove(tx, application.id).await?;
    wait_for_office(app, tx, application, file).await
}

async fn wait_for_office(
    app: &App,
    tx: &mut Tx,
    application: &mut Application,
    file: &ServiceFile,
) -> Result<()> {
    application.status = Status::Received;
    application.expires_at = None;
    let team = file.team.as_deref();
    application.team = teams::of_service(tx, &application.agency, team).await?;
    // Silence counts from when the office could speak: a paper may have lain for longer than the law gives it.
    let from = match file.tacit {
        Some(_) => tx.now(),
        None => application.submitted_at.unwrap_or(tx.now()),
    };
    clock::start(app, tx, application, (from, file.promise_days)).await
}

/// Looks up what is looked up, plans the steps, and asks for the fee: what is to be paid, and the look-ups, come back.
pub(super) async fn begin_work(
    app: &App,
    tx: &mut Tx,
    application: &mut Application,
    (file, answers, context): (&ServiceFile, &Answers, &Context),
) -> Result<(Vec<PaymentEvent>, Vec<DeskEvent>)> {
    let (found, looked) = reads::at_sending(app, tx, (application, file), answers).await?;
    let known = (
        &with_names(file),
        &with_values(file, answers, &found),
        context,
    );
    let asked = tasks::plan(app, tx, (application, file), known).await?;
    let fee = charge_applicant(app, tx, (application, file), Payment::Before).await?;
    if !asked.is_empty() || paying::lacks_fee(tx, (application, file)).await? {
        clock::stop(application, tx.now());
    }
    Ok((fee.into_iter().chain(asked).collect(), looked))
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

/// What the ledger has of answers.
pub fn digest_of(answers: &Answers) -> Result<String> {
    let json = serde_json::to_string(answers);
    let json = json.map_err(|error| Error::broken("the answers of an application", error))?;
    Ok(digest(&json))
}
