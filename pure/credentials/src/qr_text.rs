//! A signed token as the text of a QR code: its bytes, packed, in letters of the code's alphanumeric mode, which takes eleven
//! bits for two of them (ISO/IEC 18004, section 7.4.4). What is read is the token again, to the letter.

use std::io::{Read, Write};

use flate2::{Compression, read::DeflateDecoder, write::DeflateEncoder};

use crate::{
    base32, base45, base64url,
    error::{Error, Result, at_most, malformed},
    sd_jwt::MAX_DISCLOSURES,
};

/// What a code without an address begins with.
pub const PREFIX: &str = "VC1:";

/// The longest text of a code, in letters: the largest code holds 4,296.
pub const MAX_QR_LETTERS: usize = 4_296;

/// The most bytes of a token that a code unpacks to.
const MAX_UNPACKED: usize = 16 * 1024;

/// The first byte: which packing this is, and whether the token is an SD-JWT.
const JWT: u8 = 0x10;
const SD_JWT: u8 = 0x11;

/// The text of a code that opens the page where it is verified: `HTTPS://TOWN.EXAMPLE/VERIFY#…`. What comes after `#` never
/// reaches a server. Base32 (RFC 4648, section 6), for base45 has letters that no address may have. `page` is written in
/// capitals, so its path must be one that a server knows in capitals. Fails for what does not fit a code.
pub fn qr_address(page: &str, token: &str) -> Result<String> {
    fitting(format!(
        "{}#{}",
        page.to_ascii_uppercase(),
        base32::encode(&pack(token)?)
    ))
}

/// The text of a denser code for a verifier's own reader: `VC1:` and base45 (RFC 9285).
pub fn qr_text(token: &str) -> Result<String> {
    fitting(format!("{PREFIX}{}", base45::encode(&pack(token)?)))
}

fn fitting(text: String) -> Result<String> {
    at_most("the text of the code", text.len(), MAX_QR_LETTERS)?;
    Ok(text)
}

/// The token in the text of a code of either kind.
pub fn token_in(text: &str) -> Result<String> {
    at_most("the text of the code", text.len(), MAX_QR_LETTERS)?;
    if let Some(letters) = text.strip_prefix(PREFIX) {
        return unpack(&base45::decode(letters)?);
    }
    let (_, letters) = text
        .rsplit_once('#')
        .ok_or(Error::Missing("the credential in the address"))?;
    unpack(&base32::decode(letters)?)
}

/// Signature first, for it does not shrink; then header, payload and disclosures, each after its length, by DEFLATE (RFC 1951).
fn pack(token: &str) -> Result<Vec<u8>> {
    let (kind, shown) = match token.rsplit_once('~') {
        Some((shown, "")) => (SD_JWT, shown),
        Some(_) => return Err(malformed("the token", "without a key binding")),
        None => (JWT, token),
    };
    let mut parts = shown.split('~');
    let jws: Vec<&str> = parts.next().unwrap_or_default().split('.').collect();
    let [header, payload, signature] = jws[..] else {
        return Err(malformed("the token", "of three parts"));
    };
    let mut body = Vec::new();
    for part in [header, payload].into_iter().chain(parts) {
        let bytes = base64url::decode("a part of the token", part)?;
        let length = u16::try_from(bytes.len())
            .map_err(|_error| malformed("a part of the token", "below 64 KiB"))?;
        body.extend(length.to_be_bytes());
        body.extend(bytes);
    }
    let signature = base64url::decode("the signature", signature)?;
    let length =
        u8::try_from(signature.len()).map_err(|_error| malformed("the signature", "short"))?;
    let mut packer = DeflateEncoder::new(
        [&[kind, length], &signature[..]].concat(),
        Compression::best(),
    );
    let packed = packer.write_all(&body).and_then(|()| packer.finish());
    packed.map_err(|_error| Error::Missing("memory"))
}

fn unpack(bytes: &[u8]) -> Result<String> {
    let bad = || malformed("the code", "a packed credential");
    let [kind @ (JWT | SD_JWT), length, rest @ ..] = bytes else {
        return Err(bad());
    };
    let (signature, packed) = rest
        .split_at_checked(usize::from(*length))
        .ok_or_else(bad)?;
    let mut body = Vec::new();
    let limit = u64::try_from(MAX_UNPACKED).unwrap_or(u64::MAX) + 1;
    let mut unpacker = DeflateDecoder::new(packed).take(limit);
    unpacker.read_to_end(&mut body).map_err(|_error| bad())?;
    at_most("the code", body.len(), MAX_UNPACKED)?;
    // What stands after the packed data was never written by us: one code for one token.
    if unpacker.into_inner().total_in() != u64::try_from(packed.len()).unwrap_or(0) {
        return Err(bad());
    }
    let parts = parts_of(&body).ok_or_else(bad)?;
    let [header, payload, disclosures @ ..] = &parts[..] else {
        return Err(bad());
    };
    let mut token = format!("{header}.{payload}.{}", base64url::encode(signature));
    match (*kind, disclosures) {
        (JWT, []) => {}
        (SD_JWT, _) => {
            disclosures
                .iter()
                .for_each(|part| token.extend(["~", part]));
            token.push('~');
        }
        _ => return Err(bad()),
    }
    Ok(token)
}

fn parts_of(mut body: &[u8]) -> Option<Vec<String>> {
    let mut parts = Vec::new();
    while let Some((length, rest)) = body.split_first_chunk::<2>() {
        let (part, rest) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
        parts.push(base64url::encode(part));
        body = rest;
        if parts.len() > MAX_DISCLOSURES + 2 {
            return None;
        }
    }
    body.is_empty().then_some(parts)
}
