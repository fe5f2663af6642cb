//! What a single cell can be read as, as bits. A column's kind is decided by how many of its cells have which bits.

use super::{
    date,
    number::{self, Decimal},
    word,
};

pub type Fit = u32;

pub const EMPTY: Fit = 1;
/// A word for "no value".
pub const MISSING: Fit = 1 << 1;
/// A word for yes or no.
pub const TRUTH: Fit = 1 << 2;
/// One that means yes.
pub const YES: Fit = 1 << 3;
/// Of one letter only.
pub const LETTER: Fit = 1 << 4;
/// A number, with the one or the other mark before its fraction; the second of each is whole.
pub const DOT: Fit = 1 << 5;
pub const DOT_WHOLE: Fit = 1 << 6;
pub const COMMA: Fit = 1 << 7;
pub const COMMA_WHOLE: Fit = 1 << 8;
/// Digits that are no number but a code: `007`, `+4420…`.
pub const CODE: Fit = 1 << 9;
pub const DAY_FIRST: Fit = 1 << 10;
pub const MONTH_FIRST: Fit = 1 << 11;
pub const TIME: Fit = 1 << 12;
pub const ZONE: Fit = 1 << 13;
/// A whole number that a double may not hold, so that it is no `Number`.
pub const WIDE: Fit = 1 << 14;
/// Letters that begin a text read once too often in the wrong encoding.
pub const DAMAGED: Fit = 1 << 15;
/// A date whose order is plain.
pub const PLAIN: Fit = 1 << 16;
/// A word that stands for a number which is not told: `ND`, `suppressed`.
pub const MARKER: Fit = 1 << 17;
/// Letters and digits in one: `N7`, `12a`. Where it is no number and no date, it may be a code.
pub const MIXED: Fit = 1 << 18;
/// The code of the number's unit is in the bits from here on.
pub const UNIT: u32 = 20;

/// What makes a cell look like a value of some kind.
pub const TYPED: Fit = MISSING | TRUTH | DOT | COMMA | CODE | DAY_FIRST | MONTH_FIRST;
/// What is never a heading.
pub const VALUE: Fit = DOT | COMMA | CODE | DAY_FIRST | MONTH_FIRST;

/// The code of the unit, 0 for none.
pub fn unit(fit: Fit) -> u8 {
    u8::try_from(fit >> UNIT).unwrap_or(0)
}

/// What a cell can be read as. Spaces around it do not count.
pub fn fit(cell: &[u8]) -> Fit {
    let cell = number::trimmed(cell);
    let Some(&first) = cell.first() else {
        return EMPTY;
    };
    if first.is_ascii_digit() && cell.iter().all(u8::is_ascii_digit) {
        return of_digits(cell);
    }
    if number::is_short_fraction(cell) {
        return DOT;
    }
    let mut fit = if cell.is_ascii() { 0 } else { damage(cell) };
    if cell.len() > 48 {
        return fit;
    }
    if first.is_ascii_digit() {
        if cell.iter().any(u8::is_ascii_alphabetic) {
            fit |= MIXED;
        }
        return fit | of_number(cell) | of_date(cell);
    }
    if first.is_ascii_alphabetic() {
        fit |= word::meaning(cell);
        // Only a text with digits can be a date or a sum of money.
        if cell.iter().any(u8::is_ascii_digit) {
            fit |= MIXED | of_number(cell) | of_date(cell);
        }
        return fit;
    }
    fit | word::meaning(cell) | of_number(cell)
}

fn of_digits(cell: &[u8]) -> Fit {
    if cell.len() > 1 && cell[0] == b'0' {
        return CODE;
    }
    match cell.len() {
        ..=15 => DOT | DOT_WHOLE | COMMA | COMMA_WHOLE,
        16..=18 => DOT_WHOLE | COMMA_WHOLE | WIDE | DOT | COMMA,
        _ => 0,
    }
}

