//! A manager writes a register's file: a new register, or other columns of one. Rows stay as they are.

use std::collections::BTreeSet;

use stoa_kernel::{App, Done, Error, Result, Tx};

use super::save_service::invalid;
use crate::{
    casework::{found::staff, reads},
    events::DeskEvent,
    model::{
        FileFault,
        register::{Register, RegisterFile},
    },
    store::registers,
};

/// A file as it was written.
#[derive(Debug, Clone)]
pub struct SaveRegister {
    pub file: String,
    /// The register that it is; empty for a new one.
    pub slug: String,
    /// The digest of the file that was opened; empty for a new one.
    pub seen: String,
}

/// `Invalid` on `file` with everything that is wrong in it. `Conflict` when somebody else wrote it meanwhile.
pub async fn save_register(app: &App, tx: &mut Tx, input: SaveRegister) -> Result<Done<Register>> {
    let file = RegisterFile::read(&input.file).map_err(invalid)?;
    if !input.slug.is_empty() && file.slug != input.slug {
        return Err(Error::invalid("file", "services-slug-changed"));
    }
    let found = registers::find(tx, &file.slug).await?;
    if found.is_some() && input.slug.is_empty() {
        return Err(Error::invalid("file", "services-slug-taken"));
    }
    let author = staff(tx)?;
    let mut register = found.unwrap_or_else(|| Register {
        slug: file.slug.clone(),
        agency: author.agency.clone(),
        name: file.names(),
        file: String::new(),
        digest: String::new(),
        once_personal: BTreeSet::new(),
        author_name: String::new(),
        changed_at: tx.now(),
        version: 0,
    });
    tx.may("save_register", &register.resource())?;
    if register.digest != input.seen {
        return Err(Error::conflict("services-changed-meanwhile"));
    }
    let mut by_other_keys = false;
    if register.version > 0 {
        check_change(&file, &register)?;
        let older = register.file()?;
        by_other_keys = older.keys != file.keys;
        register.once_personal.extend(older.personal);
    }
    register.once_personal.extend(file.personal.clone());
    register.name = file.names();
    register.digest = file.digest();
    register.file = input.file;
    register.author_name = author.name;
    register.changed_at = tx.now();
    register.version += 1;
    registers::save(tx, &register).await?;
    if by_other_keys {
        index_rows(app, tx, &file).await?;
    }
    let event = DeskEvent::register_saved(&register);
    Ok(Done::new(register, &event))
}

/// The most rows of a register whose keys can still be changed: each is opened for that, in one change.
const MOST_ROWS: usize = 10_000;

/// Says anew by what the rows that stand there are found.
async fn index_rows(app: &App, tx: &mut Tx, file: &RegisterFile) -> Result<()> {
    let rows = registers::rows(tx, &file.slug, (None, MOST_ROWS + 1)).await?;
    if rows.len() > MOST_ROWS {
        let fault = FileFault::of("keys", "services-fault-keys-stay");
        return Err(invalid(vec![fault.with("max", MOST_ROWS)]));
    }
    for row in &rows {
        let values = reads::whole(app, tx, row).await?;
        reads::index(app, tx, (file, row), &values).await?;
    }
    Ok(())
}

/// A column's kind stays, and what is personal, or was once, never becomes open: rows are sealed as they were written.
fn check_change(file: &RegisterFile, register: &Register) -> Result<()> {
    let older = register.file()?;
    let kinds = file.changed_kinds(&older);
    let kinds = kinds.map(|key| FileFault::of(key, "services-fault-column-type"));
    let known = |key: &&str| older.column(key).is_some();
    let opened = file.columns.iter().map(|column| column.key.as_str());
    let moved = opened
        .filter(known)
        .filter(|key| older.personal.contains(*key) != file.personal.contains(*key));
    let moved = moved.map(|key| FileFault::of(key, "services-fault-column-moved"));
    // A column that was taken out and comes back: the rows of before are sealed still, and what it says is as personal as it was.
    let back = file.columns.iter().map(|column| column.key.as_str());
    let back = back.filter(|key| {
        let was = register.once_personal.contains(*key) && older.column(key).is_none();
        was && !file.personal.contains(*key)
    });
    let back = back.map(|key| FileFault::of(key, "services-fault-column-was-personal"));
    let faults: Vec<FileFault> = kinds.chain(moved).chain(back).collect();
    if faults.is_empty() {
        Ok(())
    } else {
        Err(invalid(faults))
    }
}
