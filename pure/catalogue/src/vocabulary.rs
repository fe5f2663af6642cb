//! Codes that catalogues share: the EU's authority tables (op.europa.eu, "Authority tables" of the Publications Office), CKAN's
//! identifiers of licences, and the repetitions of Project Open Data 1.1.

/// Where the EU's tables are.
pub const EU: &str = "http://publications.europa.eu/resource/authority";

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

macro_rules! eu_licence {
    ($code:literal) => {
        concat!(
            "http://publications.europa.eu/resource/authority/licence/",
            $code
        )
    };
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
            "pddl" | "pddl-1.0" => "odc-pddl".to_owned(),
            "ogl-uk-3.0" => "uk-ogl".to_owned(),
            other => other.to_owned(),
        };
        Licence::ALL.into_iter().find(|known| known.code == code)
    }

    /// The licence of a code or an address, its own or the EU's, with or without `https` and a slash at its end.
    pub fn find(text: &str) -> Option<Licence> {
        let plain = |text: &str| {
            let text = text.trim().to_ascii_lowercase();
            let text = text
                .split_once("://")
                .map_or(text.as_str(), |(_, rest)| rest);
            let text = text.trim_start_matches("www.").trim_end_matches('/');
            text.trim_end_matches("/legalcode").to_owned()
        };
        let wanted = plain(text);
        Licence::parse(text.trim()).or_else(|| {
            let is_it = |known: &Licence| {
                !wanted.is_empty() && [known.url, known.eu].map(plain).contains(&wanted)
            };
            Licence::ALL.into_iter().find(is_it)
        })
    }
}

/// The codes of the EU's table of data themes.
pub const THEMES: [&str; 13] = [
    "AGRI", "ECON", "EDUC", "ENER", "ENVI", "GOVE", "HEAL", "INTR", "JUST", "REGI", "SOCI", "TECH",
    "TRAN",
];

/// The IRI of a theme's code.
pub fn theme_address(code: &str) -> String {
    format!("{EU}/data-theme/{code}")
}

/// The code of a theme's IRI, or of the code itself in any case.
pub fn theme_code(text: &str) -> Option<&'static str> {
    let last = last_part(text);
    THEMES
        .into_iter()
        .find(|code| code.eq_ignore_ascii_case(last))
}

/// How often a dataset is brought up to date: a code of the EU's table of frequencies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frequency {
    pub code: &'static str,
    /// As an ISO 8601 repetition, which DCAT-US wants.
    pub repeats: &'static str,
}

const fn frequency(code: &'static str, repeats: &'static str) -> Frequency {
    Frequency { code, repeats }
}

impl Frequency {
    /// The whole of the EU's table, from often to seldom; those that say nothing of how often come last.
    pub const ALL: [Frequency; 39] = [
        frequency("UPDATE_CONT", "R/PT1S"),
        frequency("CONT", "R/PT1S"),
        frequency("1MIN", "R/PT1M"),
        frequency("5MIN", "R/PT5M"),
        frequency("10MIN", "R/PT10M"),
        frequency("15MIN", "R/PT15M"),
        frequency("30MIN", "R/PT30M"),
        frequency("HOURLY", "R/PT1H"),
        frequency("BIHOURLY", "R/PT2H"),
        frequency("TRIHOURLY", "R/PT3H"),
        frequency("12HRS", "R/PT12H"),
        frequency("DAILY_2", "R/P0.5D"),
        frequency("DAILY", "R/P1D"),
        frequency("WEEKLY_3", "R/P0.33W"),
        frequency("WEEKLY_2", "R/P3.5D"),
        frequency("WEEKLY", "R/P1W"),
        frequency("BIWEEKLY", "R/P2W"),
        frequency("MONTHLY_3", "R/P0.33M"),
        frequency("MONTHLY_2", "R/P0.5M"),
        frequency("MONTHLY", "R/P1M"),
        frequency("BIMONTHLY", "R/P2M"),
        frequency("QUARTERLY", "R/P3M"),
        frequency("ANNUAL_3", "R/P4M"),
        frequency("ANNUAL_2", "R/P6M"),
        frequency("ANNUAL", "R/P1Y"),
        frequency("BIENNIAL", "R/P2Y"),
        frequency("TRIENNIAL", "R/P3Y"),
        frequency("QUADRENNIAL", "R/P4Y"),
        frequency("QUINQUENNIAL", "R/P5Y"),
        frequency("DECENNIAL", "R/P10Y"),
        frequency("BIDECENNIAL", "R/P20Y"),
        frequency("TRIDECENNIAL", "R/P30Y"),
        frequency("AS_NEEDED", "irregular"),
        frequency("IRREG", "irregular"),
        frequency("NOT_PLANNED", "irregular"),
        frequency("NEVER", "irregular"),
        frequency("OP_DATPRO", "irregular"),
        frequency("OTHER", "irregular"),
        frequency("UNKNOWN", "irregular"),
    ];

