//! What is said of a dataset: the fields of DCAT-AP 3 that a publisher fills in.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use stoa_kernel::{FieldError, Lang, Localised, Message};

use stoa_catalogue::{
    Access, Bounds,
    vocabulary::{is_bureau_code, is_program_code},
};

use super::{
    Origin,
    code::{Frequency, Licence, Theme},
};

/// The most characters of a title, and of what is said of a dataset.
pub const LONGEST_TITLE: usize = 200;
pub const LONGEST_TEXT: usize = 20_000;
const LONGEST_WORD: usize = 100;
const MOST_KEYWORDS: usize = 50;

/// A description. Codes are those of [`Licence`], [`Theme`] and [`Frequency`]; empty where nothing was chosen.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Description {
    pub title: Localised,
    pub text: Localised,
    pub licence: String,
    pub themes: Vec<String>,
    pub keywords: Vec<String>,
    /// The place that it is about, in words.
    pub place: String,
    pub from: Option<Date>,
    pub to: Option<Date>,
    pub frequency: String,
    /// Who answers questions: an office and its mailbox, never a person's own.
    pub contact: String,
    pub contact_email: String,
    /// The language that the data is written in.
    pub language: Option<Lang>,
    /// Its page elsewhere, if it has one.
    pub landing_page: String,
    /// What programs keep with it (CKAN's extras).
    pub extras: Vec<(String, String)>,
    /// The box that the data lies in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bounds: Option<Bounds>,
    /// Who may have the data; of what is here everybody, of what stands elsewhere whoever is told there.
    #[serde(skip_serializing_if = "is_public")]
    pub access: Access,
    /// Of the US federal government: `015:11` and `015:001`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bureau_codes: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub program_codes: Vec<String>,
    /// Where it was harvested; `None` for what is of this house.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
}

/// What is not said is public, in versions of old too.
fn is_public(access: &Access) -> bool {
    *access == Access::Public
}

impl Description {
    /// Takes out what is empty, and says what is wrong with the rest, every fault at once.
    pub fn checked(mut self) -> Result<Self, Vec<FieldError>> {
        let mut faults = self.codes_checked();
        self.title = filled(self.title);
        self.text = filled(self.text);
        self.keywords = words(&self.keywords);
        self.themes.retain(|theme| !theme.is_empty());
        let mut fault = |field: String, key: &'static str| {
            faults.push(FieldError::new(field, Message::new(key)));
        };
        if self.title.is_empty() {
            fault("title".to_owned(), "opendata-title-missing");
        }
        for (field, texts, most) in [
            ("title", &self.title, LONGEST_TITLE),
            ("text", &self.text, LONGEST_TEXT),
        ] {
            for (lang, text) in &texts.0 {
                if text.chars().count() > most {
                    fault(format!("{field}_{}", lang.code()), "opendata-text-too-long");
                }
            }
        }
        if !self.licence.is_empty() && Licence::parse(&self.licence).is_none() {
            fault("licence".to_owned(), "opendata-licence-unknown");
        }
        if self
            .themes
            .iter()
            .any(|theme| Theme::parse(theme).is_none())
        {
            fault("themes".to_owned(), "opendata-theme-unknown");
        }
        if !self.frequency.is_empty() && Frequency::parse(&self.frequency).is_none() {
            fault("frequency".to_owned(), "opendata-frequency-wrong");
        }
        if self.keywords.len() > MOST_KEYWORDS
            || self
                .keywords
                .iter()
                .any(|word| word.chars().count() > LONGEST_WORD)
        {
            fault("keywords".to_owned(), "opendata-keywords-too-many");
        }
        if let (Some(from), Some(to)) = (self.from, self.to)
            && from > to
        {
            fault("to".to_owned(), "opendata-to-before-from");
        }
        if !self.contact_email.is_empty() && !is_mailbox(&self.contact_email) {
            fault("contact_email".to_owned(), "opendata-mailbox-wrong");
        }
        if !self.landing_page.is_empty() && !is_web_address(&self.landing_page) {
            fault("landing_page".to_owned(), "opendata-address-wrong");
        }
        match faults.is_empty() {
            true => Ok(self),
            false => Err(faults),
        }
    }
}

impl Description {
    /// What is wrong with the codes, each of which stands once then.
    fn codes_checked(&mut self) -> Vec<FieldError> {
        let mut faults = Vec::new();
        let mut fault = |field: &str, key| faults.push(FieldError::new(field, Message::new(key)));
        self.bureau_codes = words(&self.bureau_codes);
        self.program_codes = words(&self.program_codes);
        if !self.bureau_codes.iter().all(|code| is_bureau_code(code)) {
            fault("bureau_codes", "opendata-bureau-code-wrong");
        }
        if !self.program_codes.iter().all(|code| is_program_code(code)) {
            fault("program_codes", "opendata-program-code-wrong");
        }
        faults
    }
}

/// Whether a text is an address of the web.
pub fn is_web_address(text: &str) -> bool {
    let rest = ["http://", "https://"]
        .iter()
        .find_map(|scheme| text.strip_prefix(scheme));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'))
        && text.len() <= 2000
        && !text.contains(|sign: char| sign.is_whitespace() || sign.is_control() || sign == '"')
}

/// Whether a text is the address of a mailbox.
pub fn is_mailbox(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else {
        return false;
    };
    !name.is_empty()
        && host.contains('.')
        && !text.contains(char::is_whitespace)
        && text.len() < 255
}

fn filled(texts: Localised) -> Localised {
    let texts = texts.0.into_iter();
    let trimmed = texts.map(|(lang, text)| (lang, text.trim().to_owned()));
    Localised(trimmed.filter(|(_, text)| !text.is_empty()).collect())
}

/// Each word once, trimmed, in its order.
fn words(given: &[String]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in given
        .iter()
        .map(|word| word.trim())
        .filter(|word| !word.is_empty())
    {
        if !words.iter().any(|known| known.eq_ignore_ascii_case(word)) {
            words.push(word.to_owned());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(change: impl FnOnce(&mut Description)) -> Vec<String> {
        let mut description = Description {
            title: Localised::english("Trees"),
            ..Description::default()
        };
        change(&mut description);
        let faults = description.checked().err().unwrap_or_default();
        faults.into_iter().map(|fault| fault.field).collect()
    }

    #[test]
    fn every_fault_is_said_at_once() {
        assert_eq!(faults(|_| {}), Vec::<String>::new());
        let all = faults(|one| {
            one.title = Localised::english("  ");
            one.licence = "mine".to_owned();
            one.frequency = "often".to_owned();
            one.contact_email = "me".to_owned();
            one.landing_page = "javascript:alert(1)".to_owned();
            one.from = Some(jiff::civil::date(2026, 2, 1));
            one.to = Some(jiff::civil::date(2026, 1, 1));
        });
        let expected = [
            "title",
            "licence",
            "frequency",
            "to",
            "contact_email",
            "landing_page",
        ];
        assert_eq!(all, expected);
    }

    #[test]
    fn words_stand_once() {
        let given = [" tree", "Tree", "", "lamp"].map(str::to_owned);
        assert_eq!(words(&given), ["tree", "lamp"]);
    }
}
