//! An auditor reads what an entry commits to, and says what for; the reading is an entry itself.

use stoa_kernel::{Done, Error, OrNotFound, Resource, Result, Tx, ledger};

use crate::events::LedgerEvent;

/// What a body may be read for. The ledger takes no free text, so there is a list.
pub const PURPOSES: [&str; 4] = ["audit", "complaint", "court", "fault"];

/// Which entry, and what for.
#[derive(Debug, Clone)]
pub struct ReadEntryBody {
    pub leaf: i64,
    /// One of [`PURPOSES`].
    pub purpose: String,
}

/// What an entry commits to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryBody {
    /// In hex, as it goes into the commitment.
    pub salt: String,
    /// JSON, to the byte.
    pub body: String,
}

/// `Invalid` on the field `purpose` when it is none of the list.
pub async fn read_entry_body(tx: &mut Tx, input: ReadEntryBody) -> Result<Done<EntryBody>> {
    let entry = ledger::entry_at(tx, input.leaf).await?.or_not_found()?;
    let resource = Resource::new("LedgerEntry", input.leaf)
        .text("kind", &entry.kind)
        .text("agency", &entry.agency);
    tx.may("see_entry_body", &resource)?;
    let purpose = PURPOSES.into_iter().find(|known| *known == input.purpose);
    let purpose = purpose.ok_or_else(|| Error::invalid("purpose", "ledger-purpose-missing"))?;
    let event = LedgerEvent::EntryBodyRead {
        leaf: input.leaf,
        about: entry.reference,
        purpose,
    };
    let body = EntryBody {
        salt: hex::encode(&entry.salt),
        body: entry.body,
    };
    Ok(Done::new(body, &event))
}
