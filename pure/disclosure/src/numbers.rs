//! Numbers that authorities give to people, known by their form and their check digits.

use crate::calendar::is_day;

/// A kind of number.
#[derive(Clone, Copy, Debug)]
pub struct Number {
    /// Country and name: `es_dni`.
    pub name: &'static str,
    fits: fn(&[u8]) -> bool,
    /// Of how many numbers of this form one fits by chance, about.
    pub odds: u32,
}

/// All kinds, the least likely by chance first. Sources: the issuing authorities' published rules, as collected by ISO/IEC
/// 7064, ICAO and the national tax and population registers named in each line.
pub const NUMBERS: [Number; 14] = [
    of("it_cf", it_cf, 100_000),
    of("pl_pesel", pl_pesel, 300),
    of("se_pnr", se_pnr, 300),
    of("fi_hetu", fi_hetu, 1000),
    of("fr_nir", fr_nir, 2000),
    of("be_rrn", be_rrn, 2000),
    of("eg_nid", eg_nid, 500),
    of("br_cpf", br_cpf, 100),
    of("es_dni", es_dni, 23),
    of("de_idnr", de_idnr, 60),
    of("gb_nino", gb_nino, 1000),
    of("us_ssn", us_ssn, 50),
    of("gb_nhs", gb_nhs, 11),
    of("nl_bsn", nl_bsn, 11),
];

const fn of(name: &'static str, fits: fn(&[u8]) -> bool, odds: u32) -> Number {
    Number { name, fits, odds }
}

/// The place among [`NUMBERS`] of the first kind that a value is, whatever stands between its digits.
#[must_use]
pub fn number_of(value: &str) -> Option<usize> {
    let all = fitting(value);
    (0..NUMBERS.len()).find(|place| all & (1 << place) != 0)
}

/// Every kind that a value is, as bits by their places.
pub(crate) fn fitting(value: &str) -> u16 {
    if value.len() > 24 || value.len() < 8 {
        return 0;
    }
    // A hyphen or plus is part of a Finnish number, and hyphens make an American one.
    let plain: Vec<u8> = value
        .bytes()
        .filter(|byte| !matches!(byte, b' ' | b'.' | b'/'))
        .map(|byte| byte.to_ascii_uppercase())
        .collect();
    let bare: Vec<u8> = plain.iter().copied().filter(|byte| *byte != b'-').collect();
    let mut found = 0;
    for (place, number) in NUMBERS.iter().enumerate() {
        let takes_signs = matches!(number.name, "fi_hetu" | "us_ssn" | "se_pnr");
        let text = if takes_signs { &plain } else { &bare };
        if (number.fits)(text) {
            found |= 1 << place;
        }
    }
    found
}

/// The values of all digits; `None` where something is none.
fn digits(text: &[u8]) -> Option<Vec<u32>> {
    let values = text.iter().map(|byte| char::from(*byte).to_digit(10));
    values.collect()
}

fn whole(digits: &[u32]) -> u64 {
    digits.iter().fold(0, |sum: u64, digit| {
        sum.wrapping_mul(10).wrapping_add(u64::from(*digit))
    })
}

fn weighed(digits: &[u32], weights: &[u32]) -> u32 {
    digits
        .iter()
        .zip(weights)
        .map(|(digit, weight)| digit * weight)
        .sum()
}

/// Of digits: the last makes the sum a multiple of ten when every second one before it is doubled (ISO/IEC 7812-1, annex B).
pub fn is_luhn(digits: &[u32]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| match (place % 2, digit * 2) {
            (0, _) => *digit,
            (_, twice) => twice / 10 + twice % 10,
        })
        .sum();
    sum.is_multiple_of(10)
}

fn all_equal(digits: &[u32]) -> bool {
    digits.windows(2).all(|two| two[0] == two[1])
}

/// Spain: DNI and NIE with their letter (Real Decreto 1553/2005; the remainder by 23 chooses it).
fn es_dni(text: &[u8]) -> bool {
    let [first, .., letter] = text else {
        return false;
    };
    if text.len() != 9 {
        return false;
    }
    let lead = match first {
        b'X' => 0,
        b'Y' => 1,
        b'Z' => 2,
        digit if digit.is_ascii_digit() => u64::from(digit - b'0'),
        _ => return false,
    };
    let Some(rest) = digits(&text[1..8]) else {
        return false;
    };
    let number = lead * 10_000_000 + whole(&rest);
    let letters = b"TRWAGMYFPDXBNJZSQVHLCKE";
    usize::try_from(number % 23).is_ok_and(|place| letters[place] == *letter)
}

