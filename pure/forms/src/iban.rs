//! Account numbers: ISO 13616, with the registry of its forms.

use crate::identity::mod97;

/// Country, and how the part behind country and check digits is made: so many digits (n), capitals (a), capitals or digits (c).
/// The IBAN registry that SWIFT keeps for ISO 13616.
#[rustfmt::skip]
const FORMS: [(&str, &str); 89] = [
    ("AD", "8n12c"), ("AE", "19n"), ("AL", "8n16c"), ("AT", "16n"), ("AZ", "4a20c"), ("BA", "16n"), ("BE", "12n"),
    ("BG", "4a6n8c"), ("BH", "4a14c"), ("BI", "23n"), ("BR", "23n1a1c"), ("BY", "4c4n16c"), ("CH", "5n12c"),
    ("CR", "18n"), ("CY", "8n16c"), ("CZ", "20n"), ("DE", "18n"), ("DJ", "23n"), ("DK", "14n"), ("DO", "4c20n"),
    ("EE", "16n"), ("EG", "25n"), ("ES", "20n"), ("FI", "14n"), ("FK", "2a12n"), ("FO", "14n"),
    ("FR", "10n11c2n"), ("GB", "4a14n"), ("GE", "2a16n"), ("GI", "4a15c"), ("GL", "14n"), ("GR", "7n16c"),
    ("GT", "24c"), ("HN", "4a20n"), ("HR", "17n"), ("HU", "24n"), ("IE", "4a14n"), ("IL", "19n"), ("IQ", "4a15n"),
    ("IS", "22n"), ("IT", "1a10n12c"), ("JO", "4a4n18c"), ("KW", "4a22c"), ("KZ", "3n13c"), ("LB", "4n20c"),
    ("LC", "4a24c"), ("LI", "5n12c"), ("LT", "16n"), ("LU", "3n13c"), ("LV", "4a13c"), ("LY", "21n"),
    ("MC", "10n11c2n"), ("MD", "20c"), ("ME", "18n"), ("MK", "3n10c2n"), ("MN", "16n"), ("MR", "23n"),
    ("MT", "4a5n18c"), ("MU", "4a19n3a"), ("NI", "4a20n"), ("NL", "4a10n"), ("NO", "11n"), ("OM", "3n16c"),
    ("PK", "4a16c"), ("PL", "24n"), ("PS", "4a21c"), ("PT", "21n"), ("QA", "4a21c"), ("RO", "4a16c"),
    ("RS", "18n"), ("RU", "14n15c"), ("SA", "2n18c"), ("SC", "4a20n3a"), ("SD", "14n"), ("SE", "20n"),
    ("SI", "15n"), ("SK", "20n"), ("SM", "1a10n12c"), ("SO", "19n"), ("ST", "21n"), ("SV", "4a20n"),
    ("TL", "19n"), ("TN", "20n"), ("TR", "6n16c"), ("UA", "6n19c"), ("VA", "18n"), ("VG", "4a16n"), ("XK", "16n"),
    ("YE", "4a4n18c"),
];

/// What is wrong with an account number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotIban {
    /// Its first two letters are no country that has such numbers.
    Country,
    /// Not as long as the country's are; the number is how long they are.
    Length(usize),
    /// Letters where digits belong, or the other way round.
    Form,
    /// The check digits do not fit the rest.
    Checksum,
}

/// Checks an account number in capitals and digits, without spaces: country, length, form, and check digits (ISO 7064 MOD 97-10).
///
/// # Errors
/// The first thing that is wrong.
pub fn check(iban: &str) -> Result<(), NotIban> {
    let country = iban.get(..2).unwrap_or_default();
    let Ok(index) = FORMS.binary_search_by_key(&country, |(country, _)| country) else {
        return Err(NotIban::Country);
    };
    let classes = classes(FORMS.get(index).map_or("", |(_, form)| form));
    if iban.len() != classes.len() + 4 {
        return Err(NotIban::Length(classes.len() + 4));
    }
    let (head, tail) = iban.split_at_checked(4).ok_or(NotIban::Form)?;
    let digits = head.bytes().skip(2).all(|b| b.is_ascii_digit());
    if !digits
        || !tail
            .bytes()
            .zip(classes)
            .all(|(b, class)| belongs(b, class))
    {
        return Err(NotIban::Form);
    }
    match mod97(&format!("{tail}{head}")) {
        Some(1) => Ok(()),
        _ => Err(NotIban::Checksum),
    }
}

/// The class of each character, spelt out.
fn classes(form: &str) -> Vec<u8> {
    let mut spelt = Vec::new();
    let mut count = 0;
    for byte in form.bytes() {
        if byte.is_ascii_digit() {
            count = count * 10 + usize::from(byte - b'0');
        } else {
            spelt.extend(std::iter::repeat_n(byte, count));
            count = 0;
        }
    }
    spelt
}

fn belongs(byte: u8, class: u8) -> bool {
    match class {
        b'n' => byte.is_ascii_digit(),
        b'a' => byte.is_ascii_uppercase(),
        _ => byte.is_ascii_digit() || byte.is_ascii_uppercase(),
    }
}
