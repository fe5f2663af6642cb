//! A manager names what takes the place of a dataset, or takes the name back.

use stoa_kernel::{Done, Error, Result, Tx, digest};

use super::found;
use crate::{
    events::{DataEvent, What},
    model::{Dataset, DatasetId, is_web_address, slug_of},
    policy, store,
};

/// How long a chain of successors may be.
const LONGEST: usize = 50;

/// Which dataset, and the slug or the address of its successor; empty takes the name back.
#[derive(Debug, Clone)]
pub struct NameSuccessor {
    pub dataset: DatasetId,
    pub successor: String,
    /// Our own address, without a slash at its end: what begins with it is a dataset here.
    pub own: String,
}

/// Keeps it. `Invalid` when there is no such dataset, or it leads back to this one.
pub async fn name_successor(tx: &mut Tx, input: NameSuccessor) -> Result<Done<()>> {
    let dataset = found(tx, policy::WITHDRAW, input.dataset).await?;
    let given = input.successor.trim();
    let here = given.strip_prefix(&input.own).unwrap_or(given);
    let here = here.strip_prefix("/data/").unwrap_or(here);
    let address = match given {
        "" => String::new(),
        _ if !here.is_empty() && slug_of(here) == here => own_successor(tx, &dataset, here).await?,
        _ if is_web_address(given) => given.to_owned(),
        _ => return Err(Error::invalid("successor", "opendata-successor-unknown")),
    };
    store::replace_successor(tx, dataset.id, &address).await?;
    store::touch(tx, dataset.id).await?;
    let successor = match address.as_str() {
        "" => String::new(),
        address => digest(address),
    };
    let what = What::SuccessorNamed { successor };
    Ok(Done::new((), &DataEvent::of(&dataset, what)))
}

/// The path of a public dataset that does not lead back to the one it succeeds.
async fn own_successor(tx: &mut Tx, dataset: &Dataset, slug: &str) -> Result<String> {
    let unknown = || Error::invalid("successor", "opendata-successor-unknown");
    let mut next = slug.to_owned();
    for step in 0..LONGEST {
        let found = store::dataset_by_slug(tx, &next).await?;
        let found = match found {
            Some(found) if step > 0 || found.is_public() => found,
            _ if step > 0 => break,
            _ => return Err(unknown()),
        };
        if found.id == dataset.id {
            return Err(Error::invalid("successor", "opendata-successor-circle"));
        }
        let after = store::successor_of(tx, found.id).await?;
        match after.strip_prefix("/data/") {
            Some(after) => next = after.to_owned(),
            None => break,
        }
    }
    Ok(format!("/data/{slug}"))
}
