//! A batch of streets and addresses comes in from a file: all of it or nothing, with one event.

use std::collections::HashMap;

use stoa_kernel::{
    Done, Id, Result, Tx, digest,
    town::gazetteer::{
        NewAddress, NewStreet, Street, gazetteer_changed, save_addresses, save_street,
        street_by_name,
    },
};

use crate::{events::TownEvent, model::address_file::AddressRow, policy};

/// Some streets, or some addresses, of a file. A batch of a few hundred streets or a thousand addresses is right.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StreetBatch {
    pub streets: Vec<NewStreet>,
    /// Their streets are made when they are not there.
    pub addresses: Vec<AddressRow>,
}

/// Keeps the batch. What is there already is changed to what the file says, so the same file twice is the same town.
pub async fn import_streets(tx: &mut Tx, batch: StreetBatch) -> Result<Done<()>> {
    policy::may_manage(tx)?;
    // The new version is one row that each batch writes: two imports at the same time wait for each other here,
    // and do not both add the same street.
    gazetteer_changed(tx).await?;
    for street in &batch.streets {
        save_street(tx, street).await?;
    }
    let mut known = HashMap::new();
    let mut addresses = Vec::with_capacity(batch.addresses.len());
    for row in &batch.addresses {
        addresses.push(NewAddress {
            street: street_of(tx, row, &mut known).await?,
            number: row.number.clone(),
            postcode: row.postcode.clone(),
            point: row.point,
        });
    }
    save_addresses(tx, &addresses).await?;
    let event = TownEvent::StreetsImported {
        streets: batch.streets.len(),
        addresses: batch.addresses.len(),
        rows: rows_digest(&batch),
    };
    Ok(Done::new((), &event))
}

/// The streets of a batch that were found already, by name and locality.
type KnownStreets = HashMap<(String, String), Id<Street>>;

async fn street_of(tx: &mut Tx, row: &AddressRow, known: &mut KnownStreets) -> Result<Id<Street>> {
    let key = (row.street.clone(), row.locality.clone());
    if let Some(id) = known.get(&key) {
        return Ok(*id);
    }
    let id = match street_by_name(tx, &row.street, &row.locality).await? {
        Some(id) => id,
        None => {
            let new = NewStreet {
                name: row.street.clone(),
                locality: row.locality.clone(),
                grade: "street".to_owned(),
                shape: None,
            };
            save_street(tx, &new).await?
        }
    };
    known.insert(key, id);
    Ok(id)
}

fn rows_digest(batch: &StreetBatch) -> String {
    let street = |one: &NewStreet| {
        let shape = one
            .shape
            .as_ref()
            .map(|shape| shape.to_geojson().to_string());
        [
            &one.name,
            &one.locality,
            &one.grade,
            &shape.unwrap_or_default(),
        ]
        .map(String::as_str)
        .join("\u{1f}")
    };
    let address = |one: &AddressRow| {
        let point = format!("{:.7} {:.7}", one.point.lat, one.point.lon);
        [
            &one.street,
            &one.locality,
            &one.number,
            &one.postcode,
            &point,
        ]
        .map(String::as_str)
        .join("\u{1f}")
    };
    let streets = batch.streets.iter().map(street);
    let rows: Vec<String> = streets.chain(batch.addresses.iter().map(address)).collect();
    digest(&rows.join("\u{1e}"))
}
