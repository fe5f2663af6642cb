//! Somebody of the staff who did not decide before looks at it once more: it is put back, or stays hidden.

use stoa_kernel::{App, Done, Error, Result, Tx, digest};

use super::{faster, seen_case};
use crate::{
    casework::open_original,
    commands::voices::reason_of,
    events::{Moderated, ModerationEvent},
    model::moderation::{Case, CaseId},
    policy, store,
};

/// Whether it is put back, and why.
#[derive(Debug, Clone)]
pub struct DecideAppeal {
    pub case: CaseId,
    /// `None` where nothing was chosen.
    pub is_granted: Option<bool>,
    pub reason: String,
}

/// `Invalid` on `outcome` and `reason`; `Denied` for whoever decided before; `Conflict` where nothing waits, or whoever wrote it was forgotten.
pub async fn decide_appeal(app: &App, tx: &mut Tx, input: DecideAppeal) -> Result<Done<()>> {
    let case = seen_case(tx, (input.case, 0)).await?;
    let actor = tx.actor().clone();
    tx.may(policy::DECIDE_APPEAL, &case.resource(&actor, false))?;
    if !case.has_open_appeal() {
        return Err(Error::conflict("participation-moderate-no-appeal"));
    }
    let chosen = || Error::invalid("outcome", "participation-frame-fault-choice");
    let is_granted = input.is_granted.ok_or_else(chosen)?;
    let reason = reason_of(&input.reason)?;
    let by = actor.staff().map(|staff| staff.id);
    let decision = (is_granted, reason.as_str());
    faster(store::moderation::decide_appeal(tx, case.id, decision, by).await?)?;
    if is_granted {
        put_back(app, tx, &case).await?;
    }
    let (contribution, reason) = (case.contribution.reference(), digest(&reason));
    let what = match is_granted {
        true => Moderated::ModerationAppealGranted {
            contribution,
            reason,
        },
        false => Moderated::ModerationAppealRefused {
            contribution,
            reason,
        },
    };
    Ok(Done::new((), &ModerationEvent::of(&case, what)))
}

async fn put_back(app: &App, tx: &mut Tx, case: &Case) -> Result<()> {
    let words = open_original(app, tx, case.id).await?;
    let words = words.ok_or_else(|| Error::conflict("participation-moderate-forgotten"))?;
    let place = (case.contribution, case.id);
    faster(store::moderation::restore(tx, place, &words).await?)
}
