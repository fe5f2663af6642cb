//! Staff decide whether something stays or is hidden, with the reason that everybody reads. What is hidden is sealed, and nothing of it is left
//! where it stood.

use stoa_kernel::{App, Done, Error, Result, Tx, digest};

use super::{faster, moderated};
use crate::{
    casework::{Found, not_hidden, seal_original},
    commands::voices::reason_of,
    events::{Moderated, ModerationEvent},
    model::moderation::{Case, CaseId, Rule, Verdict},
    store,
};

/// What is decided, and why.
#[derive(Debug, Clone)]
pub struct DecideModeration {
    pub case: CaseId,
    /// The version that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    /// Kept or hidden.
    pub verdict: Verdict,
    /// The rule that it breaks; needed to hide it.
    pub rule: Option<Rule>,
    pub reason: String,
}

/// `Invalid` on `verdict`, `rule` and `reason`; `Conflict` when it was decided already, or somebody was faster.
pub async fn decide_moderation(
    app: &App,
    tx: &mut Tx,
    input: DecideModeration,
) -> Result<Done<Case>> {
    let (case, found) = moderated(tx, (input.case, input.seen)).await?;
    if case.verdict != Verdict::Open {
        return Err(Error::conflict("participation-moderate-decided-already"));
    }
    let rule = rule_of(&input)?;
    let reason = reason_of(&input.reason)?;
    let by = tx.actor().staff().map(|staff| staff.id);
    let decision = (input.verdict, rule, reason.as_str());
    faster(store::moderation::decide_case(tx, &case, decision, by).await?)?;
    let contribution = case.contribution.reference();
    let what = match rule {
        None => Moderated::ContributionKept {
            contribution,
            reason: digest(&reason),
        },
        Some(rule) => {
            hide(app, tx, (&case, &found)).await?;
            Moderated::ContributionHidden {
                contribution,
                rule: rule.name(),
                reason: digest(&reason),
            }
        }
    };
    let event = ModerationEvent::of(&case, what);
    Ok(Done::new(case, &event))
}

/// The rule that it breaks; `None` where it is kept.
fn rule_of(input: &DecideModeration) -> Result<Option<Rule>> {
    let chosen = |field| Error::invalid(field, "participation-frame-fault-choice");
    match input.verdict {
        Verdict::Open => Err(chosen("verdict")),
        Verdict::Kept => Ok(None),
        Verdict::Hidden => input.rule.map(Some).ok_or_else(|| chosen("rule")),
    }
}

/// Seals the words with the case, and takes them away from where they stood.
async fn hide(app: &App, tx: &mut Tx, (case, found): (&Case, &Found)) -> Result<()> {
    not_hidden(found.hidden.as_ref())?;
    let sealed = seal_original(app, tx, (case.id, found)).await?;
    store::moderation::insert_original(tx, case.id, sealed).await?;
    faster(store::moderation::hide(tx, case.contribution, case.id).await?)
}
