//! Paying by bank transfer: references that a bank's machine checks, account numbers, and the code that a banking app scans.

pub mod epc;
pub mod iban;
pub mod pain001;
pub mod reference;

/// The remainder by 97 of a text of digits and letters, where letters count 10 to 35 (ISO/IEC 7064, MOD 97-10, as ISO 13616
/// and ISO 11649 use it). `None` if anything else is in it.
pub(crate) fn mod_97(text: impl Iterator<Item = char>) -> Option<u32> {
    let mut rest = 0;
    for letter in text {
        let value = letter.to_digit(36)?;
        let shifted = if value < 10 { rest * 10 } else { rest * 100 };
        rest = (shifted + value) % 97;
    }
    Some(rest)
}

/// Whether the third and fourth letter are check digits as the standard makes them: 02 to 98 (ISO/IEC 7064, MOD 97-10).
pub(crate) fn has_check_digits(head: &str) -> bool {
    let digits = head
        .get(2..4)
        .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
    digits.is_some_and(|digits| ("02"..="98").contains(&digits))
}
