//! After the decision, an applicant says how it was: 1 to 5, and in words if they like, which the office alone reads. Once.

use stoa_kernel::{App, Done, Error, Result, Tx};

use crate::{
    casework::{
        counting,
        found::{LONGEST_TEXT, find_own, keep, write_entry},
    },
    events::What,
    model::{Application, EntryKind},
    store,
};

/// How it was.
#[derive(Debug, Clone)]
pub struct GiveFeedback {
    /// The secret of the applicant's link.
    pub token: String,
    /// 1, very bad, to 5, very good; 0 when nothing was chosen.
    pub score: i64,
    /// May be empty.
    pub text: String,
}

/// `Invalid` on `score` and `text`. `Conflict` before the decision, and when they said so already.
pub async fn give_feedback(
    app: &App,
    tx: &mut Tx,
    input: GiveFeedback,
) -> Result<Done<Application>> {
    let application = find_own(app, tx, &input.token, "give_feedback").await?;
    if !application.status.is_decided() {
        return Err(Error::conflict("services-desk-rate-later"));
    }
    if !(1..=5).contains(&input.score) {
        return Err(Error::invalid("score", "services-desk-score-missing"));
    }
    let text = input.text.trim();
    if text.chars().count() > LONGEST_TEXT {
        return Err(Error::invalid("text", "services-text-too-long"));
    }
    store::readings::rate(tx, application.id, input.score).await?;
    counting::rated(app, tx, &application, input.score).await?;
    let (entry, text) = write_entry(app, tx, &application, (EntryKind::Rated, text)).await?;
    keep(app, tx, application, What::FeedbackGiven { entry, text }).await
}
