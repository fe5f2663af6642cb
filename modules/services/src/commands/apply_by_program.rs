//! A partner applies for somebody: everything is answered at once and with the office, in one change that writes the application once.

use std::sync::Arc;

use serde_json::Value;
use stoa_forms::{Answers, Context, Obstacle, Submission};
use stoa_kernel::{
    App, Done, Error, FieldError, Lang, Message, Result, Tx, mail,
    vault::{Kept, PersonalData},
};

use super::{
    Begun, SentFile,
    attach_files::{kept_files, settle_later},
    begin_application::{begun, new_application},
    partners_of,
};
use crate::{
    casework::{
        answers::{self, field_error},
        attachments::{self, without_files},
        counting, reads,
        receive::take_in,
        sent_files, signatures,
    },
    events::ServiceEvent,
    model::{Application, Attachment, Channel, Partner, Service, ServiceFile, ServiceVersion},
    store::{
        self,
        partners::{self, Request},
    },
};

/// What is sent, by whom.
#[derive(Clone)]
pub struct ApplyByProgram {
    pub partner: Partner,
    /// The service's slug.
    pub service: String,
    /// As `Definition::answers_schema` has them.
    pub answers: Value,
    /// Where the applicant is told; may be empty.
    pub email: String,
    pub lang: Lang,
    /// What the partner calls the applicant; may be empty.
    pub applicant: String,
    pub request: Request,
    /// The files that answers name.
    pub files: Vec<SentFile>,
}

impl std::fmt::Debug for ApplyByProgram {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ApplyByProgram(…)")
    }
}

/// What is applied for: a service as it is offered now.
struct Offer {
    service: Service,
    version: ServiceVersion,
    file: Arc<ServiceFile>,
    context: Context,
}

/// Answers that are complete and right.
struct Checked {
    given: Answers,
    sent: Submission,
}

/// An application that is not in its table yet, and the secret of its link.
struct Drawn {
    application: Application,
    token: String,
    kept: Kept,
    /// Whether the vault knows already that what it has of the applicant is needed.
    is_needed: bool,
}

/// `Invalid` with everything that is wrong, each under its JSON pointer: `/service`, `/email`, `/answers/PAGE/QUESTION`. `Denied` where the
/// service is another body's. `Conflict` when the same request is being done at this moment.
pub async fn apply_by_program(
    app: &App,
    tx: &mut Tx,
    input: ApplyByProgram,
) -> Result<Done<Begun>> {
    tx.may("apply_by_program", &partners_of(&input.partner.agency))?;
    let offer = offered(app, tx, &input).await?;
    // Without files all is checked before anything is written: others who share the commit do not write again what came to nothing.
    let checked = match input.files.is_empty() {
        true => Some(offer.checked(&input, &input.answers, true)?.sent),
        false => None,
    };
    let mut drawn = draw(app, tx, (&offer, checked.as_ref()), &input).await?;
    let (sent, files) = match checked {
        Some(sent) => (sent, Vec::new()),
        None => with_files(app, tx, (&offer, &drawn.application), &input).await?,
    };
    let json = serde_json::to_vec(&sent.answers);
    let json = json.map_err(|error| Error::broken("the answers of an application", error))?;
    drawn.application.answers = drawn.kept.seal(drawn.application.id.number(), &json)?;
    let mut done = Done::new((), &begun(app, &drawn.application, &offer.version));
    if !files.is_empty() {
        settle_later(tx).await?;
        let prefix = &app.config.town.reference_prefix;
        done = done.also(&ServiceEvent::of(
            &drawn.application,
            prefix,
            kept_files(&files),
        ));
    }
    let (partner, id) = (input.partner.id, drawn.application.id);
    partners::insert_sent(tx, (partner, id), &input.request).await?;
    counting::begun(app, tx, &drawn.application).await?;
    let token = drawn.token.clone();
    let sent = hand_in(app, tx, (&offer, drawn), &sent).await?;
    Ok(done
        .then(sent)
        .map(|application| Begun { token, application }))
}

/// The service as it is offered now. `Invalid` under `/service` where nobody can apply for it.
async fn offered(app: &App, tx: &mut Tx, input: &ApplyByProgram) -> Result<Offer> {
    let unknown = || Error::invalid("/service", "services-exchange-no-service");
    let service = store::find_service(tx, &input.service).await?;
    let service = service.ok_or_else(unknown)?;
    let body = &input.partner.agency;
    let town = &app.config.town.agency;
    if body != town && *body != service.agency {
        return Err(Error::denied("services-exchange-other-body"));
    }
    tx.may("begin_application", &service.resource(town))
        .map_err(|error| match error {
            Error::Denied(_) => unknown(),
            other => other,
        })?;
    let current = service.current.ok_or_else(unknown)?;
    let version = store::find_version(tx, current).await?;
    let version = version.ok_or_else(unknown)?;
    let mut file = ServiceFile::shared(&version)?;
    if file.begin_at.is_some() {
        return Err(unknown());
    }
    if !file.choices_from.is_empty() {
        reads::fill_choices(tx, Arc::make_mut(&mut file)).await?;
    }
    Ok(Offer {
        context: answers::context(app, tx.now(), input.lang),
        service,
        version,
        file,
    })
}

