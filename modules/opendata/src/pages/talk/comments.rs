//! `/data/{slug}/comments`: what was said of a dataset and answered, and saying something or reporting an error.

use axum::{http::HeaderMap, response::Response};
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_web::{
    FormErrors, Markup, PageResult, Path, PostForm, Query, Visitor,
    components::{
        TagColour, button, inset_text, link_button, radio, radios, tag, text_input, textarea,
    },
    html,
};

use super::{kept, may_speak, paragraphs, resident};
use crate::{
    api::{negotiated::wants_json, said},
    commands::{CommentOnDataset, comment_on_dataset},
    model::{
        Dataset,
        talk::{CommentKind, CommentState, DataComment},
    },
    pages::{found::public, staff::form_column, words::address},
    store::talk,
};

/// Comments that are shown.
const SHOWN: usize = 200;

/// The form as it was sent, or what a link fills in.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CommentForm {
    kind: String,
    /// The column or the row that is meant.
    place: String,
    text: String,
}

pub async fn page(visitor: Visitor, headers: HeaderMap, Path(slug): Path<String>) -> PageResult {
    let mut db = visitor.read().await?;
    let shown = public(&visitor, &mut db, &slug).await?;
    let comments = talk::comments_of(&mut db, shown.dataset.id, SHOWN).await?;
    drop(db);
    if wants_json(&headers) {
        return Ok(said::comments(&shown.dataset, &comments));
    }
    let name = shown.dataset.title.get(visitor.lang());
    let title = visitor.t_with("talk-comments-on", &[("title", name.into())]);
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("opendata-title"), "/data")
        .breadcrumb(name, shown.dataset.path());
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        @if may_speak(&visitor) { (link_button(visitor.t("talk-comment"), format!("{}/comments/new", shown.dataset.path()))) }
        @if comments.is_empty() { p.govuk-body { (visitor.t("talk-comments-none")) } }
        (list(&visitor, &shown.dataset, &comments))
    }))
}

/// Comments with their answers, the newest first.
pub fn list(visitor: &Visitor, dataset: &Dataset, comments: &[DataComment]) -> Markup {
    html! {
        @for comment in comments {
            div."govuk-!-margin-bottom-6" id={ "comment-" (comment.id) } {
                p.govuk-body-s {
                    (kind_tag(visitor, comment.kind)) " " (visitor.time_element(comment.sent_at))
                    @if !comment.place.is_empty() { " · " bdi { (comment.place) } }
                }
                (paragraphs(&comment.text))
                (answer(visitor, dataset, comment))
            }
        }
    }
}

fn answer(visitor: &Visitor, dataset: &Dataset, comment: &DataComment) -> Markup {
    let version = format!("{}/versions/{}", dataset.path(), comment.version);
    let corrected = visitor.t_with("talk-corrected-in", &[("version", comment.version.into())]);
    html! {
        @if comment.state == CommentState::Corrected {
            p.govuk-body { strong { a.govuk-link href=(version) { (corrected) } } }
        }
        @if !comment.answer.is_empty() {
            div.govuk-inset-text {
                p.govuk-body-s { (visitor.t("talk-answer-title")) }
                (paragraphs(&comment.answer))
            }
        }
    }
}

pub fn kind_tag(visitor: &Visitor, kind: CommentKind) -> Markup {
    let colour = match kind {
        CommentKind::Comment => TagColour::Grey,
        CommentKind::Error => TagColour::Orange,
    };
    html! { (tag(visitor.t(&format!("talk-kind-{}", kind.name()))).colour(colour)) }
}

/// Where an error in a row of a dataset is reported; the row is told by its first values.
pub fn error_address<'a>(
    dataset: &Dataset,
    row: impl Iterator<Item = (&'a str, &'a str)>,
) -> String {
    let cells: Vec<String> = row
        .take(4)
        .map(|(column, value)| format!("{column} = {}", value.chars().take(60).collect::<String>()))
        .collect();
    let pairs = [("kind", "error".to_owned()), ("place", cells.join("; "))];
    address(&format!("{}/comments/new", dataset.path()), &pairs)
}

pub async fn form(
    visitor: Visitor,
    Path(slug): Path<String>,
    Query(input): Query<CommentForm>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let shown = public(&visitor, &mut db, &slug).await?;
    resident(&visitor, &mut db).await?;
    drop(db);
    Ok(show(&visitor, &shown.dataset, &input, &FormErrors::none()))
}

pub async fn send(Path(slug): Path<String>, form: PostForm<CommentForm>) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    let mut db = visitor.read().await?;
    let shown = public(visitor, &mut db, &slug).await?;
    let who = resident(visitor, &mut db).await?;
    drop(db);
    let outcome = match who.count(visitor.app(), "text").await {
        Ok(()) => comment(visitor, &shown.dataset, input).await,
        Err(error) => Err(error),
    };
    match outcome {
        Ok(()) => Ok(visitor.go_with_notice(&shown.dataset.path(), visitor.t("talk-commented"))),
        Err(error) => {
            let errors = FormErrors::from_error(error)?;
            Ok(show(visitor, &shown.dataset, input, &errors))
        }
    }
}

async fn comment(visitor: &Visitor, dataset: &Dataset, input: &CommentForm) -> Result<()> {
    let input = CommentOnDataset {
        dataset: dataset.id,
        kind: CommentKind::parse(&input.kind).unwrap_or(CommentKind::Comment),
        place: input.place.clone(),
        text: input.text.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = comment_on_dataset(visitor.app(), &mut tx, input).await;
    kept(tx, done).await?;
    Ok(())
}

fn show(
    visitor: &Visitor,
    dataset: &Dataset,
    input: &CommentForm,
    errors: &FormErrors,
) -> Response {
    let title = visitor.t("talk-comment");
    let kind = CommentKind::parse(&input.kind).unwrap_or(CommentKind::Comment);
    let page = visitor
        .page(title.as_str())
        .breadcrumb(dataset.title.get(visitor.lang()), dataset.path())
        .no_index()
        .errors(errors);
    page.show(form_column(&title, &html! {
        (inset_text(visitor.t("talk-looked-at-first")))
        form method="post" action={ (dataset.path()) "/comments/new" } novalidate {
            (visitor.csrf_field())
            (radios("kind").legend(visitor.t("talk-comment-kind")).small().value(kind.name())
                .item(radio("comment", visitor.t("talk-kind-comment")))
                .item(radio("error", visitor.t("talk-kind-error"))))
            (text_input("place", visitor.t("talk-comment-place")).hint(visitor.t("talk-comment-place-hint"))
                .value(input.place.as_str()).attr("dir", "auto"))
            (textarea("text", visitor.t("talk-comment-text")).value(input.text.as_str()).rows(6).attr("dir", "auto")
                .error_option(visitor.error_of(errors, "text")))
            (button(visitor.t("talk-send")).prevent_double_click())
        }
    }))
}
