//! What a log sends to its witness: the new checkpoint, and the proof that the log only grew since
//! the last one (C2SP tlog-witness).

use std::fmt;

use crate::strict_text::{checked_text, first_line, parse_decimal};
use crate::{Error, Hash, Result, SignedCheckpoint, verify_consistency};

/// The most hashes that the proof may have.
pub const MAX_PROOF_LINES: usize = 63;

/// The body of `POST …/add-checkpoint`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddCheckpoint {
    old_size: u64,
    proof: Vec<Hash>,
    checkpoint: SignedCheckpoint,
}

impl AddCheckpoint {
    /// A request by a log whose last checkpoint at this witness had `old_size` leaves, 0 if there was
    /// none. Fails if the tree shrank, or the proof is longer than [`MAX_PROOF_LINES`].
    pub fn new(old_size: u64, proof: Vec<Hash>, checkpoint: SignedCheckpoint) -> Result<Self> {
        let new = checkpoint.unverified().size();
        if old_size > new {
            return Err(Error::Shrunk { old: old_size, new });
        }
        if proof.len() > MAX_PROOF_LINES {
            return Err(Error::TooMany {
                what: "the proof",
                limit: MAX_PROOF_LINES,
            });
        }
        Ok(Self {
            old_size,
            proof,
            checkpoint,
        })
    }

    /// Reads a request. Accepts exactly what `to_string` writes.
    pub fn parse(body: &[u8]) -> Result<Self> {
        let text = checked_text(body, "the request")?;
        let (old, mut rest) = first_line(text, "the line with the old size")?;
        let form = Error::Form {
            what: "the first line",
            expected: "`old` and a size",
        };
        let old_size = parse_decimal(old.strip_prefix("old ").ok_or(form)?, "the old size")?;
        let mut proof = Vec::new();
        loop {
            let (line, after) = first_line(rest, "the empty line after the proof")?;
            rest = after;
            if line.is_empty() {
                break;
            }
            if proof.len() == MAX_PROOF_LINES {
                return Err(Error::TooMany {
                    what: "the proof",
                    limit: MAX_PROOF_LINES,
                });
            }
            proof.push(Hash::from_base64(line, "a hash of the proof")?);
        }
        Self::new(old_size, proof, SignedCheckpoint::parse(rest.as_bytes())?)
    }

    /// How many leaves the log says its last checkpoint had, 0 if there was none. A witness compares
    /// it with what it remembers, and answers 409 if that differs.
    pub fn old_size(&self) -> u64 {
        self.old_size
    }

    /// The consistency proof.
    pub fn proof(&self) -> &[Hash] {
        &self.proof
    }

    /// The new checkpoint, not yet verified.
    pub fn checkpoint(&self) -> &SignedCheckpoint {
        &self.checkpoint
    }

    /// Checks that the new tree begins with the last one, whose root the witness remembers
    /// ([`crate::EMPTY_ROOT`] for none). The checkpoint's signature is verified apart from this.
    pub fn verify_growth(&self, old_root: Hash) -> Result<()> {
        let new = self.checkpoint.unverified();
        verify_consistency(self.old_size, old_root, new.size(), new.root(), &self.proof)
    }
}

impl fmt::Display for AddCheckpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "old {}", self.old_size)?;
        self.proof
            .iter()
            .try_for_each(|hash| writeln!(f, "{hash}"))?;
        write!(f, "\n{}", self.checkpoint)
    }
}
