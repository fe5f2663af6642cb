//! The ledger from inside: verified whole, or one reference proven.

use serde_json::{Value, json};
use stoa_kernel::{
    App,
    ledger::{
        self, Entry,
        batch::{RowProof, root_in},
    },
};
use stoa_merkle::verify_inclusion;

use crate::{
    failure::{Failure, Result},
    house::House,
    modules,
    progress::Progress,
    said::{Voice, grouped},
};

/// Recomputes the whole tree.
pub async fn verify(house: &House, voice: Voice) -> Result {
    let app = house.open_as_it_is().await?;
    let sealed = ledger::progress(&mut app.db.read().await?).await?.sealed;
    let progress = Progress::of("Checking the ledger", "entries");
    let of = u64::try_from(sealed).ok();
    let found = ledger::verify(&app.db, app.sealer.key(), |done| progress.at(done, of)).await?;
    progress.end();
    for fault in &found.faults {
        voice.line(format!("WRONG: {fault}"));
    }
    let entries = grouped(found.entries);
    let ok = found.faults.is_empty();
    if ok {
        let (checkpoints, rate) = (
            grouped(found.checkpoints),
            grouped(progress.rate(found.entries)),
        );
        voice.line(format!(
            "All is well: {entries} entries, {checkpoints} checkpoints, root {} ({rate} entries/s).",
            found.root
        ));
    }
    if found.unsealed > 0 {
        let unsealed = grouped(found.unsealed);
        voice.line(format!(
            "{unsealed} entries are not sealed yet; a program that serves seals them."
        ));
    }
    voice.outcome(&json!({
        "entries": found.entries,
        "root": found.root.to_string(),
        "ok": ok,
        "checkpoints": found.checkpoints,
        "unsealed": found.unsealed,
        "faults": found.faults,
    }));
    if ok { Ok(()) } else { Err(Failure::Told) }
}

/// Prints the receipt of everything that happened to a reference, each checked first.
pub async fn prove(house: &House, reference: &str, voice: Voice) -> Result {
    let app = house.open_as_it_is().await?;
    let mut db = app.db.read().await?;
    let entries = ledger::entries_of(&mut db, reference).await?;
    let row = row_of(&app, reference).await?;
    if entries.is_empty() && row.is_none() {
        return Err(Failure::Words(format!(
            "The ledger knows nothing of {reference}."
        )));
    }
    let row = match &row {
        Some(row) => Some(prove_row(&app, row, voice).await?),
        None => None,
    };
    let key = app.sealer.key();
    let (mut proven, mut unsealed) = (Vec::new(), 0);
    for entry in &entries {
        if entry.leaf.is_none() {
            unsealed += 1;
            continue;
        }
        let receipt = ledger::receipt(&app, &mut db, entry).await?;
        let checked = receipt.verify(key.name(), key);
        checked.map_err(|error| Failure::of(&format!("the receipt of {}", said(entry)), error))?;
        voice.line(format!(
            "{}, entry {}:\n\n{receipt}",
            said(entry),
            receipt.index()
        ));
        proven.push(json!({
            "kind": entry.kind,
            "at": entry.at.to_string(),
            "index": receipt.index(),
            "receipt": receipt.to_string(),
        }));
    }
    if unsealed > 0 {
        voice.line(format!(
            "{unsealed} of {} entries are not sealed yet; a program that serves seals them within a second.",
            entries.len()
        ));
    }
    voice.line(format!("Each receipt is proven under the key {key}"));
    voice.outcome(&json!({
        "reference": reference,
        "key": key.to_string(),
        "entries": proven,
        "row": row,
        "unsealed": unsealed,
        "ok": unsealed == 0,
    }));
    if unsealed == 0 {
        Ok(())
    } else {
        Err(Failure::Told)
    }
}

/// The row of a batch that a reference is.
async fn row_of(app: &App, reference: &str) -> Result<Option<RowProof>> {
    for module in modules::all() {
        let found = (module.row_proof)(app.clone(), reference.to_owned()).await?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

/// Checks that a row is in its batch, and gives its proof with the receipt of the batch's entry.
async fn prove_row(app: &App, row: &RowProof, voice: Voice) -> Result<Value> {
    let mut db = app.db.read().await?;
    let entries = ledger::entries_of(&mut db, &row.batch).await?;
    let mut sealed = entries.iter().filter(|entry| entry.leaf.is_some());
    let found = sealed.find_map(|entry| Some((root_in(entry)?, entry)));
    let Some((root, entry)) = found else {
        return Err(Failure::Words(format!(
            "It came with others in {}, whose entry is not sealed yet.",
            row.batch
        )));
    };
    let (leaf, path) = (row.row.leaf(), row.path.as_slice());
    verify_inclusion(leaf, row.index, row.size, path, root)
        .map_err(|error| Failure::of("the row's place in its batch", error))?;
    let receipt = ledger::receipt(app, &mut db, entry).await?;
    let key = app.sealer.key();
    let checked = receipt.verify(key.name(), key);
    checked.map_err(|error| Failure::of(&format!("the receipt of {}", said(entry)), error))?;
    voice.line(format!(
        "It is row {} of {} of {}, entry {}:\n\n{receipt}",
        row.index + 1,
        row.size,
        said(entry),
        receipt.index()
    ));
    Ok(json!({
        "batch": row.batch,
        "leaf": leaf.to_string(),
        "index": row.index,
        "size": row.size,
        "proof": path.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "root": root.to_string(),
        "receipt": receipt.to_string(),
    }))
}

fn said(entry: &Entry) -> String {
    format!("{} at {}", entry.kind.replace('_', " "), entry.at)
}
