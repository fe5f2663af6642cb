//! A table gets other names that it can be asked by, beside the one that it is published under.

use stoa_kernel::{Done, Error, FieldError, Id, Message, OrNotFound, Reader, Result, Tx};

use super::found;
use crate::{
    events::{DataEvent, What},
    model::Resource,
    policy, store,
};

/// Other names of a table, at most.
const MOST: usize = 20;
/// Letters of a name, at most, as PostgreSQL has it for CKAN.
const LONGEST: usize = 63;

/// Gives it these names in place of those that it had. `Invalid` on `aliases` with each name that is no name of a table, or
/// another's.
pub async fn name_table(
    tx: &mut Tx,
    resource: Id<Resource>,
    mut names: Vec<String>,
) -> Result<Done<()>> {
    let resource = store::resource_by_id(tx, resource).await?.or_not_found()?;
    let dataset = found(tx, policy::DESCRIBE, resource.dataset).await?;
    if dataset.is_public() {
        policy::may(tx, policy::PUBLISH, &dataset)?;
    }
    names.sort();
    names.dedup();
    let faults = alias_faults(tx, Some(resource.id), &names).await?;
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    store::replace_aliases(tx, (dataset.id, resource.id), &names).await?;
    let what = What::DatasetTableNamed {
        resource: resource.id.number(),
        names,
    };
    Ok(Done::new((), &DataEvent::of(&dataset, what)))
}

/// Why these cannot be the other names of a resource's table, of a new one where it is `None`.
pub async fn alias_faults(
    db: &mut Reader,
    resource: Option<Id<Resource>>,
    names: &[String],
) -> Result<Vec<FieldError>> {
    let mut faults = Vec::new();
    if names.len() > MOST {
        faults.push(FieldError::new(
            "aliases",
            Message::new("opendata-aliases-many"),
        ));
    }
    for name in names {
        let fault = match is_name(name) {
            false => Some("opendata-alias-wrong"),
            true => {
                let owner = store::resource_of_alias(db, name).await?;
                let is_anothers = owner.is_some_and(|owner| Some(owner) != resource);
                let is_taken = is_anothers || store::table_owner(db, name).await?.is_some();
                is_taken.then_some("opendata-alias-taken")
            }
        };
        let fault =
            fault.map(|key| FieldError::new("aliases", Message::new(key).with("name", name)));
        faults.extend(fault);
    }
    Ok(faults)
}

/// Small letters of ASCII, digits and `_`, and no digit first: what a statement says without quotation marks.
fn is_name(name: &str) -> bool {
    let plain = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'_';
    let begins = name.bytes().next();
    begins.is_some_and(|sign| !sign.is_ascii_digit())
        && name.len() <= LONGEST
        && name.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_need_no_quotation_marks() {
        assert!(is_name("books_2026") && is_name("_b"));
        for wrong in ["", "2books", "Books", "bo-oks", "bo oks", "b\"", "bücher"] {
            assert!(!is_name(wrong), "{wrong}");
        }
        assert!(!is_name(&"b".repeat(64)));
    }
}
