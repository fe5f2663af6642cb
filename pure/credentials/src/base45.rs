//! Base45 (RFC 9285): two bytes in three letters of a QR code's alphanumeric mode.

use crate::error::{Result, malformed};

const ALPHABET: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(2) * 3);
    for chunk in bytes.chunks(2) {
        let number = chunk
            .iter()
            .fold(0_usize, |number, byte| number * 256 + usize::from(*byte));
        out.push(char::from(ALPHABET[number % 45]));
        out.push(char::from(ALPHABET[number / 45 % 45]));
        if chunk.len() == 2 {
            out.push(char::from(ALPHABET[number / 2025]));
        }
    }
    out
}

/// Fails for other letters, and for three that are more than two bytes.
pub(crate) fn decode(text: &str) -> Result<Vec<u8>> {
    let bad = || malformed("the code", "base45");
    let mut out = Vec::with_capacity(text.len() / 3 * 2 + 1);
    for chunk in text.as_bytes().chunks(3) {
        let digit = |letter: &u8| ALPHABET.iter().position(|known| known == letter);
        let digits: Option<Vec<usize>> = chunk.iter().map(digit).collect();
        let digits = digits.ok_or_else(bad)?;
        let number = digits
            .iter()
            .rev()
            .fold(0, |number, digit| number * 45 + digit);
        match digits.len() {
            3 => out.extend(u16::try_from(number).map_err(|_error| bad())?.to_be_bytes()),
            2 => out.push(u8::try_from(number).map_err(|_error| bad())?),
            _ => return Err(bad()),
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn examples_of_rfc_9285() {
        for (text, letters) in [
            ("AB", "BB8"),
            ("Hello!!", "%69 VD92EX0"),
            ("base-45", "UJCLQE7W581"),
            ("ietf!", "QED8WEX0"),
            ("", ""),
        ] {
            assert_eq!(encode(text.as_bytes()), letters);
            assert_eq!(decode(letters).unwrap(), text.as_bytes());
        }
        for bad in ["GGW", "::", "A", "ab8", ":::"] {
            assert!(decode(bad).is_err(), "{bad}");
        }
    }
}
