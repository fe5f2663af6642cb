//! Reading the few spellings that the C2SP texts are made of, each in exactly one way: a text that
//! could be written in two ways could be changed without anybody noticing.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::{Error, Result};

pub(crate) fn encode_base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Refuses missing padding, bits set after the last byte, and white space.
pub(crate) fn decode_base64(text: &str, what: &'static str) -> Result<Vec<u8>> {
    STANDARD.decode(text).ok().ok_or(Error::Base64 { what })
}

/// Refuses signs, leading zeros, white space and numbers past 64 bits.
pub(crate) fn parse_decimal(text: &str, what: &'static str) -> Result<u64> {
    let number: u64 = text.parse().ok().ok_or(Error::Decimal { what })?;
    if number.to_string() == text {
        Ok(number)
    } else {
        Err(Error::Decimal { what })
    }
}

/// The text without its last newline. Fails if there is none.
pub(crate) fn without_final_newline<'a>(text: &'a str, what: &'static str) -> Result<&'a str> {
    text.strip_suffix('\n')
        .ok_or(Error::NoFinalNewline { what })
}

/// Splits the text at its first newline. Fails if there is none.
pub(crate) fn first_line<'a>(text: &'a str, what: &'static str) -> Result<(&'a str, &'a str)> {
    text.split_once('\n').ok_or(Error::Missing { what })
}

/// The bytes as text. Fails if they are not UTF-8, or have control characters besides newlines.
pub(crate) fn checked_text<'a>(bytes: &'a [u8], what: &'static str) -> Result<&'a str> {
    let text = std::str::from_utf8(bytes)
        .ok()
        .ok_or(Error::Text { what })?;
    if has_control_character(text) {
        Err(Error::Text { what })
    } else {
        Ok(text)
    }
}

/// C2SP's signed notes count the characters below U+0020, except newlines.
pub(crate) fn has_control_character(text: &str) -> bool {
    text.bytes().any(|byte| byte < b' ' && byte != b'\n')
}
