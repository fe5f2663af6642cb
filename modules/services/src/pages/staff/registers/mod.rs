//! Registers, for those who keep them.

pub mod edit;
pub mod list;
pub mod readings;
pub mod row;
pub mod rows;

use maud::{Markup, html};
use stoa_forms::{Answer, PageAnswers, Question, RawFields};
use stoa_kernel::{OrNotFound, Reader, Result};
use stoa_web::{FormErrors, Visitor};

use crate::{
    model::register::{Register, RegisterFile},
    pages::apply::{
        answer_words::answer_words,
        field::{Field, Heading},
    },
    store::registers,
};

/// A register that this reader may see.
pub async fn read(
    visitor: &Visitor,
    db: &mut Reader,
    slug: &str,
) -> Result<(Register, RegisterFile)> {
    let register = registers::find(db, slug).await?.or_not_found()?;
    visitor.must("see_register", &register.resource())?;
    let file = register.file()?;
    Ok((register, file))
}

/// A value as people read it, in one line.
pub fn value_words(visitor: &Visitor, column: &Question, values: &PageAnswers) -> String {
    let answer = values.get(&column.key);
    answer.map_or_else(String::new, |answer| {
        let words = answer_words(visitor, column, answer);
        match answer {
            Answer::Choices(_) => visitor.list(words),
            _ => words.join(", "),
        }
    })
}

/// A text for a file of comma-separated values: what a spreadsheet would take for a formula is kept a text by an apostrophe.
pub fn kept_text(text: String) -> String {
    match text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{text}"),
        false => text,
    }
}

/// The columns as fields of a form.
pub fn fields(
    visitor: &Visitor,
    file: &RegisterFile,
    raw: &RawFields,
    errors: &FormErrors,
) -> Markup {
    let heading = Heading::OfQuestion;
    html! {
        @for question in &file.columns { (Field { visitor, question, raw, errors, heading, bounds: "" }.show()) }
    }
}

/// The fields that hold the values of a row.
pub fn fields_of(visitor: &Visitor, values: &PageAnswers) -> RawFields {
    let mut raw = RawFields::default();
    for (key, answer) in &values.0 {
        answer.write_fields(key, visitor.lang().code(), &mut raw);
    }
    raw
}

#[cfg(test)]
mod tests {
    use super::kept_text;

    #[test]
    fn a_text_is_no_formula() {
        let kept = |text: &str| kept_text(text.to_owned());
        assert_eq!(kept("=HYPERLINK(1)"), "'=HYPERLINK(1)");
        assert_eq!(kept("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(kept("The Harbour Café"), "The Harbour Café");
        assert_eq!(kept(""), "");
    }
}
