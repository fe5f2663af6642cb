//! The house takes a dataset of another portal in, or renews it, and publishes it: a description, and links to where its files are.

use stoa_kernel::{Done, Error, OrNotFound, Result, Tx};

use super::{
    AddLink, CreateDataset, DescribeDataset,
    add_file::{format_of, free_name},
    create_dataset, describe_dataset,
    publish_dataset::next_version,
};
use crate::{
    model::{DatasetId, Description, HarvestSource, Known, State},
    policy,
    store::{self, NewResource},
};

/// A record as it is kept here.
#[derive(Debug, Clone, Default)]
pub struct Taken {
    pub description: Description,
    pub links: Vec<AddLink>,
}

/// A record, and what is known of it.
#[derive(Debug, Clone)]
pub struct TakeHarvested {
    pub source: HarvestSource,
    /// The digest of its identifier.
    pub identifier: String,
    /// The digest of the record.
    pub digest: String,
    pub known: Option<Known>,
    pub taken: Taken,
}

/// Publishes it. `Conflict` when a person of ours has withdrawn it; `Invalid` when its description cannot be kept.
pub async fn take_harvested(tx: &mut Tx, input: TakeHarvested) -> Result<Done<DatasetId>> {
    let (source, description) = (input.source, input.taken.description);
    tx.may(policy::MANAGE_SOURCES, &policy::catalogue(&source.agency))?;
    let (id, done) = match &input.known {
        None => {
            let new = CreateDataset {
                agency: source.agency,
                description,
                ..CreateDataset::default()
            };
            let done = create_dataset(tx, new).await?;
            (done.value().id, done.map(|_dataset| ()))
        }
        Some(known) => {
            let dataset = store::dataset_by_id(tx, known.dataset)
                .await?
                .or_not_found()?;
            if dataset.state == State::Withdrawn && !known.is_gone {
                return Err(Error::conflict("opendata-harvest-withdrawn-here"));
            }
            let new = DescribeDataset {
                dataset: dataset.id,
                agency: source.agency,
                description,
                seen: 0,
            };
            (dataset.id, describe_dataset(tx, new).await?)
        }
    };
    replace_links(tx, id, input.taken.links).await?;
    store::remember_record(tx, source.id, (&input.identifier, &input.digest), id).await?;
    let dataset = store::dataset_by_id(tx, id).await?.or_not_found()?;
    let files = store::files_of(tx, id).await?;
    let published = next_version(tx, &dataset, &files).await?;
    Ok(done.then(published.map(|_version| id)))
}

/// Makes the dataset's resources these links. One whose address stays keeps its name.
async fn replace_links(tx: &mut Tx, dataset: DatasetId, links: Vec<AddLink>) -> Result<()> {
    let mut before = store::resources_of(tx, dataset).await?;
    for link in links {
        let last = link.url.split(['?', '#']).next().unwrap_or_default();
        let last = last
            .trim_end_matches('/')
            .rsplit('/')
            .next()
            .unwrap_or_default();
        let mut new = NewResource {
            name: String::new(),
            title: link.title,
            text: link.text,
            format: match link.format.as_str() {
                "" if last.contains('.') => format_of(last),
                given => given.to_owned(),
            },
            url: link.url.clone(),
        };
        match before.iter().position(|one| one.url == link.url) {
            Some(place) => {
                let known = before.swap_remove(place);
                store::name_resource(tx, known.id, &new).await?;
            }
            None => {
                new.name = free_name(tx, dataset, last).await?;
                store::add_resource(tx, dataset, &new).await?;
            }
        }
    }
    for gone in before {
        store::remove_resource(tx, gone.id).await?;
    }
    Ok(())
}
