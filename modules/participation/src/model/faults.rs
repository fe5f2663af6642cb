//! What is wrong with what was given, gathered so that a person hears of all of it at once.

use stoa_kernel::{Error, FieldError, Message, Result};

/// Faults by field.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Faults(Vec<FieldError>);

impl Faults {
    /// Notes `key` for the field unless `holds`.
    pub fn want(&mut self, holds: bool, field: &str, key: &'static str) {
        if !holds {
            self.0.push(FieldError::new(field, Message::new(key)));
        }
    }

    /// `Invalid` with all faults, if there are any.
    pub fn done(self) -> Result<()> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(Error::Invalid(self.0))
        }
    }
}
