//! Receipts: what somebody keeps to prove, without asking anybody, that an entry is in the log (C2SP
//! tlog-proof, whose extra data here is the entry itself).

use std::fmt;

use crate::strict_text::{checked_text, decode_base64, encode_base64, first_line, parse_decimal};
use crate::{
    Checkpoint, Error, Hash, LogKey, Result, SignedCheckpoint, leaf_hash, verify_inclusion,
};

const HEADER: &str = "c2sp.org/tlog-proof@v1";

/// No tree of 2^63 leaves is higher.
const MAX_PROOF_HASHES: usize = 63;

/// An entry, where it is in the log, the proof of it, and the checkpoint that it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    entry: Vec<u8>,
    index: u64,
    proof: Vec<Hash>,
    checkpoint: SignedCheckpoint,
}

impl Receipt {
    /// A receipt for entry `index` (from 0). Fails if the proof does not lead from the entry to the
    /// checkpoint's root, so that nobody is ever handed a receipt that is worth nothing.
    pub fn new(
        entry: Vec<u8>,
        index: u64,
        proof: Vec<Hash>,
        checkpoint: SignedCheckpoint,
    ) -> Result<Self> {
        let receipt = Self {
            entry,
            index,
            proof,
            checkpoint,
        };
        receipt.verify_proof()?;
        Ok(receipt)
    }

    /// Reads a receipt, without verifying it. Accepts exactly what `to_string` writes.
    pub fn parse(bytes: &[u8]) -> Result<Self> {
        let text = checked_text(bytes, "the receipt")?;
        let (header, rest) = first_line(text, "the first line")?;
        let (extra, rest) = first_line(rest, "the line with the entry")?;
        let (index, mut rest) = first_line(rest, "the line with the index")?;
        let form = |what, expected| Error::Form { what, expected };
        if header != HEADER {
            return Err(form("the first line", HEADER));
        }
        let extra = extra.strip_prefix("extra ");
        let extra = extra.ok_or(form("the second line", "`extra` and the entry"))?;
        let index = index.strip_prefix("index ");
        let index = index.ok_or(form("the third line", "`index` and a number"))?;
        let mut proof = Vec::new();
        loop {
            let (line, after) = first_line(rest, "the empty line after the proof")?;
            rest = after;
            if line.is_empty() {
                break;
            }
            if proof.len() == MAX_PROOF_HASHES {
                return Err(Error::TooMany {
                    what: "the proof",
                    limit: MAX_PROOF_HASHES,
                });
            }
            proof.push(Hash::from_base64(line, "a hash of the proof")?);
        }
        Ok(Self {
            entry: decode_base64(extra, "the entry")?,
            index: parse_decimal(index, "the index")?,
            proof,
            checkpoint: SignedCheckpoint::parse(rest.as_bytes())?,
        })
    }

    /// Checks that the log `origin` signed a tree with this entry, and gives what it signed. Needs
    /// nothing but the log's public key.
    pub fn verify(&self, origin: &str, key: &LogKey) -> Result<&Checkpoint> {
        let signed = self.checkpoint.verify(origin, key)?;
        self.verify_proof()?;
        Ok(signed)
    }

    /// The entry's bytes; to be believed after [`Receipt::verify`].
    pub fn entry(&self) -> &[u8] {
        &self.entry
    }

    /// The entry's place in the log, from 0; to be believed after [`Receipt::verify`].
    pub fn index(&self) -> u64 {
        self.index
    }

    /// The tree's size that the checkpoint claims.
    pub fn tree_size(&self) -> u64 {
        self.checkpoint.unverified().size()
    }

    /// The inclusion proof, from the leaf's sibling up.
    pub fn proof(&self) -> &[Hash] {
        &self.proof
    }

    /// The checkpoint, with any cosignatures.
    pub fn checkpoint(&self) -> &SignedCheckpoint {
        &self.checkpoint
    }

    fn verify_proof(&self) -> Result<()> {
        let tree = self.checkpoint.unverified();
        let leaf = leaf_hash(&self.entry);
        verify_inclusion(leaf, self.index, tree.size(), &self.proof, tree.root())
    }
}

impl fmt::Display for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entry = encode_base64(&self.entry);
        writeln!(f, "{HEADER}\nextra {entry}\nindex {}", self.index)?;
        self.proof
            .iter()
            .try_for_each(|hash| writeln!(f, "{hash}"))?;
        write!(f, "\n{}", self.checkpoint)
    }
}
