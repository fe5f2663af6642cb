//! Whoever holds something that ends applies once more: with what they answered before, if they want that.

use serde_json::{Map, Value};
use stoa_forms::{Answers, Context, Definition};
use stoa_kernel::{App, Done, Error, Lang, OrNotFound, Result, Timestamp, Tx};

use super::begin_application::{BeginApplication, Begun, begin_application};
use crate::{
    casework::{
        answers,
        attachments::without_files,
        found::{file_of, find_own},
        outcome::first_day,
        renewals,
        tasks::event,
    },
    flow_events::Flow,
    model::{Application, Channel, Permit, ServiceFile},
    store::{self, permits},
};

/// A renewal.
#[derive(Clone)]
pub struct RenewPermit {
    /// The secret of the link of what is held.
    pub token: String,
    /// Whether what was answered before is taken over.
    pub with_answers: bool,
    pub lang: Lang,
}

impl std::fmt::Debug for RenewPermit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RenewPermit(…)")
    }
}

/// `Conflict` before the time for it, for what was revoked, and for what was renewed or is about to be; `NotFound` where nothing is held, or nothing is offered any more.
pub async fn renew_permit(app: &App, tx: &mut Tx, input: RenewPermit) -> Result<Done<Begun>> {
    let held = find_own(app, tx, &input.token, "renew_permit").await?;
    let (file, _) = file_of(tx, &held).await?;
    let permit = permits::of_application(tx, held.id).await?.or_not_found()?;
    if !can_renew(app, (&file, &permit), tx.now())? {
        return Err(Error::conflict("services-flow-renew-early"));
    }
    if let Some(why) = renewals::stands_against(tx, held.id, None).await? {
        return Err(Error::conflict(why));
    }
    let begin = BeginApplication {
        service: held.service.clone(),
        channel: Channel::Web,
        lang: input.lang,
    };
    let done = begin_application(app, tx, begin).await?;
    let mut next = done.value().application.clone();
    store::reads::renews(tx, next.id, held.id).await?;
    if input.with_answers {
        take_over(app, tx, (&held, &mut next), input.lang).await?;
    }
    let event = event(app, &held, Flow::RenewalBegun);
    let begun = |begun: Begun| Begun {
        application: next,
        ..begun
    };
    Ok(done.map(begun).also(&event))
}

/// Whether what is held can be renewed at this moment.
pub fn can_renew(
    app: &App,
    (file, permit): (&ServiceFile, &Permit),
    now: Timestamp,
) -> Result<bool> {
    let (Some(until), Some(days)) = (permit.valid_until, file.renewal_days) else {
        return Ok(false);
    };
    let today = app.config.time_zone().to_datetime(now).date();
    Ok(permit.revoked_at.is_none() && first_day(until, days)? <= today)
}

/// Takes over what still fits the form, sealed under the key of the new application's own person, and how they are reached.
async fn take_over(
    app: &App,
    tx: &mut Tx,
    (held, next): (&Application, &mut Application),
    lang: Lang,
) -> Result<()> {
    let old = answers::open(app, tx, held).await?;
    let (file, _) = file_of(tx, next).await?;
    let context = answers::context(app, tx.now(), lang);
    let fitting = without_files(fitting(&file.form, &old, &context));
    let place = (next.person, next.id);
    next.answers = answers::seal(app, tx, place, &fitting).await?;
    next.version += 1;
    store::save(tx, next).await?;
    let known = app.vault.open_data(tx, held.person).await?;
    let email = known.and_then(|known| known.get("email").cloned());
    let own = app.vault.open_data(tx, next.person).await?;
    if let (Some(email), Some(mut own)) = (email, own) {
        own.insert("email".to_owned(), email);
        app.vault.correct(tx, next.person, &own).await?;
    }
    Ok(())
}

/// The pages whose answers the form still takes today, each looked at with those before it.
fn fitting(form: &Definition, old: &Answers, context: &Context) -> Answers {
    let Value::Object(plain) = old.to_plain() else {
        return Answers::default();
    };
    let mut kept = Map::new();
    let mut answers = Answers::default();
    for page in &form.pages {
        let Some(given) = plain.get(&page.slug) else {
            continue;
        };
        let mut tried = kept.clone();
        tried.insert(page.slug.clone(), given.clone());
        if let Ok(read) = form.read_plain(&Value::Object(tried.clone()), context) {
            (kept, answers) = (tried, read);
        }
    }
    answers
}
