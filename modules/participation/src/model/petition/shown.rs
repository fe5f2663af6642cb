//! How somebody who signs is named: not at all, by initials, or by name.

use stoa_kernel::{Error, Result};

use crate::model::voices::NAME;

/// What a signer chose.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Shown {
    #[default]
    Nothing,
    Initials,
    Name,
}

impl Shown {
    pub const ALL: [Shown; 3] = [Shown::Nothing, Shown::Initials, Shown::Name];

    pub const fn name(self) -> &'static str {
        match self {
            Shown::Nothing => "nothing",
            Shown::Initials => "initials",
            Shown::Name => "name",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Shown::ALL.into_iter().find(|one| one.name() == name)
    }
}

/// What stands with a signature, `None` for nothing. `Invalid` on `name` where one is wanted and missing, or too long.
pub fn shown_as(choice: Shown, name: &str) -> Result<Option<String>> {
    if choice == Shown::Nothing {
        return Ok(None);
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    if words.is_empty() {
        return Err(Error::invalid("name", "participation-petition-fault-name"));
    }
    let whole = words.join(" ");
    if whole.chars().count() > NAME {
        return Err(Error::invalid("name", "participation-frame-fault-long"));
    }
    Ok(Some(match choice {
        Shown::Initials => initials(&words),
        _ => whole,
    }))
}

fn initials(words: &[&str]) -> String {
    let first = words.iter().filter_map(|word| word.chars().next());
    let all: Vec<String> = first
        .map(|letter| letter.to_uppercase().to_string() + ".")
        .collect();
    all.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_kept_beyond_what_was_chosen() {
        let name = "  ana  María ruiz ";
        assert_eq!(shown_as(Shown::Nothing, name), Ok(None));
        assert_eq!(shown_as(Shown::Initials, name), Ok(Some("A. M. R.".into())));
        assert_eq!(
            shown_as(Shown::Name, name),
            Ok(Some("ana María ruiz".into()))
        );
        assert_eq!(
            shown_as(Shown::Initials, "ليلى حداد"),
            Ok(Some("ل. ح.".into()))
        );
        assert!(shown_as(Shown::Name, " ").is_err());
        assert!(shown_as(Shown::Initials, &"x".repeat(61)).is_err());
        for shown in Shown::ALL {
            assert_eq!(Shown::parse(shown.name()), Some(shown));
        }
    }
}
