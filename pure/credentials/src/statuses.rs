//! The states of many credentials, a few bits each, squeezed: what both kinds of status list carry.

use std::io::{Read, Write};

use flate2::{
    Compression,
    read::{MultiGzDecoder, ZlibDecoder},
    write::{GzEncoder, ZlibEncoder},
};

use crate::{
    base64url,
    error::{Error, Result, at_most, malformed},
};

/// The largest list once unpacked, in bytes: 33,554,432 credentials of one bit.
pub const MAX_STATUS_BYTES: usize = 4 * 1024 * 1024;

/// The fewest entries of a W3C list, so that a place in it tells nothing (Bitstring Status List 1.0, section 3.1).
pub const FEWEST_ENTRIES: usize = 131_072;

/// How many bits one state takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bits {
    One = 1,
    Two = 2,
    Four = 4,
    Eight = 8,
}

/// The states of credentials by their place. 0 is valid, 1 invalid (revoked), 2 suspended (Token Status List, section 7.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statuses {
    bits: Bits,
    /// The first place in the lowest bits of the first byte (Token Status List, section 4.1).
    bytes: Vec<u8>,
}

impl Bits {
    pub(crate) const fn of(bits: u64) -> Option<Self> {
        match bits {
            1 => Some(Self::One),
            2 => Some(Self::Two),
            4 => Some(Self::Four),
            8 => Some(Self::Eight),
            _ => None,
        }
    }

    const fn mask(self) -> u8 {
        match self {
            Self::One => 1,
            Self::Two => 3,
            Self::Four => 15,
            Self::Eight => 255,
        }
    }
}

impl Statuses {
    /// A list with room for at least so many credentials, all of them valid; never fewer than 131,072. Fails beyond four
    /// mebibytes.
    pub fn new(bits: Bits, entries: usize) -> Result<Self> {
        let bytes = entries
            .max(FEWEST_ENTRIES)
            .div_ceil(8)
            .saturating_mul(bits as usize);
        at_most("the status list", bytes, MAX_STATUS_BYTES)?;
        Ok(Self {
            bits,
            bytes: vec![0; bytes],
        })
    }

    /// How many credentials have a place.
    pub const fn entries(&self) -> usize {
        self.bytes.len() * (8 / self.bits as usize)
    }

    /// How many bits a state takes.
    pub const fn bits(&self) -> Bits {
        self.bits
    }

    fn place(&self, index: u64) -> Option<(usize, u32)> {
        let index = usize::try_from(index).ok()?;
        let in_a_byte = 8 / self.bits as usize;
        let shift = u32::try_from(index % in_a_byte * self.bits as usize).ok()?;
        (index < self.entries()).then_some((index / in_a_byte, shift))
    }

    /// The state at this place; None beyond the end.
    pub fn get(&self, index: u64) -> Option<u8> {
        let (byte, shift) = self.place(index)?;
        Some((self.bytes.get(byte)? >> shift) & self.bits.mask())
    }

    /// Sets the state at this place. Fails beyond the end, and for a state that takes more bits.
    pub fn set(&mut self, index: u64, status: u8) -> Result<()> {
        let nowhere = || malformed("the place or state", "one that the list has room for");
        let mask = self.bits.mask();
        let (byte, shift) = self
            .place(index)
            .filter(|_| status <= mask)
            .ok_or_else(nowhere)?;
        let byte = self.bytes.get_mut(byte).ok_or_else(nowhere)?;
        *byte = (*byte & !(mask << shift)) | (status << shift);
        Ok(())
    }

    /// `lst` of a Token Status List: DEFLATE in ZLIB (RFC 1950), in base64url (section 4.2).
    pub(crate) fn to_lst(&self) -> Result<String> {
        let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
        let packed = packer.write_all(&self.bytes).and_then(|()| packer.finish());
        packed
            .map(base64url::encode)
            .map_err(|_error| Error::Missing("memory"))
    }

    pub(crate) fn from_lst(bits: Bits, lst: &str) -> Result<Self> {
        let packed = base64url::decode("the status list", lst)?;
        Ok(Self {
            bits,
            bytes: unpacked(ZlibDecoder::new(packed.as_slice()))?,
        })
    }

    /// `encodedList` of a Bitstring Status List: the first place in the highest bit, GZIP (RFC 1952), multibase base64url
    /// (section 3.3). Only states of one bit.
    pub(crate) fn to_encoded_list(&self) -> Result<String> {
        if self.bits != Bits::One {
            return Err(malformed("the states", "of one bit"));
        }
        let turned: Vec<u8> = self.bytes.iter().map(|byte| byte.reverse_bits()).collect();
        let mut packer = GzEncoder::new(Vec::new(), Compression::best());
        let packed = packer.write_all(&turned).and_then(|()| packer.finish());
        let packed = packed.map_err(|_error| Error::Missing("memory"))?;
        Ok(format!("u{}", base64url::encode(packed)))
    }

    pub(crate) fn from_encoded_list(list: &str) -> Result<Self> {
        let list = list
            .strip_prefix('u')
            .ok_or_else(|| malformed("the status list", "multibase base64url"))?;
        let packed = base64url::decode("the status list", list)?;
        let mut bytes = unpacked(MultiGzDecoder::new(packed.as_slice()))?;
        bytes
            .iter_mut()
            .for_each(|byte| *byte = byte.reverse_bits());
        if bytes.len() * 8 < FEWEST_ENTRIES {
            return Err(malformed("the status list", "of at least 131,072 entries"));
        }
        Ok(Self {
            bits: Bits::One,
            bytes,
        })
    }
}

/// Unpacks, but never more than a list may have.
fn unpacked(packed: impl Read) -> Result<Vec<u8>> {
    let limit = u64::try_from(MAX_STATUS_BYTES).unwrap_or(u64::MAX) + 1;
    let mut bytes = Vec::new();
    let read = packed.take(limit).read_to_end(&mut bytes);
    read.map_err(|_error| malformed("the status list", "packed data"))?;
    at_most("the status list", bytes.len(), MAX_STATUS_BYTES)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::{Bits, Statuses};

    #[test]
    fn examples_of_the_token_status_list() {
        // draft-ietf-oauth-status-list, section 4.1 and 4.2.
        let one = Statuses::from_lst(Bits::One, "eNrbuRgAAhcBXQ").unwrap();
        let bits: Vec<u8> = (0..16).filter_map(|at| one.get(at)).collect();
        assert_eq!(bits, [1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1]);
        assert_eq!(one.get(16), None);
        let two = Statuses::from_lst(Bits::Two, "eNo76fITAAPfAgc").unwrap();
        let values: Vec<u8> = (0..12).filter_map(|at| two.get(at)).collect();
        assert_eq!(values, [1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3]);
    }

    #[test]
    fn the_first_place_of_a_bitstring_is_its_highest_bit() {
        let mut states = Statuses::new(Bits::One, 1).unwrap();
        states.set(0, 1).unwrap();
        assert_eq!(states.bytes[0], 1);
        let packed = states.to_encoded_list().unwrap();
        let read = Statuses::from_encoded_list(&packed).unwrap();
        assert_eq!(read, states);
        // Bitstring Status List 1.0, section 3.3: 16 KiB of zeros, as the example of section 2.2 has them, packed by another.
        let example = "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";
        let zeros = Statuses::from_encoded_list(example).unwrap();
        assert_eq!(zeros.entries(), 131_072);
        assert!((0..131_072).all(|at| zeros.get(at) == Some(0)));
    }
}
