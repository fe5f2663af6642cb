//! Others who sign: asked by mail with a link of their own, and found by it.

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use stoa_forms::Signer;
use stoa_kernel::{App, Done, Error, OrNotFound, Reader, Result, Tx, digest};

use super::{
    answers,
    found::{file_of, keep},
    letters::language,
    receive::{digest_of, receive},
};
use crate::{
    commands::{FORGET_ANSWERS, KEPT},
    events::What,
    model::{Application, MOST_SIGNERS, Signature, SignatureDetails, SignatureState, Status},
    rehearsal::heard::{self, News},
    store::{self, signatures},
};

/// The job that asks somebody to sign.
pub const ASK_TO_SIGN: &str = "services.ask_to_sign";

/// How often an application may ask people: whoever is asked once more after it was taken back counts again.
const MOST_ASKED: usize = 60;

/// Who is asked.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AskToSign {
    pub application: i64,
    pub signature: i64,
    /// Whether they were asked before.
    pub again: bool,
}

/// Asks everybody who has to sign; the application waits until they have. `Conflict` when too many were asked already.
pub async fn ask(
    app: &App,
    tx: &mut Tx,
    mut application: Application,
    (signers, signed): (&[Signer<'_>], &stoa_forms::Answers),
) -> Result<Done<Application>> {
    let before = signatures::of_application(tx, application.id).await?;
    if signers.len() > MOST_SIGNERS || before.len() + signers.len() > MOST_ASKED {
        return Err(Error::conflict("services-sign-too-many"));
    }
    for signer in signers {
        let details = SignatureDetails {
            name: signer.name.clone(),
            email: signer.email.clone(),
            link: tx.random_token()?,
            signed: String::new(),
            changes: 0,
        };
        let one = Signature {
            id: tx.new_id()?,
            application: application.id,
            signatory: signer.who.key.clone(),
            item: i64::try_from(signer.item).unwrap_or(i64::MAX),
            state: SignatureState::Asked,
            details: Vec::new(),
            asked_at: tx.now(),
            answered_at: None,
            version: 1,
        };
        let sealed = seal(app, tx, (&application, &one), &details).await?;
        let one = Signature {
            details: sealed,
            ..one
        };
        signatures::insert(tx, &one, &details.link).await?;
        mail(tx, &one, false).await?;
    }
    application.status = Status::Signing;
    let expiry = tx.now() + KEPT;
    application.expires_at = Some(expiry);
    tx.enqueue_at(FORGET_ANSWERS, &(), expiry + SignedDuration::from_mins(1))
        .await?;
    let what = What::SignaturesAsked {
        signatures: i64::try_from(signers.len()).unwrap_or(i64::MAX),
        answers: digest_of(signed)?,
    };
    keep(app, tx, application, what).await
}

/// Has the mail sent by which somebody is asked.
pub async fn mail(tx: &mut Tx, one: &Signature, again: bool) -> Result<()> {
    let job = AskToSign {
        application: one.application.number(),
        signature: one.id.number(),
        again,
    };
    heard::note(tx.now(), News::Signatory(job.signature));
    tx.enqueue(ASK_TO_SIGN, &job).await
}

async fn seal(
    app: &App,
    db: &mut Reader,
    (application, one): (&Application, &Signature),
    details: &SignatureDetails,
) -> Result<Vec<u8>> {
    let json = serde_json::to_vec(details);
    let json = json.map_err(|error| Error::broken("a signature", error))?;
    let place = (application.person, one.id.number());
    app.vault.seal_for(db, place, &json).await
}

/// Who it is, and what they said. `NotFound` when it was taken back or the applicant was forgotten.
pub async fn open(
    app: &App,
    db: &mut Reader,
    (application, one): (&Application, &Signature),
) -> Result<SignatureDetails> {
    if one.state == SignatureState::Ended {
        return Err(Error::NotFound);
    }
    let place = (application.person, one.id.number());
    let opened = app.vault.open_for(db, place, &one.details).await?;
    serde_json::from_slice(&opened.or_not_found()?)
        .map_err(|error| Error::broken("a signature", error))
}

/// Keeps what changed of somebody who signs.
pub async fn save(
    app: &App,
    tx: &mut Tx,
    (application, one): (&Application, &mut Signature),
    details: &SignatureDetails,
) -> Result<()> {
    one.details = seal(app, tx, (application, one), details).await?;
    one.version += 1;
    signatures::save(tx, one, &details.link).await
}

/// Somebody who was asked, by their link, with the application. `NotFound` for a link that leads nowhere; `Conflict` when it does not wait
/// for them any more.
pub async fn find_asked(
    app: &App,
    tx: &mut Tx,
    token: &str,
    action: &str,
) -> Result<(Signature, Application)> {
    let one = signatures::find_by_token(tx, token).await?.or_not_found()?;
    let application = store::find(tx, one.application).await?.or_not_found()?;
    tx.may(action, &application.resource(&app.config.town.agency, true))?;
    let is_open = one.state == SignatureState::Asked && application.status == Status::Signing;
    let is_late = application.expires_at.is_some_and(|end| end < tx.now());
    if !is_open || is_late {
        return Err(Error::conflict("services-sign-not-asked"));
    }
    Ok((one, application))
}

/// One of those whom the applicant asked, while the application waits for them.
pub async fn find_of(
    app: &App,
    tx: &mut Tx,
    (token, id): (&str, i64),
    action: &str,
) -> Result<(Signature, Application)> {
    let application = super::found::find_own(app, tx, token, action).await?;
    let one = signatures::find(tx, stoa_kernel::Id::new(id)).await?;
    let one = one.filter(|one| one.application == application.id);
    let one = one.or_not_found()?;
    let is_open = matches!(one.state, SignatureState::Asked | SignatureState::Declined);
    if application.status != Status::Signing || !is_open {
        return Err(Error::conflict("services-sign-not-waiting"));
    }
    Ok((one, application))
}

/// Whether everybody has signed whom the application waits for.
async fn is_signed(tx: &mut Tx, application: &Application) -> Result<bool> {
    let all = signatures::of_application(tx, application.id).await?;
    let mut counted = all.iter().filter(|one| one.state != SignatureState::Ended);
    Ok(counted.all(|one| one.state == SignatureState::Signed))
}

/// Somebody has signed, and that is kept with its event; with the last one the application is with the office.
pub async fn go_on(
    app: &App,
    tx: &mut Tx,
    application: Application,
    (signature, statement): (&Signature, &str),
) -> Result<Done<Application>> {
    let given = answers::open(app, tx, &application).await?;
    let what = What::ApplicationSigned {
        signature: signature.id.number(),
        answers: digest_of(&given)?,
        statement: digest(statement),
    };
    let done = keep(app, tx, application, what).await?;
    if !is_signed(tx, done.value()).await? {
        return Ok(done);
    }
    let application = done.value().clone();
    let (file, version) = file_of(tx, &application).await?;
    let lang = language(app, tx, &application).await?;
    let received = receive(app, tx, application, (&file, version), (&given, lang)).await?;
    Ok(done.then(received))
}
