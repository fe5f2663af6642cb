//! Trees, keys and texts that several tests start from.

use stoa_merkle::{
    AddCheckpoint, Checkpoint, Frontier, Hash, LogSigner, Receipt, SignedCheckpoint, TileMap,
    WitnessSigner, consistency_proof, inclusion_proof, leaf_hash, root,
};

pub const ORIGIN: &str = "town.example/ledger";
pub const COSIGNED_AT: u64 = 1_790_000_000;

pub fn entry(index: u64) -> Vec<u8> {
    format!("entry {index}").into_bytes()
}

pub fn leaves(size: u64) -> Vec<Hash> {
    (0..size).map(|index| leaf_hash(&entry(index))).collect()
}

pub fn log() -> LogSigner {
    LogSigner::from_seed(ORIGIN, &[7; 32]).unwrap()
}

pub fn witness() -> WitnessSigner {
    WitnessSigner::from_seed("neighbour.example/witness", &[8; 32]).unwrap()
}

pub fn checkpoint(size: u64) -> SignedCheckpoint {
    Checkpoint::new(ORIGIN, size, root(&leaves(size)))
        .unwrap()
        .sign(&log())
        .unwrap()
}

pub fn cosigned_checkpoint(size: u64) -> SignedCheckpoint {
    let mut checkpoint = checkpoint(size);
    let line = checkpoint
        .cosign(&witness(), COSIGNED_AT)
        .unwrap()
        .to_string();
    checkpoint
        .add_cosignatures(line.as_bytes(), witness().key())
        .unwrap();
    checkpoint
}

pub fn receipt(index: u64, size: u64) -> Receipt {
    let proof = inclusion_proof(&leaves(size), index).unwrap();
    Receipt::new(entry(index), index, proof, checkpoint(size)).unwrap()
}

pub fn add_checkpoint(old: u64, new: u64) -> AddCheckpoint {
    let proof = consistency_proof(&leaves(new), old).unwrap();
    AddCheckpoint::new(old, proof, checkpoint(new)).unwrap()
}

pub fn stored(leaves: &[Hash]) -> TileMap {
    let mut tiles = TileMap::new();
    for change in Frontier::new().append(leaves.iter().copied()).unwrap() {
        tiles.insert(change.tile, change.hashes);
    }
    tiles
}
