//! Numbers as people write them: `1234`, `-1.5`, `1,234.50`, `1.234,50`, `1 234,5`, `1'234.5`, `(5.00)`, `£512.20`, `12 %`,
//! `1.5E3`.

/// What separates the fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimal {
    Dot,
    Comma,
}

/// What stands beside numbers; the place in the list is its code, from 1. Longer ones come before their endings.
pub const UNITS: [&str; 27] = [
    "%", "US$", "R$", "A$", "C$", "£", "€", "$", "¥", "₹", "₽", "₺", "₩", "₪", "₴", "zł", "Kč",
    "kr", "Ft", "CHF", "EUR", "USD", "GBP", "SEK", "NOK", "DKK", "PLN",
];

/// A number in its parts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    pub negative: bool,
    /// Up to 19 digits with their point left out.
    digits: u64,
    /// How many of them are behind the point.
    fraction: i32,
    exponent: i32,
    /// Digits that `digits` had no room for.
    long: bool,
    /// Code of what stands beside it; 0: nothing.
    pub unit: u8,
}

impl Number {
    /// As a whole number, if it is one of at most 18 digits.
    pub fn whole(&self) -> Option<i64> {
        if self.long || self.exponent != 0 || self.fraction != 0 || self.digits >= 10_u64.pow(18) {
            return None;
        }
        let whole = i64::try_from(self.digits).ok()?;
        Some(if self.negative { -whole } else { whole })
    }

    /// The nearest double. None for what a double cannot hold: too large, or a whole number that would be changed.
    pub fn float(&self, text: &[u8], decimal: Decimal) -> Option<f64> {
        const EXACT: u64 = 1 << 53;
        let power = self.exponent - self.fraction;
        let value = if !self.long && self.digits <= EXACT && (-22..=22).contains(&power) {
            let digits = self.digits as f64;
            let scale = POWERS[power.unsigned_abs() as usize];
            if power < 0 {
                digits / scale
            } else {
                digits * scale
            }
        } else {
            let whole = self.fraction == 0 && self.exponent == 0;
            if whole {
                return None;
            }
            cleaned(text, decimal).parse().ok()?
        };
        let value = if self.negative { -value } else { value };
        value.is_finite().then_some(value)
    }
}

const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];

/// Whether a cell has a digit, no more letters than the longest unit and an exponent have, and no marks that numbers never
/// have: nearly all texts and dates are told from numbers by this alone.
pub fn may_be(text: &[u8]) -> bool {
    let (mut digits, mut letters, mut before) = (0_u32, 0_u32, 0_u8);
    for &byte in text {
        match byte {
            b'0'..=b'9' => digits += 1,
            b'a'..=b'z' | b'A'..=b'Z' => letters += 1,
            b'/' | b':' | b';' | b'@' | b'#' | b'_' | b'&' | b'!' | b'?' | b'"' | b'=' => {
                return false;
            }
            b'-' if before.is_ascii_digit() => return false,
            _ => {}
        }
        before = byte;
    }
    // The letters that a unit begins with; none is of a letter alone.
    let begins = match text {
        [first, second, ..] if first.is_ascii_alphabetic() => {
            b"URACKFEGSNDPkz".contains(first)
                && (second.is_ascii_alphabetic() || *second == b'$' || !second.is_ascii())
        }
        [first, ..] => !first.is_ascii_alphabetic(),
        [] => false,
    };
    digits > 0 && letters <= 4 && begins && text.len() <= 48
}

/// Digits, point and exponent alone, as Rust reads them. The sign is left out.
fn cleaned(text: &[u8], decimal: Decimal) -> String {
    let mut plain = String::with_capacity(text.len());
    for (at, &byte) in text.iter().enumerate() {
        match (byte, decimal) {
            (b'0'..=b'9', _) => plain.push(char::from(byte)),
            (b'.', Decimal::Dot) | (b',', Decimal::Comma) => plain.push('.'),
            (b'e' | b'E', _)
                if text
                    .get(at + 1)
                    .is_some_and(|next| !next.is_ascii_alphabetic()) =>
            {
                plain.push('e');
            }
            (b'-', _) if plain.ends_with('e') => plain.push('-'),
            _ => {}
        }
    }
    plain
}

