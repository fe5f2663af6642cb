//! The four languages, and texts that managers write in each of them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A language that every resident's page is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    En,
    Es,
    Fr,
    Ar,
}

impl Lang {
    pub const ALL: [Lang; 4] = [Lang::En, Lang::Es, Lang::Fr, Lang::Ar];

    /// The language's BCP 47 code.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Es => "es",
            Lang::Fr => "fr",
            Lang::Ar => "ar",
        }
    }

    /// The language's name in the language itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::Es => "Español",
            Lang::Fr => "Français",
            Lang::Ar => "العربية",
        }
    }

    pub const fn is_rtl(self) -> bool {
        matches!(self, Lang::Ar)
    }

    /// The language of a BCP 47 tag by its primary subtag: `fr-CA` is French.
    pub fn parse(tag: &str) -> Option<Lang> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Lang::ALL
            .into_iter()
            .find(|lang| lang.code().eq_ignore_ascii_case(primary))
    }
}

/// A short text in some of the languages, as managers give it for a category or a ward.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Localised(pub BTreeMap<Lang, String>);

impl Localised {
    /// A text that is had in English alone.
    pub fn english(text: impl Into<String>) -> Self {
        Localised(BTreeMap::from([(Lang::En, text.into())]))
    }

    /// The text in this language; else in English; else in whichever language there is.
    pub fn get(&self, lang: Lang) -> &str {
        let found = self.0.get(&lang).or_else(|| self.0.get(&Lang::En));
        found
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }

    pub fn is_empty(&self) -> bool {
        self.0.values().all(|text| text.trim().is_empty())
    }

    /// The texts as JSON, `{"en": "…"}`, as tables keep them.
    pub fn to_json(&self) -> String {
        serde_json::to_string(&self.0).unwrap_or_else(|_| "{}".to_owned())
    }

    /// Reads what [`Localised::to_json`] wrote; anything else is taken as an English text.
    pub fn from_json(json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_else(|_| Localised::english(json))
    }
}
