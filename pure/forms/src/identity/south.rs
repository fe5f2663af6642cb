//! Spain, France, Portugal, Italy.

use super::{digits, is_date, weighted};

/// Eight digits and a letter, the remainder by 23; a foreigner's first letter X, Y or Z counts as 0, 1, 2. Real Decreto 1553/2005, Orden INT/2058/2008.
pub fn es_dni_nie(code: &str) -> bool {
    let letters = b"TRWAGMYFPDXBNJZSQVHLCKE";
    let number = match code.as_bytes().first() {
        Some(b'X') => code.replacen('X', "0", 1),
        Some(b'Y') => code.replacen('Y', "1", 1),
        Some(b'Z') => code.replacen('Z', "2", 1),
        _ => code.to_owned(),
    };
    let (Some(number), Some(letter), 9) = (number.get(..8), number.as_bytes().get(8), number.len())
    else {
        return false;
    };
    let is_number = number.bytes().all(|b| b.is_ascii_digit());
    let rest = number.parse::<usize>().ok().map(|number| number % 23);
    is_number && rest.and_then(|rest| letters.get(rest)) == Some(letter)
}

/// Thirteen digits and a key, 97 less their remainder by 97; Corsica's 2A and 2B count as 19 and 18. Décret 82-103, and INSEE's description.
pub fn fr_nir(code: &str) -> bool {
    let (Some(sex), Some(month), Some(department), 15) =
        (code.get(..1), code.get(3..5), code.get(5..7), code.len())
    else {
        return false;
    };
    let number = match department {
        "2A" => code.replacen("2A", "19", 1),
        "2B" => code.replacen("2B", "18", 1),
        _ => code.to_owned(),
    };
    let months = month
        .parse()
        .is_ok_and(|month: u32| matches!(month, 1..=12 | 20 | 30..=42 | 50..=99));
    let is_digits = number.bytes().all(|b| b.is_ascii_digit());
    let (Some(body), Some(key)) = (number.get(..13), number.get(13..)) else {
        return false;
    };
    let (Ok(body), Ok(key)) = (body.parse::<u64>(), key.parse::<u64>()) else {
        return false;
    };
    is_digits && "123478".contains(sex) && months && 97 - body % 97 == key
}

/// Nine digits, the last one of weights 9 to 2 modulo 11. Decreto-Lei 14/2013.
pub fn pt_nif(code: &str) -> bool {
    let Some(digits) = digits::<9>(code) else {
        return false;
    };
    let rest = weighted(&digits, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    let check = if rest < 2 { 0 } else { 11 - rest };
    digits[0] != 0 && digits[8] == check
}

/// Sixteen characters of which the last is a check letter; digits may be letters where two persons would have the same. Decreto ministeriale 23 dicembre 1976.
pub fn it_codice_fiscale(code: &str) -> bool {
    const ODD: [u32; 36] = [
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3,
        6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
    ];
    let fits = |(index, c): (usize, char)| match index {
        6 | 7 | 9 | 10 | 12 | 13 | 14 => c.is_ascii_digit() || "LMNPQRSTUV".contains(c),
        8 => "ABCDEHLMPRST".contains(c),
        _ => c.is_ascii_uppercase(),
    };
    if code.len() != 16 || !code.chars().enumerate().all(fits) {
        return false;
    }
    let value = |(index, c): (usize, char)| {
        let value = c.to_digit(36).unwrap_or(0);
        let even = if value > 9 { value - 10 } else { value };
        let odd = usize::try_from(value)
            .ok()
            .and_then(|at| ODD.get(at))
            .copied()
            .unwrap_or(0);
        if index % 2 == 0 { odd } else { even }
    };
    let sum: u32 = code.chars().take(15).enumerate().map(value).sum();
    let check = char::from_digit(sum % 26 + 10, 36).map(|c| c.to_ascii_uppercase());
    code.chars().nth(15) == check && is_birthday(code)
}

/// Whether the day is one: women's is greater by 40. A letter counts as the digit that it stands for.
fn is_birthday(code: &str) -> bool {
    let digit = |at: usize| {
        let c = code.chars().nth(at)?;
        c.to_digit(10)
            .or_else(|| "LMNPQRSTUV".find(c)?.try_into().ok())
    };
    let two = |at: usize| Some(digit(at)? * 10 + digit(at + 1)?);
    let month = code.chars().nth(8).and_then(|c| "ABCDEHLMPRST".find(c));
    let month = month.and_then(|month| u32::try_from(month + 1).ok());
    let (Some(year), Some(month), Some(day)) = (two(6), month, two(9)) else {
        return false;
    };
    let day = if day > 40 { day - 40 } else { day };
    [1900, 2000]
        .iter()
        .any(|century| is_date(century + year, month, day))
}
