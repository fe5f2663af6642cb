//! An answer, typed.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use crate::Decimal;

/// What was answered to one question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", content = "value", rename_all = "snake_case")]
pub enum Answer {
    /// Of text, long_text.
    Text(String),
    /// Of name.
    Name(PersonName),
    /// Of date.
    Date(Date),
    /// Of time.
    Time(Time),
    /// Of address.
    Address(Address),
    /// Of email.
    Email(String),
    /// Of phone: E.164, with its plus.
    Phone(String),
    /// Of number, and of calculated where numbers were added.
    Number(Decimal),
    /// Of money, and of calculated where amounts were added.
    Money(Money),
    /// Of choice: its key.
    Choice(String),
    /// Of choices: keys, in the order of the definition.
    Choices(Vec<String>),
    /// Of file.
    Files(Vec<FileAnswer>),
    /// Of place.
    Place(Point),
    /// Of identity_number: capitals and digits, without separators.
    IdentityNumber(String),
    /// Of iban: capitals and digits, without spaces.
    Iban(String),
    /// Of vehicle_plate: capitals and digits, without separators.
    VehiclePlate(String),
    /// Of yes_no; and of declaration, where it is always true.
    Truth(bool),
    /// Of signature.
    Signature(Signature),
    /// Of country: ISO 3166-1 alpha-2, in capitals.
    Country(String),
    /// Of language: ISO 639, in small letters.
    Language(String),
}

/// A person's name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonName {
    /// The whole name as it was written; where it was asked in two parts, both of them in the order of the fields.
    pub full: String,
    /// Given names, if asked apart.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub given: String,
    /// Family name, if asked apart.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub family: String,
}

/// A postal address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Address {
    /// Street and house, or whatever stands above the town: one line, or two.
    pub line1: String,
    /// The second line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub line2: String,
    /// Town.
    pub town: String,
    /// Region, province, state.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub region: String,
    /// Postcode, in capitals.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub postcode: String,
    /// Country, ISO 3166-1 alpha-2; empty if it was neither asked nor set.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub country: String,
    /// The address's id in a gazetteer, if it was picked there.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub gazetteer: String,
}

/// An amount of money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// In the currency's minor units (ISO 4217): cents of euros, whole yen.
    pub minor: i64,
    /// ISO 4217.
    pub currency: String,
}

/// A file that was uploaded and is kept elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileAnswer {
    /// By which it is found again.
    pub id: String,
    /// As its owner called it.
    pub name: String,
    /// As its content was found to be, not as it was claimed (IANA).
    pub media_type: String,
    /// How long it is.
    pub bytes: u64,
}

/// A point in degrees of WGS 84.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// Longitude, −180 to 180.
    pub lon: f64,
    /// Latitude, −90 to 90.
    pub lat: f64,
}

/// A signature: a name typed, strokes drawn, or both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// The name typed; empty if only drawn.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Strokes, each a run of points x, y in a frame of 1000 × 400.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub strokes: Vec<Vec<(u16, u16)>>,
}
