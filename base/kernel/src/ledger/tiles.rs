//! The tree's tiles and checkpoints as tables keep them.

use stoa_merkle::{Hash, SignedCheckpoint, Tile, TileMap, encode_hashes};

use crate::{
    db::{Reader, Work},
    error::{Error, Result},
    params,
};

/// A tree's fault is ours: what is stored is not what was sealed.
pub(super) fn broken(error: stoa_merkle::Error) -> Error {
    Error::broken("the ledger's tree", error)
}

pub(super) fn signed(number: u64) -> Result<i64> {
    i64::try_from(number).map_err(|error| Error::broken("a number of the tree", error))
}

pub(super) fn unsigned(number: i64) -> Result<u64> {
    u64::try_from(number).map_err(|error| Error::broken("a number of the tree", error))
}

/// Reads these tiles, each as wide as it is now.
pub(super) async fn load(db: &mut Reader, tiles: &[Tile]) -> Result<TileMap> {
    let mut map = TileMap::new();
    for tile in tiles {
        let Some(hashes) = stored(db, *tile).await? else {
            continue;
        };
        // Its first hashes are as they were when it was narrower: tiles only grow.
        map.insert(*tile, hashes);
    }
    Ok(map)
}

/// The hashes of a tile, or `None` where there are not as many yet.
pub(super) async fn stored(db: &mut Reader, tile: Tile) -> Result<Option<Vec<Hash>>> {
    let sql = "SELECT hashes FROM tile WHERE level = $1 AND number = $2";
    let key = params![i64::from(tile.level()), signed(tile.index())?];
    let Some(row) = db.row(sql, key).await? else {
        return Ok(None);
    };
    let mut bytes: Vec<u8> = row.get("hashes")?;
    let wanted = 32 * usize::from(tile.width());
    if bytes.len() < wanted {
        return Ok(None);
    }
    bytes.truncate(wanted);
    tile.decode(&bytes).map(Some).map_err(broken)
}

pub(super) async fn keep(work: &mut Work, tile: Tile, hashes: &[Hash]) -> Result<()> {
    let sql = "INSERT INTO tile (level, number, hashes) VALUES ($1, $2, $3)
               ON CONFLICT (level, number) DO UPDATE SET hashes = excluded.hashes";
    let key = params![
        i64::from(tile.level()),
        signed(tile.index())?,
        encode_hashes(hashes)
    ];
    work.execute(sql, key).await?;
    Ok(())
}

/// The newest checkpoint; that of the empty tree before anything was sealed.
pub async fn latest_checkpoint(db: &mut Reader) -> Result<Option<SignedCheckpoint>> {
    checkpoint_where(
        db,
        "SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1",
        &[],
    )
    .await
}

/// The checkpoint of exactly this size.
pub async fn checkpoint_of_size(db: &mut Reader, size: i64) -> Result<Option<SignedCheckpoint>> {
    checkpoint_where(
        db,
        "SELECT note FROM checkpoint WHERE size = $1",
        params![size],
    )
    .await
}

pub(super) async fn checkpoint_where(
    db: &mut Reader,
    sql: &str,
    params: &[crate::Value],
) -> Result<Option<SignedCheckpoint>> {
    let Some(row) = db.row(sql, params).await? else {
        return Ok(None);
    };
    let note: String = row.get("note")?;
    SignedCheckpoint::parse(note.as_bytes())
        .map(Some)
        .map_err(broken)
}
