//! Somebody says that something that another wrote breaks a rule. Who said so is kept by nobody: the write has no actor.

use stoa_kernel::{Actor, App, Done, Error, Result, Tx, digest};

use super::case_about;
use crate::{
    casework::{Voice, Voter},
    events::{Moderated, ModerationEvent},
    model::{
        Faults,
        moderation::{Contribution, Flag, Rule},
        words,
    },
    policy, store,
};

/// What breaks which rule.
#[derive(Clone)]
pub struct FlagContribution {
    pub contribution: Contribution,
    /// `None` where none was chosen.
    pub rule: Option<Rule>,
    /// What they want to say about it; may be empty.
    pub words: String,
    pub voter: Voter,
}

/// Counts the voice once for one thing. `tx` is nobody's. `Invalid` on `rule` and `words`; `Conflict` when this voice said so before, or it is
/// hidden already.
pub async fn flag_contribution(
    app: &App,
    tx: &mut Tx,
    input: FlagContribution,
) -> Result<Done<()>> {
    if *tx.actor() != Actor::Anonymous {
        return Err(Error::broken("a flag", "its write must be nobody's"));
    }
    let (case, found, _) = case_about(tx, input.contribution).await?;
    let resource = policy::processes(&found.process.agency);
    let policies = app.db.policy();
    policies.ask(&input.voter.actor, policy::FLAG, &resource)?;
    let told = input.words.trim().replace("\r\n", "\n");
    let mut faults = Faults::default();
    let has_rule = input.rule.is_some();
    faults.want(has_rule, "rule", "participation-frame-fault-choice");
    let fits = told.chars().count() <= words::QUESTION;
    faults.want(fits, "words", "participation-frame-fault-long");
    faults.done()?;
    let chosen = || Error::invalid("rule", "participation-frame-fault-choice");
    let rule = input.rule.ok_or_else(chosen)?;
    let thing = format!("flag {}", input.contribution.reference());
    let voice = Voice::of(app, tx, &input.voter, &thing).await?;
    let id = tx.new_id()?;
    let flag = Flag {
        id,
        rule,
        sealed: app.vault.seal_secret(id.number(), told.as_bytes())?,
        at: tx.now(),
    };
    if !store::moderation::insert_flag(tx, (&case, voice), &flag).await? {
        return Err(Error::conflict("participation-moderate-flagged-already"));
    }
    let what = Moderated::ContributionFlagged {
        contribution: input.contribution.reference(),
        rule: rule.name(),
        words: digest(&told),
    };
    Ok(Done::new((), &ModerationEvent::of(&case, what)))
}
