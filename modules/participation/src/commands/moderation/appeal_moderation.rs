//! Whoever wrote what was hidden asks that somebody else looks at it. They can do so once.

use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx, digest};

use super::{seen_case, written};
use crate::{
    casework,
    events::{Moderated, ModerationEvent},
    model::moderation::{Appeal, CaseId},
    policy, store,
};

/// Why it should not be hidden.
#[derive(Debug, Clone)]
pub struct AppealModeration {
    pub case: CaseId,
    pub words: String,
}

/// `Invalid` on `words`; `Conflict` where nothing is hidden, or it was asked for already.
pub async fn appeal_moderation(
    app: &App,
    tx: &mut Tx,
    input: AppealModeration,
) -> Result<Done<()>> {
    let case = seen_case(tx, (input.case, 0)).await?;
    let found = casework::contribution(tx, case.contribution).await?;
    let actor = tx.actor().clone();
    let own = casework::is_own(app, tx, &actor, found.author).await?;
    tx.may(policy::APPEAL, &case.resource(&actor, own))?;
    if case.appeal.is_some() {
        return Err(Error::conflict("participation-moderate-appealed-already"));
    }
    if !case.is_hidden() {
        return Err(Error::conflict("participation-moderate-nothing-hidden"));
    }
    let words = written("words", &input.words)?;
    let person = actor.person().or_not_found()?;
    let place = (person, case.id.number());
    let appeal = Appeal {
        person,
        sealed: app.vault.seal_for(tx, place, words.as_bytes()).await?,
        at: tx.now(),
        is_granted: false,
        reason: String::new(),
        decided_at: None,
    };
    store::moderation::insert_appeal(tx, &case, &appeal).await?;
    let what = Moderated::ModerationAppealed {
        words: digest(&words),
    };
    Ok(Done::new((), &ModerationEvent::of(&case, what)))
}
