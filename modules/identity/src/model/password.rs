//! Passwords: argon2id (RFC 9106) with the crate's default cost of 19 MiB and 2 passes, the OWASP cheat sheet's figure.
//!
//! Hashing takes tens of milliseconds on purpose, so it is done on threads that may block, a few at a time, and never
//! while a write holds the database.

use std::{sync::LazyLock, time::Duration};

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use stoa_kernel::{Error, FieldError, Message, Result};
use tokio::sync::Semaphore;

/// The fewest characters of a password (NIST SP 800-63B-4, section 3.1.1.2: at least 15 where it stands alone; 12 here,
/// as a second factor is offered).
pub const SHORTEST: usize = 12;
/// The most bytes that are hashed, so that a huge text costs nothing.
pub const LONGEST: usize = 1024;

/// Hashings at once: each takes 19 MiB, so strangers who try a thousand passwords must wait, not fill the memory.
static TURNS: Semaphore = Semaphore::const_new(8);
/// How long somebody waits for their turn before they are asked to come back.
const PATIENCE: Duration = Duration::from_secs(5);

/// A password fit to be kept: only its hash, in PHC notation.
#[derive(Clone, PartialEq, Eq)]
pub struct Hashed(String);

impl std::fmt::Debug for Hashed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Hashed(…)")
    }
}

impl Hashed {
    /// Hashes a new password. `Invalid` on `field` when it is too short, too long or a single repeated character.
    pub async fn of(password: &str, field: &str) -> Result<Self> {
        check(password, field)?;
        let password = password.to_owned();
        let hash = in_turn(move || Argon2::default().hash_password(password.as_bytes())).await?;
        let hash = hash.map_err(|error| Error::broken("hashing a password", error))?;
        Ok(Hashed(hash.to_string()))
    }

    pub fn into_phc(self) -> String {
        self.0
    }
}

fn check(password: &str, field: &str) -> Result<()> {
    let mut characters = password.chars();
    let first = characters.next();
    if password.chars().count() < SHORTEST {
        let message = Message::new("identity-password-too-short").with("shortest", SHORTEST);
        return Err(Error::Invalid(vec![FieldError::new(field, message)]));
    }
    if password.len() > LONGEST {
        return Err(Error::invalid(field, "identity-password-too-long"));
    }
    if characters.all(|character| Some(character) == first) {
        return Err(Error::invalid(field, "identity-password-too-simple"));
    }
    Ok(())
}

/// Whether this is the password. Without a hash to compare with it takes as long and says no, so that the time of an
/// answer does not tell which names exist.
pub async fn is_right(password: &str, hash: Option<&str>) -> Result<bool> {
    let (password, hash) = (password.to_owned(), hash.map(str::to_owned));
    in_turn(move || verify(&password, hash.as_deref())).await
}

fn verify(password: &str, hash: Option<&str>) -> bool {
    static NOBODY: LazyLock<String> = LazyLock::new(|| {
        let hash = Argon2::default().hash_password(b"nobody's password");
        hash.map(|hash| hash.to_string()).unwrap_or_default()
    });
    // Made on the first comparison, whoever it is for: not when the first unknown name comes.
    let nobody: &str = &NOBODY;
    if password.len() > LONGEST {
        return false;
    }
    let right = PasswordHash::new(hash.unwrap_or(nobody)).is_ok_and(|parsed| {
        Argon2::default()
            .verify_password(password.as_bytes(), &parsed)
            .is_ok()
    });
    right && hash.is_some()
}

async fn in_turn<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let busy = Error::Busy {
        retry_after_seconds: 5,
    };
    let turn = tokio::time::timeout(PATIENCE, TURNS.acquire()).await;
    let _turn = turn
        .map_err(|_elapsed| busy.clone())?
        .map_err(|_closed| busy)?;
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|error| Error::broken("hashing a password", error))
}

#[cfg(test)]
mod tests {
    use super::{Hashed, is_right};

    #[tokio::test]
    async fn the_right_password_alone_is_right() {
        let kept = Hashed::of("correct horse battery", "password")
            .await
            .unwrap()
            .into_phc();
        assert!(kept.starts_with("$argon2id$"));
        assert!(
            is_right("correct horse battery", Some(&kept))
                .await
                .unwrap()
        );
        assert!(
            !is_right("correct horse batterz", Some(&kept))
                .await
                .unwrap()
        );
        assert!(!is_right("nobody's password", None).await.unwrap());
    }

    #[tokio::test]
    async fn a_password_that_is_easily_guessed_is_refused() {
        for password in [
            "",
            "short",
            "elevenchars",
            "aaaaaaaaaaaaaaaa",
            &"xy".repeat(1000),
        ] {
            assert!(
                Hashed::of(password, "password").await.is_err(),
                "{password}"
            );
        }
        assert!(Hashed::of("ñandúes en la pampa", "password").await.is_ok());
    }

    #[test]
    fn a_hash_does_not_show_in_the_log() {
        assert_eq!(
            format!("{:?}", Hashed("$argon2id$…".to_owned())),
            "Hashed(…)"
        );
    }
}
