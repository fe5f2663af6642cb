//! What people wrote, made ready to be kept.

use stoa_kernel::{FieldError, Message};

/// The most characters of what is said about a report.
pub const LONGEST: usize = 5000;

/// Trimmed, line ends made LF, and no other control characters: PostgreSQL cannot hold NUL, and no page needs the rest.
pub fn clean(text: &str) -> String {
    let text = text
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .replace('\t', " ");
    let kept: String = text
        .chars()
        .filter(|sign| *sign == '\n' || !sign.is_control())
        .collect();
    kept.trim().to_owned()
}

/// The cleaned text of a field that must be filled in, at most `most` characters long.
pub fn required(
    field: &str,
    text: &str,
    most: usize,
    missing: &'static str,
) -> Result<String, FieldError> {
    let text = bounded(field, text, most)?;
    if text.is_empty() {
        return Err(FieldError::new(field, Message::new(missing)));
    }
    Ok(text)
}

/// The cleaned text of a field that may be empty, at most `most` characters long.
pub fn bounded(field: &str, text: &str, most: usize) -> Result<String, FieldError> {
    let text = clean(text);
    if text.chars().count() > most {
        let message = Message::new("reports-text-too-long").with("most", most);
        return Err(FieldError::new(field, message));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cleaned_and_bounded() {
        assert_eq!(clean(" a\r\nb\tc\0\u{7} "), "a\nb c");
        assert_eq!(required("text", " x ", 1, "missing"), Ok("x".to_owned()));
        assert_eq!(
            required("text", "\0", 1, "missing")
                .unwrap_err()
                .message
                .key,
            "missing"
        );
        assert_eq!(
            bounded("text", "xy", 1).unwrap_err().message.key,
            "reports-text-too-long"
        );
    }
}
