//! Checkpoints: how large the log is and what root it has, signed by the log and by its witnesses
//! (C2SP tlog-checkpoint and tlog-cosignature).

use std::fmt;

use crate::note::parse_signature_lines;
use crate::strict_text::{
    checked_text, first_line, has_control_character, parse_decimal, without_final_newline,
};
use crate::{
    EMPTY_ROOT, Error, Hash, LogKey, LogSigner, Note, NoteSignature, Result, WitnessKey,
    WitnessSigner,
};

/// What a log says of its tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    origin: String,
    size: u64,
    root: Hash,
    extensions: Vec<String>,
}

impl Checkpoint {
    /// The tree of the log `origin` (by custom its URL without the scheme) with `size` leaves. Fails
    /// if the origin is empty or has control characters, or the empty tree has another root than
    /// [`EMPTY_ROOT`].
    pub fn new(origin: &str, size: u64, root: Hash) -> Result<Self> {
        check_line(origin, "the origin")?;
        if size == 0 && root != EMPTY_ROOT {
            return Err(Error::EmptyTreeRoot);
        }
        Ok(Self {
            origin: origin.to_owned(),
            size,
            root,
            extensions: Vec::new(),
        })
    }

    /// Adds a line that means nothing to this format. Fails if it is empty or more than a line.
    pub fn with_extension(mut self, line: &str) -> Result<Self> {
        check_line(line, "the extension line")?;
        self.extensions.push(line.to_owned());
        Ok(self)
    }

    /// The log's name.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// How many leaves the tree has.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The tree's root.
    pub fn root(&self) -> Hash {
        self.root
    }

    /// The lines after the root.
    pub fn extensions(&self) -> &[String] {
        &self.extensions
    }

    /// The checkpoint as a note, signed by the log.
    pub fn sign(self, signer: &LogSigner) -> Result<SignedCheckpoint> {
        let note = Note::sign(self.to_string(), signer)?;
        Ok(SignedCheckpoint { note, claims: self })
    }

    fn parse(text: &str) -> Result<Self> {
        let text = without_final_newline(text, "the checkpoint")?;
        let (origin, rest) = first_line(text, "the checkpoint's size")?;
        let (size, rest) = first_line(rest, "the checkpoint's root")?;
        let mut lines = rest.split('\n');
        let root = lines.next().unwrap_or_default();
        let size = parse_decimal(size, "the checkpoint's size")?;
        let root = Hash::from_base64(root, "the checkpoint's root")?;
        lines.try_fold(Self::new(origin, size, root)?, Self::with_extension)
    }
}

impl fmt::Display for Checkpoint {
    /// The note's text: origin, size, root and extensions, a line each.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}\n{}\n{}", self.origin, self.size, self.root)?;
        self.extensions
            .iter()
            .try_for_each(|line| writeln!(f, "{line}"))
    }
}

/// A checkpoint with its signatures, as it is served. What it claims is handed out after
/// [`SignedCheckpoint::verify`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedCheckpoint {
    note: Note,
    claims: Checkpoint,
}

impl SignedCheckpoint {
    /// Reads a checkpoint. Accepts exactly what `to_string` writes.
    pub fn parse(bytes: &[u8]) -> Result<Self> {
        let note = Note::parse(bytes)?;
        let claims = Checkpoint::parse(note.text())?;
        Ok(Self { note, claims })
    }

    /// What the checkpoint claims, whoever wrote it: good for choosing a key, and for nothing else.
    pub fn unverified(&self) -> &Checkpoint {
        &self.claims
    }

    /// The note with its signatures.
    pub fn note(&self) -> &Note {
        &self.note
    }

    /// What the log `origin` said of its tree. Fails if it is another log's checkpoint, or this key
    /// did not sign it.
    pub fn verify(&self, origin: &str, key: &LogKey) -> Result<&Checkpoint> {
        if self.claims.origin != origin {
            let (expected, found) = (origin.to_owned(), self.claims.origin.clone());
            return Err(Error::Origin { expected, found });
        }
        self.note.verify(key)?;
        Ok(&self.claims)
    }

    /// A witness's statement that it has seen no other tree of this log up to `seconds` since 1970
    /// (C2SP tlog-cosignature, version 1). The caller has verified that the log only grew. Fails for
    /// times past 2^63 - 1.
    pub fn cosign(&self, witness: &WitnessSigner, seconds: u64) -> Result<NoteSignature> {
        if i64::try_from(seconds).is_err() {
            return Err(Error::Time(seconds));
        }
        let signature = witness.sign_bytes(&cosigned(seconds, self.note.text()));
        let bytes = [&seconds.to_be_bytes()[..], &signature].concat();
        Ok(NoteSignature::by(witness.key(), bytes))
    }

    /// When this witness last cosigned the checkpoint, in seconds since 1970. Fails if it did not, or
    /// if any line in its name and ID does not verify.
    pub fn cosigned_at(&self, witness: &WitnessKey) -> Result<u64> {
        let times = self.note.verify_each(witness, |bytes| {
            let (seconds, signature) = bytes.split_first_chunk::<8>()?;
            let seconds = u64::from_be_bytes(*seconds);
            let fits = i64::try_from(seconds).is_ok();
            (fits && witness.verifies(&cosigned(seconds, self.note.text()), signature))
                .then_some(seconds)
        })?;
        Ok(times.into_iter().max().unwrap_or_default())
    }

    /// Takes over the cosignatures from a witness's answer, one signature line each. Fails, and takes
    /// none, unless the answer has one of this witness; lines of other keys are left out.
    pub fn add_cosignatures(&mut self, answer: &[u8], witness: &WitnessKey) -> Result<u64> {
        let lines = parse_signature_lines(checked_text(answer, "the witness's answer")?)?;
        let mut cosigned = self.clone();
        lines
            .into_iter()
            .filter(|line| line.name() == witness.name() && line.id() == witness.id())
            .try_for_each(|line| cosigned.note.add(line))?;
        let seconds = cosigned.cosigned_at(witness)?;
        *self = cosigned;
        Ok(seconds)
    }
}

impl fmt::Display for SignedCheckpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.note.fmt(f)
    }
}

fn cosigned(seconds: u64, text: &str) -> Vec<u8> {
    format!("cosignature/v1\ntime {seconds}\n{text}").into_bytes()
}

fn check_line(line: &str, what: &'static str) -> Result<()> {
    if line.is_empty() {
        return Err(Error::Missing { what });
    }
    if line.contains('\n') || has_control_character(line) {
        return Err(Error::Text { what });
    }
    Ok(())
}
