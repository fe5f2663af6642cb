//! Somebody asks that another person look at a dataset and publish it.

use stoa_kernel::{Done, Error, Result, Tx};

use super::{found, still};
use crate::{
    events::{DataEvent, What},
    model::{DatasetId, State, publish_faults},
    policy, store,
};

/// `Invalid` while something is missing that a publication needs; `Conflict` when a review is asked for already.
pub async fn ask_review(tx: &mut Tx, id: DatasetId, seen: i64) -> Result<Done<()>> {
    let dataset = found(tx, policy::DESCRIBE, id).await?;
    still(&dataset, seen)?;
    if dataset.state == State::Review {
        return Err(Error::conflict("opendata-review-asked-already"));
    }
    let files = store::files_of(tx, id).await?;
    let faults = publish_faults(&dataset, &files);
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let asked_by = tx.actor().number();
    if !store::set_asked(tx, &dataset, asked_by).await? {
        return Err(Error::conflict("opendata-changed-meanwhile"));
    }
    let what = What::DatasetReviewAsked {
        revision: dataset.revision + 1,
    };
    Ok(Done::new((), &DataEvent::of(&dataset, what)))
}
