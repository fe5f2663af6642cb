//! Staff look at something that nobody has flagged.

use stoa_kernel::{Done, Error, Result, Tx};

use super::case_about;
use crate::{
    events::{Moderated, ModerationEvent},
    model::moderation::{Case, Contribution},
    policy,
};

/// `Conflict` where it is hidden, or looked at already.
pub async fn open_case(tx: &mut Tx, contribution: Contribution) -> Result<Done<Case>> {
    let (case, found, is_new) = case_about(tx, contribution).await?;
    tx.may(policy::MODERATE, &found.process.resource())?;
    if !is_new {
        return Err(Error::conflict("participation-moderate-looked-at"));
    }
    let what = Moderated::ModerationCaseOpened {
        contribution: contribution.reference(),
    };
    let event = ModerationEvent::of(&case, what);
    Ok(Done::new(case, &event))
}
