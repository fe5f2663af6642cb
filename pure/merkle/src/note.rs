//! Signed notes: a text and the signatures below it (C2SP signed-note).

use std::fmt;

use crate::key::check_name;
use crate::strict_text::{checked_text, decode_base64, encode_base64, without_final_newline};
use crate::{Error, Key, KeyId, LogKey, LogSigner, Purpose, Result};

/// The longest note that is read, in bytes.
pub const MAX_NOTE_BYTES: usize = 1_000_000;

/// The most signatures that a note may have; C2SP asks for at least 16.
pub const MAX_SIGNATURES: usize = 100;

const DASH: &str = "\u{2014} ";

/// A text with signatures. To have read one says nothing about who signed it: see [`Note::verify`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    text: String,
    signatures: Vec<NoteSignature>,
}

/// One signature line: whose it claims to be, and the signature's bytes after the key ID.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteSignature {
    name: String,
    id: KeyId,
    bytes: Vec<u8>,
}

impl Note {
    /// A note with one signature. Fails if the text does not end in a newline or has other control
    /// characters.
    pub fn sign(text: String, signer: &LogSigner) -> Result<Self> {
        without_final_newline(checked_text(text.as_bytes(), "the note")?, "the note")?;
        let bytes = signer.sign_bytes(text.as_bytes()).to_vec();
        let signature = NoteSignature::by(signer.key(), bytes);
        Ok(Self {
            text,
            signatures: vec![signature],
        })
    }

    /// Reads a note. Accepts exactly what `to_string` writes.
    pub fn parse(bytes: &[u8]) -> Result<Self> {
        if bytes.len() > MAX_NOTE_BYTES {
            return Err(Error::TooMany {
                what: "the note",
                limit: MAX_NOTE_BYTES,
            });
        }
        let note = checked_text(bytes, "the note")?;
        // The text may hold empty lines itself; the signatures come after the last one.
        let end = note.rfind("\n\n").ok_or(Error::Missing {
            what: "the note's empty line",
        })?;
        let (text, signatures) = note.split_at(end + 1);
        let signatures = parse_signature_lines(&signatures[1..])?;
        Ok(Self {
            text: text.to_owned(),
            signatures,
        })
    }

    /// The signed text, with its final newline.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The signatures, verified or not, in the order of their lines.
    pub fn signatures(&self) -> &[NoteSignature] {
        &self.signatures
    }

    /// Checks that this key signed the text. Fails if it did not, or if any line in its name and ID
    /// does not verify; lines of other keys are ignored, as C2SP asks.
    pub fn verify(&self, key: &LogKey) -> Result<()> {
        self.verify_each(key, |bytes| {
            key.verifies(self.text.as_bytes(), bytes).then_some(())
        })?;
        Ok(())
    }

    /// Calls `check` with the bytes of each signature by this key; gives what it found. Fails if there
    /// is none, or `check` refuses one.
    pub(crate) fn verify_each<P: Purpose, T>(
        &self,
        key: &Key<P>,
        check: impl Fn(&[u8]) -> Option<T>,
    ) -> Result<Vec<T>> {
        let found = self
            .signatures
            .iter()
            .filter(|signature| signature.name == key.name() && signature.id == key.id())
            .map(|signature| check(&signature.bytes))
            .collect::<Option<Vec<T>>>()
            .ok_or_else(|| Error::BadSignature(key.name().to_owned()))?;
        if found.is_empty() {
            Err(Error::NotSigned(key.name().to_owned()))
        } else {
            Ok(found)
        }
    }

    /// Adds a signature line, unless the note has it already. Fails past [`MAX_SIGNATURES`].
    pub(crate) fn add(&mut self, signature: NoteSignature) -> Result<()> {
        if self.signatures.contains(&signature) {
            return Ok(());
        }
        if self.signatures.len() >= MAX_SIGNATURES {
            return Err(Error::TooMany {
                what: "the list of signatures",
                limit: MAX_SIGNATURES,
            });
        }
        self.signatures.push(signature);
        Ok(())
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures
            .iter()
            .try_for_each(|signature| write!(f, "{signature}"))
    }
}

impl NoteSignature {
    pub(crate) fn by<P: Purpose>(key: &Key<P>, bytes: Vec<u8>) -> Self {
        Self {
            name: key.name().to_owned(),
            id: key.id(),
            bytes,
        }
    }

    /// The name of the key that is said to have signed.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The ID of the key that is said to have signed.
    pub fn id(&self) -> KeyId {
        self.id
    }

    fn parse(line: &str) -> Result<Self> {
        let expected = "an em dash, a name and base64, with single spaces";
        let form = Error::Form {
            what: "a signature line",
            expected,
        };
        let (name, blob) = line
            .strip_prefix(DASH)
            .and_then(|rest| rest.split_once(' '))
            .ok_or(form)?;
        check_name(name)?;
        let blob = decode_base64(blob, "a signature")?;
        let short = Error::Length {
            what: "a signature",
            expected: 68,
            found: blob.len(),
        };
        let (id, bytes) = blob
            .split_first_chunk::<4>()
            .filter(|(_, bytes)| !bytes.is_empty())
            .ok_or(short)?;
        Ok(Self {
            name: name.to_owned(),
            id: KeyId(*id),
            bytes: bytes.to_vec(),
        })
    }
}

impl fmt::Display for NoteSignature {
    /// The signature line, with its newline.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let blob = [&self.id.0[..], &self.bytes].concat();
        writeln!(f, "{DASH}{} {}", self.name, encode_base64(&blob))
    }
}

/// Reads one or more signature lines, such as a witness's answer.
pub(crate) fn parse_signature_lines(text: &str) -> Result<Vec<NoteSignature>> {
    let lines = without_final_newline(text, "the list of signatures")?;
    if lines.split('\n').count() > MAX_SIGNATURES {
        return Err(Error::TooMany {
            what: "the list of signatures",
            limit: MAX_SIGNATURES,
        });
    }
    lines.split('\n').map(NoteSignature::parse).collect()
}
