//! The form of a question: what is asked in each language, what kind of answer it takes, and the answers to choose from.
//! Works without script: a button adds empty rows for more answers, and an answer whose fields are all empty goes.

use maud::{Markup, html};
use stoa_kernel::{Error, FieldError, Lang, Localised};
use stoa_web::{
    FormErrors, Visitor,
    components::{button, checkbox, checkboxes, error_message, radio, radios, text_input},
};

use super::localised_fields::{Room, languages, localised_fields, read_localised};
use crate::model::{Question, QuestionKind, category::code_of};

/// Empty rows that are offered after the answers there are.
const ROWS: usize = 3;

/// A question, and how many rows its answers have on the page.
pub struct QuestionForm {
    pub question: Question,
    rows: usize,
}

impl QuestionForm {
    /// A new one.
    pub fn empty() -> Self {
        QuestionForm {
            question: Question {
                code: String::new(),
                kind: QuestionKind::Text,
                label: Localised::default(),
                hint: Localised::default(),
                required: false,
                public: true,
                options: Vec::new(),
            },
            rows: ROWS,
        }
    }

    pub fn of(question: Question) -> Self {
        let rows = question.options.len() + ROWS;
        QuestionForm { question, rows }
    }

    /// What was sent; `code` is empty for a new question, which gets one from its words.
    pub fn read(fields: &[(String, String)], code: &str) -> Self {
        let one = |wanted: &str| {
            let found = fields.iter().find(|(name, _)| name == wanted);
            found.map_or("", |(_, value)| value.trim())
        };
        let label = read_localised(fields, "label");
        let code = match code {
            "" if label.is_empty() => String::new(),
            "" => code_of(label.get(Lang::En)),
            known => known.to_owned(),
        };
        let rows = one("rows").parse::<usize>().unwrap_or(0).min(200);
        let more = if one("press") == "more" { 5 } else { 0 };
        QuestionForm {
            question: Question {
                code,
                kind: QuestionKind::parse(one("kind")).unwrap_or(QuestionKind::Text),
                label,
                hint: read_localised(fields, "hint"),
                required: one("required") == "1",
                public: one("public") == "1",
                options: (0..rows).filter_map(|row| option(fields, row)).collect(),
            },
            rows: rows + more,
        }
    }

    /// Whether only more rows were asked for.
    pub fn wants_rows(fields: &[(String, String)]) -> bool {
        fields
            .iter()
            .any(|(name, value)| name == "press" && value == "more")
    }

    pub fn fields(&self, visitor: &Visitor, errors: &FormErrors) -> Markup {
        let question = &self.question;
        let kinds = QuestionKind::ALL.map(|kind| {
            let slug = kind.slug();
            radio(slug, visitor.t(&format!("reports-question-kind-{slug}")))
                .hint(visitor.t(&format!("reports-question-kind-{slug}-hint")))
        });
        html! {
            (localised_fields(visitor, "label", ("reports-question-label", ""), (&question.label, Room::Line), errors))
            (localised_fields(visitor, "hint", ("reports-question-hint", "reports-question-hint-hint"), (&question.hint, Room::Line), errors))
            (radios("kind").legend(visitor.t("reports-question-kind")).items(kinds).value(question.kind.slug()))
            (self.options(visitor, errors))
            (flag(visitor, "required", ("reports-question-required", "reports-question-required-hint"), question.required))
            (flag(visitor, "public", ("reports-question-public", "reports-question-public-hint"), question.public))
        }
    }

