//! HPKE in one shot, base mode: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM (RFC 9180, sections 4, 5.1 and 6.1), the suite that
//! the WebCrypto of every browser has the parts of.

use aes_gcm::{
    Aes128Gcm, KeyInit as _,
    aead::{Aead as _, Payload},
};
use hkdf::Hkdf;
use p256::{PublicKey, SecretKey, elliptic_curve::sec1::ToSec1Point as _};
use rsa::rand_core::CryptoRng;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::error::{Error, Result, exactly};

const KEM: &[u8] = b"KEM\x00\x10";
const SUITE: &[u8] = b"HPKE\x00\x10\x00\x01\x00\x01";
const VERSION: &[u8] = b"HPKE-v1";
const BASE: u8 = 0;

/// Bytes of a public key and of what comes before a ciphertext: a point of P-256, uncompressed.
pub const POINT: usize = 65;
/// How many bytes longer a ciphertext is than what it says.
pub const TAG: usize = 16;

/// The key that envelopes are sealed to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoxKey(PublicKey);

/// The key that opens envelopes. It exists while it is made, and again while they are opened; in between there are shares of it.
pub struct BoxSecret(SecretKey);

/// What comes before the ciphertext (`enc`), and the ciphertext.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    pub point: [u8; POINT],
    pub ciphertext: Vec<u8>,
}

impl BoxKey {
    /// A key of its point, uncompressed; fails for anything that is no point of the curve.
    pub fn from_bytes(point: &[u8]) -> Result<Self> {
        let _length: [u8; POINT] = exactly("the key of the box", point)?;
        let bad = |_error| Error::Key("the key of the box");
        PublicKey::from_sec1_bytes(point).map(Self).map_err(bad)
    }

    /// The point, uncompressed.
    pub fn to_bytes(&self) -> [u8; POINT] {
        let mut out = [0; POINT];
        let point = self.0.to_sec1_point(false);
        out.copy_from_slice(point.as_bytes());
        out
    }

    /// Seals `plain` with a new ephemeral key.
    pub fn seal<R: CryptoRng + ?Sized>(
        &self,
        rng: &mut R,
        to: Context<'_>,
        plain: &[u8],
    ) -> Result<Sealed> {
        let mut material = Zeroizing::new([0_u8; 32]);
        rng.fill_bytes(material.as_mut_slice());
        self.seal_by(&BoxSecret::derive(material.as_slice())?, to, plain)
    }

    /// Seals with an ephemeral key that is given: for test vectors. The same one twice tells what both ciphertexts differ in.
    pub fn seal_by(&self, ephemeral: &BoxSecret, to: Context<'_>, plain: &[u8]) -> Result<Sealed> {
        let point = ephemeral.public().to_bytes();
        let dh = ephemeral.0.diffie_hellman(&self.0);
        let shared = shared_secret(dh.raw_secret_bytes().as_slice(), &point, &self.to_bytes())?;
        let (key, nonce) = key_schedule(&shared, to.info)?;
        let cipher = Aes128Gcm::new_from_slice(key.as_slice()).map_err(|_error| Error::Sealed)?;
        let payload = Payload {
            msg: plain,
            aad: to.bound,
        };
        let ciphertext = cipher
            .encrypt(&nonce.into(), payload)
            .map_err(|_error| Error::Sealed)?;
        Ok(Sealed { point, ciphertext })
    }
}

/// What a ciphertext is bound to: it opens for no other.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// `info`: what all of one kind share.
    pub info: &'a [u8],
    /// `aad`: what this one alone has.
    pub bound: &'a [u8],
}

impl BoxSecret {
    /// A new key.
    pub fn generate<R: CryptoRng + ?Sized>(rng: &mut R) -> Result<Self> {
        let mut material = Zeroizing::new([0_u8; 32]);
        rng.fill_bytes(material.as_mut_slice());
        Self::derive(material.as_slice())
    }

    /// The key that follows from `material`, at least 32 bytes (RFC 9180, section 7.1.3, `DeriveKeyPair`).
    pub fn derive(material: &[u8]) -> Result<Self> {
        let parent = extract(KEM, &[], b"dkp_prk", material);
        for counter in 0..=u8::MAX {
            let candidate: Zeroizing<[u8; 32]> = expand(KEM, &parent, b"candidate", &[counter])?;
            if let Ok(key) = SecretKey::from_slice(candidate.as_slice()) {
                return Ok(Self(key));
            }
        }
        Err(Error::Arithmetic("deriving a key"))
    }

