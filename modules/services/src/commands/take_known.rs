//! A resident who is signed in takes over what they told before: it stands in the fields of the new application, sealed under its own key.

use stoa_kernel::{Actor, App, Done, Error, Lang, Result, Tx};

use crate::{
    casework::{
        answers,
        found::{file_of, find_own},
        known,
    },
    events::{ServiceEvent, What},
    model::{Application, Status},
};

/// `Denied` for anybody who is not signed in as a resident. `Conflict` when it was sent already.
pub async fn take_known(
    app: &App,
    tx: &mut Tx,
    token: &str,
    lang: Lang,
) -> Result<Done<Application>> {
    let application = find_own(app, tx, token, "take_known").await?;
    let Actor::Person { id } = tx.actor().clone() else {
        return Err(Error::denied("kernel-denied"));
    };
    if application.status != Status::Begun {
        return Err(Error::conflict("services-sent-already"));
    }
    let (file, _) = file_of(tx, &application).await?;
    let told = known::told_before(app, tx, id).await?;
    let context = answers::context(app, tx.now(), lang);
    let mut all = known::open(app, tx, &application).await?;
    all.before = known::fitting(&file.form, &told, &context);
    known::keep(app, tx, &application, &all).await?;
    let questions = all.before.values().flatten().map(|page| page.0.len()).sum();
    let what = What::KnownTaken { questions };
    let event = ServiceEvent::of(&application, &app.config.town.reference_prefix, what);
    Ok(Done::new(application, &event))
}
