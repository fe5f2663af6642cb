//! Poland, the Netherlands, Belgium, Germany, Sweden, Finland, the United Kingdom.

use super::{digits, is_date, luhn, weighted};

/// Eleven digits: date of birth, whose month tells the century, and a check digit of weights 1, 3, 7, 9. Ustawa o ewidencji ludności, art. 15.
pub fn pl_pesel(code: &str) -> bool {
    let Some(d) = digits::<11>(code) else {
        return false;
    };
    let (year, month, day) = (d[0] * 10 + d[1], d[2] * 10 + d[3], d[4] * 10 + d[5]);
    let century = match month / 20 {
        0 => 1900,
        1 => 2000,
        2 => 2100,
        3 => 2200,
        _ => 1800,
    };
    let sum = weighted(&d, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]);
    sum.is_multiple_of(10) && is_date(century + year, month % 20, day)
}

/// Nine digits of weights 9 to 2 and −1 that are a multiple of 11. Besluit burgerservicenummer.
pub fn nl_bsn(code: &str) -> bool {
    let Some(d) = digits::<9>(code) else {
        return false;
    };
    // −1 is 10 modulo 11.
    let sum = weighted(&d, &[9, 8, 7, 6, 5, 4, 3, 2, 10]);
    sum.is_multiple_of(11) && d.iter().any(|digit| *digit > 0)
}

/// Eleven digits: date of birth, serial, and 97 less the remainder of both by 97, with a 2 before them for those born since 2000. Bis numbers have 20 or 40 more
/// months; unknown months and days are 0. Arrêté royal 3 avril 1984.
pub fn be_nn(code: &str) -> bool {
    let Some(d) = digits::<11>(code) else {
        return false;
    };
    let (Ok(body), Ok(check)) = (code[..9].parse::<u64>(), code[9..].parse::<u64>()) else {
        return false;
    };
    let (year, month, day) = (d[0] * 10 + d[1], (d[2] * 10 + d[3]) % 20, d[4] * 10 + d[5]);
    let fits = |century: u32, body: u64| {
        let known = month == 0 || day == 0 || is_date(century + year, month, day);
        97 - body % 97 == check && known
    };
    let months = d[2] * 10 + d[3] <= 52 && month <= 12 && day <= 31;
    months && (fits(1900, body) || fits(2000, 2_000_000_000 + body))
}

/// Eleven digits, the last one of ISO/IEC 7064 MOD 11,10; of the first ten one occurs twice or three times. Abgabenordnung § 139b, Steueridentifikationsnummerverordnung.
pub fn de_steuer_id(code: &str) -> bool {
    let Some(d) = digits::<11>(code) else {
        return false;
    };
    let product = d.iter().take(10).fold(10, |product, digit| {
        let sum = (product + digit) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    let counts: Vec<usize> = (0..10)
        .map(|digit| d.iter().take(10).filter(|other| **other == digit).count())
        .collect();
    let repeated: Vec<&usize> = counts.iter().filter(|count| **count > 1).collect();
    let fits = matches!(repeated.as_slice(), [2 | 3]);
    d[0] != 0 && fits && (11 - product) % 10 == d[10]
}

/// Ten or twelve digits: date of birth, whose day is greater by 60 in a coordination number, and Luhn's check digit of the last ten. SKV 704.
pub fn se_personnummer(code: &str) -> bool {
    let (century, short) = match code.len() {
        10 => (None, code),
        12 => (code.get(..2), code.get(2..).unwrap_or_default()),
        _ => return false,
    };
    let Some(d) = digits::<10>(short) else {
        return false;
    };
    let (year, month, day) = (d[0] * 10 + d[1], d[2] * 10 + d[3], d[4] * 10 + d[5]);
    let day = if day > 60 { day - 60 } else { day };
    let fits = |century: u32| is_date(century * 100 + year, month, day);
    let dated = match century {
        Some(century) => ["18", "19", "20"].contains(&century) && century.parse().is_ok_and(fits),
        None => fits(19) || fits(20),
    };
    dated && luhn(short)
}

/// Date of birth, a letter of the century (the hyphen of the 1900s is left out), a serial, and a check character of the remainder by 31. Asetus väestötietojärjestelmästä 128/2010, 1086/2022.
pub fn fi_hetu(code: &str) -> bool {
    let signed = if code.len() == 10 {
        format!("{}-{}", &code[..6], &code[6..])
    } else {
        code.to_owned()
    };
    let (Some(date), Some(sign), Some(serial), Some(check), 11) = (
        signed.get(..6),
        signed.get(6..7),
        signed.get(7..10),
        signed.get(10..),
        signed.len(),
    ) else {
        return false;
    };
    let century = match sign {
        "-" | "Y" | "X" | "W" | "V" | "U" => 1900,
        "A" | "B" | "C" | "D" | "E" | "F" => 2000,
        _ => return false,
    };
    let (Some(d), Some(_)) = (digits::<6>(date), digits::<3>(serial)) else {
        return false;
    };
    let year = century + d[4] * 10 + d[5];
    let rest = format!("{date}{serial}")
        .parse::<usize>()
        .map(|number| number % 31);
    let wanted = rest
        .ok()
        .and_then(|rest| "0123456789ABCDEFHJKLMNPRSTUVWXY".get(rest..=rest));
    wanted == Some(check) && is_date(year, d[2] * 10 + d[3], d[0] * 10 + d[1])
}

/// Ten digits, the last one of weights 10 to 2 modulo 11. NHS Data Dictionary, "NHS number".
pub fn gb_nhs(code: &str) -> bool {
    let Some(d) = digits::<10>(code) else {
        return false;
    };
    let check = (11 - weighted(&d, &[10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11;
    check == d[9]
}
