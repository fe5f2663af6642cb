//! The kinds of questions that pages can ask, with the settings of each.

/// In the order in which they are offered. Each has its words under `services-owner-kind-WORD`.
pub const KINDS: [&str; 23] = [
    "text",
    "long_text",
    "yes_no",
    "choice",
    "choices",
    "name",
    "address",
    "email",
    "phone",
    "date",
    "time",
    "number",
    "money",
    "file",
    "place",
    "identity_number",
    "iban",
    "vehicle_plate",
    "country",
    "language",
    "declaration",
    "signature",
    "calculated",
];

/// What a setting's control takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A whole number.
    Whole,
    /// A number, perhaps with decimals.
    Decimal,
    /// Degrees of WGS 84.
    Degrees,
    /// A day, or one counted from today.
    Day,
    /// A time of the day.
    Time,
    /// A code in capitals: a country's, a currency's.
    Code,
    /// Several codes with commas between them.
    Codes,
    /// A box to tick.
    Flag,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// Number and money questions.
    Sum,
    /// Several of these words, none for all of them.
    SomeOf(&'static [&'static str]),
    /// A size in megabytes (a million bytes each); the file has bytes.
    Megabytes,
}

/// A setting of a kind: its name in the file, the key of its words, what its control takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    pub name: &'static str,
    pub words: &'static str,
    pub shape: Shape,
}

const fn setting(name: &'static str, words: &'static str, shape: Shape) -> Setting {
    Setting { name, words, shape }
}

const LETTERS: [Setting; 1] = [setting("max", "services-owner-set-letters", Shape::Whole)];
const LIMITS: [Setting; 2] = [
    setting("min", "services-owner-set-min", Shape::Decimal),
    setting("max", "services-owner-set-max", Shape::Decimal),
];
const COUNTRY: [Setting; 1] = [setting(
    "country",
    "services-owner-set-country",
    Shape::Code,
)];
const COUNTRIES: [Setting; 1] = [setting(
    "countries",
    "services-owner-set-countries",
    Shape::Codes,
)];
const ONLY: [Setting; 1] = [setting("only", "services-owner-set-only", Shape::Codes)];
const SCHEMES: [&str; 15] = [
    "es_dni_nie",
    "fr_nir",
    "pl_pesel",
    "nl_bsn",
    "be_nn",
    "it_codice_fiscale",
    "de_steuer_id",
    "pt_nif",
    "se_personnummer",
    "fi_hetu",
    "br_cpf",
    "in_aadhaar",
    "gb_nhs",
    "luhn",
    "iso7064_mod97",
];
const NAME: [Setting; 1] = [setting(
    "parts",
    "services-owner-set-parts",
    Shape::OneOf(&["full", "given_and_family"]),
)];
const DATE: [Setting; 2] = [
    setting("earliest", "services-owner-set-earliest", Shape::Day),
    setting("latest", "services-owner-set-latest", Shape::Day),
];
const TIME: [Setting; 2] = [
    setting("earliest", "services-owner-set-from", Shape::Time),
    setting("latest", "services-owner-set-to", Shape::Time),
];
const NUMBER: [Setting; 3] = [
    LIMITS[0],
    LIMITS[1],
    setting("decimals", "services-owner-set-decimals", Shape::Whole),
];
const MONEY: [Setting; 3] = [
    setting("currency", "services-owner-set-currency", Shape::Code),
    LIMITS[0],
    LIMITS[1],
];
const CHOICES: [Setting; 2] = [
    setting("min", "services-owner-set-least", Shape::Whole),
    setting("max", "services-owner-set-most", Shape::Whole),
];
const FILE: [Setting; 3] = [
    setting(
        "kinds",
        "services-owner-set-kinds",
        Shape::SomeOf(&["pdf", "picture", "document", "spreadsheet", "sound", "film"]),
    ),
    setting("max_count", "services-owner-set-count", Shape::Whole),
    setting("max_bytes", "services-owner-set-size", Shape::Megabytes),
];
const PLACE: [Setting; 4] = [
    setting("west", "services-owner-set-west", Shape::Degrees),
    setting("south", "services-owner-set-south", Shape::Degrees),
    setting("east", "services-owner-set-east", Shape::Degrees),
    setting("north", "services-owner-set-north", Shape::Degrees),
];
const IDENTITY_NUMBER: [Setting; 1] = [setting(
    "scheme",
    "services-owner-set-scheme",
    Shape::OneOf(&SCHEMES),
)];
const SIGNATURE: [Setting; 1] = [setting("drawn", "services-owner-set-drawn", Shape::Flag)];
const CALCULATED: [Setting; 1] = [setting("sum", "services-owner-set-sum", Shape::Sum)];

/// The settings of a kind, but for what it offers to choose.
pub fn settings(kind: &str) -> &'static [Setting] {
    match kind {
        "text" | "long_text" => &LETTERS,
        "name" => &NAME,
        "date" => &DATE,
        "time" => &TIME,
        "address" | "phone" => &COUNTRY,
        "number" => &NUMBER,
        "money" => &MONEY,
        "choices" => &CHOICES,
        "file" => &FILE,
        "place" => &PLACE,
        "identity_number" => &IDENTITY_NUMBER,
        "iban" | "vehicle_plate" => &COUNTRIES,
        "country" | "language" => &ONLY,
        "signature" => &SIGNATURE,
        "calculated" => &CALCULATED,
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use stoa_forms::Scheme;

    use super::SCHEMES;

    #[test]
    fn every_scheme_is_offered() {
        assert_eq!(SCHEMES.to_vec(), Scheme::ALL.map(Scheme::word).to_vec());
    }
}