fn of_number(cell: &[u8]) -> Fit {
    if let [b'+', rest @ ..] = cell
        && rest.len() >= 7
        && rest
            .iter()
            .all(|byte| byte.is_ascii_digit() || *byte == b' ')
    {
        return CODE;
    }
    if !number::may_be(cell) {
        return 0;
    }
    let mut fit = 0;
    let mut unit = 0;
    for (decimal, is, whole) in [
        (Decimal::Dot, DOT, DOT_WHOLE),
        (Decimal::Comma, COMMA, COMMA_WHOLE),
    ] {
        if decimal == Decimal::Comma && number::is_only_fraction(cell) {
            continue;
        }
        let Some(read) = number::read(cell, decimal) else {
            continue;
        };
        let integer = read.whole();
        if integer.is_some() {
            fit |= whole | is;
        }
        if read.float(cell, decimal).is_some() {
            fit |= is;
        } else if integer.is_some() {
            fit |= WIDE;
        }
        unit = read.unit;
    }
    if fit == 0 {
        0
    } else {
        fit | Fit::from(unit) << UNIT
    }
}

fn of_date(cell: &[u8]) -> Fit {
    let Some(read) = date::read(cell) else {
        return 0;
    };
    let mut fit = 0;
    for (has, bit) in [
        (read.day_first.is_some(), DAY_FIRST),
        (read.month_first.is_some(), MONTH_FIRST),
        (read.day_first == read.month_first, PLAIN),
        (read.time.is_some(), TIME),
        (read.zone.is_some(), ZONE),
    ] {
        if has {
            fit |= bit;
        }
    }
    fit
}

/// UTF-8 read as Latin-1 or Windows-1252 and written as UTF-8 again gives pairs such as `Ã©` and `â€`; U+FFFD is what
/// remains of bytes that nobody could read; the characters U+0080 to U+009F are nobody's.
fn damage(cell: &[u8]) -> Fit {
    let damaged = cell.windows(3).any(|three| match three {
        [0xef, 0xbf, 0xbd] => true,
        // Ã or Â, and a character of U+0080 to U+00BF behind it.
        [0xc3, 0x83 | 0x82, 0xc2] => true,
        // â, and the euro sign behind it.
        [0xa2, 0xe2, 0x82] => true,
        [0xc2, 0x80..=0x9f, _] => true,
        _ => false,
    });
    let last = matches!(cell, [.., 0xc2, 0x80..=0x9f]);
    if damaged || last { DAMAGED } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::{CODE, COMMA, DAMAGED, DOT, DOT_WHOLE, EMPTY, MISSING, TRUTH, fit};

    #[test]
    fn cells_fit_what_they_look_like() {
        assert_eq!(fit(b"  "), EMPTY);
        assert_eq!(fit(b"N/A"), MISSING);
        assert_eq!(fit(b"0123"), CODE);
        assert_eq!(fit("+44 20 7215 5000".as_bytes()), CODE);
        assert_eq!(fit(b"1.5") & (DOT | COMMA), DOT);
        assert_eq!(fit(b"1,5") & (DOT | COMMA), COMMA);
        assert_eq!(
            fit(b"2,035") & (DOT | DOT_WHOLE | COMMA),
            DOT | DOT_WHOLE | COMMA
        );
        assert_eq!(fit(b"yes") & TRUTH, TRUTH);
        assert_eq!(fit("CafÃ© de la Gare".as_bytes()), DAMAGED);
        assert_eq!(fit("Château".as_bytes()), 0);
        assert_eq!(fit(b"12345678901234567890"), 0);
    }

    #[test]
    fn short_fractions_are_told_as_the_long_way_tells_them() {
        for text in [
            "1.5",
            "-1.5",
            "0.25",
            "00.5",
            "1.500",
            ".5",
            "5.",
            "-.5",
            "-",
            ".",
            "1.2.3",
            "12.05.20",
            "123456789012345.6",
            "1.234567890123456",
            "-0.0",
            "1.50 ",
            "1,5",
        ] {
            let cell = super::number::trimmed(text.as_bytes());
            if super::number::is_short_fraction(cell) {
                let long =
                    super::word::meaning(cell) | super::of_number(cell) | super::of_date(cell);
                assert_eq!(fit(text.as_bytes()), long, "{text}");
            }
        }
        assert!(super::number::is_short_fraction(b"-54.63457"));
    }
}
