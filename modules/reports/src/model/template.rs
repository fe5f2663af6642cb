//! Texts that staff answer with again and again.

use stoa_kernel::{Error, FieldError, Id, Localised, Message, Result};

use super::status::Status;

/// The most characters of a text, in one language.
const MOST: usize = 5000;

/// One text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    pub id: Id<Template>,
    pub name: String,
    pub text: Localised,
    /// Offered with a change to this status; `None`: with any.
    pub status: Option<Status>,
    /// Offered for this category; `None`: for any.
    pub category: Option<String>,
    pub is_ended: bool,
    pub version: i64,
}

/// A text as a manager gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewTemplate {
    pub name: String,
    pub text: Localised,
    pub status: Option<Status>,
    pub category: Option<String>,
    pub is_ended: bool,
}

impl NewTemplate {
    /// Everything that is wrong with it, by field.
    pub fn check(&self) -> Result<()> {
        let mut faults = Vec::new();
        if self.name.trim().is_empty() || self.name.chars().count() > 200 {
            faults.push(FieldError::new(
                "name",
                Message::new("reports-template-name-missing"),
            ));
        }
        if self.text.is_empty() || self.text.0.values().any(|text| text.chars().count() > MOST) {
            let message = Message::new("reports-template-text-missing").with("most", MOST);
            faults.push(FieldError::new("text", message));
        }
        if faults.is_empty() {
            Ok(())
        } else {
            Err(Error::Invalid(faults))
        }
    }
}

impl Template {
    /// Whether it is offered for a report of this category that goes to this status.
    pub fn fits(&self, category: &str, status: Status) -> bool {
        !self.is_ended
            && self.status.is_none_or(|own| own == status)
            && self.category.as_deref().is_none_or(|own| own == category)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_offered_where_it_fits() {
        let template = |status, category: Option<&str>, is_ended| Template {
            id: Id::new(1),
            name: "Thanks".to_owned(),
            text: Localised::english("Thank you."),
            status,
            category: category.map(str::to_owned),
            is_ended,
            version: 1,
        };
        for (template, expected) in [
            (template(None, None, false), true),
            (template(Some(Status::Fixed), Some("lamp"), false), true),
            (template(Some(Status::Planned), None, false), false),
            (template(None, Some("tree"), false), false),
            (template(None, None, true), false),
        ] {
            assert_eq!(
                template.fits("lamp", Status::Fixed),
                expected,
                "{template:?}"
            );
        }
        assert!(NewTemplate::default().check().is_err());
    }
}
