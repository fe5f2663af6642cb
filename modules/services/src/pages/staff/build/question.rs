//! A question: added to a page, changed, removed.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_forms::{Question, RawFields};
use stoa_kernel::{Error, OrNotFound};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Query, Visitor,
    components::{button, checkbox, checkboxes, details, radio, radios},
};

use super::{
    condition::Conditions,
    desk::{AnyForm, Desk, errors_of, kept, raw_of},
    faults, field,
    kinds::KINDS,
    known, question_form,
    texts::{Room, Texts},
};
use crate::pages::words::say;

/// Which kind is asked for; nothing while it is not chosen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    r#type: String,
}

/// The page that the form stands on, and the question that it changes; none for a new one.
#[derive(Clone, Copy)]
struct At<'a> {
    desk: &'a Desk,
    page: &'a str,
    question: Option<&'a Question>,
}

impl At<'_> {
    fn path(&self) -> String {
        match self.question {
            Some(question) => self.desk.path(&format!("/form/question/{}", question.key)),
            None => self
                .desk
                .path(&format!("/form/page/{}/question", self.page)),
        }
    }

    fn page_title<'t>(&'t self, visitor: &Visitor) -> &'t str {
        let page = self.desk.file.form.page(self.page);
        page.map_or("", |page| say(visitor, &page.title))
    }
}

