//! HMAC-SHA256 over call-backs (RFC 2104, FIPS 180-4), compared in constant time.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::Secret;

/// Whether `signature`, in hexadecimal of either case, was made with `secret` over the parts, one after the other.
pub(crate) fn is_right(secret: &Secret, parts: &[&[u8]], signature: &str) -> bool {
    let Ok(signature) = hex::decode(signature.trim()) else {
        return false;
    };
    // Hmac takes keys of every length. An empty one would be known to everybody.
    match (secret.reveal().is_empty(), keyed(secret, parts)) {
        (false, Some(mac)) => mac.verify_slice(&signature).is_ok(),
        _ => false,
    }
}

/// The signature over the parts, in lower-case hexadecimal.
pub(crate) fn sign(secret: &Secret, parts: &[&[u8]]) -> String {
    let bytes = keyed(secret, parts).map(|mac| mac.finalize().into_bytes());
    bytes.map(hex::encode).unwrap_or_default()
}

fn keyed(secret: &Secret, parts: &[&[u8]]) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.reveal().as_bytes()).ok()?;
    for part in parts {
        mac.update(part);
    }
    Some(mac)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rfc_4231_case_2() {
        let secret = Secret::new("Jefe");
        let right = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        let parts: [&[u8]; 2] = [b"what do ya want ", b"for nothing?"];
        assert_eq!(sign(&secret, &parts), right);
        assert!(is_right(&secret, &parts, right));
        assert!(is_right(&secret, &parts, &right.to_uppercase()));
        assert!(!is_right(&secret, &parts, &right[..62]));
        assert!(!is_right(&secret, &parts, ""));
        assert!(!is_right(&secret, &[b"other"], right));
        let none = Secret::new("");
        assert!(!is_right(&none, &parts, &sign(&none, &parts)));
    }
}