    /// The frequency of a code, in any case.
    pub fn parse(code: &str) -> Option<Frequency> {
        let mut all = Frequency::ALL.into_iter();
        all.find(|known| known.code.eq_ignore_ascii_case(code))
    }

    /// The frequency of a code, an IRI of the EU's or of Dublin Core's (`freq:annual`), a repetition, or a word.
    pub fn find(text: &str) -> Option<Frequency> {
        let last = last_part(text).to_ascii_uppercase();
        let code = match last.as_str() {
            "CONTINUOUS" | "REALTIME" | "PT1S" => "CONT",
            "P0.5W" => "WEEKLY_2",
            "P7D" => "WEEKLY",
            "P14D" => "BIWEEKLY",
            "SEMIWEEKLY" => "WEEKLY_2",
            "THREETIMESAWEEK" => "WEEKLY_3",
            "SEMIMONTHLY" => "MONTHLY_2",
            "THREETIMESAMONTH" => "MONTHLY_3",
            "SEMIANNUAL" | "BIANNUAL" | "BIANNUALLY" => "ANNUAL_2",
            "THREETIMESAYEAR" => "ANNUAL_3",
            "YEARLY" | "ANNUALLY" => "ANNUAL",
            "FORTNIGHTLY" => "BIWEEKLY",
            "IRREGULAR" => "IRREG",
            "ASNEEDED" => "AS_NEEDED",
            "NOTPLANNED" => "NOT_PLANNED",
            other => other,
        };
        let repeats = |known: &Frequency| known.repeats.strip_prefix("R/") == Some(code);
        let known = Frequency::ALL.into_iter().find(repeats);
        known.or_else(|| Frequency::parse(code))
    }

    pub fn address(self) -> String {
        format!("{EU}/frequency/{}", self.code)
    }
}

/// Two-letter codes of languages with those of the EU's table, which are ISO 639-3: the EU's own, and those that most people speak.
const LANGUAGES: [(&str, &str); 38] = [
    ("ar", "ARA"),
    ("bg", "BUL"),
    ("ca", "CAT"),
    ("cs", "CES"),
    ("cy", "CYM"),
    ("da", "DAN"),
    ("de", "DEU"),
    ("el", "ELL"),
    ("en", "ENG"),
    ("es", "SPA"),
    ("et", "EST"),
    ("eu", "EUS"),
    ("fi", "FIN"),
    ("fr", "FRA"),
    ("ga", "GLE"),
    ("gl", "GLG"),
    ("he", "HEB"),
    ("hi", "HIN"),
    ("hr", "HRV"),
    ("hu", "HUN"),
    ("is", "ISL"),
    ("it", "ITA"),
    ("ja", "JPN"),
    ("lt", "LIT"),
    ("lv", "LAV"),
    ("mt", "MLT"),
    ("nl", "NLD"),
    ("no", "NOR"),
    ("pl", "POL"),
    ("pt", "POR"),
    ("ro", "RON"),
    ("ru", "RUS"),
    ("sk", "SLK"),
    ("sl", "SLV"),
    ("sv", "SWE"),
    ("tr", "TUR"),
    ("uk", "UKR"),
    ("zh", "ZHO"),
];

/// The IRI of a language by its two letters; `None` for one that the table here lacks.
pub fn language_address(tag: &str) -> Option<String> {
    let known = LANGUAGES.iter().find(|(two, _)| *two == tag)?;
    Some(format!("{EU}/language/{}", known.1))
}

/// The two letters of a language by its IRI (the EU's, Lexvo's, the Library of Congress'), its three letters or its tag.
pub fn language_tag(text: &str) -> Option<&'static str> {
    let last = last_part(text);
    let two = last.split(['-', '_']).next().unwrap_or_default();
    let is_it = |(short, long): &&(&str, &str)| {
        short.eq_ignore_ascii_case(two) || long.eq_ignore_ascii_case(last)
    };
    LANGUAGES.iter().find(is_it).map(|(short, _)| *short)
}

/// The media type of a file by its format; empty where nobody knows it.
pub fn media_type(format: &str) -> &'static str {
    let format = format.to_ascii_uppercase();
    let known = MEDIA_TYPES.iter().find(|(name, _)| *name == format);
    known.map_or("", |(_, kind)| *kind)
}

