//! A manager says how many signatures petitions of a component need, and how soon they are answered. Those that began keep what they began with.

use stoa_kernel::{Done, Error, OrNotFound, Result, Tx};

use crate::{
    casework,
    events::{PetitionEvent, Petitioned},
    model::{
        Kind,
        petition::{PetitionRules, RulesForm},
    },
    policy, store,
};

/// The rules as they are to be.
#[derive(Debug, Clone)]
pub struct SavePetitionRules {
    pub process: String,
    pub component: String,
    /// The version that was on the screen; 0 where nobody has saved any.
    pub seen: i64,
    pub form: RulesForm,
}

/// `Invalid` on `needed` and `answer_days`; `Conflict` when somebody was faster.
pub async fn save_petition_rules(tx: &mut Tx, input: SavePetitionRules) -> Result<Done<()>> {
    let setup = casework::setup(tx, policy::SET_UP, (&input.process, 0)).await?;
    let found = setup.component(&input.component);
    let component = found
        .filter(|found| found.kind == Kind::Petition)
        .or_not_found()?;
    let (needed, answer_days) = input.form.checked()?;
    let rules = PetitionRules {
        component: component.id,
        needed,
        answer_days,
        version: input.seen,
    };
    if !store::petition::save_rules(tx, &rules).await? {
        return Err(Error::conflict("participation-frame-changed-meanwhile"));
    }
    let what = Petitioned::PetitionRulesSaved {
        component: component.slug.clone(),
        needed,
        answer_days,
    };
    let event = PetitionEvent::of_process(&setup.process, what);
    Ok(Done::new((), &event))
}
