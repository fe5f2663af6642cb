//! The key that signs papers, on both sides: RSA with exponent 65537 (RFC 9474, sections 4.3 and 4.5).

use crypto_bigint::modular::BoxedMontyForm;
use ring::signature::{RSA_PSS_2048_8192_SHA384, RsaPublicKeyComponents};
use rsa::{
    BoxedUint, RsaPrivateKey, RsaPublicKey, hazmat,
    rand_core::CryptoRng,
    traits::{PrivateKeyParts as _, PublicKeyParts as _},
};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::{
    error::{Error, Result},
    pss,
};

const EXPONENT: u64 = 65_537;
const EXPONENT_BYTES: [u8; 3] = [1, 0, 1];
/// Bytes of the moduli that are taken: 2048, 3072 and 4096 bits.
const SIZES: [usize; 3] = [256, 384, 512];

/// What everybody knows of a key that signs papers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperKey {
    key: RsaPublicKey,
    modulus: Vec<u8>,
}

impl PaperKey {
    /// A key of its modulus, big-endian, 2048, 3072 or 4096 bits; fails for others and for even ones.
    pub fn from_modulus(modulus: &[u8]) -> Result<Self> {
        let whole =
            SIZES.contains(&modulus.len()) && modulus.first().is_some_and(|top| *top >= 0x80);
        if !whole {
            return Err(Error::Key("the modulus"));
        }
        let key = RsaPublicKey::new(number(modulus)?, BoxedUint::from(EXPONENT))
            .map_err(|_error| Error::Key("the modulus"))?;
        Ok(Self {
            key,
            modulus: modulus.to_vec(),
        })
    }

    /// The modulus, big-endian.
    pub fn modulus(&self) -> &[u8] {
        &self.modulus
    }

    /// The name of the key wherever it must be bound: SHA-256 of the modulus.
    pub fn digest(&self) -> [u8; 32] {
        Sha256::digest(&self.modulus).into()
    }

    /// Whether `signature` is an RSASSA-PSS signature of `message` with SHA-384 and a salt of 48 bytes.
    pub fn verify(&self, message: &[u8], signature: &[u8]) -> Result<()> {
        let key = RsaPublicKeyComponents {
            n: self.modulus.as_slice(),
            e: EXPONENT_BYTES.as_slice(),
        };
        key.verify(&RSA_PSS_2048_8192_SHA384, message, signature)
            .map_err(|_unspecified| Error::Signature("the signature of the paper"))
    }

    /// Blinds `message` (RFC 9474, section 4.2), where `inverse` is what un-blinds: uniform below the modulus. The RFC draws r and
    /// inverts it; to draw the inverse and invert that gives the same distribution, and needs only the one to be kept.
    pub fn blind(&self, message: &[u8], salt: &[u8; 48], inverse: &[u8]) -> Result<Vec<u8>> {
        self.in_range("the blinding", inverse)?;
        let encoded = pss::encode(message, salt, self.modulus.len() * 8)?;
        let params = self.key.n_params();
        let inverse = BoxedMontyForm::new(number(inverse)?, params);
        let factor = inverse.invert().into_option();
        let factor = factor.ok_or(Error::OutOfRange("the blinding"))?;
        let factor = factor.pow_bounded_exp(self.key.e(), 17);
        let encoded = BoxedMontyForm::new(self.padded(&encoded)?, params);
        Ok((&encoded * &factor).retrieve().to_be_bytes().into_vec())
    }

    /// Takes the blinding off a signature and verifies what is left (RFC 9474, section 4.4).
    pub fn finalize(
        &self,
        message: &[u8],
        blind_signature: &[u8],
        inverse: &[u8],
    ) -> Result<Vec<u8>> {
        self.in_range("the blind signature", blind_signature)?;
        self.in_range("the blinding", inverse)?;
        let params = self.key.n_params();
        let signature = BoxedMontyForm::new(number(blind_signature)?, params);
        let inverse = BoxedMontyForm::new(number(inverse)?, params);
        let signature = (&signature * &inverse).retrieve().to_be_bytes();
        self.verify(message, &signature)?;
        Ok(signature.into_vec())
    }

