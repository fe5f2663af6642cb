//! Numbers by which states and registers know people and things, each with its checksum.

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