/// `GET /staff/services/{slug}/form/page/{page}/question`
pub async fn new(
    visitor: Visitor,
    Path((slug, page)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    desk.file.form.page(&page).or_not_found()?;
    let at = At {
        desk: &desk,
        page: &page,
        question: None,
    };
    if !KINDS.contains(&asked.r#type.as_str()) {
        return Ok(choose(&visitor, at, ""));
    }
    let raw = RawFields::from([("required", "yes")]);
    show(&visitor, at, (&asked.r#type, &raw), &FormErrors::none())
}

/// `POST /staff/services/{slug}/form/page/{page}/question`
pub async fn create(
    Path((slug, page)): Path<(String, String)>,
    form: PostForm<AnyForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &slug).await?;
    let raw = raw_of(&form);
    let word = raw.first("type").to_owned();
    let languages = desk.languages(visitor);
    let read = question_form::read(visitor, (&desk.file.form, None), (&raw, &word), &languages);
    let mut next = desk.path(&format!("/form/page/{page}/question"));
    let done = match read {
        Ok(question) => {
            if raw.first("then") != "another" {
                next = desk.path(&format!("/form#question-{}", question.key));
            }
            let pages = &mut desk.file.form.pages;
            let to = pages
                .iter_mut()
                .find(|one| one.slug == page)
                .or_not_found()?;
            to.questions.push(question);
            desk.keep(visitor, &raw).await
        }
        Err(errors) => Err(Error::Invalid(errors)),
    };
    match done {
        Ok(_) => Ok(kept(visitor, &next)),
        Err(error) => {
            let errors = errors_of(error, &first(&languages))?;
            let at = At {
                desk: &desk,
                page: &page,
                question: None,
            };
            show(visitor, at, (&word, &raw), &errors)
        }
    }
}

/// `GET /staff/services/{slug}/form/question/{key}`
pub async fn page(
    visitor: Visitor,
    Path((slug, key)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    let (page, question) = desk.file.form.question(&key).or_not_found()?;
    let at = At {
        desk: &desk,
        page: &page.slug,
        question: Some(question),
    };
    if asked.r#type == "choose" {
        return Ok(choose(&visitor, at, question.kind.word()));
    }
    let raw = question_form::fill(question, &desk.languages(&visitor));
    let word = match KINDS.contains(&asked.r#type.as_str()) {
        true => asked.r#type.as_str(),
        false => question.kind.word(),
    };
    show(&visitor, at, (word, &raw), &FormErrors::none())
}

/// `POST /staff/services/{slug}/form/question/{key}`
pub async fn change(
    Path((slug, key)): Path<(String, String)>,
    form: PostForm<AnyForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &slug).await?;
    let raw = raw_of(&form);
    let (page, old) = desk.file.form.question(&key).or_not_found()?;
    let (page, old) = (page.slug.clone(), old.clone());
    let word = raw.first("type").to_owned();
    let languages = desk.languages(visitor);
    let of = (&desk.file.form, Some(&old));
    let done = match question_form::read(visitor, of, (&raw, &word), &languages) {
        Ok(question) => {
            replace(&mut desk, question);
            desk.keep(visitor, &raw).await
        }
        Err(errors) => Err(Error::Invalid(errors)),
    };
    match done {
        Ok(_) => Ok(kept(visitor, &desk.path(&format!("/form#question-{key}")))),
        Err(error) => {
            let errors = errors_of(error, &first(&languages))?;
            let at = At {
                desk: &desk,
                page: &page,
                question: Some(&old),
            };
            show(visitor, at, (&word, &raw), &errors)
        }
    }
}

fn replace(desk: &mut Desk, question: Question) {
    let mut questions = desk
        .file
        .form
        .pages
        .iter_mut()
        .flat_map(|page| page.questions.iter_mut());
    if let Some(place) = questions.find(|one| one.key == question.key) {
        *place = question;
    }
}

/// The first control of the form.
fn first(languages: &[String]) -> String {
    format!("label.{}", languages.first().map_or("", String::as_str))
}

/// The kinds to choose from: a form that only asks, so that it can be sent as often as one likes.
fn choose(visitor: &Visitor, at: At<'_>, chosen: &str) -> axum::response::Response {
    let title = visitor.t("services-owner-kind-title");
    let frame = at.desk.below(visitor, &title);
    let back = format!("/form#page-{}", at.page);
    frame.back(at.desk.path(&back)).show(html! {
        form method="get" action=(at.path()) {
            (radios("type").value(chosen).small()
                .legend(stoa_web::components::fieldset(title.as_str())
                    .legend_class("govuk-fieldset__legend--l").page_heading())
                .items(KINDS.iter().map(|word| radio(*word, visitor.t(&format!("services-owner-kind-{word}")))
                    .hint(visitor.t(&format!("services-owner-about-{word}"))))))
            (button(visitor.t("services-continue")))
        }
    })
}

fn show(
    visitor: &Visitor,
    at: At<'_>,
    (word, raw): (&str, &RawFields),
    errors: &FormErrors,
) -> PageResult {
    let title = visitor.t(match at.question {
        Some(_) => "services-owner-question-change",
        None => "services-owner-question-new",
    });
    let frame = at.desk.below(visitor, &title).errors(errors);
    let back = format!("/form#page-{}", at.page);
    Ok(frame.back(at.desk.path(&back)).show(html! {
        span.govuk-caption-l dir="auto" { (at.page_title(visitor)) }
        h1.govuk-heading-l { (title) }
        @if let Some(question) = at.question { (faults::of(visitor, &at.desk.file, at.page, &question.key)) }
        (kind_words(visitor, at, word))
        form method="post" action=(at.path()) novalidate {
            (at.desk.hidden(visitor, raw))
            input type="hidden" name="type" value=(word);
            (controls(visitor, at, (word, raw), errors))
            (buttons(visitor, at))
        }
    }))
}

/// Save; go on with the next question; or see it in the file, or take it away.
fn buttons(visitor: &Visitor, at: At<'_>) -> Markup {
    html! {
        div.govuk-button-group {
            (button(visitor.t("services-save")))
            @if let Some(question) = at.question {
                a.govuk-link href=(at.desk.path(&format!("/form/page/{}/file", at.page))) { (visitor.t("services-owner-as-file")) }
                a.govuk-link href=(at.desk.path(&format!("/form/remove?question={}", question.key))) {
                    (visitor.t("services-owner-question-remove"))
                }
            } @else {
                (button(visitor.t("services-owner-save-and-another")).secondary().name("then").value("another"))
            }
        }
    }
}

fn kind_words(visitor: &Visitor, at: At<'_>, word: &str) -> Markup {
    let words = match KINDS.contains(&word) {
        true => visitor.t(&format!("services-owner-kind-{word}")),
        false => word.to_owned(),
    };
    html! {
        p.govuk-body {
            (visitor.t("services-owner-kind")) ": " strong { (words) } " "
            a.govuk-link href={ (at.path()) "?type=choose" } { (visitor.t("services-owner-kind-change")) }
        }
        @if let Some(question) = at.question {
            p.govuk-hint { (visitor.t("services-owner-key")) ": " code dir="ltr" { (question.key) } }
        }
    }
}

fn controls(
    visitor: &Visitor,
    at: At<'_>,
    (word, raw): (&str, &RawFields),
    errors: &FormErrors,
) -> Markup {
    let form = &at.desk.file.form;
    let languages = at.desk.languages(visitor);
    let texts = Texts {
        visitor,
        raw,
        errors,
        languages: &languages,
    };
    let conditions = Conditions { visitor, form, raw };
    let when = conditions.ask("when", &visitor.t("services-owner-when-asked"), errors);
    html! {
        (texts.ask("label", &visitor.t("services-owner-label"), None, Room::Line))
        (texts.ask("hint", &visitor.t("services-owner-hint"), None, Room::Line))
        (checkboxes("required").small()
            .item(checkbox("yes", visitor.t("services-owner-required"))).value(raw.first("required")))
        (field::of_kind(&texts, word, form))
        (known::show(visitor, word, raw, errors))
        (folded(visitor, when, raw, errors))
    }
}

/// A condition, folded up where there is none.
pub fn folded(visitor: &Visitor, when: Markup, raw: &RawFields, errors: &FormErrors) -> Markup {
    let is_used = raw.texts.keys().any(|name| name.starts_with("when."))
        || errors.iter().any(|error| error.field.starts_with("when."));
    let shown = details(visitor.t("services-owner-when-title"), when);
    match is_used {
        true => html! { (shown.open()) },
        false => html! { (shown) },
    }
}
