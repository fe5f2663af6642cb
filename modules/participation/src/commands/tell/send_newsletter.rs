//! Staff write to those who follow a process. Each of them reads it as often as they chose; everybody reads it on the site.

use stoa_kernel::{App, Done, Localised, OrNotFound, Result, Tx, digest};

use crate::{
    events::{TellEvent, Told},
    model::{Faults, check_title, tell::Newsletter, words},
    policy,
    store::{self, tell},
};

/// What is written.
#[derive(Debug, Clone, Default)]
pub struct SendNewsletter {
    /// The slug of the process.
    pub process: String,
    pub title: Localised,
    pub text: Localised,
}

/// `Invalid` on the fields that are wrong; `NotFound` for a process that not everybody sees.
pub async fn send_newsletter(
    app: &App,
    tx: &mut Tx,
    input: SendNewsletter,
) -> Result<Done<Newsletter>> {
    let process = store::frame::process_by_slug(tx, &input.process).await?;
    let process = process.filter(|one| one.is_public()).or_not_found()?;
    tx.may(policy::SEND_NEWSLETTER, &policy::processes(&process.agency))?;
    let [title, text] = [&input.title, &input.text].map(words::tidy);
    let mut faults = Faults::default();
    let main = app.config.town.language;
    check_title(&title, main, &mut faults);
    words::check(&text, main, ("text", words::TEXT), &mut faults);
    faults.done()?;
    let letter = Newsletter {
        id: tx.new_id()?,
        process: process.id,
        title,
        text,
        at: tx.now(),
    };
    tell::insert_newsletter(tx, &letter).await?;
    let what = Told::NewsletterSent {
        words: digest(&letter.words()),
    };
    let event = TellEvent::of(&process.reference(), what).by(&process.agency);
    Ok(Done::new(letter, &event))
}
