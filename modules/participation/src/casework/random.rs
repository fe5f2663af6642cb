//! Randomness for what is signed, sealed and drawn.

use getrandom::{SysRng, rand_core::UnwrapErr};
use stoa_envelopes::rand_core::CryptoRng;
use stoa_kernel::{Error, Result};

/// The machine's source; fails where it has none.
pub fn random() -> Result<impl CryptoRng> {
    let mut probe = [0; 1];
    getrandom::fill(&mut probe).map_err(|error| Error::broken("randomness", error))?;
    Ok(UnwrapErr(SysRng))
}

/// A text that nobody can guess: 32 hexadecimal digits.
pub fn random_text() -> Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| Error::broken("randomness", error))?;
    Ok(hex::encode(bytes))
}
