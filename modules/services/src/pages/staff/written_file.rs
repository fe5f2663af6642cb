//! A file that staff write in the browser, whatever it describes: the field that it stands in, what is wrong with it line by line, and
//! who wrote which version.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Error, FieldError, Message, Timestamp};
use stoa_web::{
    FormErrors, Problem, Visitor,
    components::{Cell, cell, table, textarea},
};

use crate::model::line_of;

/// The form as it was sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct FileForm {
    pub file: String,
    /// The digest of the file that was opened.
    pub seen: String,
}

/// The field of a file, with the token and what was opened.
pub fn field(
    visitor: &Visitor,
    form: &FileForm,
    (label, hint): (&str, &str),
    errors: &FormErrors,
) -> Markup {
    html! {
        (visitor.csrf_field())
        input type="hidden" name="seen" value=(form.seen);
        (textarea("file", label).hint(hint).rows(30).class("stoa-code").attr("dir", "ltr")
            .attr("spellcheck", "false").value(form.file.as_str())
            .error_option(visitor.error_of(errors, "file")))
    }
}

/// Why a file was not kept, each fault with its place and line. What was typed stays in the form, whatever it was.
pub fn errors_of(visitor: &Visitor, error: Error, text: &str) -> Result<FormErrors, Problem> {
    FormErrors::from_error(match error {
        Error::Conflict(message) => Error::Invalid(vec![FieldError::new("file", message)]),
        Error::Invalid(errors) => {
            let placed =
                |one: FieldError| FieldError::new(one.field, placed(visitor, &one.message, text));
            Error::Invalid(errors.into_iter().map(placed).collect())
        }
        other => other,
    })
}

/// A sentence with the place and the line that it names as arguments.
pub fn placed(visitor: &Visitor, message: &Message, text: &str) -> Message {
    let find = |name: &str| {
        let mut args = message.args.iter();
        args.find(|(own, _)| *own == name)
            .map(|(_, value)| value.clone())
    };
    let Some(place) = find("place") else {
        return message.clone();
    };
    let line = find("line").or_else(|| line_of(text, &place).map(|line| line.to_string()));
    let what = visitor.message(message);
    let whole = match line {
        Some(line) => Message::new("services-file-fault-line").with("line", line),
        None => Message::new("services-file-fault"),
    };
    whole.with("place", place).with("what", what)
}

/// A version of a file.
pub struct Written<'a> {
    pub number: Markup,
    pub author: &'a str,
    /// Who let it come into force, where that takes a second person.
    pub approver: Option<&'a str>,
    /// Since when it is in force; none for what is not.
    pub since: Option<Timestamp>,
    pub digest: &'a str,
}

/// The versions of a file, under their heading. `approved` tells whether a second person publishes them.
pub fn versions<'a>(
    visitor: &Visitor,
    approved: bool,
    all: impl Iterator<Item = Written<'a>>,
) -> Markup {
    let rows = all.map(|one| -> Vec<Cell> {
        let since = one.since.map(|at| visitor.date_time(at));
        let approver = approved.then(|| cell(one.approver.unwrap_or_default()));
        let digest = one.digest.get(..12).unwrap_or_default();
        let first = [cell(one.number), cell(one.author)];
        let last = [
            cell(since.unwrap_or_default()),
            cell(html! { code { (digest) } }),
        ];
        first.into_iter().chain(approver).chain(last).collect()
    });
    let mut shown = table()
        .column(visitor.t("services-version-number"))
        .column(visitor.t("services-version-author"));
    if approved {
        shown = shown.column(visitor.t("services-version-approver"));
    }
    let since = match approved {
        true => "services-version-published",
        false => "services-book-since",
    };
    html! {
        h2.govuk-heading-m { (visitor.t("services-versions")) }
        (shown.column(visitor.t(since)).column(visitor.t("services-version-digest"))
            .rows(rows).stacking(visitor.t("services-versions")))
    }
}
