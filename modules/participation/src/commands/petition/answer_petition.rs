//! The body answers a petition, with its reasons. Each answer is one of its own: none replaces another, and the first counts for the day that was due.

use stoa_kernel::{Done, Error, OrNotFound, Result, Tx, digest};

use crate::{
    casework,
    commands::voices::reason_of,
    events::{PetitionEvent, Petitioned},
    model::petition::{Outcome, PetitionId},
    policy, store,
};

/// What is answered, and why.
#[derive(Debug, Clone)]
pub struct AnswerPetition {
    pub petition: PetitionId,
    /// The version that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    pub outcome: Option<Outcome>,
    pub reason: String,
}

/// `Invalid` on `outcome` without one, and on `reason`; `Conflict` when somebody was faster.
pub async fn answer_petition(tx: &mut Tx, input: AnswerPetition) -> Result<Done<()>> {
    let found = store::petition::petition_by_id(tx, input.petition).await?;
    let petition = found.or_not_found()?;
    let process = petition.place.0.as_str();
    casework::setup(tx, policy::ANSWER_PETITION, (process, 0)).await?;
    if input.seen != 0 && input.seen != petition.version {
        return Err(Error::conflict("participation-frame-changed-meanwhile"));
    }
    let missing = || Error::invalid("outcome", "participation-frame-fault-choice");
    let outcome = input.outcome.ok_or_else(missing)?;
    let reason = reason_of(&input.reason)?;
    if !store::petition::note_answer(tx, &petition).await? {
        return Err(Error::conflict("participation-frame-changed-meanwhile"));
    }
    store::petition::insert_answer(tx, petition.id, (outcome, &reason)).await?;
    let what = Petitioned::PetitionAnswered {
        outcome: outcome.name(),
        reason: digest(&reason),
    };
    Ok(Done::new((), &PetitionEvent::of(&petition, what)))
}
