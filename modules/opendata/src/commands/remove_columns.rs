//! An open table loses columns, with what stands in them. The versions before keep them.

use stoa_kernel::{Done, Error, FieldError, Id, Message, Result, Tx};

use super::{
    add_columns::{open_one, put_in},
    open_table::NewTable,
};
use crate::{
    events::What,
    model::{Live, Resource},
};

/// A table with fewer columns than before.
#[derive(Debug, Clone)]
pub struct RemoveColumns {
    pub resource: Id<Resource>,
    /// [`Live::written`] of the table that was looked at.
    pub seen: i64,
    /// All of its rows in one file, and the columns that stay.
    pub table: NewTable,
    /// The names of those that go.
    pub removed: Vec<String>,
}

/// Puts the narrower table in the place of the one that was seen; what is published is a version at once. `Invalid` on `fields` where a
/// column of the key would go, or all of them; `Conflict` when the table has changed since it was seen, and where a treated table stands in
/// its place.
pub async fn remove_columns(tx: &mut Tx, input: RemoveColumns) -> Result<Done<Live>> {
    let (live, dataset) = open_one(tx, input.resource).await?;
    let faults = narrow_faults(&live, &input.removed, input.table.columns.len());
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let columns = input.removed;
    let what = |new: &Live, table: String| What::DatasetColumnsRemoved {
        resource: new.resource.number(),
        revision: new.revision,
        columns,
        table,
        digest: new.digest.clone(),
    };
    put_in(tx, (&live, &dataset), (input.seen, &input.table), what).await
}

/// Why these columns cannot go, when so many stay.
pub fn narrow_faults(live: &Live, removed: &[String], left: usize) -> Vec<FieldError> {
    let of_key = live.key.iter().filter(|name| removed.contains(name));
    let mut faults: Vec<FieldError> = of_key
        .map(|name| {
            let message = Message::new("opendata-ckan-field-of-key").with("field", name);
            FieldError::new("fields", message)
        })
        .collect();
    if left == 0 {
        let none = Message::new("opendata-ckan-fields-none");
        faults.push(FieldError::new("fields", none));
    }
    faults
}
