//! The kinds of questions, each with its settings.

use serde::{Deserialize, Serialize};

use crate::{Choice, DateBound, Decimal, identity::Scheme};

/// The most characters that a long text may have.
pub const LONGEST_TEXT: u32 = 50_000;

/// What kind of answer a question wants. In a file the word stands under `type`, the settings beside it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Kind {
    /// A line of text.
    Text {
        /// At most so many characters (Unicode scalar values).
        #[serde(default = "short")]
        max: u32,
    },
    /// Paragraphs.
    LongText {
        /// At most so many characters, 50,000 at most.
        #[serde(default = "long")]
        max: u32,
    },
    /// A person's name.
    Name {
        /// In one field, as every culture can write it, or in two.
        #[serde(default)]
        parts: NameParts,
    },
    /// A day of the calendar.
    Date {
        /// Not before.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        earliest: Option<DateBound>,
        /// Not after.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        latest: Option<DateBound>,
    },
    /// A time of the day, in minutes.
    Time {
        /// Not before, as `08:00`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        earliest: Option<jiff::civil::Time>,
        /// Not after.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        latest: Option<jiff::civil::Time>,
    },
    /// A postal address.
    Address {
        /// The country (ISO 3166-1 alpha-2) where none is written; its postcodes are checked if their form is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        country: Option<String>,
    },
    /// An address of e-mail.
    Email {},
    /// A telephone number, kept as E.164.
    Phone {
        /// Whose numbers are written without a country's code (ISO 3166-1 alpha-2).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        country: Option<String>,
    },
    /// A number.
    Number {
        /// At least.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        min: Option<Decimal>,
        /// At most.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        max: Option<Decimal>,
        /// How many digits may stand behind the point, nine at most.
        #[serde(default)]
        decimals: u8,
    },
    /// An amount of money.
    Money {
        /// ISO 4217, such as `EUR`.
        currency: String,
        /// At least, in whole units.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        min: Option<Decimal>,
        /// At most, in whole units.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        max: Option<Decimal>,
    },
    /// One of several.
    Choice {
        /// What is offered, in this order.
        choices: Vec<Choice>,
    },
    /// Any of several.
    Choices {
        /// What is offered, in this order.
        choices: Vec<Choice>,
        /// At least so many, where any is chosen that is not exclusive.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        min: Option<u32>,
        /// At most so many.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        max: Option<u32>,
    },
    /// Uploaded files.
    File {
        /// Which kinds may be given; any of the known ones if none is named.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        kinds: Vec<FileKind>,
        /// At most so many bytes each.
        #[serde(default = "ten_mebibytes")]
        max_bytes: u64,
        /// At most so many files.
        #[serde(default = "one")]
        max_count: u32,
    },
    /// A place on the map.
    Place {
        /// It must lie within.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        bounds: Option<Bounds>,
    },
    /// A number by which a state or a register knows somebody or something, with its checksum.
    IdentityNumber {
        /// Whose.
        scheme: Scheme,
    },
    /// An account's number, ISO 13616.
    Iban {
        /// Only of these countries (ISO 3166-1 alpha-2); any if none is named.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        countries: Vec<String>,
    },
    /// A vehicle's plate, kept in capitals without spaces and hyphens.
    VehiclePlate {
        /// By the patterns of these countries (ISO 3166-1 alpha-2), any of them; by none if none is named.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        countries: Vec<String>,
    },
    /// A sentence that must be agreed to, if required.
    Declaration {},
    /// A signature: the name typed, or strokes drawn.
    Signature {
        /// Whether it may be drawn; typing is always possible, for those who cannot draw.
        #[serde(default)]
        drawn: bool,
    },
    /// Yes or no.
    YesNo {},
    /// A country, ISO 3166-1 alpha-2.
    Country {
        /// Only these; any if none is named.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        only: Vec<String>,
    },
    /// A language, ISO 639-1 or 639-2/T.
    Language {
        /// Only these; any if none is named.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        only: Vec<String>,
    },
    /// The sum of numbers, or of amounts in one currency, that were answered. Nobody types it.
    Calculated {
        /// The keys of number and money questions, of repeated pages too.
        sum: Vec<String>,
    },
}

fn short() -> u32 {
    500
}

fn long() -> u32 {
    5_000
}

fn one() -> u32 {
    1
}

fn ten_mebibytes() -> u64 {
    10 * 1024 * 1024
}

/// How a name is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NameParts {
    /// In one field (`KEY`).
    #[default]
    Full,
    /// Given names and family name (`KEY.given`, `KEY.family`); one of the two is enough.
    GivenAndFamily,
}

/// Kinds of files, by what people call them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// PDF.
    Pdf,
    /// JPEG, PNG, WebP, GIF, HEIC, TIFF.
    Picture,
    /// Word processors' documents, and plain text.
    Document,
    /// Spreadsheets, CSV.
    Spreadsheet,
    /// Sound.
    Sound,
    /// Film.
    Film,
}

impl FileKind {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Pdf,
        Self::Picture,
        Self::Document,
        Self::Spreadsheet,
        Self::Sound,
        Self::Film,
    ];

    /// The word for it in a file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Picture => "picture",
            Self::Document => "document",
            Self::Spreadsheet => "spreadsheet",
            Self::Sound => "sound",
            Self::Film => "film",
        }
    }

    /// The media types (IANA) that count as this kind.
    pub fn media_types(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["application/pdf"],
            Self::Picture => &[
                "image/jpeg",
                "image/png",
                "image/webp",
                "image/gif",
                "image/heic",
                "image/tiff",
            ],
            Self::Document => &[
                "application/msword",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "application/vnd.oasis.opendocument.text",
                "application/rtf",
                "text/plain",
            ],
            Self::Spreadsheet => &[
                "application/vnd.ms-excel",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/vnd.oasis.opendocument.spreadsheet",
                "text/csv",
            ],
            Self::Sound => &[
                "audio/mpeg",
                "audio/mp4",
                "audio/ogg",
                "audio/wav",
                "audio/webm",
            ],
            Self::Film => &["video/mp4", "video/quicktime", "video/webm", "video/ogg"],
        }
    }
}

/// A box in degrees of WGS 84. West may be greater than east: it then crosses the antimeridian.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bounds {
    /// Least longitude.
    pub west: f64,
    /// Least latitude.
    pub south: f64,
    /// Greatest longitude.
    pub east: f64,
    /// Greatest latitude.
    pub north: f64,
}

impl Kind {
    /// The word for it in a file.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Text { .. } => "text",
            Self::LongText { .. } => "long_text",
            Self::Name { .. } => "name",
            Self::Date { .. } => "date",
            Self::Time { .. } => "time",
            Self::Address { .. } => "address",
            Self::Email {} => "email",
            Self::Phone { .. } => "phone",
            Self::Number { .. } => "number",
            Self::Money { .. } => "money",
            Self::Choice { .. } => "choice",
            Self::Choices { .. } => "choices",
            Self::File { .. } => "file",
            Self::Place { .. } => "place",
            Self::IdentityNumber { .. } => "identity_number",
            Self::Iban { .. } => "iban",
            Self::VehiclePlate { .. } => "vehicle_plate",
            Self::Declaration {} => "declaration",
            Self::Signature { .. } => "signature",
            Self::YesNo {} => "yes_no",
            Self::Country { .. } => "country",
            Self::Language { .. } => "language",
            Self::Calculated { .. } => "calculated",
        }
    }

    /// What it offers to choose; empty for other kinds.
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::Choice { choices } | Self::Choices { choices, .. } => choices,
            _ => &[],
        }
    }
}