/// France: NIR, 13 signs and a key, 97 less the remainder (décret 82-103; 2A and 2B count as 19 and 18).
fn fr_nir(text: &[u8]) -> bool {
    if text.len() != 15 {
        return false;
    }
    let mut plain = text.to_vec();
    if plain[5] == b'2' && matches!(plain[6], b'A' | b'B') {
        plain[6] = if plain[6] == b'A' { b'9' } else { b'8' };
        plain[5] = b'1';
    }
    let Some(all) = digits(&plain) else {
        return false;
    };
    let month = all[3] * 10 + all[4];
    let is_form =
        matches!(all[0], 1 | 2 | 3 | 4 | 7 | 8) && matches!(month, 1..=12 | 20..=42 | 50..=99);
    is_form && whole(&all[13..]) == 97 - whole(&all[..13]) % 97
}

/// Italy: codice fiscale, with its last letter (D.M. 23 December 1976).
fn it_cf(text: &[u8]) -> bool {
    const ODD: [u32; 26] = [
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24,
        23,
    ];
    if text.len() != 16 {
        return false;
    }
    let form = b"AAAAAA00A00A000A";
    let fits = |(sign, form): (&u8, &u8)| match form {
        b'A' => sign.is_ascii_uppercase(),
        _ => sign.is_ascii_digit() || b"LMNPQRSTUV".contains(sign),
    };
    if !text.iter().zip(form).all(fits) || !b"ABCDEHLMPRST".contains(&text[8]) {
        return false;
    }
    let place = |sign: u8| {
        u32::from(if sign.is_ascii_digit() {
            sign - b'0'
        } else {
            sign - b'A'
        })
    };
    let sum: u32 = text[..15]
        .iter()
        .enumerate()
        .map(|(at, sign)| {
            let value = place(*sign);
            if at % 2 == 0 {
                ODD[value as usize]
            } else {
                value
            }
        })
        .sum();
    u32::from(text[15] - b'A') == sum % 26
}

/// Brazil: CPF, eleven digits of which two check (Receita Federal).
fn br_cpf(text: &[u8]) -> bool {
    let Some(all) = digits(text).filter(|all| all.len() == 11 && !all_equal(all)) else {
        return false;
    };
    let check = |upto: usize| {
        let first = u32::try_from(upto + 1).unwrap_or(0);
        let weights: Vec<u32> = (2..=first).rev().collect();
        match weighed(&all[..upto], &weights) * 10 % 11 {
            10 => 0,
            rest => rest,
        }
    };
    check(9) == all[9] && check(10) == all[10]
}

