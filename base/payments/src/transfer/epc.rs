//! The text of the QR code by which a banking app fills in a SEPA credit transfer (European Payments Council, EPC069-12,
//! version 2.1: "Quick Response Code: Guidelines to Enable Data Capture for the Initiation of a SEPA Credit Transfer").

use super::{iban::Iban, reference::Reference};
use crate::{Currency, Money};

/// The most bytes that the code may hold (EPC069-12, section 3): with error correction M it is at most QR version 13.
pub const LONGEST_PAYLOAD: usize = 331;

/// A transfer to us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    /// Who gets the money (AT-21); 1 to 70 characters.
    pub name: String,
    /// Onto which account (AT-20).
    pub iban: Iban,
    /// At which bank (AT-23): 8 or 11 letters and digits. Not needed inside the European Economic Area.
    pub bic: Option<String>,
    /// How much (AT-04): euros, 0.01 to 999,999,999.99. `None` leaves it to the payer.
    pub amount: Option<Money>,
    /// Why, by a code of ISO 20022 (AT-44), such as `TAXS` or `GOVT`.
    pub purpose: Option<String>,
    /// What the transfer is known by (AT-05).
    pub remittance: Remittance,
    /// A word to the payer; up to 70 characters.
    pub information: String,
}

/// What comes back with the money. Only one of the two can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remittance {
    /// Nothing.
    None,
    /// A creditor reference ([`super::reference::Kind::Rf`]).
    Structured(Reference),
    /// Up to 140 characters.
    Text(String),
}

/// Why a transfer makes no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EpcFault {
    /// Empty, too long, or with a control character.
    #[error("the name has 1 to 70 characters on one line")]
    Name,
    /// Not 8 or 11 letters and digits.
    #[error("a BIC has 8 or 11 letters and digits")]
    Bic,
    /// Not euros, or not within 0.01 and 999,999,999.99.
    #[error("the amount is from 0.01 to 999,999,999.99 euros")]
    Amount,
    /// Not one to four capitals and digits.
    #[error("a purpose is a code of up to four capitals")]
    Purpose,
    /// Not an RF reference, or a text that is too long or has a control character.
    #[error("the remittance is a reference by ISO 11649, or a line of up to 140 characters")]
    Remittance,
    /// Too long, or with a control character.
    #[error("the information is a line of up to 70 characters")]
    Information,
    /// More than 331 bytes all together.
    #[error("the code would hold more than 331 bytes")]
    TooLong,
}

impl Transfer {
    /// The code's text: UTF-8, version 002, lines ended by a line feed, empty lines at the end left out. To be drawn with
    /// error correction level M.
    ///
    /// # Errors
    /// See [`EpcFault`].
    pub fn payload(&self) -> Result<String, EpcFault> {
        let bic = self.bic.as_deref().unwrap_or_default();
        let purpose = self.purpose.as_deref().unwrap_or_default();
        let amount = self.amount.map(euros).transpose()?.unwrap_or_default();
        let (structured, text) = self.remittance.lines()?;
        check(
            is_line(&self.name, 70) && !self.name.trim().is_empty(),
            EpcFault::Name,
        )?;
        check(bic.is_empty() || is_bic(bic), EpcFault::Bic)?;
        check(
            purpose.len() <= 4 && is_capitals(purpose),
            EpcFault::Purpose,
        )?;
        check(is_line(&self.information, 70), EpcFault::Information)?;
        let lines = [
            "BCD",
            "002",
            "1",
            "SCT",
            bic,
            &self.name,
            self.iban.as_str(),
            &amount,
            purpose,
            structured,
            text,
            &self.information,
        ];
        let payload = lines.join("\n").trim_end_matches('\n').to_owned();
        check(payload.len() <= LONGEST_PAYLOAD, EpcFault::TooLong)?;
        Ok(payload)
    }
}

impl Remittance {
    fn lines(&self) -> Result<(&str, &str), EpcFault> {
        match self {
            Remittance::None => Ok(("", "")),
            Remittance::Structured(reference) if reference.as_str().starts_with("RF") => {
                Ok((reference.as_str(), ""))
            }
            Remittance::Text(text) if is_line(text, 140) => Ok(("", text)),
            _ => Err(EpcFault::Remittance),
        }
    }
}

fn check(is_right: bool, fault: EpcFault) -> Result<(), EpcFault> {
    if is_right { Ok(()) } else { Err(fault) }
}

fn euros(amount: Money) -> Result<String, EpcFault> {
    let fits = (1..=99_999_999_999).contains(&amount.minor);
    check(amount.currency == Currency::EUR && fits, EpcFault::Amount)?;
    Ok(format!("EUR{}", amount.decimal()))
}

fn is_line(text: &str, most: usize) -> bool {
    text.chars().count() <= most && !text.chars().any(char::is_control)
}

fn is_capitals(text: &str) -> bool {
    text.bytes()
        .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

fn is_bic(text: &str) -> bool {
    matches!(text.len(), 8 | 11) && is_capitals(text)
}
