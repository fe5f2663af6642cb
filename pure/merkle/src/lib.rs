//! The transparency log: its tree, its tiles, its signed checkpoints and the receipts it gives.
#![doc = include_str!("../README.md")]

mod add_checkpoint;
mod bundle;
mod checkpoint;
mod error;
mod frontier;
mod hash;
mod key;
mod note;
mod receipt;
mod strict_text;
mod tile;
mod tile_reader;
mod tree;
mod verify;

pub use add_checkpoint::{AddCheckpoint, MAX_PROOF_LINES};
pub use bundle::{Bundle, MAX_ENTRY_BYTES, encode_entries};
pub use checkpoint::{Checkpoint, SignedCheckpoint};
pub use error::{Error, Result};
pub use frontier::{Frontier, TileChange};
pub use hash::{EMPTY_ROOT, Hash, leaf_hash, node_hash};
pub use key::{
    Key, KeyId, Log, LogKey, LogSigner, Purpose, Signer, Witness, WitnessKey, WitnessSigner,
};
pub use note::{MAX_NOTE_BYTES, MAX_SIGNATURES, Note, NoteSignature};
pub use receipt::Receipt;
pub use tile::{TILE_WIDTH, Tile, encode_hashes};
pub use tile_reader::{
    TileMap, TileReader, prove_consistency, prove_inclusion, root_at, tiles_for_consistency,
    tiles_for_inclusion, tiles_for_root,
};
pub use tree::{consistency_proof, inclusion_proof, root};
pub use verify::{verify_consistency, verify_inclusion};