/// Reads a number whose fraction is separated so; None if it is no such number.
pub fn read(text: &[u8], decimal: Decimal) -> Option<Number> {
    if let Some(number) = simple(text, decimal).or_else(|| plain(text, decimal)) {
        return Some(number);
    }
    let (negative, body, unit) = bare(text)?;
    let number = plain(body, decimal).or_else(|| grouped(body, decimal))?;
    Some(Number {
        negative: negative ^ number.negative,
        unit,
        ..number
    })
}

/// Digits, perhaps a point, and digits, so few that nothing can overflow: what `plain` reads too, and what nearly all numbers are.
fn simple(text: &[u8], decimal: Decimal) -> Option<Number> {
    let point = if decimal == Decimal::Dot { b'.' } else { b',' };
    let (negative, body) = match text {
        [b'-', body @ ..] => (true, body),
        body => (false, body),
    };
    if body.len() > 18 || matches!(body, [b'0', b'0'..=b'9', ..]) {
        return None;
    }
    let (mut digits, mut pointed) = (0_u64, None);
    for (at, &byte) in body.iter().enumerate() {
        if byte.is_ascii_digit() {
            digits = digits * 10 + u64::from(byte - b'0');
        } else if byte == point && pointed.is_none() {
            pointed = Some(at);
        } else {
            return None;
        }
    }
    let behind = pointed.map_or(0, |at| body.len() - at - 1);
    let seen = body.len() - usize::from(pointed.is_some());
    (seen > 0).then_some(Number {
        negative,
        digits,
        fraction: i32::try_from(behind).ok()?,
        exponent: 0,
        long: false,
        unit: 0,
    })
}

/// Whether a cell is digits, a point and digits, and can be read in no other way: as thousands, it would have three behind the point.
pub fn is_only_fraction(text: &[u8]) -> bool {
    let body = text.strip_prefix(b"-").unwrap_or(text);
    let Some(at) = body.iter().position(|&byte| byte == b'.') else {
        return false;
    };
    let (before, behind) = (&body[..at], &body[at + 1..]);
    let digits = |part: &[u8]| part.iter().all(u8::is_ascii_digit);
    behind.len() != 3 && body.len() > 1 && digits(before) && digits(behind)
}

/// The same of so few digits that a double holds them, with some behind the point: nearly all fractions. It is no date, either.
pub fn is_short_fraction(text: &[u8]) -> bool {
    let body = text.strip_prefix(b"-").unwrap_or(text);
    if body.len() > 16 || matches!(body, [b'0', b'0'..=b'9', ..]) {
        return false;
    }
    let (mut behind, mut pointed) = (0, false);
    for byte in body {
        match byte {
            b'0'..=b'9' => behind += usize::from(pointed),
            b'.' if !pointed => pointed = true,
            _ => return false,
        }
    }
    behind > 0 && behind != 3
}

/// A sign, digits, a point, digits, an exponent; nothing else. `1.` and `.5` are numbers, `.` is none.
fn plain(text: &[u8], decimal: Decimal) -> Option<Number> {
    let point = if decimal == Decimal::Dot { b'.' } else { b',' };
    let mut number = Number {
        negative: false,
        digits: 0,
        fraction: 0,
        exponent: 0,
        long: false,
        unit: 0,
    };
    let mut rest = text;
    if let [sign @ (b'-' | b'+'), tail @ ..] = rest {
        number.negative = *sign == b'-';
        rest = tail;
    }
    if let [b'0', b'0'..=b'9', ..] = rest {
        return None;
    }
    let (mut seen, mut behind) = (0_u32, false);
    while let [byte, tail @ ..] = rest {
        match byte {
            b'0'..=b'9' => {
                seen += 1;
                number.push(byte - b'0', behind);
            }
            byte if *byte == point && !behind => behind = true,
            b'e' | b'E' if seen > 0 => {
                number.exponent = exponent(tail)?;
                break;
            }
            _ => return None,
        }
        rest = tail;
    }
    (seen > 0).then_some(number)
}

