//! Recovery codes: for whoever has lost the telephone that shows them codes. Each works once; tables hold keyed hashes alone.

use stoa_kernel::{Id, Result, Tx, Vault, actor::StaffMember};

/// How many are made at once.
pub const COUNT: usize = 10;
/// Letters and digits that are not mistaken for one another (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Characters of a code: 60 random bits.
const LENGTH: usize = 12;

/// New codes, as they are shown: `7k2m-9xq4-c0tn`.
pub fn make(tx: &Tx) -> Result<Vec<String>> {
    (0..COUNT).map(|_| make_one(tx)).collect()
}

/// A new code of the same form, for whatever is shown once and typed by hand.
pub fn make_one(tx: &Tx) -> Result<String> {
    let random = tx.random::<LENGTH>()?;
    Ok(grouped(
        random.map(|byte| char::from(ALPHABET[usize::from(byte % 32)])),
    ))
}

fn grouped(letters: [char; LENGTH]) -> String {
    let groups: Vec<String> = letters
        .chunks(4)
        .map(|group| group.iter().collect())
        .collect();
    groups.join("-")
}

/// What a table holds of a code of somebody's. The code may be typed in capitals, without hyphens, with o for 0 and l for 1.
pub fn lookup(vault: &Vault, staff: Id<StaffMember>, typed: &str) -> [u8; 32] {
    vault.lookup("recovery code", &format!("{staff} {}", plain(typed)))
}

/// A code as it was made, however it is typed: without hyphens, in small letters.
pub fn plain(typed: &str) -> String {
    typed
        .to_lowercase()
        .chars()
        .filter(|c| c.is_ascii_alphanumeric())
        .map(meant)
        .collect()
}

fn meant(character: char) -> char {
    match character {
        'o' => '0',
        'i' | 'l' => '1',
        other => other,
    }
}

/// Whether this was meant as a recovery code and not as a code of six digits.
pub fn looks_like_one(typed: &str) -> bool {
    typed.chars().filter(char::is_ascii_alphanumeric).count() == LENGTH
}

#[cfg(test)]
mod tests {
    use stoa_kernel::{Id, Vault};

    use super::{grouped, looks_like_one, lookup};

    #[test]
    fn a_code_is_the_same_however_it_is_typed() {
        let vault = Vault::new([7; 32]);
        let code = grouped(['7', 'k', '2', 'm', '9', 'x', 'q', '4', 'c', '0', 't', '1']);
        assert_eq!(code, "7k2m-9xq4-c0t1");
        assert!(looks_like_one(&code) && !looks_like_one("123 456"));
        let kept = lookup(&vault, Id::new(5), &code);
        assert_eq!(lookup(&vault, Id::new(5), " 7K2M 9XQ4 COTL"), kept);
        assert_ne!(lookup(&vault, Id::new(6), &code), kept);
    }
}