    fn options(&self, visitor: &Visitor, errors: &FormErrors) -> Markup {
        let all = self.question.options.len().max(self.rows);
        html! {
            fieldset.govuk-fieldset.stoa-options #options {
                legend.govuk-fieldset__legend.govuk-fieldset__legend--s { (visitor.t("reports-question-options")) }
                p.govuk-hint { (visitor.t("reports-question-options-hint")) }
                @if let Some(sentence) = visitor.error_of(errors, "options") { (error_message(sentence)) }
                input type="hidden" name="rows" value=(all);
                @for row in 0..all { (self.option_row(visitor, row)) }
                (button(visitor.t("reports-question-more-options")).secondary().name("press").value("more"))
            }
        }
    }

    fn option_row(&self, visitor: &Visitor, row: usize) -> Markup {
        let known = self.question.options.get(row);
        let number = i64::try_from(row + 1).unwrap_or(0);
        let text = |lang: Lang| {
            known
                .and_then(|(_, label)| label.0.get(&lang))
                .map_or("", String::as_str)
        };
        html! {
            fieldset.govuk-fieldset.stoa-option {
                legend.govuk-fieldset__legend { (visitor.t_with("reports-question-option", &[("number", number.into())])) }
                div.stoa-option__fields {
                    @for lang in languages(visitor) {
                        @let direction = if lang.is_rtl() { "rtl" } else { "ltr" };
                        (text_input(format!("option-{row}-{}", lang.code()), lang.own_name()).value(text(lang))
                            .attr("lang", lang.code()).attr("dir", direction))
                    }
                    (text_input(format!("option-{row}-code"), visitor.t("reports-question-option-code"))
                        .value(known.map_or("", |(code, _)| code.as_str())).attr("dir", "ltr"))
                }
            }
        }
    }
}

/// An answer of a row; `None` where nothing was written. Without a code it gets one from its words.
fn option(fields: &[(String, String)], row: usize) -> Option<(String, Localised)> {
    let label = read_localised(fields, &format!("option-{row}"));
    let wanted = format!("option-{row}-code");
    let typed = fields.iter().find(|(name, _)| *name == wanted);
    let typed = typed.map_or("", |(_, value)| value.trim());
    match (typed, label.is_empty()) {
        ("", true) => None,
        ("", false) => Some((code_of(label.get(Lang::En)), label)),
        (code, _) => Some((code.to_owned(), label)),
    }
}

fn flag(visitor: &Visitor, name: &str, (text, hint): (&str, &str), on: bool) -> Markup {
    let choice = checkbox("1", visitor.t(text)).hint(visitor.t(hint));
    let choice = if on { choice.checked() } else { choice };
    html! { (checkboxes(name).item(choice)) }
}

/// The errors of a whole category as those of the question at a place: `questions-2-label` is `label` there.
pub fn errors_of_question(error: Error, place: usize) -> Error {
    let Error::Invalid(faults) = error else {
        return error;
    };
    let prefix = format!("questions-{place}-");
    let own = |fault: FieldError| {
        let field = match fault.field.strip_prefix(&prefix) {
            // The code is made from the words, so what is wrong with it is said there.
            Some("code") => "label",
            Some(part) => part,
            None => "",
        };
        FieldError::new(field, fault.message)
    };
    Error::Invalid(faults.into_iter().map(own).collect())
}

#[cfg(test)]
mod tests {
    use stoa_kernel::Message;

    use super::*;

    fn read(fields: &[(&str, &str)], code: &str) -> Question {
        let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        QuestionForm::read(&fields.iter().map(own).collect::<Vec<_>>(), code).question
    }

    #[test]
    fn a_question_and_its_answers_get_codes_from_their_words() {
        let fields = [
            ("label-en", "How deep?"),
            ("kind", "choice"),
            ("required", "1"),
            ("rows", "3"),
            ("option-0-en", "Ankle deep"),
            ("option-1-code", " knee "),
            ("option-1-en", "Knee"),
        ];
        let question = read(&fields, "");
        assert_eq!(
            (question.code.as_str(), question.required, question.public),
            ("how-deep", true, false)
        );
        let codes: Vec<_> = question
            .options
            .iter()
            .map(|(code, _)| code.as_str())
            .collect();
        assert_eq!(codes, ["ankle-deep", "knee"]);
        assert_eq!(read(&fields, "depth").code, "depth");
    }

    #[test]
    fn errors_stand_at_the_questions_own_fields() {
        let faults = [
            "questions-1-label",
            "questions-1-code",
            "questions-0-options",
        ];
        let faults =
            faults.map(|field| FieldError::new(field, Message::new("reports-question-code-form")));
        let Error::Invalid(found) = errors_of_question(Error::Invalid(faults.to_vec()), 1) else {
            panic!("another error");
        };
        let fields: Vec<_> = found.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, ["label", "label", ""]);
    }
}
