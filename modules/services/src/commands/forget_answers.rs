//! The program destroys answers that were never sent, with the key that they were sealed under.

use stoa_kernel::{App, Done, Error, Result, Tx};

use crate::{
    casework::{
        answers, attachments, counting,
        found::{all_services, file_of},
    },
    events::{ServiceEvent, What},
    model::Application,
    store,
};

/// The job that looks for them.
pub const FORGET_ANSWERS: &str = "services.forget_answers";

/// Destroys one application's answers, and its files. `Conflict` when it was sent, kept or taken back meanwhile.
pub async fn forget_answers(app: &App, tx: &mut Tx, one: &Application) -> Result<Done<()>> {
    tx.may("forget_answers", &all_services(app))?;
    let now = store::find(tx, one.id).await?;
    if now.is_none_or(|now| now.version != one.version) {
        return Err(Error::conflict("services-changed-meanwhile"));
    }
    // Whoever was forgotten before this has left nothing that could be looked at.
    if let Ok(given) = answers::open(app, tx, one).await {
        let (file, _) = file_of(tx, one).await?;
        counting::dropped(app, tx, one, (&file, &given)).await?;
    }
    let files = store::attachments::of_application(tx, one.id).await?;
    attachments::take_away(tx, &files).await?;
    store::signatures::remove(tx, one.id).await?;
    store::known::remove(tx, one.id).await?;
    store::gaps::remove(tx, one.id).await?;
    app.vault.forget(tx, one.person).await?;
    store::intakes::remove(tx, one.id).await?;
    store::remove(tx, one).await?;
    let prefix = &app.config.town.reference_prefix;
    let event = ServiceEvent::of(one, prefix, What::AnswersForgotten);
    Ok(Done::new((), &event))
}
