//! A dataset as catalogues tell of it, whichever form they have.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Texts by the BCP 47 tag of their language; the empty tag where a document does not say which.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Texts(pub BTreeMap<String, String>);

impl Texts {
    /// One text in one language.
    pub fn of(tag: &str, text: impl Into<String>) -> Self {
        Texts([(tag.to_owned(), text.into())].into())
    }

    /// The text in this language; where there is none, in English, in no language, in any.
    pub fn get(&self, tag: &str) -> &str {
        let found = [tag, "en", ""].into_iter().find_map(|tag| self.0.get(tag));
        found
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }

    /// Whether there is not a word in it.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(|text| text.trim().is_empty())
    }

    /// Adds a text, unless one of that language is there or it is blank.
    pub(crate) fn add(&mut self, tag: &str, text: &str) {
        if !text.trim().is_empty() {
            let tag = tag.to_ascii_lowercase();
            self.0.entry(tag).or_insert_with(|| text.trim().to_owned());
        }
    }
}

/// A concept of a vocabulary: its IRI, and what it is called.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concept {
    pub address: String,
    pub name: Texts,
}

/// Who publishes: a body.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publisher {
    pub address: String,
    pub name: String,
}

/// Who answers questions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    pub name: String,
    /// A mailbox, without `mailto:`.
    pub email: String,
    /// A page, where there is no mailbox.
    pub page: String,
}

/// The licence as a document names it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Licensed {
    /// CKAN's identifier, if it is one of [`crate::vocabulary::Licence`].
    pub code: String,
    pub name: String,
    pub address: String,
}

/// Who may have the data: the EU's vocabulary of access rights, which DCAT-US calls `accessLevel`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Access {
    #[default]
    Public,
    Restricted,
    NonPublic,
}

/// West, south, east and north in degrees of WGS 84.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Bounds {
    pub west: f64,
    pub south: f64,
    pub east: f64,
    pub north: f64,
}

impl Bounds {
    /// `None` unless the four are degrees in their order. A box over the antimeridian has its west east of its east.
    pub fn new(west: f64, south: f64, east: f64, north: f64) -> Option<Self> {
        let fits = (-180.0..=180.0).contains(&west)
            && (-180.0..=180.0).contains(&east)
            && (-90.0..=90.0).contains(&south)
            && (south..=90.0).contains(&north);
        fits.then_some(Bounds {
            west,
            south,
            east,
            north,
        })
    }

    /// As a polygon in Well-Known Text, which DCAT's `dcat:bbox` takes.
    pub fn wkt(&self) -> String {
        let Bounds {
            west: w,
            south: s,
            east: e,
            north: n,
        } = self;
        format!("POLYGON(({w} {s},{e} {s},{e} {n},{w} {n},{w} {s}))")
    }
}

/// A column of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    pub name: String,
    pub title: String,
    /// The type of Frictionless' Table Schema: `string`.
    pub kind: String,
    /// Its format there; empty for the default one.
    pub format: String,
}

/// A file, or another way to the data.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct File {
    /// Its own IRI in the catalogue; may be empty.
    pub address: String,
    /// What addresses call it, unique in the dataset but for the table made of a file, which has the file's.
    pub name: String,
    pub title: String,
    pub text: String,
    /// Where the data is, or a page that leads to it.
    pub access: String,
    /// The file itself; empty where only `access` is known.
    pub download: String,
    /// `CSV`.
    pub format: String,
    pub media_type: String,
    /// Bytes.
    pub bytes: Option<u64>,
    /// The hex SHA-256; empty where nobody says it.
    pub sha256: String,
    /// Whether it is a table made of the file of the same name.
    pub is_made: bool,
    pub columns: Vec<Column>,
}

impl File {
    /// The best address to fetch it from.
    pub fn url(&self) -> &str {
        match self.download.as_str() {
            "" => &self.access,
            known => known,
        }
    }
}

/// A dataset of a catalogue. Instants and days are ISO 8601 texts; what is not known is empty.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Catalogued {
    /// Its IRI.
    pub address: String,
    /// What its publisher calls it for ever.
    pub identifier: String,
    /// A short name in addresses, if the form has one.
    pub name: String,
    pub title: Texts,
    pub text: Texts,
    pub keywords: Vec<String>,
    pub themes: Vec<Concept>,
    pub publisher: Option<Publisher>,
    pub contact: Option<Contact>,
    pub licence: Option<Licensed>,
    pub access: Access,
    /// A code of [`crate::vocabulary::Frequency`].
    pub frequency: String,
    /// Two-letter codes.
    pub languages: Vec<String>,
    pub place: String,
    pub bounds: Option<Bounds>,
    /// First and last day of what it tells of.
    pub from: String,
    pub to: String,
    pub issued: String,
    pub modified: String,
    pub version: String,
    pub landing_page: String,
    /// Where it was first catalogued, if it came from another catalogue.
    pub source: String,
    /// The dataset that takes its place.
    pub replaced_by: String,
    /// Of the US federal government: `015:11`, `015:001`.
    pub bureau_codes: Vec<String>,
    pub program_codes: Vec<String>,
    pub files: Vec<File>,
}

/// A catalogue itself.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Head {
    /// Its IRI.
    pub address: String,
    pub title: Texts,
    pub text: Texts,
    pub publisher: Publisher,
    pub homepage: String,
    /// A two-letter code.
    pub language: String,
    pub modified: String,
}

/// Where a page of a catalogue stands among all, in the words of Hydra.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct View {
    pub address: String,
    pub first: String,
    pub next: Option<String>,
    pub total: u64,
}
