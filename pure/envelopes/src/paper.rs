//! A paper: the right to one vote, signed without being seen (RFC 9474, RSABSSA-SHA384-PSS-Randomized).

use p256::ecdsa::SigningKey;
use zeroize::Zeroizing;

use crate::{Code, PaperKey, code::Unfolded, error::Result, pss::HASH};

const LABEL: &[u8] = b"stoa ballot paper v1";
/// Bytes of a token: a point of P-256, compressed.
pub(crate) const TOKEN: usize = 33;

/// What shows that somebody may vote, and nothing of who.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// The random bytes before the message, by which the variant is `Randomized`.
    pub prefix: [u8; 32],
    /// The key whose secret half signs envelopes: so nobody, and not the town either, can put another ballot into an envelope that was cast.
    pub token: [u8; TOKEN],
    /// As long as the modulus of the key.
    pub signature: Vec<u8>,
}

/// A voter's side of getting a paper, and of using it.
pub struct Holder {
    number: u64,
    key: PaperKey,
    prefix: [u8; 32],
    salt: [u8; HASH],
    inverse: Zeroizing<Vec<u8>>,
    pub(crate) signing: SigningKey,
}

impl Holder {
    /// All that follows from a code, for election `number` and the key that signs its papers (a batch of cards has a key of its own).
    pub fn new(code: &Code, number: u64, key: &PaperKey) -> Result<Self> {
        let Unfolded {
            prefix,
            salt,
            inverse,
            signing,
        } = code.unfold(number, key)?;
        Ok(Self {
            number,
            key: key.clone(),
            prefix,
            salt,
            inverse,
            signing,
        })
    }

    /// What the town is asked to sign. The same code gives the same bytes, so that asking twice is asking once.
    pub fn blinded(&self) -> Result<Vec<u8>> {
        let message = message(self.number, &self.key, &self.prefix, &self.token());
        self.key.blind(&message, &self.salt, &self.inverse)
    }

    /// The paper of the town's answer; fails if the town signed something else.
    pub fn paper(&self, blind_signature: &[u8]) -> Result<Paper> {
        let message = message(self.number, &self.key, &self.prefix, &self.token());
        let signature = self
            .key
            .finalize(&message, blind_signature, &self.inverse)?;
        Ok(Paper {
            prefix: self.prefix,
            token: self.token(),
            signature,
        })
    }

    /// The election that the paper is for.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// The key that signs the paper.
    pub fn key(&self) -> &PaperKey {
        &self.key
    }

    fn token(&self) -> [u8; TOKEN] {
        let mut out = [0; TOKEN];
        let point = self.signing.verifying_key().to_sec1_point(true);
        out.copy_from_slice(point.as_bytes());
        out
    }
}

impl Paper {
    /// Whether the paper is one of election `number`, signed by `key`. Anybody can ask.
    pub fn verify(&self, number: u64, key: &PaperKey) -> Result<()> {
        let message = message(number, key, &self.prefix, &self.token);
        key.verify(&message, &self.signature)
    }
}

/// The prepared message (RFC 9474, section 4.1): prefix, then label, election, key and token, all of one length.
fn message(number: u64, key: &PaperKey, prefix: &[u8; 32], token: &[u8; TOKEN]) -> Vec<u8> {
    let number = number.to_be_bytes();
    [&prefix[..], LABEL, &number, &key.digest(), token].concat()
}
