//! What the server hands out and must recognise: texts with an HMAC-SHA-256 under the installation's web key.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use stoa_kernel::{Error, Result};

/// Signs and checks. The purpose is part of what is signed, so that one kind cannot be passed off as another.
#[derive(Clone)]
pub struct Signer {
    key: [u8; 32],
}

/// Bytes of a form token that are random, and different on each page.
const NONCE: usize = 16;

impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Signer(…)")
    }
}

impl Signer {
    pub fn new(key: [u8; 32]) -> Self {
        Signer { key }
    }

    /// `base64url(text).base64url(signature)`, which fits into a cookie or an address.
    pub fn sign(&self, purpose: &str, text: &str) -> String {
        let signature = self
            .mac(purpose, &[text.as_bytes()])
            .finalize()
            .into_bytes();
        let encoded = URL_SAFE_NO_PAD.encode(text);
        format!("{encoded}.{}", URL_SAFE_NO_PAD.encode(signature))
    }

    /// The text, if this is what [`Signer::sign`] made of it for the same purpose.
    pub fn open(&self, purpose: &str, signed: &str) -> Option<String> {
        let (text, signature) = signed.split_once('.')?;
        let text = URL_SAFE_NO_PAD.decode(text).ok()?;
        let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
        self.mac(purpose, &[&text]).verify_slice(&signature).ok()?;
        String::from_utf8(text).ok()
    }

    /// What nobody without the web key can tell from a text: 32 bytes, always the same for the same purpose and text.
    pub fn derive(&self, purpose: &str, text: &str) -> [u8; 32] {
        self.mac(purpose, &[text.as_bytes()])
            .finalize()
            .into_bytes()
            .into()
    }

    /// A token that proves that a form came from a page of ours for this visitor. Each is different, so that a
    /// compressed page does not give it away byte by byte (BREACH).
    pub fn form_token(&self, visitor: &str) -> Result<String> {
        let mut token = random::<NONCE>()?.to_vec();
        let mac = self.mac("form", &[visitor.as_bytes(), &token]);
        token.extend_from_slice(&mac.finalize().into_bytes());
        Ok(URL_SAFE_NO_PAD.encode(token))
    }

    /// Whether [`Signer::form_token`] made this token for this visitor.
    pub fn is_form_token(&self, visitor: &str, token: &str) -> bool {
        let Ok(token) = URL_SAFE_NO_PAD.decode(token) else {
            return false;
        };
        let Some((nonce, signature)) = token.split_at_checked(NONCE) else {
            return false;
        };
        let mac = self.mac("form", &[visitor.as_bytes(), nonce]);
        mac.verify_slice(signature).is_ok()
    }

    fn mac(&self, purpose: &str, parts: &[&[u8]]) -> Hmac<Sha256> {
        let mut mac = match Hmac::<Sha256>::new_from_slice(&self.key) {
            Ok(mac) => mac,
            Err(_) => unreachable!("HMAC takes keys of any length"),
        };
        for part in std::iter::once(&purpose.as_bytes()).chain(parts) {
            // The length before each part keeps "ab" + "c" apart from "a" + "bc".
            mac.update(&part.len().to_le_bytes());
            mac.update(part);
        }
        mac
    }
}

/// Random bytes from the system.
pub fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| Error::broken("randomness", error))?;
    Ok(bytes)
}

/// A random name of so many bytes, in base64url.
pub fn random_name<const N: usize>() -> Result<String> {
    Ok(URL_SAFE_NO_PAD.encode(random::<N>()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_signed_opens_for_its_purpose_alone() {
        let signer = Signer::new([7; 32]);
        let signed = signer.sign("notice", "Saved. ✓");
        assert_eq!(signer.open("notice", &signed).as_deref(), Some("Saved. ✓"));
        assert_eq!(signer.open("other", &signed), None);
        assert_eq!(Signer::new([8; 32]).open("notice", &signed), None);
        assert_eq!(signer.open("notice", "no signature"), None);
    }

    #[test]
    fn what_is_derived_differs_by_purpose_text_and_key() {
        let signer = Signer::new([7; 32]);
        let one = signer.derive("person", "staff 4");
        assert_eq!(one, signer.derive("person", "staff 4"));
        assert_ne!(one, signer.derive("device", "staff 4"));
        assert_ne!(one, signer.derive("person", "staff 5"));
        assert_ne!(one, Signer::new([8; 32]).derive("person", "staff 4"));
    }

    #[test]
    fn a_form_token_is_new_each_time_and_good_for_one_visitor() {
        let signer = Signer::new([7; 32]);
        let one = signer.form_token("ana").expect("randomness");
        let two = signer.form_token("ana").expect("randomness");
        assert_ne!(one, two);
        assert!(signer.is_form_token("ana", &one) && signer.is_form_token("ana", &two));
        assert!(!signer.is_form_token("ben", &one));
        assert!(!signer.is_form_token("ana", ""));
        assert!(!signer.is_form_token("ana", "AAAA"));
    }
}
