//! What was not taken at first was handed over.

use stoa_kernel::{App, Done, Result, Tx};

use super::hand_overs_of;
use crate::{
    events::{ServiceEvent, What},
    model::{Application, HandOver},
    store::hand_overs,
};

/// The program itself notes it.
pub async fn settle_hand_over(
    app: &App,
    tx: &mut Tx,
    (application, one): (&Application, &HandOver),
) -> Result<Done<()>> {
    tx.may("mend_hand_over", &hand_overs_of(&one.agency))?;
    hand_overs::remove(tx, one.job).await?;
    let what = What::HandOverDone {
        job: one.job.number(),
        kind: one.kind.clone(),
    };
    let event = ServiceEvent::of(application, &app.config.town.reference_prefix, what);
    Ok(Done::new((), &event))
}