    /// Whether `bytes` are as long as the modulus and a number between 2 and the modulus.
    pub(crate) fn in_range(&self, what: &'static str, bytes: &[u8]) -> Result<()> {
        if bytes.len() != self.modulus.len() {
            return Err(Error::Length {
                what,
                expected: self.modulus.len(),
                found: bytes.len(),
            });
        }
        let (last, before) = bytes.split_last().ok_or(Error::OutOfRange(what))?;
        let says_nothing = *last < 2 && before.iter().all(|byte| *byte == 0);
        if says_nothing || bytes >= self.modulus.as_slice() {
            return Err(Error::OutOfRange(what));
        }
        Ok(())
    }

    fn padded(&self, bytes: &[u8]) -> Result<BoxedUint> {
        let bits = self.key.n_bits_precision();
        BoxedUint::from_be_slice(bytes, bits)
            .map_err(|_error| Error::Arithmetic("reading a number"))
    }
}

/// The secret of a key that signs papers. Whoever has it can make papers.
pub struct PaperSigner {
    key: RsaPrivateKey,
    public: PaperKey,
}

impl PaperSigner {
    /// A new key of `bits` bits: 2048, 3072 or 4096. Takes seconds.
    pub fn generate<R: CryptoRng + ?Sized>(rng: &mut R, bits: usize) -> Result<Self> {
        if !SIZES.map(|bytes| 8 * bytes).contains(&bits) {
            return Err(Error::Key("a modulus of this size"));
        }
        let key =
            RsaPrivateKey::new(rng, bits).map_err(|_error| Error::Arithmetic("making a key"))?;
        Self::of(key)
    }

    /// The key of its two primes, one after the other, as `primes` gives them.
    pub fn from_primes(primes: &[u8]) -> Result<Self> {
        let (p, q) = primes.split_at(primes.len() / 2);
        if p.len() != q.len() || !SIZES.contains(&primes.len()) {
            return Err(Error::Key("the pair of primes"));
        }
        let exponent = BoxedUint::from(EXPONENT);
        let key = RsaPrivateKey::from_p_q(number(p)?, number(q)?, exponent)
            .map_err(|_error| Error::Key("the pair of primes"))?;
        Self::of(key)
    }

    fn of(key: RsaPrivateKey) -> Result<Self> {
        let public = PaperKey::from_modulus(&key.n_bytes())?;
        Ok(Self { key, public })
    }

    /// The two primes, one after the other: all that has to be kept of the key, sealed.
    pub fn primes(&self) -> Zeroizing<Vec<u8>> {
        let half = self.public.modulus.len() / 2;
        let mut out = Zeroizing::new(Vec::with_capacity(2 * half));
        for prime in self.key.primes().iter().take(2) {
            let bytes = Zeroizing::new(prime.to_be_bytes_trimmed_vartime().into_vec());
            let padded = out.len() + half.saturating_sub(bytes.len());
            out.resize(padded, 0);
            out.extend_from_slice(&bytes);
        }
        out
    }

    /// What everybody knows of the key.
    pub fn public(&self) -> &PaperKey {
        &self.public
    }

    /// Signs what was blinded (RFC 9474, section 4.3). `rng` blinds the arithmetic against its timing; the answer does not depend on it,
    /// and is checked with the public key before it is given, so that a fault of the machine tells nobody the key.
    pub fn sign_blinded<R: CryptoRng + ?Sized>(
        &self,
        rng: &mut R,
        blinded: &[u8],
    ) -> Result<Vec<u8>> {
        self.public.in_range("the blinded message", blinded)?;
        let blinded = self.public.padded(blinded)?;
        let signature = hazmat::rsa_decrypt_and_check(&self.key, Some(rng), &blinded)
            .map_err(|_error| Error::Arithmetic("signing"))?;
        Ok(signature.to_be_bytes().into_vec())
    }
}

fn number(bytes: &[u8]) -> Result<BoxedUint> {
    let bits = u32::try_from(bytes.len() * 8).unwrap_or(0);
    BoxedUint::from_be_slice(bytes, bits).map_err(|_error| Error::Arithmetic("reading a number"))
}
