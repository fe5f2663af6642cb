//! The names of months, in the languages that dates are written in most.

/// English, German, French, Spanish, Portuguese, Italian, Dutch: enough letters of each to tell them apart.
const MONTHS: [&[&str]; 12] = [
    &["jan", "ene", "gen", "jän"],
    &["feb", "fev", "fév"],
    &["mar", "mär", "maa", "mrt"],
    &["apr", "abr", "avr"],
    &["may", "mai", "mag", "mei"],
    &["jun", "juin", "giu"],
    &["jul", "juil", "lug"],
    &["aug", "ago", "aoû", "aou"],
    &["sep", "set"],
    &["oct", "okt", "out", "ott"],
    &["nov"],
    &["dec", "dez", "déc", "dic"],
];

/// The month that a text begins with, by its name or its first letters.
pub fn read(text: &[u8]) -> Option<(i64, &[u8])> {
    let end = text
        .iter()
        .position(|byte| byte.is_ascii_digit() || b" -/.,".contains(byte))
        .unwrap_or(text.len());
    let word = std::str::from_utf8(text.get(..end)?).ok()?;
    if !(3..=11).contains(&word.len()) || !may_begin(word.as_bytes()) {
        return None;
    }
    let word = word.to_lowercase();
    let at = MONTHS
        .iter()
        .position(|names| names.iter().any(|name| word.starts_with(name)))?;
    let names = word.chars().all(char::is_alphabetic) && is_month(&word, at);
    let number = i64::try_from(at + 1).ok()?;
    names.then_some((number, &text[end..]))
}

/// Whether a word's first three letters may be a month's: nearly no text with a digit behind a word gets further.
fn may_begin(word: &[u8]) -> bool {
    let Some(three) = word.first_chunk::<3>().filter(|three| three.is_ascii()) else {
        return true;
    };
    matches!(
        three.map(|letter| letter.to_ascii_lowercase()),
        [b'j', b'a' | b'u', b'n' | b'l' | b'i']
            | [b'f', b'e', b'b' | b'v']
            | [b'e', b'n', b'e']
            | [b'm', b'a', b'r' | b'a' | b'y' | b'i' | b'g']
            | [b'm', b'r', b't']
            | [b'm', b'e', b'i']
            | [b'a', b'p' | b'b' | b'v', b'r']
            | [b'a', b'u' | b'g', b'g' | b'o']
            | [b'a', b'o', b'u']
            | [b'g', b'e', b'n']
            | [b'g', b'i', b'u']
            | [b'l', b'u', b'g']
            | [b's', b'e', b'p' | b't']
            | [b'o', b'c' | b'k' | b't', b't']
            | [b'o', b'u', b't']
            | [b'n', b'o', b'v']
            | [b'd', b'e', b'c' | b'z']
            | [b'd', b'i', b'c']
    )
}

/// Whether a word that begins as a month is one: "marble 1, 2020" is no date.
fn is_month(word: &str, at: usize) -> bool {
    const NAMES: [&str; 12] = [
        "january januar januari janvier enero janeiro gennaio jänner",
        "february februar februari février fevrier febrero fevereiro febbraio",
        "march märz maart mars marzo março marco mrt",
        "april avril abril aprile",
        "may mai mayo maio maggio mei",
        "june juni juin junio junho giugno",
        "july juli juillet julio julho luglio",
        "august augustus août aout agosto",
        "september septembre septiembre setembro settembre sept setiembre",
        "october oktober octobre octubre outubro ottobre",
        "november novembre noviembre novembro",
        "december dezember décembre decembre diciembre dezembro dicembre",
    ];
    word.chars().count() <= 3
        || NAMES[at]
            .split(' ')
            .any(|name| name == word || (word.len() == 4 && name.starts_with(word)))
}

#[cfg(test)]
mod tests {
    use super::{MONTHS, may_begin, read};

    #[test]
    fn every_month_passes_the_first_look() {
        for name in MONTHS.concat() {
            assert!(
                may_begin(name.as_bytes()) && may_begin(name.to_uppercase().as_bytes()),
                "{name}"
            );
        }
        assert!(!may_begin(b"district"));
        assert_eq!(read("AOÛT 2014".as_bytes()), Some((8, &b" 2014"[..])));
    }
}
