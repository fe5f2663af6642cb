//! Whether a text is an e-mail address, a phone number, a street with its number, and so on: by its form and what checks it.

use crate::{calendar::is_day, given_names::is_given_name, heading::folded, numbers::is_luhn};

/// What an e-mail address is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mailbox {
    /// An office: `info@`, `registry@`.
    Role,
    /// Somebody, as far as can be seen.
    Personal,
}

/// Boxes of offices (RFC 2142 and what offices call theirs).
const ROLES: &str = "\
    abuse accueil admin administracion administration alcaldia archivo ayuntamiento biblioteca \
    bibliotheque billing board booking bookings buergerservice bureau centre clerk clinic colegio \
    comunicacion contact contacto contato council courrier customer customerservice data direccion \
    direction ecole enquiries enquiry events feedback finance foi gemeinde general hello help helpdesk \
    hola hostmaster hr inf info informacion information inquiries kontakt library licensing mail mailbox \
    mairie marketing media membership museo museum office oficina opendata orders park parks planning \
    postmaster poststelle prensa press presse rathaus recepcion reception registrar registro registry \
    sales school schule secretaria secretariat secretary security sekretariat service services servicio \
    stadt stats support team tourism tourisme turismo verwaltung web webmaster welcome";

/// An address as RFC 5321 has them, without the forms that nobody uses: quoted parts, numbers for hosts.
pub fn mailbox(text: &str) -> Option<Mailbox> {
    let text = text.strip_prefix("mailto:").unwrap_or(text);
    if text.len() > 254 || !text.is_ascii() {
        return None;
    }
    let (local, host) = text.split_once('@')?;
    let is_local = !local.is_empty()
        && local.len() <= 64
        && local
            .bytes()
            .all(|sign| sign.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~.".contains(&sign))
        && !local.starts_with('.')
        && !local.ends_with('.');
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|sign| sign.is_ascii_alphanumeric() || sign == b'-')
    };
    let top = host.rsplit('.').next().unwrap_or_default();
    let is_host = host.contains('.')
        && host.split('.').all(is_label)
        && top.len() >= 2
        && !top.bytes().all(|sign| sign.is_ascii_digit());
    if !is_local || !is_host {
        return None;
    }
    let lower = local.to_ascii_lowercase();
    let first = lower.split(['.', '-', '_', '+']).next().unwrap_or_default();
    let is_role = is_among(ROLES, first) || is_among(ROLES, &lower);
    Some(if is_role {
        Mailbox::Role
    } else {
        Mailbox::Personal
    })
}

/// Whether an address stands within a longer text.
pub fn has_mailbox(text: &str) -> bool {
    text.contains('@')
        && text
            .split(|sign: char| {
                sign.is_whitespace() || matches!(sign, ',' | ';' | '<' | '>' | '(' | ')' | '"')
            })
            .any(|word| mailbox(word.trim_end_matches(['.', ':'])).is_some())
}

/// A phone number as people write it: international, with a leading 0, or with its digits in groups (ITU-T E.123).
pub fn is_phone(text: &str) -> bool {
    let text = text.strip_prefix("tel:").unwrap_or(text).trim();
    // An extension is not part of the number.
    let number = text
        .split(['x', 'e', 'E', '#', ','])
        .next()
        .unwrap_or_default();
    let is_sign = |sign: char| sign.is_ascii_digit() || " -.()/+\u{a0}\u{202f}".contains(sign);
    if number.len() > 30 || !number.chars().all(is_sign) {
        return false;
    }
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let groups = number
        .split(|sign: char| !sign.is_ascii_digit())
        .filter(|group| !group.is_empty());
    let (groups, longest) = groups.fold((0, 0), |(count, longest), group| {
        (count + 1, group.len().max(longest))
    });
    // Dates, amounts and coordinates have groups and points too.
    let is_other = is_written_day(number) || (number.contains('.') && groups == 2);
    match number.trim_start().chars().next() {
        _ if is_other => false,
        Some('+') => (8..=15).contains(&digits),
        Some('0') => (9..=14).contains(&digits),
        Some('(') => (9..=13).contains(&digits) && groups >= 2,
        _ => (9..=12).contains(&digits) && (3..=5).contains(&groups) && longest <= 6,
    }
}

/// Nine to eleven digits and no more, which a heading may call a phone number.
pub fn is_bare_phone(text: &str) -> bool {
    (9..=12).contains(&text.len()) && text.bytes().all(|sign| sign.is_ascii_digit())
}

/// A bank account with its check (ISO 13616; the remainder by 97 is 1).
pub fn is_iban(text: &str) -> bool {
    let signs: Vec<u8> = text
        .bytes()
        .filter(|sign| *sign != b' ')
        .map(|sign| sign.to_ascii_uppercase())
        .collect();
    let is_form = (15..=34).contains(&signs.len())
        && signs[..2].iter().all(u8::is_ascii_uppercase)
        && signs[2..4].iter().all(u8::is_ascii_digit)
        && signs.iter().all(u8::is_ascii_alphanumeric);
    if !is_form {
        return false;
    }
    let rest = signs[4..]
        .iter()
        .chain(&signs[..4])
        .fold(0_u32, |rest, sign| {
            let value = if sign.is_ascii_digit() {
                u32::from(sign - b'0')
            } else {
                u32::from(sign - b'A') + 10
            };
            (if value > 9 {
                rest * 100 + value
            } else {
                rest * 10 + value
            }) % 97
        });
    rest == 1
}

