//! A manager names another portal that is to be harvested.

use stoa_kernel::{Done, Error, FieldError, Id, Message, Result, Tx, digest};

use super::create_dataset::must_exist;
use crate::{
    events::{DataEvent, What},
    model::{HarvestSource, NewSource, Reach, SourceState, is_web_address},
    policy, store,
};

/// The fewest and the most hours between two runs.
pub const HOURS: std::ops::RangeInclusive<i64> = 1..=24 * 366;

/// What is named, and what we are called ourselves.
#[derive(Debug, Clone, Default)]
pub struct AddHarvestSource {
    pub new: NewSource,
    /// Our own address, without a slash at its end.
    pub own: String,
}

/// Keeps it. `Invalid` when the address is none, is ours, or is harvested already.
pub async fn add_harvest_source(
    tx: &mut Tx,
    input: AddHarvestSource,
) -> Result<Done<Id<HarvestSource>>> {
    let new = input.new;
    tx.may(policy::MANAGE_SOURCES, &policy::catalogue(&new.agency))?;
    let address = new.address.trim().to_owned();
    let mut faults = Vec::new();
    let mut fault = |field: &str, key| faults.push(FieldError::new(field, Message::new(key)));
    if !is_web_address(&address) {
        fault("address", "opendata-address-wrong");
    } else if host(&address) == host(&input.own) {
        fault("address", "opendata-source-ourselves");
    }
    if !HOURS.contains(&new.every_hours) {
        fault("every_hours", "opendata-hours-wrong");
    }
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    must_exist(tx, &new.agency).await?;
    let source = HarvestSource {
        id: tx.new_id()?,
        agency: new.agency,
        every_hours: new.every_hours,
        state: SourceState::Active,
        endpoint: String::new(),
        kind: String::new(),
        etag: String::new(),
        last_modified: String::new(),
        reach: Reach::default(),
        next_at: None,
        added_at: tx.now(),
        revision: 1,
        address,
    };
    store::insert_source(tx, &source).await?;
    let what = What::HarvestSourceAdded {
        address: digest(&source.address),
    };
    let event = DataEvent::of_source(source.id.number(), &source.agency, what);
    Ok(Done::new(source.id, &event))
}

/// Host and port of an address, in small letters.
fn host(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.to_ascii_lowercase()
}
