//! Something was not handed over: the body's managers find it on their page, and are told next morning.

use serde::{Deserialize, Serialize};
use stoa_kernel::{App, Done, Result, Tx, mail::next_morning};

use super::hand_overs_of;
use crate::{
    events::{ServiceEvent, What},
    model::{Application, HandOver},
    store::hand_overs,
};

/// The job that tells a body's managers of what was not handed over.
pub const HAND_OVER_DIGEST: &str = "services.hand_over_digest";

/// Whose managers.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Digest {
    pub agency: String,
}

/// The program itself notes it.
pub async fn note_hand_over(
    app: &App,
    tx: &mut Tx,
    (application, one): (&Application, &HandOver),
) -> Result<Done<()>> {
    tx.may("mend_hand_over", &hand_overs_of(&one.agency))?;
    hand_overs::save(tx, one).await?;
    let morning = next_morning(tx.now(), &app.config.time_zone());
    if hand_overs::begin_digest(tx, &one.agency, morning).await? {
        let digest = Digest {
            agency: one.agency.clone(),
        };
        tx.enqueue_at(HAND_OVER_DIGEST, &digest, morning).await?;
    }
    let what = What::HandOverFailed {
        job: one.job.number(),
        kind: one.kind.clone(),
        why: one.why.slug().to_owned(),
    };
    let event = ServiceEvent::of(application, &app.config.town.reference_prefix, what);
    Ok(Done::new((), &event))
}
