//! The name of a report that people say on the telephone: the town's letters and a number, `M-100231`.

use std::fmt;

use stoa_kernel::Id;

use super::report::Report;

/// A report's public reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    prefix: String,
    id: Id<Report>,
}

impl Reference {
    /// `prefix` is the town's, from the configuration.
    pub fn of(prefix: &str, id: Id<Report>) -> Self {
        Reference {
            prefix: prefix.to_owned(),
            id,
        }
    }

    pub fn id(&self) -> Id<Report> {
        self.id
    }

    /// Reads what somebody typed: case and spaces do not matter, and the letters may be left out. `None` for another
    /// town's letters and for what is no number.
    pub fn parse(prefix: &str, text: &str) -> Option<Self> {
        let text: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
        let number = match text.split_once('-') {
            Some((letters, number)) if letters.eq_ignore_ascii_case(prefix) => number,
            Some(_) => return None,
            None => &text,
        };
        let plain = (1..=18).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
        let number: i64 = number.parse().ok().filter(|_| plain)?;
        Some(Self::of(prefix, Id::new(number)))
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.prefix, self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_type() {
        let check = |typed: &str, expected: Option<i64>| {
            let found = Reference::parse("M", typed).map(|reference| reference.id().number());
            assert_eq!(found, expected, "{typed:?}");
        };
        check("M-100231", Some(100_231));
        check(" m - 100 231 ", Some(100_231));
        check("100231", Some(100_231));
        check("X-100231", None);
        check("M-", None);
        check("M-+5", None);
        check("M-12345678901234567890", None);
        check("M-1-2", None);
        assert_eq!(Reference::of("M", Id::new(7)).to_string(), "M-7");
    }
}
