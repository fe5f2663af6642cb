//! Hours as people write them: "9:00–14:00, 15:00–18:00".

use stoa_kernel::town::WorkSpan;

/// More spans than this in one day are a slip of the pen.
const MOST: usize = 6;

/// Reads the spans of one day; none for a blank text. `None` when it cannot be understood.
pub fn parse(text: &str) -> Option<Vec<WorkSpan>> {
    let text: String = text.chars().map(western).collect();
    let parts: Vec<&str> = text
        .split([',', ';', '،', '\n'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    if parts.len() > MOST {
        return None;
    }
    parts.into_iter().map(span).collect()
}

/// The spans as they are shown and typed again: `09:00–14:00, 15:00–18:00`.
pub fn write(spans: &[WorkSpan]) -> String {
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let all: Vec<String> = spans
        .iter()
        .map(|span| format!("{}–{}", clock(span.from_minute()), clock(span.to_minute())))
        .collect();
    all.join(", ")
}

/// Arabic-Indic and Persian digits as Western ones.
fn western(letter: char) -> char {
    let digit = match letter {
        '٠'..='٩' => u32::from(letter) - u32::from('٠'),
        '۰'..='۹' => u32::from(letter) - u32::from('۰'),
        _ => return letter,
    };
    char::from_digit(digit, 10).unwrap_or(letter)
}

fn span(text: &str) -> Option<WorkSpan> {
    let (from, to) = text.split_once(['-', '–', '—', '−'])?;
    WorkSpan::new(minute(from)?, minute(to)?)
}

/// `9`, `9:00`, `09.30`, `24:00`, in minutes since midnight.
fn minute(text: &str) -> Option<u16> {
    let text = text.trim();
    let (hours, minutes) = text.split_once([':', '.', 'h']).unwrap_or((text, "0"));
    let number = |digits: &str| {
        let plain = (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| digits.parse::<u16>().ok()).flatten()
    };
    let minutes = if minutes.is_empty() { "0" } else { minutes };
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    (minutes < 60 && hours * 60 + minutes <= 1440).then_some(hours * 60 + minutes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};

    use super::*;

    #[test]
    fn hours_are_read_as_they_are_written() {
        for (text, shown) in [
            ("", ""),
            ("9-17", "09:00–17:00"),
            ("9:00 – 14:00, 15.30–18", "09:00–14:00, 15:30–18:00"),
            ("8h30-12h; 14h-18h", "08:30–12:00, 14:00–18:00"),
            ("٩:٠٠-١٧:٠٠، ١٨-٢٠", "09:00–17:00, 18:00–20:00"),
            ("0:00-24:00", "00:00–24:00"),
        ] {
            assert_eq!(
                parse(text).map(|spans| write(&spans)).as_deref(),
                Some(shown),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in [
            "9",
            "17-9",
            "9-9",
            "9:60-10",
            "9-25",
            "24:01-24:02",
            "nine-five",
            "9--17",
            "1-2,3-4,5-6,7-8,9-10,11-12,13-14",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_gets_an_answer(text in "\\PC{0,40}") {
            let _ = parse(&text);
        }

        #[test]
        fn what_is_shown_can_be_typed(from in 0..1440_u16, length in 1..1440_u16) {
            if let Some(span) = WorkSpan::new(from, (from + length).min(1440)) {
                prop_assert_eq!(parse(&write(&[span])), Some(vec![span]));
            }
        }
    }
}
