//! News for an applicant whose application staff typed in and who gave no e-mail address: they get a letter, which staff print.

use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx};

use crate::{
    casework::found::all_services,
    events::{ServiceEvent, What},
    jobs::OWED,
    model::{Application, Post},
    store::{self, letters, post},
};

/// What there is news of.
#[derive(Debug, Clone)]
pub struct PutInPost {
    pub application: Id<Application>,
    /// The word of the news, as its mail would have it.
    pub what: String,
    /// The number of the job that asks: what it asked for once is not put in again.
    pub job: i64,
}

/// Puts the letters in that were sent since the last news or, where the service's file has none for the occasion, the news themselves.
/// `Conflict` when all of it is in the post already.
pub async fn put_in_post(app: &App, tx: &mut Tx, input: PutInPost) -> Result<Done<Application>> {
    tx.may("put_in_post", &all_services(app))?;
    let found = store::find(tx, input.application).await?;
    let application = found.or_not_found()?;
    if post::has_of(tx, application.id, input.job).await? {
        return Err(Error::conflict("services-hold-post-already"));
    }
    let known = post::letters_of(tx, application.id).await?;
    let sent = letters::of_application(tx, application.id).await?;
    let new = sent.iter().map(|letter| letter.id.number());
    let mut new: Vec<Option<i64>> = new.filter(|id| !known.contains(id)).map(Some).collect();
    // No letter of a file says what is owed; one that waits for its own news goes with those.
    if new.is_empty() || input.what == OWED {
        new = vec![None];
    }
    let mut put = 0_usize;
    for letter in new {
        let one = Post {
            id: tx.new_id()?,
            application: application.id,
            what: input.what.clone(),
            letter,
            job: input.job,
            asked_at: tx.now(),
            printed_at: None,
            printed_by: None,
        };
        put += usize::from(post::insert(tx, &one).await?);
    }
    if put == 0 {
        return Err(Error::conflict("services-hold-post-already"));
    }
    let what = What::LettersToPrint { letters: put };
    let event = ServiceEvent::of(&application, &app.config.town.reference_prefix, what);
    Ok(Done::new(application, &event))
}