/// The format of a media type, with or without IANA's address before it; empty where nobody knows it.
pub fn format_of(media_type: &str) -> &'static str {
    let kind = media_type.split(';').next().unwrap_or_default().trim();
    let kind = kind.rsplit("media-types/").next().unwrap_or_default();
    let known = MEDIA_TYPES
        .iter()
        .find(|(_, known)| known.eq_ignore_ascii_case(kind));
    known.map_or("", |(name, _)| *name)
}

const MEDIA_TYPES: [(&str, &str); 16] = [
    ("CSV", "text/csv"),
    ("TSV", "text/tab-separated-values"),
    ("JSON", "application/json"),
    ("GEOJSON", "application/geo+json"),
    ("NDJSON", "application/x-ndjson"),
    (
        "XLSX",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    ("XLS", "application/vnd.ms-excel"),
    ("ODS", "application/vnd.oasis.opendocument.spreadsheet"),
    ("PARQUET", "application/vnd.apache.parquet"),
    ("XML", "application/xml"),
    ("PDF", "application/pdf"),
    ("ZIP", "application/zip"),
    ("HTML", "text/html"),
    ("TXT", "text/plain"),
    ("GPKG", "application/geopackage+sqlite3"),
    ("KML", "application/vnd.google-earth.kml+xml"),
];

/// What stands behind the last slash, hash or colon of an IRI; the text itself where there is none.
pub(crate) fn last_part(text: &str) -> &str {
    let text = text.trim().trim_end_matches('/');
    text.rsplit(['/', '#', ':']).next().unwrap_or(text)
}

/// Whether a text is a code of a bureau of the US federal government (OMB Circular A-11, Appendix C): `015:11`.
pub fn is_bureau_code(text: &str) -> bool {
    is_code(text, 2)
}

/// Whether a text is a code of a programme of the US federal government (Federal Program Inventory): `015:001`.
pub fn is_program_code(text: &str) -> bool {
    is_code(text, 3)
}

fn is_code(text: &str, digits: usize) -> bool {
    let is_number = |text: &str, length: usize| {
        text.len() == length && text.bytes().all(|sign| sign.is_ascii_digit())
    };
    text.split_once(':')
        .is_some_and(|(agency, part)| is_number(agency, 3) && is_number(part, digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn licences_are_known_by_every_usual_spelling() {
        let code = |text: &str| Licence::find(text).map(|one| one.code);
        for text in [
            "CC-BY",
            "http://creativecommons.org/licenses/by/4.0",
            "https://www.creativecommons.org/licenses/by/4.0/legalcode",
            "http://publications.europa.eu/resource/authority/licence/CC_BY_4_0",
        ] {
            assert_eq!(code(text), Some("cc-by-4.0"), "{text}");
        }
        assert_eq!(code(""), None);
        assert_eq!(code("all-rights-reserved"), None);
    }

    #[test]
    fn codes_are_found_in_what_portals_write() {
        let often = |text: &str| Frequency::find(text).map(|one| one.code);
        assert_eq!(often("R/P1Y"), Some("ANNUAL"));
        assert_eq!(often("http://purl.org/cld/freq/daily"), Some("DAILY"));
        assert_eq!(
            often("http://publications.europa.eu/resource/authority/frequency/UPDATE_CONT"),
            Some("UPDATE_CONT")
        );
        assert_eq!(often("R/P0.5M"), Some("MONTHLY_2"));
        assert_eq!(often("R/PT1S"), Some("CONT"));
        assert_eq!(
            often("http://purl.org/cld/freq/threeTimesAYear"),
            Some("ANNUAL_3")
        );
        for one in Frequency::ALL {
            assert_eq!(often(&one.address()), Some(one.code));
        }
        assert_eq!(often("now and then"), None);
        assert_eq!(
            language_tag("http://id.loc.gov/vocabulary/iso639-1/en"),
            Some("en")
        );
        assert_eq!(language_tag("pt-BR"), Some("pt"));
        assert_eq!(language_tag("http://lexvo.org/id/iso639-3/spa"), Some("es"));
        assert_eq!(
            theme_code("http://publications.europa.eu/resource/authority/data-theme/TRAN"),
            Some("TRAN")
        );
        assert_eq!(
            format_of("https://www.iana.org/assignments/media-types/text/csv"),
            "CSV"
        );
        assert!(is_bureau_code("015:11") && !is_bureau_code("015:001"));
        assert!(is_program_code("015:001") && !is_program_code("15:1"));
    }
}
