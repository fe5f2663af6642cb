//! Dates of META: `dd.mm.yyyy`, or the year alone.

/// A day, or a year whose day is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Date {
    pub(super) year: u16,
    /// Month and day.
    pub(super) day: Option<(u8, u8)>,
    /// Whether it is written as the format has it.
    pub(super) usual: bool,
}

impl Date {
    /// Reads `16.09.2023` or `2023`; also `6.9.2023` and `2023-09-16`, which are not as the format has it.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let number = |part: &str| {
            let digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| part.parse::<u16>().ok()).flatten()
        };
        if text.len() == 4 {
            let year = number(text)?;
            return Some(Date {
                year,
                day: None,
                usual: true,
            });
        }
        let dotted: Vec<&str> = text.splitn(4, '.').collect();
        let dashed: Vec<&str> = text.splitn(4, '-').collect();
        let (year, month, day) = match (&dotted[..], &dashed[..]) {
            ([day, month, year], _) | (_, [year, month, day]) if year.len() == 4 => {
                (year, month, day)
            }
            _ => return None,
        };
        let usual = dotted.len() == 3 && day.len() == 2 && month.len() == 2;
        let year = number(year)?;
        let day = u8::try_from(number(day)?).ok()?;
        let month = u8::try_from(number(month)?).ok()?;
        (day >= 1 && day <= days(year, month)?).then_some(Date {
            year,
            day: Some((month, day)),
            usual,
        })
    }

    /// Whether this is surely after the other: a year alone is no later than any day of it.
    pub(super) fn is_after(self, other: Self) -> bool {
        match (self.day, other.day) {
            (Some(day), Some(other_day)) if self.year == other.year => day > other_day,
            _ => self.year > other.year,
        }
    }
}

fn days(year: u16, month: u8) -> Option<u8> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 if leap => Some(29),
        2 => Some(28),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_files_have_them() {
        for (text, usual) in [
            ("16.09.2023", true),
            ("2023", true),
            ("6.09.2019", false),
            ("2019-09-06", false),
            ("29.02.2000", true),
        ] {
            assert_eq!(
                Date::parse(text).map(|date| date.usual),
                Some(usual),
                "{text}"
            );
        }
        for text in [
            "",
            "29.02.1900",
            "31.04.2020",
            "00.01.2020",
            "1.1.20",
            "a.b.2020",
            "٢٠٢٠",
            "1.2.3.2020",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn what_may_be_in_order_is_in_order() {
        let date = |text| Date::parse(text).unwrap();
        assert!(date("02.01.2020").is_after(date("01.01.2020")));
        assert!(!date("2020").is_after(date("31.12.2020")));
        assert!(date("2021").is_after(date("31.12.2020")));
    }
}
