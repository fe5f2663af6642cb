//! The form as a list: its pages with their questions, what is wrong with each, and the buttons that move them.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_forms::{Page, Question, RawFields};
use stoa_web::{PageResult, Path, PostForm, Visitor, components::link_button};

use super::{
    desk::{Desk, after, links},
    faults,
    kinds::KINDS,
    texts::own_name,
};
use crate::pages::words::say;

/// What is moved, and where to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct MoveForm {
    seen: String,
    /// A page's slug.
    page: String,
    /// A question's key.
    question: String,
    /// `up` or `down`.
    to: String,
}

/// `GET /staff/services/{slug}/form`
pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    let title = visitor.t("services-owner-form-title");
    let name = say(&visitor, &desk.file.name).to_owned();
    let frame = visitor
        .page(title.as_str())
        .no_index()
        .breadcrumb(visitor.t("services-setup-title"), "/staff/services")
        .breadcrumb(name.as_str(), desk.path(""));
    let form = &desk.file.form;
    Ok(frame.show(html! {
        span.govuk-caption-l { (name) }
        h1.govuk-heading-l { (title) }
        (links(&visitor, &slug))
        (faults::all(&visitor, &desk))
        @for (at, page) in form.pages.iter().enumerate() { (one(&visitor, &desk, (page, at))) }
        (link_button(visitor.t("services-owner-page-new"), desk.path("/form/page")).secondary())
        (declarations(&visitor, &desk))
        (languages(&visitor, &desk))
    }))
}

