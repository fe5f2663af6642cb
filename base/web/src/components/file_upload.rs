//! Choosing files. For photos, put it into an element with `data-photos` (see frontend/README.md).

use maud::{Markup, Render};

use super::element::{Extra, extra_methods};
use super::field::{Field, field_methods};
use super::label::Label;

/// A file input with its label, hint and error.
#[derive(Clone, Debug, Default)]
pub struct FileUpload {
    field: Field,
    is_multiple: bool,
    extra: Extra,
}

/// A file input, sent under `name` by a form with `enctype="multipart/form-data"`.
pub fn file_upload(name: impl Into<String>, label: impl Into<Label>) -> FileUpload {
    FileUpload {
        field: Field::new(name, label),
        ..FileUpload::default()
    }
}

impl FileUpload {
    extra_methods!();
    field_methods!();

    /// Lets people choose several files at once.
    #[must_use]
    pub fn multiple(mut self) -> Self {
        self.is_multiple = true;
        self
    }

    /// The kinds of file the browser offers ("image/*"); the server checks by content.
    #[must_use]
    pub fn accept(self, kinds: impl Into<String>) -> Self {
        self.attr("accept", kinds)
    }
}

impl Render for FileUpload {
    fn render(&self) -> Markup {
        let control = self
            .field
            .control("input")
            .class("govuk-file-upload")
            .class_if(self.field.error.is_some(), "govuk-file-upload--error")
            .attr("type", "file")
            .flag(self.is_multiple, "multiple")
            .extra(&self.extra);
        self.field.group(&control.alone())
    }
}