/// A payment card: 13 to 19 digits that begin as cards do, and check (ISO/IEC 7812-1).
pub fn is_card(text: &str) -> bool {
    if !(13..=23).contains(&text.len()) {
        return false;
    }
    let bare = text.bytes().filter(|sign| !matches!(sign, b' ' | b'-'));
    let digits: Option<Vec<u32>> = bare.map(|sign| char::from(sign).to_digit(10)).collect();
    digits.is_some_and(|digits| {
        (13..=19).contains(&digits.len())
            && matches!(digits[0], 2..=6)
            && digits.windows(2).any(|two| two[0] != two[1])
            && is_luhn(&digits)
    })
}

/// A number plate of some European form: groups of capital letters and digits, both in it, five to nine signs.
pub fn is_plate(text: &str) -> bool {
    let signs: Vec<char> = text
        .chars()
        .filter(|sign| !matches!(sign, ' ' | '-' | '·'))
        .collect();
    let letters = signs.iter().filter(|sign| sign.is_alphabetic()).count();
    let digits = signs.iter().filter(|sign| sign.is_ascii_digit()).count();
    (4..=9).contains(&signs.len())
        && letters + digits == signs.len()
        && (1..=5).contains(&letters)
        && (1..=6).contains(&digits)
        && !text.chars().any(char::is_lowercase)
}

/// An address of the internet, version 4 or 6, which is nobody's own network.
pub fn is_ip(text: &str) -> bool {
    text.contains(['.', ':'])
        && text
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| match address {
                std::net::IpAddr::V4(address) => {
                    !address.is_private() && !address.is_loopback() && !address.is_unspecified()
                }
                std::net::IpAddr::V6(address) => {
                    !address.is_loopback() && !address.is_unspecified()
                }
            })
}

/// Words for streets, without accents; those of German and Dutch end a word.
const STREETS: &str = "\
    street st road rd avenue ave av lane ln drive dr boulevard blvd bd court ct place pl square terrace \
    close crescent highway hwy parkway pkwy circle cir calle c cl avda avenida plaza paseo pso camino \
    carretera ctra ronda travesia carrer rua rue chemin allee impasse quai route cours via viale piazza \
    corso شارع طريق زنقه نهج حي ulica ul";
const STREET_ENDS: &str = "\
    strasse str weg platz gasse allee straat laan plein gracht kade gatan vagen katu tie vej gade";

/// A street and the number of a house.
pub fn is_address(text: &str) -> bool {
    if !(5..=160).contains(&text.len())
        || !text.bytes().any(|sign| sign.is_ascii_digit()) && text.is_ascii()
    {
        return false;
    }
    let text = folded(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_street = |word: &&str| {
        is_among(STREETS, word)
            || STREET_ENDS
                .split_whitespace()
                .any(|end| word.len() > end.len() + 2 && word.ends_with(end))
    };
    let is_house = |word: &&str| {
        let digits = word.chars().take_while(|sign| sign.is_numeric()).count();
        (1..=5).contains(&digits) && word.chars().count() <= digits + 2
    };
    (2..=20).contains(&words.len()) && words.iter().any(is_street) && words.iter().any(is_house)
}

/// The name of a person: two to five words of letters, one of them a given name; or a given name alone.
pub fn is_person(text: &str) -> bool {
    if !(2..=60).contains(&text.chars().count())
        || text
            .chars()
            .any(|sign| sign.is_numeric() || "@/&:_".contains(sign))
    {
        return false;
    }
    let text = folded(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    if !(1..=6).contains(&words.len()) {
        return false;
    }
    let is_place =
        |word: &&str| is_among(STREETS, word) && word.len() > 3 || is_among(NO_PEOPLE, word);
    !words.iter().any(is_place) && words.iter().any(|word| is_given_name(word))
}

/// Words in the names of what is called after people.
const NO_PEOPLE: &str = "\
    airport bridge building centre center centro church ceip clinic club colegio college co company corp \
    council county ecole escuela eglise estacion forest foundation fundacion garden gardens gmbh group \
    hall hill hospital hotel iglesia inc institute instituto island jardin kirche lake library limited \
    llc lodge ltd lycee market memorial mercado monument mount museo museum north parc park parque \
    pharmacy plc pool port river sa saint san sainte santa santo sarl school schule services sl south \
    sports stadium station theatre trust university village west east مدرسه مسجد مستشفي شركه";

/// Words of letters that begin with a capital, as names of families do; scripts without capitals pass.
pub fn is_name_shaped(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_word = |word: &&str| {
        let mut letters = word.chars();
        let first = letters
            .next()
            .is_some_and(|first| first.is_alphabetic() && !first.is_lowercase());
        (first
            || matches!(
                *word,
                "de" | "la"
                    | "del"
                    | "van"
                    | "von"
                    | "der"
                    | "den"
                    | "le"
                    | "da"
                    | "dos"
                    | "el"
                    | "bin"
                    | "y"
            ))
            && word
                .chars()
                .all(|sign| sign.is_alphabetic() || "'’-.".contains(sign))
    };
    (1..=4).contains(&words.len()) && words.iter().all(is_word) && text.chars().count() >= 2
}

/// A day as people write it, with the year at one end, from 1900 on.
pub fn is_written_day(text: &str) -> bool {
    let text = text.split(['T', ' ']).next().unwrap_or_default();
    let parts: Option<Vec<u32>> = text
        .split(['-', '/', '.'])
        .map(|part| part.parse().ok())
        .collect();
    let Some([a, b, c]) = parts.as_deref() else {
        return false;
    };
    let fits =
        |year: u32, month: u32, day: u32| (1900..=2099).contains(&year) && is_day(year, month, day);
    fits(*a, *b, *c) || fits(*c, *b, *a) || fits(*c, *a, *b)
}

/// Whether a word stands in a list of words.
fn is_among(words: &str, word: &str) -> bool {
    words.split_whitespace().any(|known| known == word)
}
