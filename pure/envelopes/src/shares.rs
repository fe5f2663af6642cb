//! The opening key in shares, of which some are needed (Shamir 1979) over GF(2^8) with the polynomial of AES (FIPS 197, section 4.2).
//! Fewer than are needed say nothing about the key, whatever the reader can compute.

use std::collections::BTreeSet;

use rsa::rand_core::CryptoRng;
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

use crate::{
    BoxKey, BoxSecret,
    error::{Error, Result, exactly, malformed},
    letters,
};

const VERSION: u8 = 1;
const LABEL: &[u8] = b"stoa key share v1";
const BODY: usize = 43;
const CHECK: usize = 7;

/// One keyholder's share.
#[derive(Clone, PartialEq, Eq)]
pub struct Share {
    needed: u8,
    /// 1 to 255: where the polynomials were evaluated.
    position: u8,
    /// The first bytes of SHA-256 of the public key.
    key: [u8; 8],
    values: [u8; 32],
}

impl Drop for Share {
    fn drop(&mut self) {
        self.values.zeroize();
    }
}

impl Share {
    /// How many shares open the box.
    pub fn needed(&self) -> u8 {
        self.needed
    }

    /// Which share this is, from 1 on.
    pub fn position(&self) -> u8 {
        self.position
    }

    /// The share as it is printed, in fours: 80 letters and digits, of which the last eleven find slips of the pen.
    pub fn letters(&self) -> Zeroizing<String> {
        let body = self.body();
        let whole = Zeroizing::new([&body[..], &check(&body)].concat());
        let letters = Zeroizing::new(letters::encode(&whole));
        Zeroizing::new(letters::in_fours(&letters))
    }

    /// A share as somebody typed it.
    pub fn read(text: &str) -> Result<Self> {
        let bad = || {
            malformed(
                "the share",
                "the 80 letters and digits of a keyholder's sheet",
            )
        };
        let bytes = Zeroizing::new(letters::decode("the share", text)?);
        let (body, rest) = bytes.split_at_checked(BODY).ok_or_else(bad)?;
        let known = body[0] == VERSION && body[1] > 0 && body[2] > 0;
        if !known || rest != check(body) {
            return Err(bad());
        }
        Ok(Self {
            needed: body[1],
            position: body[2],
            key: exactly("the share", &body[3..11])?,
            values: exactly("the share", &body[11..])?,
        })
    }

    /// What the town keeps of a share, to know it again: SHA-256. A share has 256 random bits, so nobody can guess it from that.
    pub fn digest(&self) -> [u8; 32] {
        Sha256::digest(self.body().as_slice()).into()
    }

    fn body(&self) -> Zeroizing<Vec<u8>> {
        let head = [VERSION, self.needed, self.position];
        Zeroizing::new([&head[..], &self.key, &self.values].concat())
    }
}

fn check(body: &[u8]) -> [u8; CHECK] {
    let hash = Sha256::new()
        .chain_update(LABEL)
        .chain_update(body)
        .finalize();
    let mut out = [0; CHECK];
    out.copy_from_slice(&hash[..CHECK]);
    out
}

fn name(key: &BoxKey) -> [u8; 8] {
    let hash = Sha256::digest(key.to_bytes());
    let mut out = [0; 8];
    out.copy_from_slice(&hash[..8]);
    out
}

/// Splits the key into `holders` shares, any `needed` of which give it back; fails unless 1 ≤ needed ≤ holders.
pub fn split<R: CryptoRng + ?Sized>(
    rng: &mut R,
    secret: &BoxSecret,
    needed: u8,
    holders: u8,
) -> Result<Vec<Share>> {
    if needed == 0 || needed > holders {
        return Err(malformed(
            "the number of shares",
            "at least one needed, and no more than there are",
        ));
    }
    // One polynomial a byte; row 0 is the key, the others are random.
    let mut rows = vec![secret.to_bytes()];
    for _ in 1..needed {
        let mut row = Zeroizing::new([0; 32]);
        rng.fill_bytes(row.as_mut_slice());
        rows.push(row);
    }
    let key = name(&secret.public());
    let share = |position: u8| Share {
        needed,
        position,
        key,
        values: evaluate(&rows, position),
    };
    Ok((1..=holders).map(share).collect())
}

/// The key of enough shares, whose public half must be `expected`. Fails if there are too few, if one is there twice, and if one is wrong
/// (which one cannot be told). More than are needed are looked at no further.
pub fn join(shares: &[Share], expected: &BoxKey) -> Result<BoxSecret> {
    let key = name(expected);
    let needed = shares.first().map_or(1, Share::needed);
    if shares
        .iter()
        .any(|share| share.key != key || share.needed != needed)
    {
        return Err(Error::OtherKey);
    }
    let positions: BTreeSet<u8> = shares.iter().map(Share::position).collect();
    if positions.len() != shares.len() {
        return Err(Error::SameShare);
    }
    let enough = shares
        .get(..usize::from(needed))
        .ok_or(Error::TooFewShares(needed, shares.len()))?;
    let scalar = at_zero(enough);
    let secret = BoxSecret::from_bytes(&scalar).map_err(|_error| Error::OtherKey)?;
    if secret.public() != *expected {
        return Err(Error::OtherKey);
    }
    Ok(secret)
}

/// Horner's rule, for each byte.
fn evaluate(rows: &[Zeroizing<[u8; 32]>], at: u8) -> [u8; 32] {
    let mut out = [0; 32];
    for row in rows.iter().rev() {
        for (value, coefficient) in out.iter_mut().zip(row.iter()) {
            *value = times(*value, at) ^ coefficient;
        }
    }
    out
}

/// Lagrange's interpolation at zero, for each byte.
fn at_zero(shares: &[Share]) -> Zeroizing<[u8; 32]> {
    let mut out = Zeroizing::new([0; 32]);
    for share in shares {
        let others = shares
            .iter()
            .filter(|other| other.position != share.position);
        let weight = others.fold(1, |weight, other| {
            let over = inverse(other.position ^ share.position);
            times(weight, times(other.position, over))
        });
        for (value, part) in out.iter_mut().zip(&share.values) {
            *value ^= times(*part, weight);
        }
    }
    out
}

/// The product in GF(2^8), in the same steps for all numbers.
fn times(left: u8, right: u8) -> u8 {
    let (mut left, mut product) = (left, 0);
    for bit in 0..8 {
        product ^= left & 0_u8.wrapping_sub((right >> bit) & 1);
        left = (left << 1) ^ (0x1b & 0_u8.wrapping_sub(left >> 7));
    }
    product
}

/// x^254, which is 1/x; 0 for 0.
fn inverse(x: u8) -> u8 {
    let mut power = x;
    let mut out = 1;
    for _ in 1..8 {
        power = times(power, power);
        out = times(out, power);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{inverse, times};

    /// FIPS 197, section 4.2: {57} times {83} is {c1}, {57} times {13} is {fe}.
    #[test]
    fn products_are_those_of_the_standard() {
        assert_eq!(times(0x57, 0x83), 0xc1);
        assert_eq!(times(0x57, 0x13), 0xfe);
    }

    #[test]
    fn every_number_has_an_inverse() {
        for x in 1..=u8::MAX {
            assert_eq!(times(x, inverse(x)), 1, "{x}");
        }
    }
}
