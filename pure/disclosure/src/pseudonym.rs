//! Pseudonyms: the same value has the same one, and without the key nobody finds the value again.

use hmac::{Hmac, Mac};
use sha2::Sha256;

/// Makes pseudonyms under a key that the caller has, and that must not be kept with the data. Values are few (every phone
/// number can be tried out), so a plain hash would protect nobody; HMAC (RFC 2104) with SHA-256 does, as long as the key is
/// secret or gone (ENISA, "Pseudonymisation techniques and best practices", 2019, section 5.1.3).
#[derive(Clone)]
pub struct Pseudonyms {
    keyed: Hmac<Sha256>,
}

impl std::fmt::Debug for Pseudonyms {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.debug_struct("Pseudonyms").finish_non_exhaustive()
    }
}

impl Pseudonyms {
    /// Of this key. Tables that share it can be joined by their pseudonyms.
    #[must_use]
    pub fn with_key(key: &[u8; 32]) -> Self {
        // A key of one block, so that no length has to be checked: RFC 2104 pads shorter ones with zeros.
        let mut block = [0_u8; 64];
        block[..32].copy_from_slice(key);
        Self {
            keyed: <Hmac<Sha256> as hmac::KeyInit>::new(&block.into()),
        }
    }

    /// Of a value: 32 hexadecimal digits, the first half of its HMAC.
    #[must_use]
    pub fn of(&self, value: &str) -> String {
        let mut mac = self.keyed.clone();
        mac.update(value.as_bytes());
        let whole = mac.finalize().into_bytes();
        let mut text = String::with_capacity(32);
        for byte in whole.iter().take(16) {
            text.push(digit(byte >> 4));
            text.push(digit(byte & 15));
        }
        text
    }
}

fn digit(value: u8) -> char {
    char::from_digit(u32::from(value), 16).unwrap_or('0')
}

/// Random words out of a seed: HMAC-SHA-256 of a counter (NIST SP 800-108, counter mode). Whoever does not know the seed
/// cannot tell them from chance.
#[derive(Clone)]
pub struct Randomness {
    keyed: Hmac<Sha256>,
    counter: u64,
    words: Vec<u64>,
}

impl std::fmt::Debug for Randomness {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.debug_struct("Randomness").finish_non_exhaustive()
    }
}

impl Randomness {
    /// Of a seed that is as secret as what it protects.
    #[must_use]
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self {
            keyed: Pseudonyms::with_key(seed).keyed,
            counter: 0,
            words: Vec::new(),
        }
    }

    /// The next 64 bits.
    pub fn word(&mut self) -> u64 {
        if self.words.is_empty() {
            let mut mac = self.keyed.clone();
            mac.update(b"stoa disclosure noise");
            mac.update(&self.counter.to_be_bytes());
            self.counter = self.counter.wrapping_add(1);
            let block = mac.finalize().into_bytes();
            let words = block.chunks_exact(8).map(|eight| {
                let mut bytes = [0; 8];
                bytes.copy_from_slice(eight);
                u64::from_be_bytes(bytes)
            });
            self.words.extend(words);
        }
        self.words.pop().unwrap_or(0)
    }

    /// A number from 0 up to and without `end`, each equally likely. `end` 0 gives 0.
    pub fn below(&mut self, end: u64) -> u64 {
        if end < 2 {
            return 0;
        }
        // The last words are left out, so that every number has as many.
        let spare = (u64::MAX % end + 1) % end;
        loop {
            let word = self.word();
            if word <= u64::MAX - spare {
                return word % end;
            }
        }
    }
}
