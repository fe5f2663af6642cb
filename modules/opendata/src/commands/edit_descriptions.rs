//! Somebody changes the descriptions of many datasets at once: one event for all of them.

use stoa_kernel::{Done, Error, Id, OrNotFound, Result, Tx, digest};

use super::create_dataset::must_exist;
use crate::{
    events::{DataEvent, What},
    model::{Batch, Changes, Dataset, DatasetId, Edited},
    policy, store,
};

/// The most datasets of one edit.
pub const MOST_EDITED: usize = 500;

/// Which datasets, with the revisions that were on the screen, and what shall be different.
#[derive(Debug, Clone)]
pub struct EditDescriptions {
    pub datasets: Vec<(DatasetId, i64)>,
    pub changes: Changes,
}

/// Keeps all of it or nothing. `Conflict` when somebody changed one of them meanwhile, `Denied` where one may not be changed.
/// What is published shows it with its next version.
pub async fn edit_descriptions(tx: &mut Tx, input: EditDescriptions) -> Result<Done<Id<Batch>>> {
    let changes = input.changes.checked()?;
    if input.datasets.is_empty() || input.datasets.len() > MOST_EDITED {
        return Err(Error::invalid("datasets", "opendata-batch-how-many"));
    }
    if !changes.agency.is_empty() {
        must_exist(tx, &changes.agency).await?;
        tx.may(policy::CREATE, &policy::catalogue(&changes.agency))?;
    }
    let mut edits = Vec::new();
    for (id, seen) in input.datasets {
        let dataset = store::dataset_by_id(tx, id).await?.or_not_found()?;
        policy::may(tx, policy::DESCRIBE, &dataset)?;
        if seen != 0 && seen != dataset.revision {
            return Err(Error::conflict("opendata-changed-meanwhile"));
        }
        edits.extend(edit(tx, &dataset, &changes).await?);
    }
    if edits.is_empty() {
        return Err(Error::invalid("agency", "opendata-batch-no-change"));
    }
    let id: Id<Batch> = tx.new_id()?;
    store::insert_batch(tx, id, &changes, &edits).await?;
    let text = serde_json::to_string(&changes).unwrap_or_default();
    let what = What::DescriptionsEdited {
        batch: id.number(),
        datasets: edits.iter().map(|one| one.dataset).collect(),
        changes: digest(&text),
    };
    Ok(Done::new(id, &DataEvent::of_batch(id.number(), what)))
}

/// Changes one; `None` where nothing is different.
async fn edit(tx: &mut Tx, dataset: &Dataset, changes: &Changes) -> Result<Option<Edited>> {
    let (agency, description) = changes.applied(dataset);
    let description = description.checked().map_err(Error::Invalid)?;
    if agency == dataset.agency && description == dataset.description {
        return Ok(None);
    }
    if !store::replace_description(tx, dataset, &agency, &description).await? {
        return Err(Error::conflict("opendata-changed-meanwhile"));
    }
    Ok(Some(Edited {
        dataset: dataset.id.number(),
        agency: dataset.agency.clone(),
        before: dataset.description.clone(),
        revision: dataset.revision + 1,
    }))
}
