//! Postal addresses.

use super::{Parsed, countries, text};
use crate::{Address, Answer, Fault, RawFields, clean};

/// How postcodes are made where it is known: `N` a digit, `A` a letter; several ways are parted by spaces. Separators are not looked at.
/// Universal Postal Union, addressing systems of its members.
#[rustfmt::skip]
const POSTCODES: [(&str, &str); 52] = [
    ("AR", "NNNN ANNNNAAA"), ("AT", "NNNN"), ("AU", "NNNN"), ("BE", "NNNN"), ("BG", "NNNN"), ("BR", "NNNNNNNN"),
    ("CA", "ANANAN"), ("CH", "NNNN"), ("CY", "NNNN"), ("CZ", "NNNNN"), ("DE", "NNNNN"), ("DK", "NNNN"), ("DZ", "NNNNN"),
    ("EE", "NNNNN"), ("EG", "NNNNN NNNNNNN"), ("ES", "NNNNN"), ("FI", "NNNNN"), ("FR", "NNNNN"),
    ("GB", "ANNAA ANNNAA AANNAA AANNNAA ANANAA AANANAA"), ("GR", "NNNNN"), ("HR", "NNNNN"), ("HU", "NNNN"),
    ("IL", "NNNNNNN"), ("IN", "NNNNNN"), ("IS", "NNN"), ("IT", "NNNNN"), ("JP", "NNNNNNN"), ("KR", "NNNNN"), ("LI", "NNNN"),
    ("LT", "NNNNN"), ("LU", "NNNN"), ("LV", "NNNN"), ("MA", "NNNNN"), ("MC", "NNNNN"), ("MT", "AAANNNN"), ("MX", "NNNNN"),
    ("NL", "NNNNAA"), ("NO", "NNNN"), ("NZ", "NNNN"), ("PH", "NNNN"), ("PL", "NNNNN"), ("PT", "NNNNNNN"), ("RO", "NNNNNN"),
    ("RS", "NNNNN NNNNNN"), ("SE", "NNNNN"), ("SI", "NNNN"), ("SK", "NNNNN"), ("TN", "NNNN"), ("TR", "NNNNN"),
    ("UA", "NNNNN"), ("US", "NNNNN NNNNNNNNN"), ("ZA", "NNNN"),
];

/// An address in the fields `KEY.line1`, `line2`, `town`, `region`, `postcode`, `country`, and `gazetteer`, the id of one that was picked. First line and town must be
/// there, and a postcode where the country's are known.
pub fn address(key: &str, raw: &RawFields, country: Option<&str>) -> Parsed {
    let part = |name, max| text::part(key, raw, name, max);
    let written = clean::code(&part("country", 60)?);
    let address = Address {
        line1: part("line1", 200)?,
        line2: part("line2", 200)?,
        town: part("town", 100)?,
        region: part("region", 100)?,
        postcode: part("postcode", 20)?.to_uppercase(),
        country: text::some(written).unwrap_or_else(|| country.unwrap_or("").to_owned()),
        gazetteer: part("gazetteer", 100)?,
    };
    let typed = [
        &address.line1,
        &address.line2,
        &address.town,
        &address.region,
        &address.postcode,
    ];
    if typed.iter().all(|text| text.is_empty()) {
        return Ok(None);
    }
    let faults = faults(key, &address);
    if faults.is_empty() {
        Ok(Some(Answer::Address(address)))
    } else {
        Err(faults)
    }
}

fn faults(key: &str, address: &Address) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut fault = |part, code| faults.push(Fault::new(key, code).in_part(part));
    if address.line1.is_empty() {
        fault("line1", "forms-address-lacks-street");
    }
    if address.town.is_empty() {
        fault("town", "forms-address-lacks-town");
    }
    if !address.country.is_empty() && !countries::is_country(&address.country) {
        fault("country", "forms-no-such-choice");
    }
    let known = POSTCODES
        .iter()
        .find(|(country, _)| *country == address.country);
    match known {
        Some(_) if address.postcode.is_empty() => fault("postcode", "forms-address-lacks-postcode"),
        Some((_, ways)) if !is_postcode(&address.postcode, ways) => {
            fault("postcode", "forms-not-a-postcode")
        }
        _ => {}
    }
    faults
}

fn is_postcode(text: &str, ways: &str) -> bool {
    let code = clean::code(text);
    ways.split(' ').any(|way| follows(&code, way))
}

/// Whether capitals and digits follow a pattern: `N` a digit, `A` a letter, anything else itself.
pub fn follows(code: &str, pattern: &str) -> bool {
    let fits = |(c, p): (char, char)| match p {
        'N' => c.is_ascii_digit(),
        'A' => c.is_alphabetic(),
        _ => c == p,
    };
    code.chars().count() == pattern.chars().count() && code.chars().zip(pattern.chars()).all(fits)
}
