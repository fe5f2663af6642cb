//! A partner applies for somebody: it begins, answers everything at once and sends, in one change.

use serde_json::Value;
use stoa_forms::{Answers, Obstacle};
use stoa_kernel::{App, Done, Error, FieldError, Lang, Message, OrNotFound, Result, Tx, mail};

use super::{
    BeginApplication, Begun, SendApplication, SentFile,
    attach_files::{kept_files, settle_later},
    begin_application, partners_of, send_application,
};
use crate::{
    casework::{
        answers::{self, field_error},
        attachments::{self, Sealed, without_files},
        found::{file_of, keep},
        sent_files,
    },
    events::{ServiceEvent, What},
    model::{Application, Channel, Partner, ServiceFile},
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

/// `Invalid` with everything that is wrong, each under its JSON pointer: `/service`, `/email`, `/answers/PAGE/QUESTION`. `Denied` where the
/// service is another body's. `Conflict` when the same request is being done at this moment.
pub async fn apply_by_program(
    app: &App,
    tx: &mut Tx,
    input: ApplyByProgram,
) -> Result<Done<Begun>> {
    tx.may("apply_by_program", &partners_of(&input.partner.agency))?;
    let unknown = Error::invalid("/service", "services-exchange-no-service");
    let service = store::find_service(tx, &input.service).await?;
    let service = service.ok_or_else(|| unknown.clone())?;
    let body = &input.partner.agency;
    if *body != app.config.town.agency && *body != service.agency {
        return Err(Error::denied("services-exchange-other-body"));
    }
    let begin = BeginApplication {
        service: input.service.clone(),
        channel: Channel::Program,
        lang: input.lang,
    };
    let begun = begin_application(app, tx, begin).await;
    let begun = begun.map_err(|error| match error {
        Error::NotFound | Error::Denied(_) => unknown,
        other => other,
    })?;
    let (token, application) = (
        begun.value().token.clone(),
        begun.value().application.clone(),
    );
    let (mut answers, sealed) = checked(app, tx, &application, &input).await?;
    let of = (&mut answers, sealed.as_slice());
    let files = sent_files::settle(app, tx, &application, of).await?;
    let place = (application.person, application.id);
    let mut kept = application.clone();
    kept.answers = answers::seal(app, tx, place, &answers).await?;
    let mut kept = keep(app, tx, kept, What::AnswersKept).await?;
    if !files.is_empty() {
        settle_later(tx).await?;
        let prefix = &app.config.town.reference_prefix;
        kept = kept.also(&ServiceEvent::of(&application, prefix, kept_files(&files)));
    }
    call(app, tx, &application, &input.applicant).await?;
    partners::insert_sent(tx, (input.partner.id, application.id), &input.request).await?;
    let send = SendApplication {
        token: token.clone(),
        email: input.email,
        agreed: answers.agreed.iter().cloned().collect(),
        lang: input.lang,
    };
    let sent = send_application(app, tx, send).await?;
    let all = begun.then(kept).then(sent);
    Ok(all.map(|application| Begun { token, application }))
}

/// Keeps what the partner calls the applicant, in the vault.
async fn call(app: &App, tx: &mut Tx, application: &Application, name: &str) -> Result<()> {
    if name.is_empty() {
        return Ok(());
    }
    let known = app.vault.open_data(tx, application.person).await?;
    let mut known = known.or_not_found()?;
    let name: String = name.chars().take(200).collect();
    known.insert("applicant".to_owned(), name);
    app.vault.correct(tx, application.person, &known).await
}

/// The answers, if they are complete and right, with the files that they name.
async fn checked(
    app: &App,
    tx: &mut Tx,
    application: &Application,
    input: &ApplyByProgram,
) -> Result<(Answers, Vec<Sealed>)> {
    let (file, _) = file_of(tx, application).await?;
    let context = answers::context(app, tx.now(), input.lang);
    let mut given = input.answers.clone();
    let of = (&mut given, input.files.as_slice());
    let sealed = match input.files.is_empty() {
        // What only names a file of another application, or of nobody, is no answer.
        true => Vec::new(),
        false => sent_files::take(app, tx, (application, &file.form), of).await?,
    };
    let read = file.form.read_plain(&given, &context);
    let read = read.map(|answers| match sealed.is_empty() {
        true => without_files(answers),
        false => answers,
    });
    let whole = read.and_then(|answers| {
        let sent = file.form.submission(&answers, &context)?;
        let is_signed = !file.form.signers(&sent).is_empty();
        Ok((answers, is_signed))
    });
    let point = |obstacle: Obstacle| pointed(&file, &input.answers, obstacle);
    let email = input.email.trim();
    let is_signed = whole.as_ref().is_ok_and(|(_, is_signed)| *is_signed);
    let wrong_email = match email {
        // Whoever signs or declines, the applicant is told of it, and mends it, by mail alone.
        "" => is_signed.then_some("services-exchange-email-missing"),
        given => (!mail::is_address(given)).then_some("kernel-email-invalid"),
    };
    let wrong_email = wrong_email.map(|key| FieldError::new("/email", Message::new(key)));
    let wrong: Vec<FieldError> = match (whole, wrong_email) {
        (Ok((answers, _)), None) => return Ok((answers, sealed)),
        (Ok(_), Some(wrong)) => vec![wrong],
        (Err(obstacles), wrong) => obstacles.into_iter().map(point).chain(wrong).collect(),
    };
    attachments::discard(app, &sealed).await;
    Err(Error::Invalid(wrong))
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
