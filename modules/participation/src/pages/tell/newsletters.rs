//! `/participate/{process}/news`: what staff wrote to those who follow the process; and writing it.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Localised, OrNotFound, Result};
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{button, link_button},
    html,
};

use crate::{
    commands::tell::{SendNewsletter, send_newsletter},
    model::Process,
    pages::frame::{
        paragraphs,
        staff::frame::{Tried, form_column},
        words_fields::{Asked, read, words_fields},
    },
    policy, store,
};

/// How many are shown.
const SHOWN: usize = 100;

/// A form whose fields are read by their languages.
#[derive(Debug, Default, Deserialize)]
pub struct LetterForm {}

async fn process(visitor: &Visitor, slug: &str) -> PageResult<Process> {
    let mut db = visitor.read().await?;
    let found = store::frame::process_by_slug(&mut db, slug).await?;
    let found = found.filter(|process| process.is_public());
    Ok(found
        .filter(|process| visitor.may(policy::SEE, &process.resource()))
        .or_not_found()?)
}

/// The same for staff who write.
async fn to_write(visitor: &Visitor, slug: &str) -> PageResult<Process> {
    visitor.staff()?;
    let process = process(visitor, slug).await?;
    visitor.must(policy::SEND_NEWSLETTER, &policy::processes(&process.agency))?;
    Ok(process)
}

pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let process = process(&visitor, &slug).await?;
    let mut db = visitor.read().await?;
    let letters = store::tell::newsletters_of(&mut db, process.id, SHOWN).await?;
    drop(db);
    let title = visitor.t("participation-tell-news");
    let (lang, path) = (visitor.lang(), process.path());
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("participation-frame-title"), "/participate")
        .breadcrumb(process.title.get(lang), path.clone())
        .feed(process.title.get(lang), format!("{path}/feed.atom"));
    Ok(page.show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { (title) }
            p.govuk-body-l dir="auto" { (process.title.get(lang)) }
            @if letters.is_empty() { p.govuk-body { (visitor.t("participation-tell-news-none")) } }
            @for letter in &letters {
                h2.govuk-heading-m dir="auto" { (letter.title.get(lang)) }
                p.govuk-body-s { (visitor.relative_time_element(letter.at)) }
                (paragraphs(letter.text.get(lang)))
            }
            p.govuk-body { a.govuk-link href={ (path) "/follow" } { (visitor.t("participation-tell-news-follow")) } }
            @if visitor.may(policy::SEND_NEWSLETTER, &policy::processes(&process.agency)) {
                (link_button(visitor.t("participation-tell-news-new"), format!("{path}/news/new")).secondary())
            }
        } }
    }))
}

pub async fn form(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let process = to_write(&visitor, &slug).await?;
    let given = [Localised::default(), Localised::default()];
    Ok(show(&visitor, &process, &given, &Tried::default()))
}

pub async fn send(Path(slug): Path<String>, form: PostForm<LetterForm>) -> PageResult {
    let visitor = &form.visitor;
    let process = to_write(visitor, &slug).await?;
    let given = ["title", "text"].map(|name| read(form.fields(), name));
    match write(visitor, slug, given.clone()).await {
        Ok(()) => {
            let path = format!("{}/news", process.path());
            Ok(visitor.go_with_notice(&path, visitor.t("participation-tell-news-sent")))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &process, &given, &tried))
        }
    }
}

async fn write(visitor: &Visitor, process: String, [title, text]: [Localised; 2]) -> Result<()> {
    let input = SendNewsletter {
        process,
        title,
        text,
    };
    let mut tx = visitor.begin().await?;
    let done = send_newsletter(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await.map(|_| ())
}

fn show(visitor: &Visitor, process: &Process, given: &[Localised; 2], tried: &Tried) -> Response {
    let title = visitor.t("participation-tell-news-new");
    let path = format!("{}/news", process.path());
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("participation-frame-title"), "/participate")
        .breadcrumb(process.title.get(visitor.lang()), process.path())
        .breadcrumb(visitor.t("participation-tell-news"), path.clone())
        .no_index();
    let asked = |base: &'static str, rows| Asked {
        base,
        legend: visitor.t(&format!("participation-frame-field-{base}")),
        hint: visitor.t("participation-frame-languages-hint"),
        rows,
    };
    tried.frame(page).show(form_column(
        &title,
        &html! {
            (tried.warning(visitor))
            p.govuk-body { (visitor.t("participation-tell-news-lead")) }
            form method="post" action={ (path) "/new" } novalidate {
                (visitor.csrf_field())
                @for (field, value) in [("title", None), ("text", Some(8))].into_iter().zip(given) {
                    (words_fields(visitor, asked(field.0, field.1), value, &tried.errors))
                }
                (button(visitor.t("participation-tell-news-send")).prevent_double_click())
            }
        },
    ))
}
