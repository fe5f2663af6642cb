//! Base64url without padding (RFC 4648, section 5; RFC 7515, section 2): exactly one spelling of each value.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

use crate::error::{Result, malformed};

pub(crate) fn encode(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Reads `text`; refuses padding, other alphabets and stray bits at the end, so that no changed letter means the same.
pub(crate) fn decode(what: &'static str, text: &str) -> Result<Vec<u8>> {
    let bad = |_error| malformed(what, "base64url without padding");
    URL_SAFE_NO_PAD.decode(text).map_err(bad)
}
