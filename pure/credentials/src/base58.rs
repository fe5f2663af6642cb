//! Base58 with Bitcoin's alphabet, as multibase `z` (Controlled Identifiers 1.0, section 2.4), for keys and signatures.

use crate::error::{Result, at_most, malformed};

const ALPHABET: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/// The longest text that is read: a signature of 64 bytes takes 88 letters, and the work grows with the square.
const MAX_LETTERS: usize = 200;

/// Divides a big-endian number in digits of `from` by `to` until nothing is left: its digits in `to`, the last first.
fn digits(number: &[u8], from: u32, to: u32) -> Vec<u8> {
    let mut out: Vec<u8> = Vec::new();
    for digit in number {
        let mut carry = u32::from(*digit);
        for place in &mut out {
            carry += u32::from(*place) * from;
            *place = low_byte(carry % to);
            carry /= to;
        }
        while carry > 0 {
            out.push(low_byte(carry % to));
            carry /= to;
        }
    }
    out
}

/// A digit below 256.
fn low_byte(digit: u32) -> u8 {
    digit.to_le_bytes()[0]
}

/// Multibase base58btc: `z` and the digits.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    let places = digits(&bytes[zeros..], 256, 58);
    let letters = places.iter().rev().map(|at| ALPHABET[usize::from(*at)]);
    let ones = std::iter::repeat_n(b'1', zeros);
    std::iter::once('z')
        .chain(ones.chain(letters).map(char::from))
        .collect()
}

/// Reads multibase base58btc of at most 200 letters.
pub(crate) fn decode(what: &'static str, text: &str) -> Result<Vec<u8>> {
    let bad = || malformed(what, "multibase base58btc");
    at_most(what, text.len(), MAX_LETTERS)?;
    let letters = text.strip_prefix('z').ok_or_else(bad)?.as_bytes();
    let ones = letters.iter().take_while(|letter| **letter == b'1').count();
    let number: Option<Vec<u8>> = letters[ones..]
        .iter()
        .map(|letter| ALPHABET.iter().position(|known| known == letter))
        .map(|place| place.and_then(|place| u8::try_from(place).ok()))
        .collect();
    let bytes = digits(&number.ok_or_else(bad)?, 58, 256);
    Ok(std::iter::repeat_n(0, ones)
        .chain(bytes.into_iter().rev())
        .collect())
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn examples_of_the_draft() {
        // draft-msporny-base58-03, section 5.
        for (bytes, letters) in [
            (&b"Hello World!"[..], "z2NEpo7TZRRrLZSi2U"),
            (&[0, 0, 0x28, 0x7f, 0xb4, 0xcd], "z11233QC4"),
        ] {
            assert_eq!(encode(bytes), letters);
            assert_eq!(decode("it", letters).unwrap(), bytes);
        }
        for bad in ["", "2NEpo", "z0", "zI", &format!("z{}", "2".repeat(300))] {
            assert!(decode("it", bad).is_err(), "{bad}");
        }
    }
}
