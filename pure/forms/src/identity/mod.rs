//! Numbers by which states and registers know people and things, each with its checksum.

mod america;
mod asia;
mod check_digit;
mod north;
mod south;

pub use check_digit::mod97;
use check_digit::{luhn, weighted};
use serde::{Deserialize, Serialize};

/// Whose number it is, and so how it is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scheme {
    /// Spain: DNI, and NIE of foreigners.
    EsDniNie,
    /// France: numéro d'inscription au répertoire, 15 characters with its key.
    FrNir,
    /// Poland: PESEL.
    PlPesel,
    /// Netherlands: burgerservicenummer.
    NlBsn,
    /// Belgium: national register number, and bis numbers.
    BeNn,
    /// Italy: codice fiscale of persons.
    ItCodiceFiscale,
    /// Germany: Steuer-Identifikationsnummer.
    DeSteuerId,
    /// Portugal: número de identificação fiscal.
    PtNif,
    /// Sweden: personnummer, ten or twelve digits.
    SePersonnummer,
    /// Finland: henkilötunnus.
    FiHetu,
    /// Brazil: cadastro de pessoas físicas.
    BrCpf,
    /// India: Aadhaar.
    InAadhaar,
    /// United Kingdom: NHS number.
    GbNhs,
    /// Any digits with Luhn's check digit (ISO/IEC 7812-1, annex B).
    Luhn,
    /// Any capitals and digits with two check digits of ISO/IEC 7064, MOD 97-10.
    #[serde(rename = "iso7064_mod97")]
    Iso7064Mod97,
}

impl Scheme {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::EsDniNie,
        Self::FrNir,
        Self::PlPesel,
        Self::NlBsn,
        Self::BeNn,
        Self::ItCodiceFiscale,
        Self::DeSteuerId,
        Self::PtNif,
        Self::SePersonnummer,
        Self::FiHetu,
        Self::BrCpf,
        Self::InAadhaar,
        Self::GbNhs,
        Self::Luhn,
        Self::Iso7064Mod97,
    ];

    /// The word for it in a file.
    pub fn word(self) -> &'static str {
        match self {
            Self::EsDniNie => "es_dni_nie",
            Self::FrNir => "fr_nir",
            Self::PlPesel => "pl_pesel",
            Self::NlBsn => "nl_bsn",
            Self::BeNn => "be_nn",
            Self::ItCodiceFiscale => "it_codice_fiscale",
            Self::DeSteuerId => "de_steuer_id",
            Self::PtNif => "pt_nif",
            Self::SePersonnummer => "se_personnummer",
            Self::FiHetu => "fi_hetu",
            Self::BrCpf => "br_cpf",
            Self::InAadhaar => "in_aadhaar",
            Self::GbNhs => "gb_nhs",
            Self::Luhn => "luhn",
            Self::Iso7064Mod97 => "iso7064_mod97",
        }
    }

    /// The number as it is kept, if it is one: from capitals and digits without separators. Form, date of birth where one is part of it, and check digits
    /// are looked at; whether it was ever given to somebody is not.
    pub fn read(self, code: &str) -> Option<String> {
        let code = if code.is_ascii() && code.len() <= 200 {
            code
        } else {
            return None;
        };
        let padded = match self {
            Self::NlBsn if code.len() == 8 => format!("0{code}"),
            _ => code.to_owned(),
        };
        let is_valid = match self {
            Self::EsDniNie => south::es_dni_nie(&padded),
            Self::FrNir => south::fr_nir(&padded),
            Self::PtNif => south::pt_nif(&padded),
            Self::ItCodiceFiscale => south::it_codice_fiscale(&padded),
            Self::PlPesel => north::pl_pesel(&padded),
            Self::NlBsn => north::nl_bsn(&padded),
            Self::BeNn => north::be_nn(&padded),
            Self::DeSteuerId => north::de_steuer_id(&padded),
            Self::SePersonnummer => north::se_personnummer(&padded),
            Self::FiHetu => north::fi_hetu(&padded),
            Self::GbNhs => north::gb_nhs(&padded),
            Self::BrCpf => america::br_cpf(&padded),
            Self::InAadhaar => asia::in_aadhaar(&padded),
            Self::Luhn => padded.len() >= 2 && luhn(&padded),
            Self::Iso7064Mod97 => padded.len() >= 3 && mod97(&padded) == Some(1),
        };
        is_valid.then_some(padded)
    }
}

/// The digits of a number of exactly so many.
fn digits<const N: usize>(code: &str) -> Option<[u32; N]> {
    let digits: Option<Vec<u32>> = code.chars().map(|c| c.to_digit(10)).collect();
    digits?.try_into().ok()
}

/// Whether year, month and day are a day of the calendar.
fn is_date(year: u32, month: u32, day: u32) -> bool {
    let date = (|| {
        jiff::civil::Date::new(
            year.try_into().ok()?,
            month.try_into().ok()?,
            day.try_into().ok()?,
        )
        .ok()
    })();
    date.is_some()
}
