//! The form as a list: its pages with their questions, what is wrong with each, and the buttons that move and remove them.

use maud::{Markup, html};
use stoa_forms::{Page, Question};
use stoa_web::{
    PageResult, Path, Visitor,
    components::{TagColour, link_button, tag},
};

use super::{
    desk::Desk,
    faults::{self, missing},
    kinds::KINDS,
    signatories,
    texts::own_name,
    tools::Tools,
};
use crate::pages::words::say;

/// `GET /staff/services/{slug}/form`
pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    let title = visitor.t("services-owner-form-title");
    let pages = &desk.file.form.pages;
    Ok(desk.frame(&visitor, &title).show(html! {
        (desk.top(&visitor, ("/form", &title)))
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                @for (at, page) in pages.iter().enumerate() { (one(&visitor, &desk, (page, at))) }
                @if pages.is_empty() { p.govuk-body { (visitor.t("services-owner-form-empty")) } }
                (link_button(visitor.t("services-owner-page-new"), desk.path("/form/page")).secondary())
                (declarations(&visitor, &desk))
                (signatories::list(&visitor, &desk))
                (languages(&visitor, &desk))
            }
            div."govuk-grid-column-one-third" {
                (missing(&visitor, &slug, (&desk.file, &desk.misfits)))
                @if !pages.is_empty() { (link_button(visitor.t("services-owner-preview-begin"), desk.path("/preview"))) }
            }
        }
    }))
}

fn one(visitor: &Visitor, desk: &Desk, (page, at): (&Page, usize)) -> Markup {
    let title = say(visitor, &page.title);
    let number = visitor.number(i64::try_from(at).unwrap_or(0) + 1);
    let path = desk.path(&format!("/form/page/{}", page.slug));
    let last = desk.file.form.pages.len() - 1;
    let tools = Tools {
        field: "page",
        value: &page.slug,
        name: title,
        is_first: at == 0,
        is_last: at == last,
    };
    html! {
        section.stoa-build id={ "page-" (page.slug) } aria-labelledby={ "title-" (page.slug) } {
            div.stoa-build__head {
                div.stoa-build__name {
                    h2 id={ "title-" (page.slug) } ."govuk-heading-m" {
                        (number) ". "
                        a.govuk-link href=(path) dir="auto" {
                            (title) span."govuk-visually-hidden" { ": " (visitor.t("services-owner-page-change")) }
                        }
                    }
                    (facts(visitor, page))
                    (faults::of(visitor, &desk.file, &page.slug, ""))
                }
                (tools.show(visitor, desk))
            }
            @if !page.questions.is_empty() {
                ol.stoa-build__list { @for question in &page.questions { (of_page(visitor, desk, (page, question))) } }
            }
            p.stoa-build__add { a.govuk-link href={ (path) "/question" } {
                "+ " (visitor.t("services-owner-question-new")) span."govuk-visually-hidden" { ": " (title) }
            } }
        }
    }
}

/// That a page is asked on a condition, several times, or leads elsewhere.
fn facts(visitor: &Visitor, page: &Page) -> Markup {
    let facts = [
        (page.when.is_some(), "services-owner-has-condition"),
        (page.repeat.is_some(), "services-owner-has-repeat"),
        (!page.go_to.is_empty(), "services-owner-has-ways"),
    ];
    let mut held = facts.iter().filter(|(holds, _)| *holds).peekable();
    html! {
        @if held.peek().is_some() {
            p.stoa-build__facts {
                @for (_, words) in held { (tag(visitor.t(words)).colour(TagColour::Grey)) }
            }
        }
    }
}

fn of_page(visitor: &Visitor, desk: &Desk, (page, question): (&Page, &Question)) -> Markup {
    let label = say(visitor, &question.label);
    let label = if label.is_empty() {
        question.key.as_str()
    } else {
        label
    };
    let word = question.kind.word();
    let kind = match KINDS.contains(&word) {
        true => visitor.t(&format!("services-owner-kind-{word}")),
        false => word.to_owned(),
    };
    let pages = &desk.file.form.pages;
    let is = |end: Option<&Question>| end.is_some_and(|one| one.key == question.key);
    let tools = Tools {
        field: "question",
        value: &question.key,
        name: label,
        is_first: is(pages.first().and_then(|page| page.questions.first())),
        is_last: is(pages.last().and_then(|page| page.questions.last())),
    };
    html! {
        li.stoa-build__question id={ "question-" (question.key) } {
            div.stoa-build__words {
                a.govuk-link href=(desk.path(&format!("/form/question/{}", question.key))) dir="auto" { (label) }
                p.govuk-hint {
                    (kind)
                    @if !question.required { " · " (visitor.t("services-owner-may-be-left-out")) }
                    @if question.when.is_some() { " · " (visitor.t("services-owner-on-condition")) }
                }
                (faults::of(visitor, &desk.file, &page.slug, &question.key))
            }
            (tools.show(visitor, desk))
        }
    }
}

fn declarations(visitor: &Visitor, desk: &Desk) -> Markup {
    html! {
        h2."govuk-heading-m govuk-!-margin-top-6" { (visitor.t("services-owner-declarations")) }
        p.govuk-hint { (visitor.t("services-owner-declarations-hint")) }
        @if !desk.file.form.declarations.is_empty() {
            ul.govuk-list."govuk-list--bullet" {
                @for one in &desk.file.form.declarations {
                    li { a.govuk-link href=(desk.path(&format!("/form/declaration/{}", one.key))) dir="auto" { (say(visitor, &one.text)) } }
                }
            }
        }
        p.govuk-body { a.govuk-link href=(desk.path("/form/declaration")) { "+ " (visitor.t("services-owner-declaration-new")) } }
    }
}

fn languages(visitor: &Visitor, desk: &Desk) -> Markup {
    let names: Vec<String> = desk
        .languages(visitor)
        .iter()
        .map(|one| own_name(one))
        .collect();
    html! {
        h2."govuk-heading-m" { (visitor.t("services-owner-languages")) }
        p.govuk-body {
            (names.join(", ")) ". "
            a.govuk-link href=(desk.path("/form/languages")) { (visitor.t("services-owner-languages-change")) }
        }
    }
}
