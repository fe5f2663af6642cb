//! A caseworker decides, with the reason that the applicant reads. The ledger names the version of the service's rules that it
//! was decided by.

use stoa_kernel::{App, Done, Result, Tx};

use crate::{
    casework::{
        counting,
        found::{file_of, find_open, keep, required, write_entry},
        gaps,
        offers_back::offer_back,
        outcome::conclude,
        paying, registers, renewals, retention,
        rules::rest_on,
        tasks::decidable,
    },
    events::{ServiceEvent, What},
    jobs::ask_to_tell,
    model::{Application, EntryKind, Payment, Status},
    payments::charges::{charge_applicant, drop_unpaid},
    permits::issue,
};

/// A decision.
#[derive(Debug, Clone)]
pub struct DecideApplication {
    pub reference: String,
    /// The application's version that the decision rests on.
    pub seen_version: i64,
    pub granted: bool,
    /// Why, in words that the applicant understands.
    pub reason: String,
}

/// `Invalid` on `reason`, and on `against` when the rules of the service advise otherwise. `Conflict` when it has changed since it was
/// seen, or is decided already, and when a renewal of what was renewed already is granted.
pub async fn decide_application(
    app: &App,
    tx: &mut Tx,
    input: DecideApplication,
) -> Result<Done<Application>> {
    decide(app, tx, (input, "")).await
}

/// The same with why it is decided otherwise than the rules advise: `Invalid` on `against` without one. It is kept where they do.
pub async fn decide_against_advice(
    app: &App,
    tx: &mut Tx,
    input: DecideApplication,
    why: &str,
) -> Result<Done<Application>> {
    decide(app, tx, (input, why)).await
}

async fn decide(
    app: &App,
    tx: &mut Tx,
    (input, why): (DecideApplication, &str),
) -> Result<Done<Application>> {
    let seen = (input.reference.as_str(), input.seen_version);
    let application = find_open(app, tx, seen, "decide_application").await?;
    let reason = required("reason", &input.reason, "services-reason-missing")?;
    decidable(tx, &application, input.granted).await?;
    gaps::allows(app, tx, &application, input.granted).await?;
    let (file, _) = file_of(tx, &application).await?;
    paying::allows(tx, (&application, &file), input.granted).await?;
    let settled = Settled {
        granted: input.granted,
        said: &reason,
        why,
    };
    settle(app, tx, application, settled).await
}

/// How an application ends.
pub(crate) struct Settled<'a> {
    pub granted: bool,
    /// What the applicant reads.
    pub said: &'a str,
    /// Why it is otherwise than the rules advise, where it is.
    pub why: &'a str,
}

/// Grants or refuses an application, with all that follows from it.
pub(crate) async fn settle(
    app: &App,
    tx: &mut Tx,
    mut application: Application,
    Settled { granted, said, why }: Settled<'_>,
) -> Result<Done<Application>> {
    if granted {
        renewals::may_grant(tx, &application).await?;
    }
    let (file, digest) = file_of(tx, &application).await?;
    let used = rest_on(app, tx, (&application, &file), (granted, why)).await?;
    let (status, kind) = if granted {
        (Status::Granted, EntryKind::Granted)
    } else {
        (Status::Refused, EntryKind::Refused)
    };
    let was = application.clone();
    application.status = status;
    application.decided_at = Some(tx.now());
    application.paused_at = None;
    counting::ended(app, tx, &application, &was).await?;
    let (entry, reason) = write_entry(app, tx, &application, (kind, said)).await?;
    ask_to_tell(tx, application.id, "decided").await?;
    let what = What::ApplicationDecided {
        granted,
        entry,
        reason,
        digest,
        rules: used.hashes,
        against: used.against,
    };
    let mut done = keep(app, tx, application.clone(), what).await?;
    done = used.looked.iter().fold(done, |done, look| done.also(look));
    if granted {
        let issued = issue(app, tx, &application, &file).await?;
        let prefix = &app.config.town.reference_prefix;
        done = done.also(&ServiceEvent::of(&application, prefix, issued));
        let owed = charge_applicant(app, tx, (&application, &file), Payment::After).await?;
        done = owed.iter().fold(done, |done, event| done.also(event));
        let rows = registers::write_granted(app, tx, &application, &file).await?;
        done = rows.iter().fold(done, |done, row| done.also(row));
    } else {
        let mut money = drop_unpaid(app, tx, &application).await?;
        money.extend(offer_back(app, tx, (&application, &file)).await?);
        done = money.iter().fold(done, |done, event| done.also(event));
    }
    retention::begin(app, tx, &application, file.keep_years).await?;
    conclude(app, tx, (&application, &file), ((granted, said), done)).await
}