impl Number {
    fn push(&mut self, digit: u8, behind: bool) {
        match self
            .digits
            .checked_mul(10)
            .and_then(|digits| digits.checked_add(u64::from(digit)))
        {
            Some(digits) if !self.long => {
                self.digits = digits;
                self.fraction += i32::from(behind);
            }
            _ => {
                // The text itself is parsed for these.
                self.long = true;
                self.fraction = self.fraction.saturating_add(i32::from(behind));
            }
        }
    }
}

fn exponent(text: &[u8]) -> Option<i32> {
    let (sign, digits) = match text {
        [b'-', digits @ ..] => (-1, digits),
        [b'+', digits @ ..] => (1, digits),
        digits => (1, digits),
    };
    if digits.is_empty() || digits.len() > 3 || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    Some(
        sign * digits
            .iter()
            .fold(0, |sum, digit| sum * 10 + i32::from(digit - b'0')),
    )
}

/// Digits in groups of three (or, as in India, of two and a last one of three).
fn grouped(text: &[u8], decimal: Decimal) -> Option<Number> {
    let (mark, point) = match decimal {
        Decimal::Dot => (b',', b'.'),
        Decimal::Comma => (b'.', b','),
    };
    let end = text
        .iter()
        .position(|&byte| byte == point)
        .unwrap_or(text.len());
    let (whole, fraction) = text.split_at(end);
    let groups = groups(whole, mark)?;
    let mut digits: Vec<u8> = Vec::with_capacity(text.len());
    let last = groups.len() - 1;
    for (at, group) in groups.iter().enumerate() {
        let fits = match at {
            0 => (1..=3).contains(&group.len()) && group[0] != b'0',
            at if at == last => group.len() == 3,
            _ => group.len() == 3 || (group.len() == 2 && mark == b','),
        };
        if !fits || !group.iter().all(u8::is_ascii_digit) {
            return None;
        }
        digits.extend_from_slice(group);
    }
    if let [_, rest @ ..] = fraction {
        if !rest.iter().all(u8::is_ascii_digit) {
            return None;
        }
        digits.push(point);
        digits.extend_from_slice(rest);
    }
    plain(&digits, decimal)
}

/// Splits at one kind of mark: the given one, a space of any width, or an apostrophe. None if there is none.
fn groups(whole: &[u8], mark: u8) -> Option<Vec<&[u8]>> {
    const SPACES: [&str; 7] = [",", ".", " ", "\u{a0}", "\u{202f}", "'", "\u{2019}"];
    let text = std::str::from_utf8(whole).ok()?;
    let marks = SPACES
        .iter()
        .filter(|one| !matches!(one.as_bytes(), [other @ (b',' | b'.')] if *other != mark));
    for one in marks {
        if text.contains(one) {
            return Some(text.split(one).map(str::as_bytes).collect());
        }
    }
    None
}

/// Takes away sign, parentheses of bookkeepers, and what stands beside the number.
fn bare(text: &[u8]) -> Option<(bool, &[u8], u8)> {
    let mut text = text;
    let mut negative = false;
    if let [b'(', inner @ .., b')'] = text {
        (text, negative) = (inner, true);
    }
    let (after, signed) = sign(text);
    text = after;
    let mut unit = 0;
    // No unit begins or ends with these, and most numbers do both: a quarter of the first pass went into looking for all of them.
    let of_numbers =
        |byte: Option<&u8>| byte.is_some_and(|byte| matches!(byte, b'0'..=b'9' | b'.' | b','));
    let may_have_unit = !(of_numbers(text.first()) && of_numbers(text.last()));
    for (code, word) in (1..).zip(UNITS).filter(|_| may_have_unit) {
        let word = word.as_bytes();
        let rest = text
            .strip_suffix(word)
            .or_else(|| text.strip_prefix(word).filter(|_| word != b"%"));
        if let Some(rest) = rest {
            (text, unit) = (trimmed(rest), code);
            break;
        }
    }
    let (after, again) = sign(text);
    if (signed && again) || after.is_empty() {
        return None;
    }
    Some((negative ^ signed ^ again, after, unit))
}

