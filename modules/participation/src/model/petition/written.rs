//! What somebody writes who begins a petition.

use stoa_kernel::Result;

use crate::model::{
    Faults,
    voices::{NAME, written_length},
    words,
};

/// The longest text and the longest addressee, in letters.
const TEXT: usize = 8_000;
const ADDRESSEE: usize = 150;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    pub title: String,
    /// Who is asked, as the author calls them.
    pub addressee: String,
    pub text: String,
    /// The name that stands with it, as its author chose; empty for none.
    pub name_shown: String,
}

impl Written {
    /// Without blanks at the ends. `Invalid` on `title`, `addressee`, `text` and `name_shown`: empty, or too long.
    pub fn checked(&self) -> Result<Self> {
        let tidy = |text: &str| text.trim().replace("\r\n", "\n");
        let written = Written {
            title: tidy(&self.title),
            addressee: tidy(&self.addressee),
            text: tidy(&self.text),
            name_shown: tidy(&self.name_shown),
        };
        let mut faults = Faults::default();
        for (field, text, most) in [
            ("title", &written.title, words::TITLE),
            ("addressee", &written.addressee, ADDRESSEE),
            ("text", &written.text, TEXT),
        ] {
            faults.want(!text.is_empty(), field, "participation-frame-fault-empty");
            written_length(text, (field, most), &mut faults);
        }
        written_length(&written.name_shown, ("name_shown", NAME), &mut faults);
        faults.done()?;
        Ok(written)
    }
}

#[cfg(test)]
mod tests {
    use stoa_kernel::Error;

    use super::Written;

    #[test]
    fn each_fault_is_told_at_its_field() {
        let wrong = Written {
            title: " ".to_owned(),
            addressee: String::new(),
            text: "x".repeat(8_001),
            name_shown: "y".repeat(61),
        };
        let Err(Error::Invalid(faults)) = wrong.checked() else {
            panic!("nothing was told")
        };
        let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, ["title", "addressee", "text", "name_shown"]);
    }
}
