//! Base32 without padding (RFC 4648, section 6): letters that both a QR code's alphanumeric mode and an address have.

use crate::error::{Result, malformed};

const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(5) * 8);
    for chunk in bytes.chunks(5) {
        let mut block = [0_u8; 8];
        block[3..3 + chunk.len()].copy_from_slice(chunk);
        let number = u64::from_be_bytes(block);
        let letters = (chunk.len() * 8).div_ceil(5);
        for at in 0..letters {
            let digit = (number >> (35 - 5 * at)) & 31;
            out.push(char::from(ALPHABET[usize::try_from(digit).unwrap_or(0)]));
        }
    }
    out
}

/// Reads capitals and small letters, for some readers of codes change an address. Fails for bits left over that are not zero.
pub(crate) fn decode(text: &str) -> Result<Vec<u8>> {
    let bad = || malformed("the code", "base32");
    let mut out = Vec::with_capacity(text.len() * 5 / 8);
    let (mut held, mut bits) = (0_u32, 0_u32);
    for letter in text.bytes() {
        let known = |one: &u8| *one == letter.to_ascii_uppercase();
        let digit = ALPHABET
            .iter()
            .position(known)
            .and_then(|digit| u32::try_from(digit).ok());
        held = (held << 5) | digit.ok_or_else(bad)?;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            out.push((held >> bits).to_le_bytes()[0]);
            held &= (1 << bits) - 1;
        }
    }
    if bits >= 5 || held != 0 {
        return Err(bad());
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn examples_of_rfc_4648() {
        let examples = [
            ("", ""),
            ("f", "MY"),
            ("fo", "MZXQ"),
            ("foo", "MZXW6"),
            ("foob", "MZXW6YQ"),
            ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ];
        for (text, letters) in examples {
            assert_eq!(encode(text.as_bytes()), letters);
            assert_eq!(decode(letters).unwrap(), text.as_bytes());
            assert_eq!(decode(&letters.to_lowercase()).unwrap(), text.as_bytes());
        }
        for bad in ["A", "MZ", "MZXW6YTBOJ", "M1", "MY======", "MZXW6A"] {
            assert!(decode(bad).is_err(), "{bad}");
        }
    }
}
