//! The second factor: time-based codes of six digits (RFC 6238), SHA-1 and 30 seconds as every authenticator app has it.

use stoa_kernel::{Error, Result, Timestamp};
use totp_rs::{Algorithm, Builder, Secret, Totp};

/// Seconds a code lasts.
const STEP: i64 = 30;

/// The time step whose code this is, if it is one of now, the step before or the one after, and was not used yet.
pub fn step_of(secret: &[u8], code: &str, now: Timestamp, used: Option<i64>) -> Option<i64> {
    let code = code.trim().replace(' ', "");
    let current = now.as_second().div_euclid(STEP);
    let totp = generator(secret, None, "staff").ok()?;
    let steps = [current, current - 1, current + 1];
    let fits = |step: &i64| {
        let at = u64::try_from(step * STEP).unwrap_or(0);
        totp.check(&code, at).is_some()
    };
    steps
        .into_iter()
        .filter(|step| used.is_none_or(|used| *step > used))
        .find(fits)
}

/// The `otpauth:` address that an authenticator app reads.
pub fn otpauth_url(secret: &[u8], town: &str, account: &str) -> Result<String> {
    // A colon parts the issuer from the account in the address, so the issuer cannot have one.
    let totp = generator(secret, Some(town.replace(':', " ")), account)?;
    totp.to_url()
        .map_err(|error| Error::broken("an otpauth address", error))
}

/// The secret in base32, in groups of four, for whoever types it.
pub fn in_groups(secret: &[u8]) -> String {
    let letters: Vec<char> = Secret::from(secret.to_vec()).to_base32().chars().collect();
    let groups: Vec<String> = letters
        .chunks(4)
        .map(|group| group.iter().collect())
        .collect();
    groups.join(" ")
}

/// A new secret: 160 random bits, as RFC 4226, section 4, recommends.
pub fn new_secret() -> Vec<u8> {
    Secret::generate().as_bytes().to_vec()
}

fn generator(secret: &[u8], town: Option<String>, account: &str) -> Result<Totp> {
    Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_skew(0)
        .with_secret(secret.to_vec())
        .with_account_name(account.to_owned())
        .with_issuer(town)
        .build()
        .map_err(|error| Error::broken("a second factor", error))
}

#[cfg(test)]
mod tests {
    use stoa_kernel::Timestamp;

    use super::{otpauth_url, step_of};

    /// RFC 6238, appendix B, its first and second row for SHA-1, the last six digits.
    #[test]
    fn the_codes_of_rfc_6238_are_right() {
        let secret = b"12345678901234567890";
        for (second, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (2_000_000_000, "279037"),
        ] {
            let now = Timestamp::from_second(second).unwrap();
            assert_eq!(
                step_of(secret, code, now, None),
                Some(second / 30),
                "{second}"
            );
        }
    }

    #[test]
    fn a_code_works_once_and_not_long() {
        let secret = b"12345678901234567890";
        let at = |second| Timestamp::from_second(second).unwrap();
        assert_eq!(step_of(secret, "287 082", at(70), None), Some(1));
        assert_eq!(step_of(secret, "287082", at(59), Some(1)), None);
        assert_eq!(step_of(secret, "287082", at(200), None), None);
    }

    #[test]
    fn the_address_names_the_town() {
        let url = otpauth_url(b"12345678901234567890", "Merrow: town", "ana").unwrap();
        assert!(url.starts_with("otpauth://totp/Merrow"), "{url}");
    }
}