/// Puts the applicant into the vault, with what the partner calls them and where they are told.
async fn draw(
    app: &App,
    tx: &mut Tx,
    (offer, sent): (&Offer, Option<&Submission>),
    input: &ApplyByProgram,
) -> Result<Drawn> {
    let token = tx.random_token()?;
    let mut data = PersonalData::from([
        ("language".to_owned(), input.lang.code().to_owned()),
        ("link".to_owned(), token.clone()),
    ]);
    let name: String = input.applicant.chars().take(200).collect();
    let more = [("applicant", name.as_str()), ("email", input.email.trim())];
    let given = more.into_iter().filter(|(_, value)| !value.is_empty());
    data.extend(given.map(|(field, value)| (field.to_owned(), value.to_owned())));
    // Whoever has to wait for signatures is needed when they are there.
    let is_needed = sent.is_some_and(|sent| offer.file.form.signers(sent).is_empty());
    let kept = app
        .vault
        .keep_for(tx, &data, is_needed.then_some("services"))
        .await?;
    let application = new_application(
        (&offer.service, &offer.version),
        (tx.new_id()?, kept.id),
        (Channel::Program, tx.now()),
    );
    Ok(Drawn {
        application,
        token,
        kept,
        is_needed,
    })
}

/// The answers with their files, which become those of the application.
async fn with_files(
    app: &App,
    tx: &mut Tx,
    (offer, application): (&Offer, &Application),
    input: &ApplyByProgram,
) -> Result<(Submission, Vec<Attachment>)> {
    let mut given = input.answers.clone();
    let of = (&mut given, input.files.as_slice());
    let sealed = sent_files::take(app, tx, (application, &offer.file.form), of).await?;
    let mut checked = match offer.checked(input, &given, sealed.is_empty()) {
        Ok(checked) => checked,
        Err(wrong) => {
            attachments::discard(app, &sealed).await;
            return Err(wrong);
        }
    };
    let of = (&mut checked.given, sealed.as_slice());
    let files = sent_files::settle(app, tx, application, of).await?;
    // Once more, as answers name the application's own files now; of pages that are not reached, none is kept.
    let sent = offer.file.form.submission(&checked.given, &offer.context);
    let sent = sent.map_err(answers::obstructed)?;
    attachments::take_unnamed_away(tx, application, &sent.answers).await?;
    Ok((sent, files))
}

/// The application is with the office, and is written as it is then; or waits for those who sign.
async fn hand_in(
    app: &App,
    tx: &mut Tx,
    (offer, drawn): (&Offer, Drawn),
    sent: &Submission,
) -> Result<Done<Application>> {
    let (file, mut application) = (offer.file.as_ref(), drawn.application);
    let signers = file.form.signers(sent);
    if !signers.is_empty() {
        store::insert(tx, &application, &drawn.token).await?;
        return signatures::ask(app, tx, application, (&signers, &sent.answers)).await;
    }
    if !drawn.is_needed {
        app.vault.need(tx, application.person, "services").await?;
    }
    application.submitted_at = Some(tx.now());
    let version = (file, offer.version.digest.clone());
    let told = (&sent.answers, &offer.context);
    let done = take_in(app, tx, application, version, told).await?;
    store::insert(tx, done.value(), &drawn.token).await?;
    Ok(done)
}

impl Offer {
    /// The answers, if they are complete and right. Where no file came with them, what only names one of another application, or of
    /// nobody, is no answer.
    fn checked(&self, input: &ApplyByProgram, given: &Value, is_bare: bool) -> Result<Checked> {
        let form = &self.file.form;
        let read = form.read_plain(given, &self.context);
        let read = read.map(|answers| match is_bare {
            true => without_files(answers),
            false => answers,
        });
        let whole = read.and_then(|given| {
            let sent = form.submission(&given, &self.context)?;
            Ok(Checked { given, sent })
        });
        let signed = whole.as_ref().map(|whole| form.signers(&whole.sent));
        let wrong_email = wrong_email(&input.email, signed.is_ok_and(|all| !all.is_empty()));
        let point = |obstacle: Obstacle| pointed(&self.file, &input.answers, obstacle);
        let wrong: Vec<FieldError> = match (whole, wrong_email) {
            (Ok(whole), None) => return Ok(whole),
            (Ok(_), Some(wrong)) => vec![wrong],
            (Err(obstacles), wrong) => obstacles.into_iter().map(point).chain(wrong).collect(),
        };
        Err(Error::Invalid(wrong))
    }
}

/// What is wrong with where the applicant is told. Whoever signs or declines, the applicant is told of it, and mends it, by mail alone.
fn wrong_email(email: &str, is_signed: bool) -> Option<FieldError> {
    let key = match email.trim() {
        "" => is_signed.then_some("services-exchange-email-missing"),
        given => (!mail::is_address(given)).then_some("kernel-email-invalid"),
    };
    key.map(|key| FieldError::new("/email", Message::new(key)))
}

/// What is wrong, under the JSON pointer (RFC 6901) of its answer in what was sent.
fn pointed(file: &ServiceFile, given: &Value, obstacle: Obstacle) -> FieldError {
    let page = match obstacle.page.as_str() {
        "" => "_agreed".to_owned(),
        page => escaped(page),
    };
    let mut place = format!("/{page}");
    let found = file.form.page(&obstacle.page);
    if found.is_some_and(|page| page.repeat.is_some()) && !obstacle.fault.question.is_empty() {
        place.push_str(&format!("/{}", obstacle.item));
    }
    if !obstacle.fault.question.is_empty() && found.is_some() {
        place.push_str(&format!("/{}", escaped(&obstacle.fault.question)));
    }
    // A day is one text, an address is an object.
    if !obstacle.fault.part.is_empty() && given.pointer(&place).is_some_and(Value::is_object) {
        place.push_str(&format!("/{}", escaped(obstacle.fault.part)));
    }
    let mut error = field_error(obstacle.fault);
    error.field = format!("/answers{place}");
    error
}

fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