fn one(visitor: &Visitor, desk: &Desk, (page, at): (&Page, usize)) -> Markup {
    let title = say(visitor, &page.title);
    let number = visitor.number(i64::try_from(at).unwrap_or(0) + 1);
    let path = desk.path(&format!("/form/page/{}", page.slug));
    html! {
        section id={ "page-" (page.slug) } aria-labelledby={ "title-" (page.slug) } {
            h2 id={ "title-" (page.slug) } ."govuk-heading-m" { (number) ". " span dir="auto" { (title) } }
            (facts(visitor, page))
            (faults::of(desk, &page.slug, ""))
            p.govuk-body { a.govuk-link href=(path) { (visitor.t("services-owner-page-change")) span."govuk-visually-hidden" { ": " (title) } } }
            (moves(visitor, desk, (&page.slug, ""), title))
            @if !page.questions.is_empty() {
                ol.govuk-list."govuk-list--number" {
                    @for question in &page.questions { li { (of_page(visitor, desk, (page, question))) } }
                }
            }
            p.govuk-body { a.govuk-link href={ (path) "/question" } {
                (visitor.t("services-owner-question-new")) span."govuk-visually-hidden" { ": " (title) }
            } }
            hr."govuk-section-break govuk-section-break--m govuk-section-break--visible";
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
    html! {
        @for (_, words) in facts.iter().filter(|(holds, _)| *holds) {
            p.govuk-hint { (visitor.t(words)) }
        }
    }
}

fn of_page(visitor: &Visitor, desk: &Desk, (page, question): (&Page, &Question)) -> Markup {
    let label = say(visitor, &question.label);
    let word = question.kind.word();
    let kind = match KINDS.contains(&word) {
        true => visitor.t(&format!("services-owner-kind-{word}")),
        false => word.to_owned(),
    };
    let label = if label.is_empty() {
        question.key.as_str()
    } else {
        label
    };
    html! {
        a.govuk-link href=(desk.path(&format!("/form/question/{}", question.key))) dir="auto" { (label) }
        " (" (kind)
        @if !question.required { ", " (visitor.t("services-owner-may-be-left-out")) }
        @if question.when.is_some() { ", " (visitor.t("services-owner-on-condition")) }
        ")"
        (faults::of(desk, &page.slug, &question.key))
        (moves(visitor, desk, ("", &question.key), label))
    }
}

fn moves(visitor: &Visitor, desk: &Desk, (page, question): (&str, &str), name: &str) -> Markup {
    let one = |to: &str, words: &str| {
        html! {
            button.govuk-button."govuk-button--secondary" type="submit" name="to" value=(to) {
                (visitor.t(words)) span."govuk-visually-hidden" { ": " (name) }
            }
        }
    };
    html! {
        form.govuk-button-group method="post" action=(desk.path("/form/move")) {
            (desk.hidden(visitor, &RawFields::default()))
            input type="hidden" name="page" value=(page);
            input type="hidden" name="question" value=(question);
            (one("up", "services-owner-up"))
            (one("down", "services-owner-down"))
        }
    }
}

fn declarations(visitor: &Visitor, desk: &Desk) -> Markup {
    html! {
        h2."govuk-heading-m" { (visitor.t("services-owner-declarations")) }
        p.govuk-hint { (visitor.t("services-owner-declarations-hint")) }
        @if !desk.file.form.declarations.is_empty() {
            ul.govuk-list."govuk-list--bullet" {
                @for one in &desk.file.form.declarations {
                    li { a.govuk-link href=(desk.path(&format!("/form/declaration/{}", one.key))) dir="auto" { (say(visitor, &one.text)) } }
                }
            }
        }
        (link_button(visitor.t("services-owner-declaration-new"), desk.path("/form/declaration")).secondary())
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

/// `POST /staff/services/{slug}/form/move`
pub async fn send(Path(slug): Path<String>, form: PostForm<MoveForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &slug).await?;
    let input = &form.input;
    let is_up = input.to == "up";
    let pages = &mut desk.file.form.pages;
    let moved = match input.question.as_str() {
        "" => move_page(pages, &input.page, is_up),
        key => move_question(pages, key, is_up),
    };
    let path = desk.path("/form");
    if moved.is_none() {
        return Ok(visitor.go_with_notice(&path, visitor.t("services-owner-moved-nowhere")));
    }
    let raw = RawFields::from([("seen", input.seen.as_str())]);
    let done = desk.keep(visitor, &raw).await;
    after(visitor, &path, done)
}

/// One place up or down; none at the end.
fn move_page(pages: &mut [Page], slug: &str, is_up: bool) -> Option<()> {
    let at = pages.iter().position(|page| page.slug == slug)?;
    let to = if is_up { at.checked_sub(1)? } else { at + 1 };
    pages.get(to)?;
    pages.swap(at, to);
    Some(())
}

/// One place up or down; from the end of a page to the next one.
fn move_question(pages: &mut [Page], key: &str, is_up: bool) -> Option<()> {
    let on = pages.iter().position(|page| page.question(key).is_some())?;
    let questions = &mut pages.get_mut(on)?.questions;
    let at = questions.iter().position(|question| question.key == key)?;
    let last = questions.len() - 1;
    match (is_up, at) {
        (true, 0) => {
            let to = on.checked_sub(1)?;
            let question = questions.remove(at);
            pages.get_mut(to)?.questions.push(question);
        }
        (false, at) if at == last => {
            pages.get(on + 1)?;
            let question = pages.get_mut(on)?.questions.remove(at);
            pages.get_mut(on + 1)?.questions.insert(0, question);
        }
        (true, at) => questions.swap(at, at - 1),
        (false, at) => questions.swap(at, at + 1),
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use stoa_forms::Definition;

    use super::{move_page, move_question};

    const FORM: &str = "slug: f\nlanguages: [en]\ntitle: F\npages:\n- slug: a\n  title: A\n  questions:\n  - { key: x, type: text, label: X }\n  - { key: y, type: text, label: Y }\n- slug: b\n  title: B\n  questions:\n  - { key: z, type: text, label: Z }\n";

    fn order(form: &Definition) -> String {
        let of = |page: &stoa_forms::Page| {
            let keys: Vec<&str> = page.questions.iter().map(|one| one.key.as_str()).collect();
            format!("{}:{}", page.slug, keys.join(""))
        };
        form.pages.iter().map(of).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn things_move_one_place_and_questions_from_page_to_page() {
        let mut form = Definition::from_yaml(FORM).unwrap();
        assert_eq!(move_question(&mut form.pages, "y", true), Some(()));
        assert_eq!(order(&form), "a:yx b:z");
        assert_eq!(move_question(&mut form.pages, "x", false), Some(()));
        assert_eq!(order(&form), "a:y b:xz");
        assert_eq!(move_question(&mut form.pages, "x", true), Some(()));
        assert_eq!(order(&form), "a:yx b:z");
        assert_eq!(move_question(&mut form.pages, "y", true), None);
        assert_eq!(move_question(&mut form.pages, "z", false), None);
        assert_eq!(move_page(&mut form.pages, "b", true), Some(()));
        assert_eq!(order(&form), "b:z a:yx");
        assert_eq!(move_page(&mut form.pages, "b", true), None);
    }
}
