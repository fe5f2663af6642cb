//! What somebody needs to take part in a meeting.

use serde::{Deserialize, Serialize};
use stoa_kernel::{Error, Result};

/// The longest text, in letters.
const WORDS: usize = 1_000;
/// The most children of one guest.
pub const MOST_CHILDREN: u8 = 9;

/// What somebody needs, as they wrote it.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Needed {
    pub words: String,
    /// How many children are to be looked after.
    pub children: u8,
}

impl std::fmt::Debug for Needed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Needed(…)")
    }
}

impl Needed {
    /// `None` for nothing. `Invalid` on `words` and `children`.
    pub fn checked(&self, offers_childcare: bool) -> Result<Option<Self>> {
        let words = self.words.trim().replace("\r\n", "\n");
        if words.chars().count() > WORDS {
            return Err(Error::invalid("words", "participation-frame-fault-long"));
        }
        let most = if offers_childcare { MOST_CHILDREN } else { 0 };
        if self.children > most {
            return Err(Error::invalid(
                "children",
                "participation-frame-fault-choice",
            ));
        }
        let needed = Needed {
            words,
            ..self.clone()
        };
        Ok((needed != Needed::default()).then_some(needed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_kept_of_whoever_needs_nothing() {
        let of = |words: &str, children| Needed {
            words: words.to_owned(),
            children,
        };
        assert_eq!(of("  ", 0).checked(true), Ok(None));
        assert_eq!(of(" A ramp ", 0).checked(false), Ok(Some(of("A ramp", 0))));
        assert_eq!(of("", 2).checked(true), Ok(Some(of("", 2))));
        assert!(of("", 2).checked(false).is_err());
        assert!(of("", 10).checked(true).is_err());
        assert!(of(&"x".repeat(1_001), 0).checked(true).is_err());
    }
}
