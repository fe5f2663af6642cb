//! What people write in forms: cut clean, not empty, not endless.

use stoa_kernel::{FieldError, Message};

/// The longest text, in characters.
pub const LONGEST_WORDS: usize = 4000;

/// A text without white space around it. A fault of `field` when nothing is left, or more than `most` characters.
pub fn written(field: &str, text: &str, most: usize) -> Result<String, FieldError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(FieldError::new(field, Message::new("talk-text-missing")));
    }
    if text.chars().count() > most {
        let message = Message::new("talk-text-too-long").with("most", most);
        return Err(FieldError::new(field, message));
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn nothing_and_too_much_are_faults() {
        assert_eq!(written("text", "  Trees \n", 5).as_deref(), Ok("Trees"));
        assert!(written("text", " \n ", 5).is_err());
        assert!(written("text", "Bäumer", 5).is_err());
        assert!(written("text", "Bäume", 5).is_ok());
    }
}
