//! Codes of the vocabularies that catalogues share: licences, the EU's data themes and update frequencies.

/// A licence that a dataset can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Licence {
    /// CKAN's identifier, which others know too.
    pub code: &'static str,
    pub name: &'static str,
    /// The licence's own page; empty where there is none.
    pub url: &'static str,
    /// The authority's URI in the EU's vocabulary of licences; empty where it has none.
    pub eu: &'static str,
    pub is_open: bool,
}

const fn licence(
    code: &'static str,
    name: &'static str,
    url: &'static str,
    eu: &'static str,
) -> Licence {
    Licence {
        code,
        name,
        url,
        eu,
        is_open: true,
    }
}

macro_rules! eu_licence {
    ($code:literal) => {
        concat!(
            "http://publications.europa.eu/resource/authority/licence/",
            $code
        )
    };
}

impl Licence {
    pub const ALL: [Licence; 7] = [
        licence(
            "cc-by-4.0",
            "Creative Commons Attribution 4.0",
            "https://creativecommons.org/licenses/by/4.0/",
            eu_licence!("CC_BY_4_0"),
        ),
        licence(
            "cc-zero",
            "Creative Commons Zero 1.0",
            "https://creativecommons.org/publicdomain/zero/1.0/",
            eu_licence!("CC0"),
        ),
        licence(
            "cc-by-sa-4.0",
            "Creative Commons Attribution Share-Alike 4.0",
            "https://creativecommons.org/licenses/by-sa/4.0/",
            eu_licence!("CC_BYSA_4_0"),
        ),
        licence(
            "odc-odbl",
            "Open Data Commons Open Database License 1.0",
            "https://opendatacommons.org/licenses/odbl/1-0/",
            eu_licence!("ODC_BL"),
        ),
        licence(
            "odc-pddl",
            "Open Data Commons Public Domain Dedication and Licence 1.0",
            "https://opendatacommons.org/licenses/pddl/1-0/",
            eu_licence!("ODC_PDDL"),
        ),
        licence(
            "uk-ogl",
            "UK Open Government Licence 3.0",
            "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
            eu_licence!("OGL_3_0"),
        ),
        licence(
            "us-pd",
            "U.S. Public Domain",
            "https://www.usa.gov/government-works",
            "",
        ),
    ];

    /// The licence of a code, whichever of CKAN's spellings it has.
    pub fn parse(code: &str) -> Option<Licence> {
        let code = match code.to_ascii_lowercase().as_str() {
            "cc-by" => "cc-by-4.0".to_owned(),
            "cc-by-sa" => "cc-by-sa-4.0".to_owned(),
            "cc0" | "cc0-1.0" => "cc-zero".to_owned(),
            "odbl" | "odbl-1.0" => "odc-odbl".to_owned(),
            other => other.to_owned(),
        };
        Licence::ALL.into_iter().find(|known| known.code == code)
    }
}

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
        format!(
            "http://publications.europa.eu/resource/authority/data-theme/{}",
            self.0
        )
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
    pub const ALL: [Frequency; 8] = [
        frequency("CONT", "R/PT1S"),
        frequency("DAILY", "R/P1D"),
        frequency("WEEKLY", "R/P1W"),
        frequency("MONTHLY", "R/P1M"),
        frequency("QUARTERLY", "R/P3M"),
        frequency("ANNUAL", "R/P1Y"),
        frequency("IRREG", "irregular"),
        frequency("NEVER", "irregular"),
    ];

    pub fn parse(code: &str) -> Option<Frequency> {
        let mut all = Frequency::ALL.into_iter();
        all.find(|known| known.code.eq_ignore_ascii_case(code))
    }

    pub fn uri(self) -> String {
        format!(
            "http://publications.europa.eu/resource/authority/frequency/{}",
            self.code
        )
    }

    /// The key of its name.
    pub fn text(self) -> String {
        format!("opendata-frequency-{}", self.code.to_ascii_lowercase())
    }
}

const fn frequency(code: &'static str, repeats: &'static str) -> Frequency {
    Frequency { code, repeats }
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
        assert_eq!(
            Frequency::parse("daily").map(|one| one.repeats),
            Some("R/P1D")
        );
    }
}
