//! What can be done about what breaks the rules: saying so, deciding, asking that somebody else looks at it.

mod appeal_moderation;
mod decide_appeal;
mod decide_moderation;
mod flag_contribution;
mod open_case;
mod read_original;

pub use appeal_moderation::{AppealModeration, appeal_moderation};
pub use decide_appeal::{DecideAppeal, decide_appeal};
pub use decide_moderation::{DecideModeration, decide_moderation};
pub use flag_contribution::{FlagContribution, flag_contribution};
pub use open_case::open_case;
pub use read_original::{ReadOriginal, read_original};

use stoa_kernel::{Error, OrNotFound, Result, Tx};

use crate::{
    casework::{self, Found, not_hidden},
    model::{
        Faults,
        moderation::{Case, CaseId, CaseProcess, Contribution, Verdict},
        words,
    },
    policy, store,
};

/// `Conflict` when somebody was faster.
fn faster(was_first: bool) -> Result<()> {
    if was_first {
        Ok(())
    } else {
        Err(Error::conflict("participation-frame-changed-meanwhile"))
    }
}

/// A case as it was on the screen; `seen` is 0 for whoever has seen none.
async fn seen_case(tx: &mut Tx, (id, seen): (CaseId, i64)) -> Result<Case> {
    let found = store::moderation::case_by_id(tx, id).await?;
    let case = found.or_not_found()?;
    faster(seen == 0 || seen == case.version)?;
    Ok(case)
}

/// The same with what it is about, for whoever moderates in its process.
async fn moderated(tx: &mut Tx, seen: (CaseId, i64)) -> Result<(Case, Found)> {
    let case = seen_case(tx, seen).await?;
    let found = casework::contribution(tx, case.contribution).await?;
    tx.may(policy::MODERATE, &found.process.resource())?;
    Ok((case, found))
}

/// The open case about something, or a new one; whether it is new. `Conflict` where it is hidden already.
async fn case_about(tx: &mut Tx, contribution: Contribution) -> Result<(Case, Found, bool)> {
    let found = casework::contribution(tx, contribution).await?;
    not_hidden(found.hidden.as_ref())?;
    if let Some(case) = store::moderation::open_case_of(tx, contribution).await? {
        return Ok((case, found, false));
    }
    let case = begun(tx, &found)?;
    store::moderation::insert_case(tx, &case).await?;
    Ok((case, found, true))
}

fn begun(tx: &mut Tx, found: &Found) -> Result<Case> {
    let process = &found.process;
    Ok(Case {
        id: tx.new_id()?,
        contribution: found.contribution,
        process: CaseProcess {
            id: process.id,
            slug: process.slug.clone(),
            title: process.title.clone(),
            agency: process.agency.clone(),
        },
        flags: 0,
        opened_at: tx.now(),
        verdict: Verdict::Open,
        rule: None,
        reason: String::new(),
        decided_at: None,
        decided_by: None,
        appeal: None,
        version: 1,
    })
}

/// What somebody must write, without blanks at the ends. `Invalid` on the field when nothing is left, or it is too long.
fn written(field: &str, text: &str) -> Result<String> {
    let text = text.trim().replace("\r\n", "\n");
    let mut faults = Faults::default();
    faults.want(!text.is_empty(), field, "participation-frame-fault-empty");
    let fits = text.chars().count() <= words::TEXT;
    faults.want(fits, field, "participation-frame-fault-long");
    faults.done()?;
    Ok(text)
}
