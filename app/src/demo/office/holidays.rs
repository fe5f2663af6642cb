//! Bank holidays, as England has them: fixed days with their substitutes, Mondays, and Easter.

use jiff::{
    ToSpan,
    civil::{Date, Weekday, date},
};
use stoa_kernel::town::office_hours::Holiday;

use super::words;

/// The holidays of the years from `first` to `last`, both included, in order.
pub fn holidays(first: i16, last: i16) -> Vec<Holiday> {
    (first..=last).flat_map(of_year).collect()
}

/// Their names in the four languages, in the order of [`of_year`].
#[rustfmt::skip]
const NAMES: [[&str; 4]; 8] = [
    ["New Year’s Day", "Año Nuevo", "Jour de l’an", "رأس السنة"],
    ["Good Friday", "Viernes Santo", "Vendredi saint", "الجمعة العظيمة"],
    ["Easter Monday", "Lunes de Pascua", "Lundi de Pâques", "اثنين الفصح"],
    ["Early May bank holiday", "Festivo de mayo", "Fête de mai", "عطلة أوائل مايو"],
    ["Spring bank holiday", "Festivo de primavera", "Fête du printemps", "عطلة الربيع"],
    ["Summer bank holiday", "Festivo de verano", "Fête de l’été", "عطلة الصيف"],
    ["Christmas Day", "Navidad", "Noël", "عيد الميلاد"],
    ["Boxing Day", "San Esteban", "Lendemain de Noël", "اليوم التالي لعيد الميلاد"],
];

fn of_year(year: i16) -> Vec<Holiday> {
    let easter = easter_sunday(year);
    // On a Sunday, Christmas gives way to Boxing Day on the Monday.
    let christmas = substitute(date(year, 12, 25), &[date(year, 12, 26)]);
    let days = [
        substitute(date(year, 1, 1), &[]),
        easter.saturating_sub(2.days()),
        easter.saturating_add(1.days()),
        monday(date(year, 5, 1)),
        monday(date(year, 5, 25)),
        monday(date(year, 8, 25)),
        christmas,
        substitute(date(year, 12, 26), &[christmas]),
    ];
    let holiday = |(day, [en, es, fr, ar]): (Date, [&str; 4])| Holiday {
        calendar: String::new(),
        day,
        name: words(en, es, fr, ar),
    };
    let mut all: Vec<Holiday> = days.into_iter().zip(NAMES).map(holiday).collect();
    all.sort_by_key(|holiday| holiday.day);
    all
}

/// The day itself, or the next one that is no weekend and not taken.
fn substitute(day: Date, taken: &[Date]) -> Date {
    let is_weekend = |day: Date| matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let mut next = day;
    while is_weekend(next) || taken.contains(&next) {
        next = next.saturating_add(1.days());
    }
    next
}

/// The first Monday from a day on.
fn monday(from: Date) -> Date {
    let ahead = (7 - i32::from(from.weekday().to_monday_zero_offset())) % 7;
    from.saturating_add(ahead.days())
}

/// Easter Sunday by the anonymous Gregorian algorithm (Nature, 20 April 1876).
fn easter_sunday(year: i16) -> Date {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    date(year, month as i8, day as i8)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{easter_sunday, of_year};

    /// As gov.uk/bank-holidays lists them for England and Wales (without days given for one year alone).
    #[test]
    fn the_days_are_those_that_were_given() {
        let days = |year| {
            of_year(year)
                .into_iter()
                .map(|one| one.day)
                .collect::<Vec<_>>()
        };
        let expected_2021 = [
            date(2021, 1, 1),
            date(2021, 4, 2),
            date(2021, 4, 5),
            date(2021, 5, 3),
            date(2021, 5, 31),
            date(2021, 8, 30),
            date(2021, 12, 27),
            date(2021, 12, 28),
        ];
        assert_eq!(days(2021), expected_2021);
        let expected_2022 = [
            date(2022, 1, 3),
            date(2022, 4, 15),
            date(2022, 4, 18),
            date(2022, 5, 2),
            date(2022, 5, 30),
            date(2022, 8, 29),
            date(2022, 12, 26),
            date(2022, 12, 27),
        ];
        assert_eq!(days(2022), expected_2022);
        let expected_2025 = [
            date(2025, 1, 1),
            date(2025, 4, 18),
            date(2025, 4, 21),
            date(2025, 5, 5),
            date(2025, 5, 26),
            date(2025, 8, 25),
            date(2025, 12, 25),
            date(2025, 12, 26),
        ];
        assert_eq!(days(2025), expected_2025);
        let mut weekends = days(2027);
        weekends.drain(..6);
        assert_eq!(weekends, [date(2027, 12, 27), date(2027, 12, 28)]);
    }

    #[test]
    fn easter_is_where_it_was() {
        for (year, month, day) in [(1818, 3, 22), (2000, 4, 23), (2024, 3, 31), (2038, 4, 25)] {
            assert_eq!(easter_sunday(year), date(year, month, day));
        }
    }
}
