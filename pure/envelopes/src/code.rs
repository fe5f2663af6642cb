//! The voting code: 128 random bits from which all that is random in a paper follows, so that whoever wrote it down has the paper again on
//! any device, and whoever has it can vote with it.

use hkdf::Hkdf;
use p256::ecdsa::SigningKey;
use rsa::rand_core::CryptoRng;
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

use crate::{
    PaperKey,
    error::{Error, Result, exactly, malformed},
    letters,
    pss::HASH,
};

const LABEL: &[u8] = b"stoa voting code v1";
const BYTES: usize = 16;
/// Letters of a code: 128 bits, and 12 bits by which a slip of the pen is found but for one in 4,096.
const LETTERS: usize = 28;

/// A voting code.
#[derive(Clone, PartialEq, Eq)]
pub struct Code([u8; BYTES]);

impl Drop for Code {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl Code {
    /// A new code.
    pub fn draw<R: CryptoRng + ?Sized>(rng: &mut R) -> Self {
        let mut seed = [0; BYTES];
        rng.fill_bytes(&mut seed);
        Self(seed)
    }

    /// A code as somebody typed it: small letters, blanks and hyphens do not matter. Fails for most codes with a letter that is wrong.
    pub fn read(text: &str) -> Result<Self> {
        let bad = || {
            malformed(
                "the voting code",
                "the 28 letters and digits that were written down",
            )
        };
        let typed = text
            .chars()
            .filter(|one| *one != '-' && !one.is_whitespace());
        let letters: Zeroizing<String> = Zeroizing::new(typed.chain("0000".chars()).collect());
        if letters.chars().count() != LETTERS + 4 {
            return Err(bad());
        }
        // Four letters of nothing make whole bytes of the 140 bits: 18 bytes of the code, and two of zeros.
        let bytes = Zeroizing::new(letters::decode("the voting code", &letters)?);
        let (seed, check) = bytes.split_at(BYTES);
        let seed: [u8; BYTES] = exactly("the voting code", seed)?;
        let code = Self(seed);
        if !check.starts_with(&code.check()) {
            return Err(bad());
        }
        Ok(code)
    }

    /// The code as it is written down, in fours.
    pub fn letters(&self) -> Zeroizing<String> {
        let bytes = Zeroizing::new([&self.0[..], &self.check()].concat());
        let whole = Zeroizing::new(letters::encode(&bytes));
        Zeroizing::new(letters::in_fours(&whole[..LETTERS]))
    }

    /// Twelve bits of a hash, and four zeros.
    fn check(&self) -> [u8; 2] {
        let hash = Sha256::new()
            .chain_update(LABEL)
            .chain_update(self.0)
            .finalize();
        [hash[0], hash[1] & 0xf0]
    }

    /// All that is random in the paper of this code, for election `number` and the key that signs its papers.
    pub(crate) fn unfold(&self, number: u64, key: &PaperKey) -> Result<Unfolded> {
        let from = Source {
            parent: Hkdf::new(Some(LABEL), &self.0),
            bound: [&number.to_be_bytes()[..], &key.digest()].concat(),
        };
        let mut prefix = [0; 32];
        from.fill(b"prefix", 0, &mut prefix)?;
        let mut salt = [0; HASH];
        from.fill(b"salt", 0, &mut salt)?;
        Ok(Unfolded {
            prefix,
            salt,
            inverse: from.blinding(key)?,
            signing: from.signing()?,
        })
    }
}

/// What follows from a code. The public half of `signing` is the paper's token.
pub(crate) struct Unfolded {
    pub prefix: [u8; 32],
    pub salt: [u8; HASH],
    pub inverse: Zeroizing<Vec<u8>>,
    pub signing: SigningKey,
}

struct Source {
    parent: Hkdf<Sha256>,
    bound: Vec<u8>,
}

impl Source {
    fn fill(&self, label: &[u8], counter: u8, out: &mut [u8]) -> Result<()> {
        let info = [label, &[0, counter], &self.bound[..]].concat();
        self.parent
            .expand(&info, out)
            .map_err(|_length| Error::Arithmetic("unfolding a code"))
    }

    /// A number between 2 and the modulus, uniform: those beyond are drawn again. The modulus has its top bit set, so that 256 draws fail
    /// less than once in 2^256.
    fn blinding(&self, key: &PaperKey) -> Result<Zeroizing<Vec<u8>>> {
        let mut out = Zeroizing::new(vec![0; key.modulus().len()]);
        for counter in 0..=u8::MAX {
            self.fill(b"blinding", counter, &mut out)?;
            if key.in_range("the blinding", &out).is_ok() {
                return Ok(out);
            }
        }
        Err(Error::Arithmetic("unfolding a code"))
    }

    fn signing(&self) -> Result<SigningKey> {
        let mut scalar = Zeroizing::new([0; 32]);
        for counter in 0..=u8::MAX {
            self.fill(b"signing", counter, scalar.as_mut_slice())?;
            if let Ok(key) = SigningKey::from_slice(scalar.as_slice()) {
                return Ok(key);
            }
        }
        Err(Error::Arithmetic("unfolding a code"))
    }
}
