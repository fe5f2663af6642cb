//! What a column may tell of a person, and how sure that is.

use serde::{Deserialize, Serialize};

/// What a column looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trait {
    Name,
    Email,
    Phone,
    /// A number of a person that an authority gives, by its check digits or its form.
    Identity,
    /// A street and a number.
    Address,
    BirthDate,
    /// Places to within some metres.
    Coordinates,
    Iban,
    Card,
    Plate,
    /// The address of a machine on the internet.
    Ip,
}

impl Trait {
    pub const ALL: [Self; 11] = [
        Self::Name,
        Self::Email,
        Self::Phone,
        Self::Identity,
        Self::Address,
        Self::BirthDate,
        Self::Coordinates,
        Self::Iban,
        Self::Card,
        Self::Plate,
        Self::Ip,
    ];

    /// The English words for it.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Name => "names of people",
            Self::Email => "e-mail addresses",
            Self::Phone => "phone numbers",
            Self::Identity => "identity numbers",
            Self::Address => "exact addresses",
            Self::BirthDate => "dates of birth",
            Self::Coordinates => "exact coordinates",
            Self::Iban => "bank accounts (IBAN)",
            Self::Card => "numbers of payment cards",
            Self::Plate => "number plates",
            Self::Ip => "internet addresses of machines (IP)",
        }
    }
}

/// Whether a person must decide before it is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// Something to look at.
    Weak,
    /// Its values are personal as far as a program can see: somebody decides.
    Strong,
}

/// What it is told by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    Heading,
    Values,
    Both,
}

/// That a column looks personal, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sign {
    #[serde(rename = "trait")]
    pub of: Trait,
    pub weight: Weight,
    pub basis: Basis,
    /// Values that fit, of so many that were looked at.
    pub fit: u64,
    pub values: u64,
    /// Which number it is, for identity numbers: `es_dni`, `fr_nir`, … Empty otherwise.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
}

impl Sign {
    /// The share of values that fit, from 0 to 1.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a share for people to read")]
    pub fn share(&self) -> f64 {
        self.fit as f64 / self.values.max(1) as f64
    }
}

impl std::fmt::Display for Sign {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "looks like {}", self.of.words())?;
        if !self.number.is_empty() {
            write!(to, " ({})", self.number.replace('_', " ").to_uppercase())?;
        }
        let percent = self.share() * 100.0;
        match self.basis {
            Basis::Heading => write!(to, ": its heading says so, its values do not show it"),
            Basis::Values => write!(to, ": {percent:.0} % of its values are such"),
            Basis::Both => write!(
                to,
                ": its heading says so, and {percent:.0} % of its values are such"
            ),
        }
    }
}
