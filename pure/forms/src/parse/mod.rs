//! From what was typed to what it means.

mod address;
mod calling_codes;
mod choose;
mod contact;
mod countries;
mod currency;
mod date;
mod number;
mod other;
mod place;
mod text;

pub use address::follows;
pub use countries::{is_country, is_language};
pub use currency::minor_digits;
pub use number::point;

use crate::{Answer, Context, Fault, Kind, Question, RawFields};

/// What an answer's fields come to: nothing where all are empty.
pub type Parsed = Result<Option<Answer>, Vec<Fault>>;

/// Reads the fields of one question, and says what is missing if it must be answered.
///
/// # Errors
/// Every fault of it that can be known at once.
pub fn parse_question(question: &Question, raw: &RawFields, context: &Context) -> Parsed {
    let answer = by_kind(question, raw, context)?;
    let is_typed = !matches!(question.kind, Kind::Calculated { .. });
    if answer.is_none() && question.required && is_typed {
        return Err(vec![Fault::new(&question.key, missing(&question.kind))]);
    }
    Ok(answer)
}

fn by_kind(question: &Question, raw: &RawFields, context: &Context) -> Parsed {
    let key = question.key.as_str();
    match &question.kind {
        Kind::Text { max } => text::line(key, raw, *max),
        Kind::LongText { max } => text::paragraphs(key, raw, *max),
        Kind::Name { parts } => text::name(key, raw, *parts),
        Kind::Date { earliest, latest } => date::date(key, raw, (*earliest, *latest), context),
        Kind::Time { earliest, latest } => date::time(key, raw, *earliest, *latest),
        Kind::Address { country } => address::address(key, raw, country.as_deref()),
        Kind::Email {} => contact::email(key, raw),
        Kind::Phone { country } => contact::phone(key, raw, country.as_deref()),
        Kind::Number { min, max, decimals } => {
            let limits = number::Limits {
                min: *min,
                max: *max,
                decimals: *decimals,
            };
            number::number(key, raw, limits, &context.language)
        }
        Kind::Money { currency, min, max } => {
            let limits = number::Limits {
                min: *min,
                max: *max,
                decimals: minor_digits(currency),
            };
            number::money(key, raw, (currency, limits), &context.language)
        }
        Kind::Choice { choices } => choose::one(key, raw, choices),
        Kind::Choices { choices, min, max } => choose::several(key, raw, choices, (*min, *max)),
        Kind::File {
            kinds,
            max_bytes,
            max_count,
        } => other::files(key, raw, kinds, (*max_bytes, *max_count)),
        Kind::Place { bounds } => place::place(key, raw, *bounds, &context.language),
        Kind::IdentityNumber { scheme } => other::identity_number(key, raw, *scheme),
        Kind::Iban { countries } => other::iban(key, raw, countries),
        Kind::VehiclePlate { countries } => other::vehicle_plate(key, raw, countries),
        Kind::Declaration {} => Ok(choose::agreed(key, raw)),
        Kind::Signature { drawn } => place::signature(key, raw, *drawn),
        Kind::YesNo {} => choose::yes_or_no(key, raw),
        Kind::Country { only } => choose::country(key, raw, only),
        Kind::Language { only } => choose::language(key, raw, only),
        Kind::Calculated { .. } => Ok(None),
    }
}

/// How a missing answer is told.
fn missing(kind: &Kind) -> &'static str {
    match kind {
        Kind::Choice { .. }
        | Kind::Choices { .. }
        | Kind::YesNo {}
        | Kind::Country { .. }
        | Kind::Language { .. } => "forms-nothing-chosen",
        Kind::File { .. } => "forms-no-file",
        Kind::Declaration {} => "forms-not-agreed",
        Kind::Signature { .. } => "forms-not-signed",
        Kind::Place { .. } => "forms-no-place",
        _ => "forms-missing",
    }
}

/// One fault, as a whole answer.
fn wrong<T>(fault: Fault) -> Result<T, Vec<Fault>> {
    Err(vec![fault])
}
