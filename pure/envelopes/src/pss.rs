//! EMSA-PSS-ENCODE with SHA-384 and MGF1 of SHA-384 (RFC 8017, sections 9.1.1 and B.2.1). Verification is ring's
//! (`signing.rs`): the two were written by different people, so that neither can hide an error of the other.

use sha2::{Digest, Sha384};

use crate::error::{Error, Result};

/// Bytes of the hash, and of the salt in the variant that is used here (RFC 9474, section 5).
pub(crate) const HASH: usize = 48;

/// The encoded message of a modulus of `modulus_bits` bits, as many bytes as the modulus has. `modulus_bits` is a multiple of eight.
pub(crate) fn encode(message: &[u8], salt: &[u8; HASH], modulus_bits: usize) -> Result<Vec<u8>> {
    let length = (modulus_bits - 1).div_ceil(8);
    let padding = length
        .checked_sub(2 * HASH + 2)
        .ok_or(Error::Key("the modulus"))?;
    let mut hash = Sha384::new();
    hash.update([0_u8; 8]);
    hash.update(Sha384::digest(message));
    hash.update(salt);
    let hash = hash.finalize();

    let mut encoded = vec![0_u8; padding];
    encoded.push(1);
    encoded.extend_from_slice(salt);
    mask(&mut encoded, &hash);
    encoded[0] &= 0xff >> (8 * length - (modulus_bits - 1));
    encoded.extend_from_slice(&hash);
    encoded.push(0xbc);
    Ok(encoded)
}

/// XORs MGF1(`seed`) over `data`.
fn mask(data: &mut [u8], seed: &[u8]) {
    for (counter, block) in (0_u32..).zip(data.chunks_mut(HASH)) {
        let mut hash = Sha384::new();
        hash.update(seed);
        hash.update(counter.to_be_bytes());
        for (byte, mask) in block.iter_mut().zip(hash.finalize()) {
            *byte ^= mask;
        }
    }
}
