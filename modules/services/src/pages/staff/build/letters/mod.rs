//! The letters of a service: when each is sent, and which step sends it.

mod form;
pub mod letter;
mod preview;

use maud::{Markup, html};
use stoa_web::{PageResult, Path, Visitor, components::link_button};

use super::desk::Desk;
use crate::{model::LetterText, pages::words::say};

/// `GET /staff/services/{slug}/letters`
pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    let title = visitor.t("services-owner-part-letters");
    let frame = desk.below(&visitor, &title).back(desk.path("/parts"));
    let letters = &desk.file.letters;
    Ok(frame.show(html! {
        span.govuk-caption-l dir="auto" { (say(&visitor, &desk.file.name)) }
        h1.govuk-heading-l { (title) }
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                p.govuk-body { (visitor.t("services-builder-letters-lead")) }
                @if letters.is_empty() {
                    p.govuk-inset-text { (visitor.t("services-builder-letters-none")) }
                } @else {
                    section.stoa-build aria-label=(title) {
                        ul.stoa-build__list { @for letter in letters { (one(&visitor, &desk, letter)) } }
                    }
                }
                (link_button(visitor.t("services-builder-letter-new"), desk.path("/letters/letter")).secondary())
                p.govuk-body { a.govuk-link href=(desk.path("/parts/letters")) { (visitor.t("services-owner-as-file")) } }
            }
            div."govuk-grid-column-one-third" { (desk.missing(&visitor)) }
        }
    }))
}

fn one(visitor: &Visitor, desk: &Desk, letter: &LetterText) -> Markup {
    let subject = match say(visitor, &letter.subject) {
        "" => letter.key.as_str(),
        subject => subject,
    };
    let steps = desk.file.workflow.iter();
    let by = steps.filter(|step| step.letter == letter.key);
    let names = visitor.list(by.map(|step| say(visitor, &step.name)));
    html! {
        li.stoa-build__question id={ "letter-" (letter.key) } {
            div.stoa-build__words {
                a.govuk-link href=(desk.path(&format!("/letters/letter/{}", letter.key))) dir="auto" { (subject) }
                p.govuk-hint {
                    (visitor.t(&format!("services-builder-sent-{}", form::word(letter.sent))))
                    @if !names.is_empty() {
                        " · " (visitor.t_with("services-builder-letter-by", &[("steps", names.as_str().into())]))
                    }
                }
            }
        }
    }
}
