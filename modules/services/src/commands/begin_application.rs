//! Somebody begins to apply: from the first answer on they have a link by which they return, on any device.

use jiff::SignedDuration;
use stoa_forms::Answers;
use stoa_kernel::{
    App, Done, Error, Id, Lang, OrNotFound, Result, Timestamp, Tx, actor::Person,
    vault::PersonalData,
};

use super::FORGET_ANSWERS;
use crate::{
    casework::{answers::seal, counting, found::find_service},
    events::{ServiceEvent, What},
    model::{Application, Barred, Channel, Service, ServiceFile, ServiceVersion, Status},
    store,
};

/// How long answers are kept that are not sent, from the beginning on.
pub const KEPT: SignedDuration = SignedDuration::from_hours(24 * 28);

/// Who begins, with what.
#[derive(Debug, Clone)]
pub struct BeginApplication {
    /// The service's slug.
    pub service: String,
    pub channel: Channel,
    /// The language that the applicant is written to in.
    pub lang: Lang,
}

/// What the applicant gets at once.
#[derive(Debug, Clone)]
pub struct Begun {
    /// The secret of their link.
    pub token: String,
    pub application: Application,
}

/// `NotFound` for a service that nobody can apply for.
pub async fn begin_application(
    app: &App,
    tx: &mut Tx,
    input: BeginApplication,
) -> Result<Done<Begun>> {
    let service = find_service(app, tx, &input.service, "begin_application").await?;
    let current = service.current.or_not_found()?;
    let version = store::find_version(tx, current).await?.or_not_found()?;
    begin_on(app, tx, (&service, &version), (input.channel, input.lang)).await
}

/// Begins on a version of a service, for whoever was found to be allowed to.
pub(super) async fn begin_on(
    app: &App,
    tx: &mut Tx,
    (service, version): (&Service, &ServiceVersion),
    (channel, lang): (Channel, Lang),
) -> Result<Done<Begun>> {
    if ServiceFile::shared(version)?.begin_at.is_some() {
        return Err(Error::NotFound);
    }
    let token = tx.random_token()?;
    let data = PersonalData::from([
        ("language".to_owned(), lang.code().to_owned()),
        ("link".to_owned(), token.clone()),
    ]);
    let person: Id<Person> = app.vault.keep(tx, &data).await?;
    let id = tx.new_id()?;
    let answers = seal(app, tx, (person, id), &Answers::default()).await?;
    let now = tx.now();
    let mut application = new_application((service, version), (id, person), (channel, now));
    application.answers = answers;
    store::insert(tx, &application, &token).await?;
    counting::begun(app, tx, &application).await?;
    // A little later, so that its time is over by then.
    tx.enqueue_at(
        FORGET_ANSWERS,
        &(),
        now + KEPT + SignedDuration::from_mins(1),
    )
    .await?;
    let event = begun(app, &application, version);
    Ok(Done::new(Begun { token, application }, &event))
}

/// An application that begins at this moment, without answers.
pub(super) fn new_application(
    (service, version): (&Service, &ServiceVersion),
    (id, person): (Id<Application>, Id<Person>),
    (channel, now): (Channel, Timestamp),
) -> Application {
    Application {
        id,
        service: service.slug.clone(),
        service_version: version.id,
        person,
        channel,
        status: Status::Begun,
        agency: service.agency.clone(),
        assignee: None,
        answers: Vec::new(),
        begun_at: now,
        updated_at: now,
        submitted_at: None,
        due_at: None,
        paused_at: None,
        decided_at: None,
        expires_at: Some(now + KEPT),
        version: 1,
        barred: Barred::default(),
        team: String::new(),
    }
}

/// That an application was begun, on this version of its service.
pub(super) fn begun(app: &App, of: &Application, version: &ServiceVersion) -> ServiceEvent {
    let what = What::ApplicationBegun {
        service: of.service.clone(),
        number: version.number,
        digest: version.digest.clone(),
    };
    ServiceEvent::of(of, &app.config.town.reference_prefix, what)
}
