//! Keys that sign and verify notes, in the text form of C2SP's signed notes.
//!
//! The same Ed25519 key gives other signatures as a log's than as a witness's; here these are two
//! types, so that neither can pass for the other.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

use crate::strict_text::{decode_base64, encode_base64, has_control_character};
use crate::{Error, Result};

const SIGNER_PREFIX: &str = "PRIVATE+KEY+";

/// What a key is for. Implemented by [`Log`] and [`Witness`] alone.
pub trait Purpose: sealed::Sealed + Clone + fmt::Debug + Eq {
    /// The signature type's byte, as C2SP's signed notes assign it.
    const TYPE: u8;
}

/// Signs the text of a note as it stands (type 0x01).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Log {}

/// Signs a checkpoint together with the time (type 0x04, C2SP tlog-cosignature).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Witness {}

impl Purpose for Log {
    const TYPE: u8 = 0x01;
}

impl Purpose for Witness {
    const TYPE: u8 = 0x04;
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::Log {}
    impl Sealed for super::Witness {}
}

/// Verifies a log's signatures.
pub type LogKey = Key<Log>;
/// Verifies a witness's cosignatures.
pub type WitnessKey = Key<Witness>;
/// Signs a log's checkpoints.
pub type LogSigner = Signer<Log>;
/// Cosigns the checkpoints of others.
pub type WitnessSigner = Signer<Witness>;

/// The four bytes that tell keys of one name apart: the start of SHA-256 over name, newline, type
/// and public key. Shown as eight hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct KeyId(pub [u8; 4]);

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", u32::from_be_bytes(self.0))
    }
}

/// A public key with its name. Written and read as C2SP's verifier key: `name+id+base64(type, key)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key<P> {
    name: String,
    id: KeyId,
    public: VerifyingKey,
    purpose: PhantomData<P>,
}

impl<P: Purpose> Key<P> {
    /// A key from its name and the 32 bytes of RFC 8032. Fails if the name has spaces or plus signs,
    /// or if anybody could forge signatures of this key.
    pub fn new(name: &str, public: &[u8; 32]) -> Result<Self> {
        check_name(name)?;
        let public = VerifyingKey::from_bytes(public)
            .ok()
            .filter(|key| !key.is_weak());
        let public = public.ok_or(Error::WeakKey)?;
        let id = key_id(name, P::TYPE, public.as_bytes());
        Ok(Self {
            name: name.to_owned(),
            id,
            public,
            purpose: PhantomData,
        })
    }

    /// The key's name; by custom that of the log or witness, a URL without its scheme.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The key's ID.
    pub fn id(&self) -> KeyId {
        self.id
    }

    /// The public key's 32 bytes.
    pub fn public_bytes(&self) -> &[u8; 32] {
        self.public.as_bytes()
    }

    /// Whether these 64 bytes are this key's signature of `message`, by the strict reading of RFC
    /// 8032 that leaves no second signature of the same message.
    pub(crate) fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        Signature::from_slice(signature)
            .is_ok_and(|signature| self.public.verify_strict(message, &signature).is_ok())
    }
}

impl<P> fmt::Display for Key<P>
where
    P: Purpose,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}+{}+{}",
            self.name,
            self.id,
            encode_typed(P::TYPE, self.public.as_bytes())
        )
    }
}

impl<P: Purpose> FromStr for Key<P> {
    type Err = Error;

    /// Reads a verifier key. Fails if its ID does not belong to it, or it is for another purpose.
    fn from_str(text: &str) -> Result<Self> {
        let (name, id, public) = decode_typed(text, P::TYPE)?;
        let key = Self::new(name, &public)?;
        check_id(id, key.id)?;
        Ok(key)
    }
}

/// A private key with its name. Anybody who has it can sign as this log or witness.
#[derive(Clone)]
pub struct Signer<P> {
    key: Key<P>,
    secret: SigningKey,
}

impl<P: Purpose> Signer<P> {
    /// A signer from its name and the 32 random bytes of RFC 8032's private key. Fails if the name
    /// has spaces or plus signs.
    pub fn from_seed(name: &str, seed: &[u8; 32]) -> Result<Self> {
        let secret = SigningKey::from_bytes(seed);
        let key = Key::new(name, secret.verifying_key().as_bytes())?;
        Ok(Self { key, secret })
    }

    /// Reads a signer key, as [`Signer::to_secret_text`] writes it. Fails if its ID does not belong
    /// to it, or it is for another purpose.
    pub fn from_secret_text(text: &str) -> Result<Self> {
        let expected = "PRIVATE+KEY+name+id+base64";
        let form = Error::Form {
            what: "the signer key",
            expected,
        };
        let (name, id, seed) =
            decode_typed(text.strip_prefix(SIGNER_PREFIX).ok_or(form)?, P::TYPE)?;
        let signer = Self::from_seed(name, &seed)?;
        check_id(id, signer.key.id)?;
        Ok(signer)
    }

    /// The signer key as a line to keep secret: `PRIVATE+KEY+name+id+base64(type, seed)`.
    pub fn to_secret_text(&self) -> String {
        let seed = encode_typed(P::TYPE, &self.secret.to_bytes());
        format!("{SIGNER_PREFIX}{}+{}+{seed}", self.key.name, self.key.id)
    }

    /// The key that verifies what this one signs.
    pub fn key(&self) -> &Key<P> {
        &self.key
    }

    pub(crate) fn sign_bytes(&self, message: &[u8]) -> [u8; 64] {
        self.secret.sign(message).to_bytes()
    }
}

impl<P: Purpose> fmt::Debug for Signer<P> {
    /// Shows the public key alone, as what is logged must not hold the secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signer({})", self.key)
    }
}

/// Fails for names that a signature line could not hold.
pub(crate) fn check_name(name: &str) -> Result<()> {
    let wrong = name.is_empty()
        || has_control_character(name)
        || name.contains(|character: char| character == '+' || character.is_whitespace());
    if wrong {
        Err(Error::KeyName(name.to_owned()))
    } else {
        Ok(())
    }
}

fn key_id(name: &str, kind: u8, public: &[u8; 32]) -> KeyId {
    let hash: [u8; 32] = Sha256::new()
        .chain_update(name)
        .chain_update([b'\n', kind])
        .chain_update(public)
        .finalize()
        .into();
    KeyId([hash[0], hash[1], hash[2], hash[3]])
}

fn check_id(found: &str, expected: KeyId) -> Result<()> {
    let expected = expected.to_string();
    if found == expected {
        Ok(())
    } else {
        Err(Error::KeyId {
            expected,
            found: found.to_owned(),
        })
    }
}

fn encode_typed(kind: u8, key: &[u8; 32]) -> String {
    let mut bytes = vec![kind];
    bytes.extend_from_slice(key);
    encode_base64(&bytes)
}

/// Splits `name+id+base64`; the base64 may have plus signs of its own.
fn decode_typed(text: &str, expected: u8) -> Result<(&str, &str, [u8; 32])> {
    let form = Error::Form {
        what: "the key",
        expected: "name+id+base64",
    };
    let mut parts = text.splitn(3, '+');
    let (Some(name), Some(id), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(form);
    };
    let bytes = decode_base64(key, "the key")?;
    let (&found, key) = bytes.split_first().ok_or(form)?;
    if found != expected {
        return Err(Error::KeyType { expected, found });
    }
    let wrong = Error::Length {
        what: "the key",
        expected: 32,
        found: key.len(),
    };
    Ok((name, id, key.try_into().ok().ok_or(wrong)?))
}
