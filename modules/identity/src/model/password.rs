//! Passwords: argon2id (RFC 9106) with the crate's default cost of 19 MiB and 2 passes, the OWASP cheat sheet's figure.

use std::sync::LazyLock;

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use stoa_kernel::{Error, FieldError, Message, Result};

/// The fewest characters of a password (NIST SP 800-63B-4, section 3.1.1.2: at least 15 where it stands alone; 12 here,
/// as a second factor is offered).
pub const SHORTEST: usize = 12;
/// The most bytes that are hashed, so that a huge text costs nothing.
pub const LONGEST: usize = 1024;

/// Hashes a new password into PHC notation. `Invalid` on `field` when it is too short or too long.
pub fn hash(password: &str, field: &str) -> Result<String> {
    if password.chars().count() < SHORTEST {
        let message = Message::new("identity-password-too-short").with("shortest", SHORTEST);
        return Err(Error::Invalid(vec![FieldError::new(field, message)]));
    }
    if password.len() > LONGEST {
        return Err(Error::invalid(field, "identity-password-too-long"));
    }
    let hash = Argon2::default().hash_password(password.as_bytes());
    hash.map(|hash| hash.to_string()).map_err(|error| Error::broken("hashing a password", error))
}

/// Whether this is the password. Without a hash to compare with it takes as long and says no, so that the time of an
/// answer does not tell which names exist.
pub fn is_right(password: &str, hash: Option<&str>) -> bool {
    static NOBODY: LazyLock<String> = LazyLock::new(|| {
        let hash = Argon2::default().hash_password(b"nobody's password");
        hash.map(|hash| hash.to_string()).unwrap_or_default()
    });
    if password.len() > LONGEST {
        return false;
    }
    let right = PasswordHash::new(hash.unwrap_or(&NOBODY)).is_ok_and(|parsed| {
        Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok()
    });
    right && hash.is_some()
}

#[cfg(test)]
mod tests {
    use super::{hash, is_right};

    #[test]
    fn the_right_password_alone_is_right() {
        let kept = hash("correct horse battery", "password").unwrap();
        assert!(kept.starts_with("$argon2id$"));
        assert!(is_right("correct horse battery", Some(&kept)));
        assert!(!is_right("correct horse batterz", Some(&kept)));
        assert!(!is_right("nobody's password", None));
    }

    #[test]
    fn a_short_one_is_refused() {
        assert!(hash("short", "password").is_err());
        assert!(hash(&"x".repeat(2000), "password").is_err());
    }
}
