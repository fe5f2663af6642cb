//! Bulk work: one event for a batch, which commits to every row in it.
//!
//! The rows are the leaves of a Merkle tree (RFC 9162, section 2.1) whose root and size stand in the event as `root` and
//! `rows`, so that each row can be proven by itself. A row is salted: its hash tells nothing to those who were not shown it.
//!
//! A row's bytes are `stoa-row-v1`, its salt in hex, and its text, with a line feed between them.

use sha2::{Digest, Sha256};
use stoa_merkle::{Hash, encode_hashes, inclusion_proof, leaf_hash, root};

use super::{Entry, tiles::broken};
use crate::error::{Error, Result};

/// The tree over the rows of a batch, as it is kept beside them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchTree {
    /// The salts come from it; whoever knows it knows the salt of every row.
    seed: [u8; 32],
    leaves: Vec<Hash>,
}

/// What proves that a row is in its batch: with [`root_in`] of the batch's entry, and the entry's receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowProof {
    /// The reference of the batch's entry, which is of no other.
    pub batch: String,
    pub row: ProvenRow,
    /// The row's place in the batch, from 0.
    pub index: u64,
    pub size: u64,
    pub path: Vec<Hash>,
}

/// The row of a proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProvenRow {
    /// Its bytes.
    Shown(Vec<u8>),
    /// Only its hash, as what the row says must not be known any more.
    Withheld(Hash),
}

impl ProvenRow {
    /// The row's hash as a leaf of its batch.
    pub fn leaf(&self) -> Hash {
        match self {
            ProvenRow::Shown(bytes) => leaf_hash(bytes),
            ProvenRow::Withheld(leaf) => *leaf,
        }
    }
}

impl BatchTree {
    /// The tree without rows. `seed` is random and of this batch alone.
    pub fn new(seed: [u8; 32]) -> Self {
        BatchTree {
            seed,
            leaves: Vec::new(),
        }
    }

    /// The tree as [`BatchTree::seed`] and [`BatchTree::leaves`] gave it. `Broken` when they are no tree.
    pub fn kept(seed: &[u8], leaves: &[u8]) -> Result<Self> {
        let seed = seed
            .try_into()
            .map_err(|wrong| Error::broken("a batch's seed", wrong))?;
        let leaves = leaves.chunks(Hash::BYTES).map(Hash::from_slice);
        let leaves = leaves.collect::<Result<_, _>>().map_err(broken)?;
        Ok(BatchTree { seed, leaves })
    }

    pub fn seed(&self) -> &[u8; 32] {
        &self.seed
    }

    /// The leaves' hashes, one after the other.
    pub fn leaves(&self) -> Vec<u8> {
        encode_hashes(&self.leaves)
    }

    /// Adds the next row.
    pub fn add(&mut self, text: &str) {
        let leaf = leaf_hash(&self.bytes(self.leaves.len(), text));
        self.leaves.push(leaf);
    }

    /// What the event commits to.
    pub fn root(&self) -> Hash {
        root(&self.leaves)
    }

    /// Proves the row at a place; its text is given only where it may be shown. `batch` is the reference of the batch's
    /// entry. `Broken` where there is no such row.
    pub fn prove(&self, batch: String, place: usize, text: Option<&str>) -> Result<RowProof> {
        let index = place as u64;
        let path = inclusion_proof(&self.leaves, index).map_err(broken)?;
        let row = match text {
            Some(text) => ProvenRow::Shown(self.bytes(place, text)),
            None => ProvenRow::Withheld(self.leaves[place]),
        };
        Ok(RowProof {
            batch,
            row,
            index,
            size: self.leaves.len() as u64,
            path,
        })
    }

    fn bytes(&self, place: usize, text: &str) -> Vec<u8> {
        format!("stoa-row-v1\n{}\n{text}", hex::encode(self.salt(place))).into_bytes()
    }

    /// The first half of SHA-256 over the seed and the row's place, in 8 bytes.
    fn salt(&self, place: usize) -> [u8; 16] {
        let mut hash = Sha256::new();
        hash.update(self.seed);
        hash.update((place as u64).to_be_bytes());
        let whole: [u8; 32] = hash.finalize().into();
        std::array::from_fn(|byte| whole[byte])
    }
}

/// The root in a batch's entry. `None` for entries of other kinds, and for those that somebody made who is not the house
/// itself: to prove a row is to show the whole body, which must not tell who works here.
pub fn root_in(entry: &Entry) -> Option<Hash> {
    let body: serde_json::Value = serde_json::from_str(&entry.body).ok()?;
    if body["actor"]["kind"] != "system" {
        return None;
    }
    body["event"][entry.kind.as_str()]["root"]
        .as_str()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use stoa_merkle::verify_inclusion;

    use super::*;

    fn tree(rows: usize) -> BatchTree {
        let mut tree = BatchTree::new([7; 32]);
        (0..rows).for_each(|row| tree.add(&format!("row {row}")));
        tree
    }

    #[test]
    fn each_row_is_proven_and_no_other_in_its_place() {
        for rows in 1..20 {
            let tree = tree(rows);
            let kept = BatchTree::kept(tree.seed(), &tree.leaves()).unwrap();
            assert_eq!(kept, tree);
            for place in 0..rows {
                let text = format!("row {place}");
                let fits = |proof: &RowProof| {
                    let (leaf, root) = (proof.row.leaf(), tree.root());
                    verify_inclusion(leaf, proof.index, proof.size, &proof.path, root).is_ok()
                };
                for text in [Some(text.as_str()), None] {
                    assert!(fits(&kept.prove("B".to_owned(), place, text).unwrap()));
                }
                let other = kept.prove("B".to_owned(), place, Some("row x")).unwrap();
                assert!(!fits(&other), "{place} of {rows}");
            }
            assert!(tree.prove("B".to_owned(), rows, None).is_err());
        }
    }

    #[test]
    fn equal_rows_have_different_hashes() {
        let mut tree = BatchTree::new([7; 32]);
        tree.add("the same");
        tree.add("the same");
        assert_ne!(tree.leaves[0], tree.leaves[1]);
        assert_ne!(tree.root(), {
            let mut other = BatchTree::new([8; 32]);
            other.add("the same");
            other.add("the same");
            other.root()
        });
    }

    #[test]
    fn only_what_the_house_itself_did_is_opened() {
        let root = tree(3).root();
        let entry = |actor: &str, field: &str| Entry {
            id: 1,
            at: jiff::Timestamp::UNIX_EPOCH,
            kind: "rows_taken".to_owned(),
            reference: "batch-1".to_owned(),
            agency: String::new(),
            salt: vec![0; 16],
            body: format!(
                r#"{{"actor":{{"kind":"{actor}","number":0}},"event":{{"rows_taken":{{"{field}":"{root}"}}}}}}"#
            ),
            leaf: None,
        };
        assert_eq!(root_in(&entry("system", "root")), Some(root));
        assert_eq!(root_in(&entry("staff", "root")), None);
        assert_eq!(root_in(&entry("system", "digest")), None);
    }
}
