//! Vehicles' plates, by the patterns of countries.

use crate::parse::follows;

/// How plates are made, without separators: `N` a digit, `A` a letter of the alphabet in use; several ways are parted by spaces. Ordinary series of cars,
/// trailers and motorcycles that are on the roads; diplomatic, military and personal plates only where they have the same form.
#[rustfmt::skip]
const PATTERNS: [(&str, &str); 22] = [
    ("AT", "ANNNNNA ANNNNAA ANNNAAA AANNNA AANNNAA AANNNAAA AANNNNA AANNNNNA AANNNNAA ANNNNNNA"),
    ("BE", "NAAANNN AAANNN NNNAAA NAANNNN"),
    ("BR", "AAANNNN AAANANN"),
    ("CH", "AAN AANN AANNN AANNNN AANNNNN AANNNNNN"),
    ("CZ", "NANNNNN NAANNNN"),
    ("DK", "AANNNNN"),
    ("EE", "NNNAAA NNAAA"),
    ("ES", "NNNNAAA ANNNNA ANNNNAA AANNNNA AANNNNAA ANNNNNN AANNNNNN CNNNNAAA RNNNNAAA ENNNNAAA"),
    ("FI", "AAANNN AANNN AAANN AAAN AANN AAN"),
    ("FR", "AANNNAA NNNNAANN NNNAANN NNNAAANN NNNNAA NNNNANN NNNNANNN"),
    ("GB", "AANNAAA ANAAA ANNAAA ANNNAAA AAANA AAANNA AAANNNA AAANNNN AAANNN AANNNN ANNNN NNNNAA NNNAA NNNNA NNNAAA"),
    ("GR", "AAANNNN AAANNN"),
    ("HU", "AAAANNN AAANNN"),
    ("IE", "NNNANNNNNN NNNANNNNN NNNANNNN NNNANNN NNNANN NNNAN NNNAANNNNN NNNAANNNN NNNAANNN NNANNNNNN NNANNNNN NNANNNN NNANNN NNANN NNAN NNAANNNNN NNAANNNN NNAANNN"),
    ("IT", "AANNNAA AANNNNN AANNNN"),
    ("LT", "AAANNN AANNN"),
    ("LV", "AANNNN AANNN AANN AAN"),
    ("NL", "AANNNN NNNNAA NNAANN AANNAA AAAANN NNAAAA NNAAAN NAAANN AANNNA ANNNAA AAANNA ANNAAA NAANNN NNNAAN"),
    ("NO", "AANNNNN AANNNN"),
    ("PT", "AANNNN NNNNAA NNAANN AANNAA"),
    ("SE", "AAANNN AAANNA"),
    ("SI", "AAAANNN AANNAAA AANNNAA AAANNNN"),
];

/// Whether a plate in capitals and digits follows a pattern of one of these countries (ISO 3166-1 alpha-2). Of a country whose
/// plates are not known here, and where no country is named, two to twelve letters and digits will do. German plates are of one to
/// three letters, one or two more, and up to four digits with a letter E or H.
pub fn is_plate(plate: &str, countries: &[String]) -> bool {
    let length = plate.chars().count();
    let is_any = (2..=12).contains(&length);
    let of = |country: &str| match PATTERNS.iter().find(|(known, _)| *known == country) {
        Some((_, ways)) => ways.split(' ').any(|way| follows(plate, way)),
        None if country == "DE" => is_german(plate),
        None => is_any,
    };
    if countries.is_empty() {
        is_any
    } else {
        countries.iter().any(|country| of(country))
    }
}

fn is_german(plate: &str) -> bool {
    let body = plate.strip_suffix(['E', 'H']).unwrap_or(plate);
    let letters = body.chars().take_while(|c| c.is_alphabetic()).count();
    let digits: String = body.chars().skip(letters).collect();
    let is_number = digits.chars().all(|c| c.is_ascii_digit()) && !digits.starts_with('0');
    (2..=5).contains(&letters)
        && (1..=4).contains(&digits.len())
        && is_number
        && plate.chars().count() <= 8
}
