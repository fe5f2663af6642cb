//! Sums of money as people read them: one way for pages, mails, letters and print, "12.50 EUR" and "270 EUR" in the reader's language.

use stoa_kernel::{Error, FieldError, Message};
use stoa_payments::{Currency, Money};
use stoa_web::Speech;

/// A sum with its currency.
pub fn in_words(speech: &Speech, money: Money) -> String {
    with_code(speech, money.minor, money.currency.code())
}

/// The same by a currency's code; of one that is not known, minor units are hundredths.
pub fn with_code(speech: &Speech, minor: i64, code: &str) -> String {
    let args = [
        ("amount", number(speech, minor, code).into()),
        ("currency", code.into()),
    ];
    speech.t_with("services-price", &args)
}

/// The number alone, for where the currency stands beside it.
pub fn number(speech: &Speech, minor: i64, code: &str) -> String {
    let decimals = Currency::new(code).map_or(2, |known| known.decimals());
    speech.money(minor, u8::try_from(decimals).unwrap_or(2))
}

/// A text whose lines may be sums as [`Money`] writes them (`12.50 EUR`): those are put into the reader's words, others stay.
pub fn lines(speech: &Speech, text: &str) -> String {
    let one = |line: &str| read(line).map(|money| in_words(speech, money));
    let lines = text.split('\n');
    let lines: Vec<String> = lines
        .map(|line| one(line).unwrap_or_else(|| line.to_owned()))
        .collect();
    lines.join("\n")
}

/// What is wrong with a form, with the sums that its sentences name in the reader's words.
pub fn in_error(speech: &Speech, error: Error) -> Error {
    let Error::Invalid(faults) = error else {
        return error;
    };
    let of = |FieldError { field, message }: FieldError| {
        let args = message.args.into_iter();
        let args = args.map(|(name, value)| {
            let words = read(&value).map(|money| in_words(speech, money));
            (name, words.unwrap_or(value))
        });
        let (key, args) = (message.key, args.collect());
        FieldError::new(field, Message { key, args })
    };
    Error::Invalid(faults.into_iter().map(of).collect())
}

fn read(text: &str) -> Option<Money> {
    let (amount, code) = text.split_once(' ')?;
    Money::from_decimal(amount, Currency::new(code).ok()?).ok()
}
