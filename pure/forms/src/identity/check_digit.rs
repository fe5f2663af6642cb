//! Check digits that several numbers share.

/// The remainder by 97 of a code of capitals and digits, letters counting as 10 to 35 (ISO/IEC 7064, MOD 97-10). A valid code has 1.
pub fn mod97(code: &str) -> Option<u32> {
    let step = |rest: u32, c: char| {
        let value = c.to_digit(36)?;
        let shift = if value > 9 { 100 } else { 10 };
        Some((rest * shift + value) % 97)
    };
    code.chars().try_fold(0, step)
}

/// Whether the last digit is Luhn's of the others (ISO/IEC 7812-1, annex B).
pub fn luhn(code: &str) -> bool {
    let double = |digit: u32| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let sum = code
        .chars()
        .rev()
        .enumerate()
        .try_fold(0, |sum, (index, c)| {
            let digit = c.to_digit(10)?;
            Some(sum + if index % 2 == 1 { double(digit) } else { digit })
        });
    sum.is_some_and(|sum: u32| sum.is_multiple_of(10))
}

/// The sum of digits times their weights.
pub fn weighted(digits: &[u32], weights: &[u32]) -> u32 {
    digits
        .iter()
        .zip(weights)
        .map(|(digit, weight)| digit * weight)
        .sum()
}
