//! Proofs for whoever holds a receipt, and the log's files for whoever monitors it (C2SP tlog-tiles).

use stoa_merkle::{
    Bundle, Hash, Receipt, Tile, encode_entries, encode_hashes, prove_consistency, prove_inclusion,
    tiles_for_consistency, tiles_for_inclusion,
};

use super::{
    Entry,
    cosigning::checkpoint_with,
    tiles::{self, broken, latest_checkpoint, signed, unsigned},
};
use crate::{
    app::App,
    db::Reader,
    error::{Error, OrNotFound, Result},
};

/// The receipt of a sealed entry against the published checkpoint. `NotFound` while it is not sealed.
pub async fn receipt(app: &App, db: &mut Reader, entry: &Entry) -> Result<Receipt> {
    let leaf = unsigned(entry.leaf.or_not_found()?)?;
    let checkpoint = checkpoint_with(app, db, leaf).await?;
    let size = checkpoint.unverified().size();
    let tiles = tiles_for_inclusion(leaf, size).map_err(broken)?;
    let mut map = tiles::load(db, &tiles).await?;
    let proof = prove_inclusion(&mut map, leaf, size).map_err(broken)?;
    Receipt::new(entry.leaf_bytes()?, leaf, proof, checkpoint).map_err(broken)
}

/// Proves that the log of size `old` is the beginning of the log of size `new`. `NotFound` past its end.
pub async fn consistency(db: &mut Reader, old: u64, new: u64) -> Result<Vec<Hash>> {
    let newest = latest_checkpoint(db).await?;
    if newest.is_none_or(|newest| newest.unverified().size() < new) {
        return Err(Error::NotFound);
    }
    let tiles = tiles_for_consistency(old, new).map_err(|_error| Error::NotFound)?;
    let mut map = tiles::load(db, &tiles).await?;
    prove_consistency(&mut map, old, new).map_err(|_error| Error::NotFound)
}

/// The file of a tile, as wide as asked. `NotFound` where the tree is not as wide.
pub async fn tile_file(db: &mut Reader, tile: Tile) -> Result<Vec<u8>> {
    let hashes = tiles::stored(db, tile).await?.or_not_found()?;
    Ok(encode_hashes(&hashes))
}

/// The file of a bundle of entries. `NotFound` where there are not as many.
pub async fn bundle_file(db: &mut Reader, bundle: Bundle) -> Result<Vec<u8>> {
    let (first, width) = (
        signed(bundle.index())?.saturating_mul(256),
        usize::from(bundle.width()),
    );
    let entries = super::entries_from(db, first, width).await?;
    let whole = entries.len() == width
        && entries.last().and_then(|entry| entry.leaf)
            == Some(first + signed(u64::from(bundle.width()))? - 1);
    if !whole {
        return Err(Error::NotFound);
    }
    let leaves = entries
        .iter()
        .map(Entry::leaf_bytes)
        .collect::<Result<Vec<_>>>()?;
    encode_entries(&leaves).map_err(broken)
}
