//! Somebody says what a dataset is: all fields at once.

use stoa_kernel::{Done, Error, Result, Tx, digest};

use super::{create_dataset::must_exist, found, still};
use crate::{
    events::{DataEvent, What},
    model::{DatasetId, Description},
    policy, store,
};

/// The new description.
#[derive(Debug, Clone)]
pub struct DescribeDataset {
    pub dataset: DatasetId,
    pub agency: String,
    pub description: Description,
    /// The revision that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
}

/// Keeps it. What is published shows it with the next version. `Conflict` when somebody changed the dataset meanwhile.
pub async fn describe_dataset(tx: &mut Tx, input: DescribeDataset) -> Result<Done<()>> {
    let dataset = found(tx, policy::DESCRIBE, input.dataset).await?;
    if input.agency != dataset.agency {
        must_exist(tx, &input.agency).await?;
        tx.may(policy::CREATE, &policy::catalogue(&input.agency))?;
    }
    still(&dataset, input.seen)?;
    let description = input.description.checked().map_err(Error::Invalid)?;
    if !store::replace_description(tx, &dataset, &input.agency, &description).await? {
        return Err(Error::conflict("opendata-changed-meanwhile"));
    }
    let text = serde_json::to_string(&description).unwrap_or_default();
    let what = What::DatasetDescribed {
        revision: dataset.revision + 1,
        description: digest(&text),
    };
    Ok(Done::new((), &DataEvent::of(&dataset, what)))
}
