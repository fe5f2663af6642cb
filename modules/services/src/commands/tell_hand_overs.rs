//! The managers of a body are told of what was not handed over; while something is left, again the next morning.

use stoa_kernel::{App, Done, Id, Result, Tx, jobs::Job, mail::next_morning};

use super::{Digest, HAND_OVER_DIGEST, hand_overs_of};
use crate::{
    events::{ServiceEvent, What},
    store::hand_overs,
};

/// What they are told.
#[derive(Debug, Clone)]
pub struct TellHandOvers {
    pub agency: String,
    /// How many are open.
    pub open: usize,
    /// Those whose jobs are gone, which nobody has to mend.
    pub gone: Vec<Id<Job>>,
}

/// The program itself notes it.
pub async fn tell_hand_overs(app: &App, tx: &mut Tx, input: TellHandOvers) -> Result<Done<()>> {
    let agency = &input.agency;
    tx.may("mend_hand_over", &hand_overs_of(agency))?;
    for job in &input.gone {
        hand_overs::remove(tx, *job).await?;
    }
    hand_overs::end_digest(tx, agency).await?;
    let morning = next_morning(tx.now(), &app.config.time_zone());
    if input.open > 0 && hand_overs::begin_digest(tx, agency, morning).await? {
        let digest = Digest {
            agency: agency.clone(),
        };
        tx.enqueue_at(HAND_OVER_DIGEST, &digest, morning).await?;
    }
    let what = What::HandOversTold { open: input.open };
    Ok(Done::new((), &ServiceEvent::of_body(agency, what)))
}
