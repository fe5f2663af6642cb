//! A question that somebody has kept, so that others find it under a short address.

use stoa_kernel::{FieldError, Message, Timestamp, digest};

/// Characters of a title and of a text.
const TITLE: usize = 200;
const TEXT: usize = 4_000;
/// Characters of a statement.
const STATEMENT: usize = 20_000;

/// A kept question. It never changes: another statement, title or text is another question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedQuery {
    /// The first digits of the digest of all that follows.
    pub id: String,
    pub statement: String,
    pub title: String,
    pub text: String,
    /// Whether it is on the public list.
    pub is_listed: bool,
    pub saved_at: Timestamp,
}

impl SavedQuery {
    /// A question as it was typed.
    ///
    /// # Errors
    /// `Invalid` on `sql` and `title`, both at once.
    pub fn new(
        (statement, title, text): (&str, &str, &str),
        saved_at: Timestamp,
    ) -> Result<Self, Vec<FieldError>> {
        let short = |text: &str, most: usize| -> String {
            text.trim().replace('\0', "").chars().take(most).collect()
        };
        let (title, text) = (short(title, TITLE), short(text, TEXT));
        let statement = statement.trim();
        let mut faults = Vec::new();
        let mut fault = |field: &str, key| faults.push(FieldError::new(field, Message::new(key)));
        if statement.is_empty() {
            fault("sql", "opendata-chart-no-query");
        } else if statement.chars().count() > STATEMENT {
            fault("sql", "opendata-saved-too-long");
        }
        if title.is_empty() {
            fault("title", "opendata-saved-title-missing");
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let whole = format!("{statement}\u{0}{title}\u{0}{text}");
        Ok(SavedQuery {
            id: digest(&whole).chars().take(12).collect(),
            statement: statement.to_owned(),
            title,
            text,
            is_listed: false,
            saved_at,
        })
    }

    /// How the ledger calls it.
    pub fn reference(&self) -> String {
        format!("dataquery-{}", self.id)
    }

    pub fn path(&self) -> String {
        format!("/data/q/{}", self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_question_has_the_same_address() {
        let of = |statement, title| SavedQuery::new((statement, title, ""), Timestamp::UNIX_EPOCH);
        let first = of("SELECT 1", "One").unwrap();
        assert_eq!(of(" SELECT 1\n", "One ").unwrap(), first);
        assert_ne!(of("SELECT 1", "Two").unwrap().id, first.id);
        assert_eq!(first.id.len(), 12);
        assert_eq!(of("", "").unwrap_err().len(), 2);
        assert_eq!(
            of(&"x".repeat(STATEMENT + 1), "Long").unwrap_err()[0].field,
            "sql"
        );
    }
}
