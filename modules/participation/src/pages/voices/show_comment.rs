//! `/participate/comment/{comment}`: a comment with what answers it, and what a voice can say of it.

use serde::Deserialize;
use stoa_kernel::{Actor, Error, Id, OrNotFound, Reader, Result};
use stoa_web::{
    PageResult, Path, PostForm, Problem, Query, Visitor,
    components::{link_button, pagination},
    html,
};

use super::talk::one;
use crate::{
    commands::voices::{VoteOnComment, vote_on_comment},
    model::{Scene, Standing, Verb, voices::Comment},
    pages::{
        frame::component_page::{component_page, find},
        shows_way, voter,
    },
    store,
};

/// Answers of a page.
const PAGE: usize = 20;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The number of the answer after which the page begins.
    after: i64,
}

/// A comment, and the component where it stands.
pub async fn read(
    visitor: &Visitor,
    db: &mut Reader,
    id: i64,
) -> Result<(Scene, Comment), Problem> {
    let comment = store::voices::comment_by_id(db, Id::new(id)).await?;
    let comment = comment.or_not_found()?;
    let (process, component) = &comment.subject.place;
    let scene = find(visitor, db, (process, component)).await?;
    Ok((scene, comment))
}

pub async fn page(visitor: Visitor, Path(id): Path<i64>, Query(asked): Query<Asked>) -> PageResult {
    let mut db = visitor.read().await?;
    let (scene, comment) = read(&visitor, &mut db, id).await?;
    let after = (comment.id, asked.after);
    let (replies, has_more) = store::voices::list_replies(&mut db, after, PAGE).await?;
    drop(db);
    let next = replies.last().filter(|_| has_more);
    let is_first = comment.parent.is_none() && comment.hidden.is_none();
    let can_answer = is_first && shows_way(&visitor, &scene, Verb::Comment);
    let title = visitor.t("participation-voices-comment");
    let page = component_page(&visitor, &scene)
        .breadcrumb(scene.component.title.get(visitor.lang()), scene.path())
        .back(comment.subject.path())
        .no_index();
    Ok(page.show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { (title) }
            (one(&visitor, &scene, &comment))
            @if can_answer { (link_button(visitor.t("participation-voices-answer-it"), format!("{}/reply", comment.path())).secondary()) }
            @if !replies.is_empty() { h2.govuk-heading-m { (visitor.t("participation-voices-answers")) } }
            @for reply in &replies { (one(&visitor, &scene, reply)) }
            @if let Some(last) = next {
                (pagination(visitor.t("participation-frame-pages"))
                    .next(visitor.t("participation-frame-next"), format!("{}?after={}", comment.path(), last.id)))
            }
        } }
    }))
}

/// Which of the two buttons was pressed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct VoteForm {
    value: i64,
}

/// Whoever says so already goes on saying it.
pub async fn vote(Path(id): Path<i64>, form: PostForm<VoteForm>) -> PageResult {
    let visitor = &form.visitor;
    let (scene, comment) = read(visitor, &mut visitor.read().await?, id).await?;
    let is_open = scene.open_for(Verb::Comment).is_some();
    if is_open && scene.component.needs.of(Verb::Comment) > Standing::Anyone {
        visitor.person()?;
    }
    let notice = match count(visitor, &comment, form.input.value).await {
        Ok(()) => visitor.t("participation-voices-voted"),
        Err(Error::Conflict(message)) => visitor.message(&message),
        Err(error) => return Err(error.into()),
    };
    Ok(visitor.go_with_notice(&comment.path(), notice))
}

async fn count(visitor: &Visitor, comment: &Comment, value: i64) -> Result<()> {
    let input = VoteOnComment {
        comment: comment.id,
        value,
        voter: voter(visitor),
    };
    let app = visitor.app();
    let mut tx = app.db.begin(&Actor::Anonymous).await?;
    let done = vote_on_comment(app, &mut tx, input).await?;
    tx.commit(done).await
}
