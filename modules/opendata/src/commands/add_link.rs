//! A dataset names data that stands elsewhere: an address, or another one in its place.

use stoa_kernel::{Done, Error, Id, OrNotFound, Result, Tx, digest};

use super::{
    add_file::{format_of, free_name},
    found,
};
use crate::{
    events::{DataEvent, What},
    model::{DatasetId, Resource},
    policy,
    store::{self, NewResource},
};

/// What stands elsewhere, and where.
#[derive(Debug, Clone, Default)]
pub struct AddLink {
    /// In place of what is known as this; `None`: beside the others.
    pub instead: Option<Id<Resource>>,
    pub title: String,
    pub text: String,
    /// Its address; empty only where a file is here already.
    pub url: String,
    /// `CSV`; empty: by the address's ending.
    pub format: String,
}

/// Keeps it. `Invalid` on `url` when it is no address of the web.
pub async fn add_link(
    tx: &mut Tx,
    dataset: DatasetId,
    input: AddLink,
) -> Result<Done<Id<Resource>>> {
    let dataset = found(tx, policy::DESCRIBE, dataset).await?;
    let before = match input.instead {
        Some(id) => Some(store::resource_by_id(tx, id).await?.or_not_found()?),
        None => None,
    };
    if before
        .as_ref()
        .is_some_and(|before| before.dataset != dataset.id)
    {
        return Err(Error::NotFound);
    }
    let is_here = before.as_ref().is_some_and(|before| before.file.is_some());
    if !is_here && !crate::model::is_web_address(&input.url) {
        return Err(Error::invalid("url", "opendata-address-wrong"));
    }
    let last = input.url.split(['?', '#']).next().unwrap_or_default();
    let last = last.rsplit('/').next().unwrap_or_default();
    let new = NewResource {
        name: match &before {
            Some(before) => before.name.clone(),
            None => free_name(tx, dataset.id, last).await?,
        },
        // A resource is never without a title: one that has it keeps it.
        title: match (input.title.trim(), &before) {
            ("", Some(before)) => before.title.clone(),
            (title, _) => title.chars().take(200).collect(),
        },
        text: input.text.trim().chars().take(5000).collect(),
        url: if is_here {
            String::new()
        } else {
            input.url.clone()
        },
        format: match input.format.trim() {
            "" if last.contains('.') => format_of(last),
            given => given.chars().take(40).collect(),
        },
    };
    let id = match before {
        Some(before) => {
            store::name_resource(tx, before.id, &new).await?;
            before.id
        }
        None => store::add_resource(tx, dataset.id, &new).await?,
    };
    store::touch(tx, dataset.id).await?;
    let what = What::DatasetLinkAdded {
        resource: id.number(),
        address: digest(&input.url),
    };
    Ok(Done::new(id, &DataEvent::of(&dataset, what)))
}
