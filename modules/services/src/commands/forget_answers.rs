//! The program destroys answers that were never sent, with the key that they were sealed under.

use stoa_kernel::{App, Done, Result, Tx};

use crate::{
    casework::found::all_services,
    events::{ServiceEvent, What},
    model::Application,
    store,
};

/// The job that looks for them.
pub const FORGET_ANSWERS: &str = "services.forget_answers";

/// Destroys one application's answers.
pub async fn forget_answers(app: &App, tx: &mut Tx, one: &Application) -> Result<Done<()>> {
    tx.may("forget_answers", &all_services(app))?;
    app.vault.forget(tx, one.person).await?;
    store::remove(tx, one.id).await?;
    let prefix = &app.config.town.reference_prefix;
    let event = ServiceEvent::of(one, prefix, What::AnswersForgotten);
    Ok(Done::new((), &event))
}
