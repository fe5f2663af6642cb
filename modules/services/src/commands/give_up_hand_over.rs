//! A manager gives up handing something over: nobody tries again, and it leaves the page.

use stoa_kernel::{
    App, Done, Id, Result, Tx,
    jobs::{self, Job},
};

use super::retry_hand_over::find_hand_over;
use crate::{
    events::{ServiceEvent, What},
    store::hand_overs,
};

/// `Conflict` while a node is at work on it.
pub async fn give_up_hand_over(app: &App, tx: &mut Tx, job: Id<Job>) -> Result<Done<()>> {
    let (one, application) = find_hand_over(tx, job).await?;
    if jobs::find(tx, job).await?.is_some() {
        jobs::give_up(tx, job).await?;
    }
    hand_overs::remove(tx, job).await?;
    let what = What::HandOverGivenUp {
        job: job.number(),
        kind: one.kind,
    };
    let event = ServiceEvent::of(&application, &app.config.town.reference_prefix, what);
    Ok(Done::new((), &event))
}
