//! The name of an application that people say on the telephone: the town's letters, an A, and a number: `M-A100231`.

use std::fmt;

use stoa_kernel::Id;

use super::Application;

/// An application's reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    prefix: String,
    id: Id<Application>,
}

impl Reference {
    /// `prefix` is the town's, from the configuration.
    pub fn of(prefix: &str, id: Id<Application>) -> Self {
        Reference {
            prefix: prefix.to_owned(),
            id,
        }
    }

    pub fn id(&self) -> Id<Application> {
        self.id
    }

    /// Reads what somebody typed: case and spaces do not matter. `None` for another town's letters and for what is no number.
    pub fn parse(prefix: &str, text: &str) -> Option<Self> {
        let text: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
        let (letters, number) = text.split_once('-')?;
        let number = number.strip_prefix(['A', 'a'])?;
        let plain = (1..=18).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
        let number: i64 = number.parse().ok().filter(|_| plain)?;
        letters
            .eq_ignore_ascii_case(prefix)
            .then(|| Self::of(prefix, Id::new(number)))
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-A{}", self.prefix, self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::Reference;

    #[test]
    fn reads_what_people_type() {
        let check = |typed: &str, expected: Option<i64>| {
            let found = Reference::parse("M", typed).map(|reference| reference.id().number());
            assert_eq!(found, expected, "{typed:?}");
        };
        check("M-A100231", Some(100_231));
        check(" m-a 100 231", Some(100_231));
        check("M-100231", None);
        check("K-A100231", None);
        check("M-A", None);
        check("M-A1x", None);
        check("M-A9999999999999999999", None);
    }
}
