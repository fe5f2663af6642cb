//! A program tells what a resident said on another site: that it is not fixed, that it is, or anything else.

use stoa_kernel::{Actor, App, Done, Error, Id, OrNotFound, Result, Timestamp, Tx};

use super::{
    answer_fixed::{AnswerFixed, answer},
    comment_on_report::{CommentOnReport, comment_on_report},
};
use crate::{
    casework::pictures::{ask_for_pictures, lines_of},
    model::{Report, Status, Update},
    store,
};

/// What they say there.
#[derive(Debug, Clone)]
pub struct TakeResidentUpdate {
    /// Our reference of the report.
    pub reference: String,
    /// The program's id of this update, so that none is taken twice; may be empty.
    pub their_id: String,
    /// Whether it is fixed; `None` when they say nothing of that.
    pub fixed: Option<bool>,
    pub text: String,
    /// Where pictures of it are.
    pub media_urls: Vec<String>,
    /// When they said it; `None`: now.
    pub said_at: Option<Timestamp>,
}

/// Under which name a program's updates are remembered: no body is called so. Empty for anybody else.
pub fn sender_of(actor: &Actor) -> String {
    match actor {
        Actor::Program { id, .. } => format!("key:{id}"),
        _ => String::new(),
    }
}

/// Takes it as an answer to "was it fixed?" where that is asked, and else as a comment. `Conflict` when it was taken before.
pub async fn take_resident_update(
    app: &App,
    tx: &mut Tx,
    input: TakeResidentUpdate,
) -> Result<Done<Id<Update>>> {
    let prefix = &app.config.town.reference_prefix;
    let found = store::by_reference(tx, prefix, &input.reference).await?;
    let report = found.or_not_found()?;
    let (reference, text) = (input.reference, input.text);
    let done = match input.fixed {
        Some(fixed) if is_answer(&report, fixed, input.said_at) => {
            let input = AnswerFixed {
                reference,
                fixed,
                text,
            };
            answer(app, tx, input)
                .await?
                .map(|(_report, update)| update)
        }
        _ => {
            let input = CommentOnReport {
                reference,
                text,
                photos: Vec::new(),
            };
            comment_on_report(app, tx, input).await?
        }
    };
    let sender = sender_of(tx.actor());
    let is_new = input.their_id.is_empty()
        || sender.is_empty()
        || store::insert_taken_update(tx, &sender, &input.their_id, *done.value()).await?;
    if !is_new {
        return Err(Error::conflict("reports-update-taken-already"));
    }
    let written = store::find_update(tx, *done.value()).await?;
    let mut update = written.or_not_found()?;
    update.media_url = lines_of(input.media_urls);
    store::keep_update_media(tx, &update).await?;
    ask_for_pictures(tx, &update).await?;
    Ok(done)
}

/// "Not fixed" answers what is said to be fixed; who said it before that was said had not heard it yet. Programs tell
/// whole seconds.
fn is_answer(report: &Report, fixed: bool, said_at: Option<Timestamp>) -> bool {
    let since = report.closed_at.map_or(i64::MIN, Timestamp::as_second);
    let had_heard = said_at.is_none_or(|said| said.as_second() >= since);
    report.status == Status::Fixed && (fixed || had_heard)
}
