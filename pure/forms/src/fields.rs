//! Answers as the fields in which they were typed.

use std::fmt::Display;

use crate::{
    Answer, Decimal, RawFields,
    parse::{minor_digits, point},
};

impl Answer {
    /// Writes the answer into the fields of the question `key`, as somebody who writes `language` would type it; reading them gives the same answer.
    pub fn write_fields(&self, key: &str, language: &str, raw: &mut RawFields) {
        let mut part = |name: &str, value: &dyn Display| {
            let value = value.to_string();
            if !value.is_empty() {
                raw.push(format!("{key}.{name}"), value);
            }
        };
        match self {
            Self::Date(date) => {
                part("day", &date.day());
                part("month", &date.month());
                part("year", &format!("{:04}", date.year()));
            }
            Self::Name(name) if !(name.given.is_empty() && name.family.is_empty()) => {
                part("given", &name.given);
                part("family", &name.family);
            }
            Self::Address(address) => {
                part("line1", &address.line1);
                part("line2", &address.line2);
                part("town", &address.town);
                part("region", &address.region);
                part("postcode", &address.postcode);
                part("country", &address.country);
                part("gazetteer", &address.gazetteer);
            }
            Self::Place(point) => {
                part("lat", &point.lat);
                part("lon", &point.lon);
            }
            Self::Signature(signature) => {
                part("name", &signature.name);
                if !signature.strokes.is_empty() {
                    part(
                        "strokes",
                        &serde_json::to_string(&signature.strokes).unwrap_or_default(),
                    );
                }
            }
            Self::Files(files) => _ = raw.files.insert(key.to_owned(), files.clone()),
            Self::Choices(keys) => keys.iter().for_each(|chosen| raw.push(key, chosen)),
            _ => raw.push(key, self.in_one_field(language)),
        }
    }

    fn in_one_field(&self, language: &str) -> String {
        let number = |number: Decimal| number.to_string().replace('.', point(language));
        match self {
            Self::Text(text)
            | Self::Email(text)
            | Self::Phone(text)
            | Self::Choice(text)
            | Self::IdentityNumber(text)
            | Self::Iban(text)
            | Self::VehiclePlate(text)
            | Self::Country(text)
            | Self::Language(text) => text.clone(),
            Self::Name(name) => name.full.clone(),
            Self::Time(time) => format!("{:02}:{:02}", time.hour(), time.minute()),
            Self::Number(amount) => number(*amount),
            Self::Money(money) => Decimal::new(money.minor, minor_digits(&money.currency))
                .map(number)
                .unwrap_or_default(),
            Self::Truth(truth) => (if *truth { "yes" } else { "no" }).to_owned(),
            _ => String::new(),
        }
    }
}
