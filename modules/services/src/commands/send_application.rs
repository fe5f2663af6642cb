//! The applicant sends what they answered. Everything is checked once more; it is with the office at once, or when everybody has signed.

use stoa_forms::Submission;
use stoa_kernel::{App, Done, Error, Lang, Result, Tx, mail};

use crate::{
    casework::{
        answers::{self, obstructed},
        attachments,
        found::{file_of, find_own},
        receive::receive,
        renewals, second_look, signatures,
    },
    model::{Application, Channel, ServiceFile, Status},
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

/// `Invalid` with everything that is wrong or missing: questions by their keys, `email`, `agreed`. `Conflict` when it was sent already,
/// and for a renewal beside another one.
pub async fn send_application(
    app: &App,
    tx: &mut Tx,
    input: SendApplication,
) -> Result<Done<Application>> {
    let mut application = find_own(app, tx, &input.token, "send_application").await?;
    if application.status != Status::Begun {
        return Err(Error::conflict("services-sent-already"));
    }
    renewals::may_send(tx, &application).await?;
    let (file, version) = file_of(tx, &application).await?;
    check_email(&input.email)?;
    let sent = checked(app, tx, (&application, &file), &input).await?;
    let answers = &sent.answers;
    attachments::take_unnamed_away(tx, &application, answers).await?;
    let place = (application.person, application.id);
    application.answers = answers::seal(app, tx, place, answers).await?;
    remember(app, tx, &application, &input).await?;
    let signers = file.form.signers(&sent);
    if second_look::is_wanted(tx, (&application, &file)).await? {
        return second_look::ask(app, tx, application).await;
    }
    // Whoever signs what came on paper has signed there.
    if !signers.is_empty() && application.channel != Channel::Paper {
        return signatures::ask(app, tx, application, (&signers, answers)).await;
    }
    let sent = (answers, input.lang);
    receive(app, tx, application, (&file, version), sent).await
}

pub(super) fn check_email(email: &str) -> Result<()> {
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
) -> Result<Submission> {
    let at = (application.id, tx.now());
    let context = answers::context_of(app, tx, at, input.lang).await?;
    let mut all = answers::open(app, tx, application).await?;
    all.agreed = input.agreed.iter().cloned().collect();
    file.form.submission(&all, &context).map_err(obstructed)
}

/// The address that the applicant gave, in the vault.
pub(super) async fn remember(
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
    app.vault.correct(tx, application.person, &known).await
}
