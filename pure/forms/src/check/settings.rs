//! Settings of questions and repeats that no answer could meet.

use super::Flaw;
use crate::{
    Decimal, Definition, Kind, Page, Question,
    decimal::MOST_DECIMALS,
    kind::LONGEST_TEXT,
    parse::{is_country, is_language},
};

/// The most items of a repeated page, files of a question, bytes of a file (a gibibyte).
const MOST: (u32, u32, u64) = (500, 100, 1 << 30);

pub fn check(form: &Definition) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    for page in &form.pages {
        if let Some(repeat) = &page.repeat {
            let on_page = |flaw: Option<Flaw>| flaw.map(|flaw| place(flaw, page, ""));
            flaws.extend(on_page(crossed(Some(repeat.min), Some(repeat.max))));
            flaws.extend(on_page(within("repeat.max", repeat.max, (1, MOST.0))));
        }
        for question in &page.questions {
            flaws.extend(
                of_question(question)
                    .into_iter()
                    .map(|flaw| place(flaw, page, &question.key)),
            );
        }
    }
    flaws
}

fn place(flaw: Flaw, page: &Page, question: &str) -> Flaw {
    Flaw {
        page: page.slug.clone(),
        question: question.to_owned(),
        ..flaw
    }
}

fn of_question(question: &Question) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    match &question.kind {
        Kind::Text { max } | Kind::LongText { max } => {
            flaws.extend(within("max", *max, (1, LONGEST_TEXT)))
        }
        Kind::Date {
            earliest: Some(min),
            latest: Some(max),
        } => {
            // Both are counted from the same day, whichever it is.
            let day = jiff::civil::date(2025, 1, 1);
            if min
                .on(day)
                .zip(max.on(day))
                .is_some_and(|(min, max)| min > max)
            {
                flaws.push(
                    flaw("form-limits-crossed")
                        .with("min", min)
                        .with("max", max),
                );
            }
        }
        Kind::Time { earliest, latest } => flaws.extend(crossed(*earliest, *latest)),
        Kind::Number { min, max, decimals } => {
            flaws.extend(crossed(*min, *max));
            flaws.extend(within("decimals", *decimals, (0, MOST_DECIMALS)));
        }
        Kind::Money { currency, min, max } => flaws.extend(money(currency, *min, *max)),
        Kind::Choice { choices } if choices.is_empty() => flaws.push(flaw("form-without-choices")),
        Kind::Choices { choices, min, max } => {
            if choices.is_empty() {
                flaws.push(flaw("form-without-choices"));
            }
            let offered = u32::try_from(choices.len()).unwrap_or(u32::MAX);
            flaws.extend(crossed(*min, Some(max.unwrap_or(offered).min(offered))));
        }
        Kind::File {
            max_bytes,
            max_count,
            ..
        } => {
            flaws.extend(within("max_bytes", *max_bytes, (1, MOST.2)));
            flaws.extend(within("max_count", *max_count, (1, MOST.1)));
        }
        Kind::Place {
            bounds: Some(bounds),
        } => flaws.extend(crossed(Some(bounds.south), Some(bounds.north))),
        Kind::Language { only } => {
            let unknown = only.iter().filter(|code| !is_language(code));
            flaws.extend(unknown.map(|code| flaw("form-language-unknown").with("language", code)));
        }
        _ => {}
    }
    flaws.extend(countries(&question.kind));
    flaws
}

fn countries(kind: &Kind) -> Vec<Flaw> {
    let named: Vec<&String> = match kind {
        Kind::Address { country } | Kind::Phone { country } => country.iter().collect(),
        Kind::VehiclePlate { countries }
        | Kind::Country { only: countries }
        | Kind::Iban { countries } => countries.iter().collect(),
        _ => Vec::new(),
    };
    // Kosovo's XK is no code of ISO 3166-1, and has accounts, numbers and plates.
    let unknown = named
        .into_iter()
        .filter(|code| !is_country(code) && *code != "XK");
    unknown
        .map(|code| flaw("form-country-unknown").with("country", code))
        .collect()
}

fn money(currency: &str, min: Option<Decimal>, max: Option<Decimal>) -> Vec<Flaw> {
    let mut flaws: Vec<Flaw> = crossed(min, max).into_iter().collect();
    if currency.len() != 3 || !currency.bytes().all(|b| b.is_ascii_uppercase()) {
        flaws.push(flaw("form-currency-unknown").with("currency", currency));
    }
    flaws
}

fn flaw(code: &'static str) -> Flaw {
    Flaw::new("", "", code)
}

fn crossed<T: PartialOrd + ToString>(min: Option<T>, max: Option<T>) -> Option<Flaw> {
    let (min, max) = (min?, max?);
    (min > max).then(|| {
        flaw("form-limits-crossed")
            .with("min", min)
            .with("max", max)
    })
}

fn within<T: PartialOrd + ToString>(
    name: &'static str,
    value: T,
    (min, max): (T, T),
) -> Option<Flaw> {
    let named = |code| flaw(code).with("name", name);
    if value > max {
        return Some(
            named("form-limit-too-great")
                .with("max", max)
                .with("value", value),
        );
    }
    (value < min).then(|| {
        named("form-limit-too-small")
            .with("min", min)
            .with("value", value)
    })
}