/// Germany: Steuer-ID, eleven digits by ISO/IEC 7064 MOD 11,10, one or two of the first ten repeated (§ 139b AO).
fn de_idnr(text: &[u8]) -> bool {
    let Some(all) = digits(text).filter(|all| all.len() == 11 && all[0] != 0) else {
        return false;
    };
    let mut counts = [0_u32; 10];
    for digit in &all[..10] {
        counts[*digit as usize] += 1;
    }
    let repeated = counts.iter().filter(|count| **count > 1).count();
    let most = counts.iter().max().copied().unwrap_or(0);
    if repeated != 1 || most > 3 {
        return false;
    }
    let product = all[..10].iter().fold(10, |product, digit| {
        let sum = (digit + product) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    (11 - product) % 10 == all[10]
}

/// The Netherlands: BSN, nine digits by the test of eleven.
fn nl_bsn(text: &[u8]) -> bool {
    let Some(all) = digits(text).filter(|all| all.len() == 9 && !all_equal(all)) else {
        return false;
    };
    let sum = weighed(&all[..8], &[9, 8, 7, 6, 5, 4, 3, 2]);
    sum >= all[8] && (sum - all[8]).is_multiple_of(11)
}

/// Poland: PESEL, eleven digits with a date of birth.
fn pl_pesel(text: &[u8]) -> bool {
    let Some(all) = digits(text).filter(|all| all.len() == 11) else {
        return false;
    };
    let month = all[2] * 10 + all[3];
    let century = [1900, 2000, 2100, 2200, 1800][(month / 20) as usize % 5];
    let is_date = is_day(
        century + all[0] * 10 + all[1],
        month % 20,
        all[4] * 10 + all[5],
    );
    let sum = weighed(&all[..10], &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3]);
    is_date && (10 - sum % 10) % 10 == all[10]
}

/// Sweden: personnummer with a date of birth and Luhn's digit; with its hyphen, or the century before it.
fn se_pnr(text: &[u8]) -> bool {
    let has_sign = matches!(text.get(text.len().wrapping_sub(5)), Some(b'-' | b'+'));
    let bare: Vec<u8> = text.iter().copied().filter(u8::is_ascii_digit).collect();
    if bare.len() + usize::from(has_sign) != text.len() {
        return false;
    }
    let Some(all) = digits(&bare) else {
        return false;
    };
    let (year, rest) = match (all.len(), has_sign) {
        (10, true) => (1900 + all[0] * 10 + all[1], &all[..]),
        (12, _) if matches!(all[0] * 10 + all[1], 18..=20) => (
            all[0] * 1000 + all[1] * 100 + all[2] * 10 + all[3],
            &all[2..],
        ),
        _ => return false,
    };
    is_day(year, rest[2] * 10 + rest[3], rest[4] * 10 + rest[5]) && is_luhn(rest)
}

/// Finland: henkilötunnus, a date, a sign of the century, three digits and a sign that checks (DVV).
fn fi_hetu(text: &[u8]) -> bool {
    let signs = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
    if text.len() != 11 || !b"+-ABCDEFUVWXY".contains(&text[6]) {
        return false;
    }
    let (Some(date), Some(running)) = (digits(&text[..6]), digits(&text[7..10])) else {
        return false;
    };
    let century = match text[6] {
        b'+' => 1800,
        b'A'..=b'F' => 2000,
        _ => 1900,
    };
    let year = century + date[4] * 10 + date[5];
    let number = whole(&date) * 1000 + whole(&running);
    is_day(year, date[2] * 10 + date[3], date[0] * 10 + date[1])
        && usize::try_from(number % 31).is_ok_and(|place| signs[place] == text[10])
}

/// Belgium: rijksregisternummer, a date, a running number, and 97 less the remainder (with a 2 before it from 2000 on).
fn be_rrn(text: &[u8]) -> bool {
    let Some(all) = digits(text).filter(|all| all.len() == 11) else {
        return false;
    };
    let (number, key) = (whole(&all[..9]), whole(&all[9..]));
    let month = all[2] * 10 + all[3];
    let is_date = month <= 12 && all[4] * 10 + all[5] <= 31;
    is_date && (key == 97 - number % 97 || key == 97 - (2_000_000_000 + number) % 97)
}

/// Egypt: fourteen digits: century, date of birth, governorate.
fn eg_nid(text: &[u8]) -> bool {
    let Some(all) = digits(text).filter(|all| all.len() == 14) else {
        return false;
    };
    let century = match all[0] {
        2 => 1900,
        3 => 2000,
        _ => return false,
    };
    let governorate = all[7] * 10 + all[8];
    is_day(
        century + all[1] * 10 + all[2],
        all[3] * 10 + all[4],
        all[5] * 10 + all[6],
    ) && matches!(governorate, 1..=4 | 11..=19 | 21..=29 | 31..=35 | 88)
}

/// United Kingdom: National Insurance number, by its form (HMRC, NIM39110).
fn gb_nino(text: &[u8]) -> bool {
    if text.len() != 9 {
        return false;
    }
    let (pair, last) = (&text[..2], text[8]);
    let is_pair = pair
        .iter()
        .all(|sign| sign.is_ascii_uppercase() && !b"DFIQUV".contains(sign))
        && pair[1] != b'O'
        && ![&b"BG"[..], b"GB", b"NK", b"KN", b"TN", b"NT", b"ZZ"].contains(&pair);
    is_pair && text[2..8].iter().all(u8::is_ascii_digit) && b"ABCD".contains(&last)
}

/// United Kingdom: NHS number, ten digits by a test of eleven.
fn gb_nhs(text: &[u8]) -> bool {
    let Some(all) = digits(text).filter(|all| all.len() == 10 && !all_equal(all)) else {
        return false;
    };
    let rest = 11 - weighed(&all[..9], &[10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    rest != 10 && rest % 11 == all[9]
}

/// United States: Social Security number with its hyphens, without what was never given (SSA, POMS RM 10201).
fn us_ssn(text: &[u8]) -> bool {
    let [a @ .., b'-', d, e, b'-', f, g, h, i] = text else {
        return false;
    };
    let (Some(area), Some(group), Some(serial)) =
        (digits(a), digits(&[*d, *e]), digits(&[*f, *g, *h, *i]))
    else {
        return false;
    };
    area.len() == 3
        && !matches!(whole(&area), 0 | 666 | 900..)
        && whole(&group) > 0
        && whole(&serial) > 0
}
