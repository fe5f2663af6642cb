//! Numbers, dates and times as each language writes them (Unicode CLDR, through ICU4X).

use std::sync::LazyLock;

use fixed_decimal::{Decimal, FloatPrecision};
use icu_calendar::Gregorian;
use icu_datetime::{
    FixedCalendarDateTimeFormatter as Formatter, fieldsets,
    input::{Date, DateTime, Time},
};
use icu_decimal::DecimalFormatter;
use icu_locale_core::{Locale, locale};
use jiff::civil;
use stoa_kernel::Lang;

/// How a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateStyle {
    /// 4 March 2026
    Long,
    /// 4 Mar 2026
    Short,
    /// Wednesday, 4 March 2026
    Weekday,
    /// March 2026
    Month,
    /// 4 March 2026 at 16:09
    WithTime,
}

struct Formats {
    number: DecimalFormatter,
    long: Formatter<Gregorian, fieldsets::YMD>,
    short: Formatter<Gregorian, fieldsets::YMD>,
    weekday: Formatter<Gregorian, fieldsets::YMDE>,
    month: Formatter<Gregorian, fieldsets::YM>,
    with_time: Formatter<Gregorian, fieldsets::YMDT>,
    time: Formatter<(), fieldsets::T>,
}

/// None only if CLDR's data of a language of ours were not compiled in, which the tests would tell.
static FORMATS: [LazyLock<Option<Formats>>; 4] = [
    // British order and 24 hours: "4 March 2026 at 16:09".
    LazyLock::new(|| Formats::load(locale!("en-GB"))),
    LazyLock::new(|| Formats::load(locale!("es"))),
    LazyLock::new(|| Formats::load(locale!("fr"))),
    LazyLock::new(|| Formats::load(locale!("ar"))),
];

impl Formats {
    fn load(locale: Locale) -> Option<Self> {
        let preferences = || (&locale).into();
        // Arabic's medium date is made of digits and direction marks, which reads badly in a sentence.
        let short = if locale == locale!("ar") {
            fieldsets::YMD::long()
        } else {
            fieldsets::YMD::medium()
        };
        Some(Formats {
            number: DecimalFormatter::try_new((&locale).into(), Default::default()).ok()?,
            long: Formatter::try_new(preferences(), fieldsets::YMD::long()).ok()?,
            short: Formatter::try_new(preferences(), short).ok()?,
            weekday: Formatter::try_new(preferences(), fieldsets::YMDE::long()).ok()?,
            month: Formatter::try_new(preferences(), fieldsets::YM::long()).ok()?,
            with_time: Formatter::try_new(preferences(), fieldsets::YMD::long().with_time_hm())
                .ok()?,
            time: Formatter::try_new(preferences(), fieldsets::T::hm()).ok()?,
        })
    }
}

fn formats(lang: Lang) -> Option<&'static Formats> {
    let [en, es, fr, ar] = &FORMATS;
    match lang {
        Lang::En => en,
        Lang::Es => es,
        Lang::Fr => fr,
        Lang::Ar => ar,
    }
    .as_ref()
}

/// A whole number with the language's separators: 1,234 · 1234 (Spanish groups from five digits) · 1 234.
pub fn integer(lang: Lang, number: i64) -> String {
    written(lang, &Decimal::from(number)).unwrap_or_else(|| number.to_string())
}

/// A number with at most `digits` digits after the language's decimal mark; zeros at the end are left out.
/// What is no number (NaN, infinity) is written as a dash.
pub fn decimal(lang: Lang, number: f64, digits: usize) -> String {
    let Ok(mut decimal) = Decimal::try_from_f64(number, FloatPrecision::RoundTrip) else {
        return "–".to_owned();
    };
    decimal.round(-i16::try_from(digits).unwrap_or(3));
    decimal.absolute.trim_end();
    written(lang, &decimal).unwrap_or_else(|| number.to_string())
}

