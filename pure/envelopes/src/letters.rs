//! Bytes as letters that people read aloud and type: base32 in Crockford's alphabet, which has no I, L, O and U.
//! Reading takes small letters, takes `O` for 0 and `I` and `L` for 1, and passes over blanks and hyphens.

use crate::error::{Result, malformed};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// All bits of `bytes`, first one first; the last letter is filled with zeros.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut out = String::with_capacity((bytes.len() * 8).div_ceil(5));
    let (mut held, mut bits) = (0_u32, 0_u32);
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            out.push(letter(held >> bits));
            held &= (1 << bits) - 1;
        }
    }
    if bits > 0 {
        out.push(letter(held << (5 - bits)));
    }
    out
}

/// The bytes of a text of `encode`. Fails for other letters, and for bits left over that are not zero.
pub(crate) fn decode(what: &'static str, text: &str) -> Result<Vec<u8>> {
    let bad = || malformed(what, "letters and digits as they are printed");
    let mut out = Vec::with_capacity(text.len() * 5 / 8);
    let (mut held, mut bits) = (0_u32, 0_u32);
    for one in text
        .chars()
        .filter(|one| *one != '-' && !one.is_whitespace())
    {
        held = (held << 5) | digit(one).ok_or_else(bad)?;
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

/// Groups of four letters with hyphens between, as they are printed.
pub(crate) fn in_fours(letters: &str) -> String {
    let mut out = String::with_capacity(letters.len() * 5 / 4);
    for (at, one) in letters.chars().enumerate() {
        if at > 0 && at % 4 == 0 {
            out.push('-');
        }
        out.push(one);
    }
    out
}

fn letter(five_bits: u32) -> char {
    let at = usize::try_from(five_bits & 31).unwrap_or(0);
    char::from(ALPHABET[at])
}

fn digit(one: char) -> Option<u32> {
    let one = match one.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let at = ALPHABET
        .iter()
        .position(|known| char::from(*known) == one)?;
    u32::try_from(at).ok()
}
