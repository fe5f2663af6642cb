//! Codes of the vocabularies that catalogues share (stoa-catalogue), with the keys of their names.

pub use stoa_catalogue::vocabulary::Licence;
use stoa_catalogue::vocabulary::{self, theme_address};

/// A code of the EU's vocabulary of data themes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme(pub &'static str);

impl Theme {
    pub const ALL: [Theme; 13] = [
        Theme("AGRI"),
        Theme("ECON"),
        Theme("EDUC"),
        Theme("ENER"),
        Theme("ENVI"),
        Theme("GOVE"),
        Theme("HEAL"),
        Theme("INTR"),
        Theme("JUST"),
        Theme("REGI"),
        Theme("SOCI"),
        Theme("TECH"),
        Theme("TRAN"),
    ];

    pub fn parse(code: &str) -> Option<Theme> {
        let mut all = Theme::ALL.into_iter();
        all.find(|theme| theme.0.eq_ignore_ascii_case(code))
    }

    pub fn uri(self) -> String {
        theme_address(self.0)
    }

    /// The key of its name.
    pub fn text(self) -> String {
        format!("opendata-theme-{}", self.0.to_ascii_lowercase())
    }
}

/// How often a dataset is brought up to date: a code of the EU's vocabulary of frequencies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frequency {
    pub code: &'static str,
    /// As an ISO 8601 repetition, which DCAT-US wants.
    pub repeats: &'static str,
}

impl Frequency {
    pub const ALL: [Frequency; vocabulary::Frequency::ALL.len()] = {
        let known = vocabulary::Frequency::ALL;
        let mut all = [Frequency {
            code: "",
            repeats: "",
        }; vocabulary::Frequency::ALL.len()];
        let mut place = 0;
        while place < all.len() {
            all[place] = Frequency {
                code: known[place].code,
                repeats: known[place].repeats,
            };
            place += 1;
        }
        all
    };

    pub fn parse(code: &str) -> Option<Frequency> {
        let mut all = Frequency::ALL.into_iter();
        all.find(|known| known.code.eq_ignore_ascii_case(code))
    }

    /// The key of its name.
    pub fn text(self) -> String {
        let code = self.code.to_ascii_lowercase().replace('_', "-");
        format!("opendata-frequency-{code}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_known_by_their_usual_spellings() {
        assert_eq!(
            Licence::parse("CC-BY").map(|one| one.code),
            Some("cc-by-4.0")
        );
        assert_eq!(Licence::parse("all-rights-reserved"), None);
        assert_eq!(Theme::parse("tran"), Some(Theme("TRAN")));
        assert_eq!(Theme::ALL.map(|theme| theme.0), vocabulary::THEMES);
        assert_eq!(
            Frequency::parse("daily").map(|one| one.repeats),
            Some("R/P1D")
        );
    }
}