/// Without a leading minus, be it a hyphen or U+2212.
fn sign(text: &[u8]) -> (&[u8], bool) {
    for minus in ["-", "\u{2212}"] {
        if let Some(rest) = text.strip_prefix(minus.as_bytes()) {
            return (trimmed(rest), true);
        }
    }
    (text, false)
}

/// Without spaces and no-break spaces around it.
pub fn trimmed(mut text: &[u8]) -> &[u8] {
    // Nearly every cell begins and ends with a letter, a digit or a mark of ASCII.
    if let ([first, ..], [.., last]) = (text, text)
        && first.is_ascii_graphic()
        && last.is_ascii_graphic()
    {
        return text;
    }
    loop {
        let before = text.len();
        text = text.trim_ascii();
        text = text.strip_prefix("\u{a0}".as_bytes()).unwrap_or(text);
        text = text.strip_suffix("\u{a0}".as_bytes()).unwrap_or(text);
        if text.len() == before {
            return text;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{ProptestConfig, prop_assert_eq, proptest};

    use super::{Decimal, bare, grouped, is_only_fraction, plain, read, simple};

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

        #[test]
        fn the_short_ways_say_what_the_long_ones_do(text in "-?[0-9]{0,6}[.,]?[0-9]{0,14}") {
            let text = text.as_bytes();
            for decimal in [Decimal::Dot, Decimal::Comma] {
                if let Some(number) = simple(text, decimal) {
                    prop_assert_eq!(Some(number), plain(text, decimal));
                }
            }
            if is_only_fraction(text) {
                let otherwise = bare(text).and_then(|(_, body, _)| plain(body, Decimal::Comma).or_else(|| grouped(body, Decimal::Comma)));
                prop_assert_eq!(otherwise, None);
            }
        }
    }

    fn value(text: &str, decimal: Decimal) -> Option<f64> {
        read(text.as_bytes(), decimal)?.float(text.as_bytes(), decimal)
    }

    #[test]
    fn numbers_as_people_write_them() {
        for (text, expected) in [
            ("1234", 1234.0),
            ("-1.5", -1.5),
            ("1,234.50", 1234.5),
            ("£68,486.66", 68486.66),
            ("-£5", -5.0),
            ("(1,000)", -1000.0),
            ("22.69%", 22.69),
            ("1.5E3", 1500.0),
            ("12 345 678", 12_345_678.0),
            ("12,34,567", 1_234_567.0),
            ("\u{2212}3", -3.0),
            ("0.30000000000000004", 0.300_000_000_000_000_04),
            (".5", 0.5),
        ] {
            assert_eq!(value(text, Decimal::Dot), Some(expected), "{text}");
        }
        for (text, expected) in [
            ("1.234,50", 1234.5),
            ("1,5", 1.5),
            ("1 234,5 €", 1234.5),
            ("1.234", 1234.0),
        ] {
            assert_eq!(value(text, Decimal::Comma), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_or_would_be_changed() {
        for text in [
            "",
            "-",
            ".",
            "007",
            "1,23",
            "1,2345",
            "0,123,456",
            "1.2.3",
            "--1",
            "1e",
            "1e9999",
            "£",
            "1 2",
            "12345678901234567890",
            "9007199254740993123",
            "e5",
            "1,,000",
            "(",
            "()",
            "%",
            "5-",
        ] {
            assert_eq!(value(text, Decimal::Dot), None, "{text}");
        }
    }

    #[test]
    fn whole_numbers_have_at_most_eighteen_digits() {
        let whole =
            |text: &str| read(text.as_bytes(), Decimal::Dot).and_then(|number| number.whole());
        assert_eq!(whole("999999999999999999"), Some(999_999_999_999_999_999));
        assert_eq!(whole("1000000000000000000"), None);
        assert_eq!(whole("-1,000"), Some(-1000));
        assert_eq!(whole("1.0"), None);
    }
}