/// A sum of money, of which `minor` units with so many decimals are told: all decimals, or none where they are zeros.
pub fn money(lang: Lang, minor: i64, decimals: u8) -> String {
    let mut decimal = Decimal::from(minor);
    let places = i16::from(decimals);
    decimal.multiply_pow10(-places);
    decimal.absolute.trim_end();
    if decimal.absolute.magnitude_range().start() < &0 {
        decimal.absolute.pad_end(-places);
    }
    written(lang, &decimal).unwrap_or_else(|| minor.to_string())
}

fn written(lang: Lang, number: &Decimal) -> Option<String> {
    Some(formats(lang)?.number.format(number).to_string())
}

/// A day as the language writes it; of [`DateStyle::WithTime`], midnight.
pub fn day(lang: Lang, day: civil::Date, style: DateStyle) -> String {
    moment(lang, day.at(0, 0, 0, 0), style)
}

/// A moment on the town's clocks as the language writes it.
pub fn moment(lang: Lang, at: civil::DateTime, style: DateStyle) -> String {
    let said = || {
        let date = gregorian(at.date())?;
        let formats = formats(lang)?;
        Some(match style {
            DateStyle::Long => formats.long.format(&date).to_string(),
            DateStyle::Short => formats.short.format(&date).to_string(),
            DateStyle::Weekday => formats.weekday.format(&date).to_string(),
            DateStyle::Month => formats.month.format(&date).to_string(),
            DateStyle::WithTime => {
                let time = clock(at.time())?;
                formats
                    .with_time
                    .format(&DateTime { date, time })
                    .to_string()
            }
        })
    };
    said().unwrap_or_else(|| at.to_string())
}

/// A time of day to the minute: 16:09 · 4:09 م.
pub fn time(lang: Lang, at: civil::Time) -> String {
    let said = || Some(formats(lang)?.time.format(&clock(at)?).to_string());
    said().unwrap_or_else(|| at.strftime("%H:%M").to_string())
}

fn gregorian(date: civil::Date) -> Option<Date<Gregorian>> {
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    Date::try_new_gregorian(i32::from(date.year()), month, day).ok()
}

fn clock(time: civil::Time) -> Option<Time> {
    let part = |number: i8| u8::try_from(number).ok();
    Time::try_new(
        part(time.hour())?,
        part(time.minute())?,
        part(time.second())?,
        0,
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn each(say: impl Fn(Lang) -> String) -> [String; 4] {
        Lang::ALL.map(say)
    }

    #[test]
    fn numbers_have_their_separators() {
        assert_eq!(
            each(|lang| integer(lang, -12_345)),
            ["-12,345", "-12.345", "-12\u{202f}345", "\u{200e}-12,345"]
        );
        assert_eq!(decimal(Lang::En, 2.0, 1), "2");
        assert_eq!(decimal(Lang::Fr, 1234.56, 1), "1\u{202f}234,6");
        assert_eq!(decimal(Lang::En, f64::NAN, 1), "–");
    }

    #[test]
    fn dates_are_in_words() {
        let at = date(2026, 3, 4).at(16, 9, 30, 0);
        assert_eq!(
            each(|lang| moment(lang, at, DateStyle::Long)),
            [
                "4 March 2026",
                "4 de marzo de 2026",
                "4 mars 2026",
                "4 مارس 2026"
            ]
        );
        assert_eq!(
            each(|lang| moment(lang, at, DateStyle::WithTime)),
            [
                "4 March 2026 at 16:09",
                "4 de marzo de 2026 a las 16:09",
                "4 mars 2026 à 16:09",
                "4 مارس 2026 في 4:09 م"
            ]
        );
        assert_eq!(
            moment(Lang::En, at, DateStyle::Weekday),
            "Wednesday, 4 March 2026"
        );
        assert_eq!(day(Lang::Es, at.date(), DateStyle::Month), "marzo de 2026");
        assert_eq!(day(Lang::En, at.date(), DateStyle::Short), "4 Mar 2026");
        assert_eq!(time(Lang::En, at.time()), "16:09");
    }
}