    /// A key of its scalar, big-endian; fails for zero and for numbers beyond the order of the group.
    pub fn from_bytes(scalar: &[u8; 32]) -> Result<Self> {
        let bad = |_error| Error::Key("the secret of the box");
        SecretKey::from_slice(scalar).map(Self).map_err(bad)
    }

    /// The scalar, big-endian.
    pub fn to_bytes(&self) -> Zeroizing<[u8; 32]> {
        let mut out = Zeroizing::new([0; 32]);
        out.copy_from_slice(&self.0.to_bytes());
        out
    }

    /// The key that envelopes are sealed to.
    pub fn public(&self) -> BoxKey {
        BoxKey(self.0.public_key())
    }

    /// Opens what was sealed for the same context; fails for anything else, and does not say why.
    pub fn open(&self, from: Context<'_>, sealed: &Sealed) -> Result<Zeroizing<Vec<u8>>> {
        let ephemeral =
            PublicKey::from_sec1_bytes(&sealed.point).map_err(|_error| Error::Sealed)?;
        let dh = self.0.diffie_hellman(&ephemeral);
        let own = self.public().to_bytes();
        let shared = shared_secret(dh.raw_secret_bytes().as_slice(), &sealed.point, &own)?;
        let (key, nonce) = key_schedule(&shared, from.info)?;
        let cipher = Aes128Gcm::new_from_slice(key.as_slice()).map_err(|_error| Error::Sealed)?;
        let payload = Payload {
            msg: &sealed.ciphertext,
            aad: from.bound,
        };
        cipher
            .decrypt(&nonce.into(), payload)
            .map(Zeroizing::new)
            .map_err(|_error| Error::Sealed)
    }
}

/// `ExtractAndExpand` (section 4.1).
fn shared_secret(dh: &[u8], ephemeral: &[u8], recipient: &[u8]) -> Result<Zeroizing<[u8; 32]>> {
    let parent = extract(KEM, &[], b"eae_prk", dh);
    expand(
        KEM,
        &parent,
        b"shared_secret",
        &[ephemeral, recipient].concat(),
    )
}

/// The key and the nonce of the first message (section 5.1, base mode).
fn key_schedule(shared: &[u8; 32], info: &[u8]) -> Result<(Zeroizing<[u8; 16]>, [u8; 12])> {
    let mut context = vec![BASE];
    context.extend_from_slice(&digest(b"psk_id_hash", &[]));
    context.extend_from_slice(&digest(b"info_hash", info));
    let secret = extract(SUITE, shared, b"secret", &[]);
    let key = expand(SUITE, &secret, b"key", &context)?;
    let nonce: Zeroizing<[u8; 12]> = expand(SUITE, &secret, b"base_nonce", &context)?;
    Ok((key, *nonce))
}

fn labelled(suite: &[u8], label: &[u8], material: &[u8]) -> Zeroizing<Vec<u8>> {
    Zeroizing::new([VERSION, suite, label, material].concat())
}

fn extract(suite: &[u8], salt: &[u8], label: &[u8], material: &[u8]) -> Hkdf<Sha256> {
    Hkdf::new(Some(salt), &labelled(suite, label, material))
}

fn digest(label: &[u8], material: &[u8]) -> [u8; 32] {
    Hkdf::<Sha256>::extract(Some(&[]), &labelled(SUITE, label, material))
        .0
        .into()
}

fn expand<const N: usize>(
    suite: &[u8],
    parent: &Hkdf<Sha256>,
    label: &[u8],
    info: &[u8],
) -> Result<Zeroizing<[u8; N]>> {
    let mut out = Zeroizing::new([0; N]);
    let length = u16::try_from(N).unwrap_or(0).to_be_bytes();
    let info = [&length[..], VERSION, suite, label, info].concat();
    parent
        .expand(&info, out.as_mut_slice())
        .map_err(|_length| Error::Arithmetic("expanding a key"))?;
    Ok(out)
}
