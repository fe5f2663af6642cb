//! The page of a map: one statement at a time, and three answers.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Actor, Error, Id, Result};
use stoa_opinions::Vote;
use stoa_web::{
    Markup, PageResult, Path, PostForm, Problem, Visitor,
    components::{button, link_button},
    html,
};

use super::find_map;
use crate::{
    commands::map::{CastVote, cast_vote, participant_in},
    live::{self, Own},
    model::{Scene, Standing, Verb},
    pages::{
        frame::{
            component_page::{component_page, notice, stopped},
            show_process::phases,
        },
        shows_way, voter,
    },
    policy,
};

pub async fn show(visitor: &Visitor, scene: &Scene) -> Result<Response, Problem> {
    let mut db = visitor.read().await?;
    let app = visitor.app();
    let number = participant_in(app, &mut db, &voter(visitor), scene).await?;
    let own = live::own(app, &mut db, (scene.component.id, number)).await?;
    drop(db);
    let path = scene.path();
    let can_vote = scene.open_for(Verb::Vote).is_some();
    Ok(component_page(visitor, scene).show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { bdi { (scene.component.title.get(visitor.lang())) } }
            (stopped(visitor, scene))
            (notice(visitor, scene))
            @if can_vote { (asked(visitor, scene, &own)) }
            p.govuk-body { (link_button(visitor.t("participation-map-see"), format!("{path}/map")).secondary()) }
            ul.govuk-list {
                li { a.govuk-link href={ (path) "/statements" } { (visitor.t("participation-map-statements")) } }
                @if shows_way(visitor, scene, Verb::Write) { li { a.govuk-link href={ (path) "/statements/new" } { (visitor.t("participation-map-write")) } } }
                @if visitor.may(policy::MODERATE, &scene.setup.process.resource()) {
                    li { a.govuk-link href={ (path) "/moderate" } { (visitor.t("participation-map-moderate")) } }
                }
            }
            (phases(visitor, &scene.setup))
        } }
    }))
}

/// The next statement, or that there is none.
fn asked(visitor: &Visitor, scene: &Scene, own: &Own) -> Markup {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX).into();
    let args = [("voted", count(own.voted)), ("of", count(own.of))];
    let may = shows_way(visitor, scene, Verb::Vote);
    html! {
        section.stoa-asked aria-labelledby="asked" {
            h2.govuk-heading-m id="asked" { (visitor.t("participation-map-asked")) }
            p.govuk-body-s { (visitor.t_with("participation-map-voted", &args)) }
            @match &own.next {
                None => p.govuk-body { (visitor.t(match own.of { 0 => "participation-map-no-statements", _ => "participation-map-all-voted" })) },
                Some(next) => {
                    blockquote.stoa-asked__words dir="auto" lang=(next.lang.code()) { (next.text) }
                    @if may { form method="post" action={ (scene.path()) "/votes" } {
                        (visitor.csrf_field())
                        input type="hidden" name="statement" value=(next.id);
                        div.govuk-button-group {
                            (button(visitor.t("participation-map-agree")).name("vote").value("1").prevent_double_click())
                            (button(visitor.t("participation-map-disagree")).name("vote").value("-1").prevent_double_click())
                            (button(visitor.t("participation-map-pass")).secondary().name("vote").value("0").prevent_double_click())
                        }
                    } }
                }
            }
        }
    }
}

/// An answer.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct VoteForm {
    statement: i64,
    vote: String,
}

pub async fn vote(
    Path((process, component)): Path<(String, String)>,
    form: PostForm<VoteForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let scene = find_map(visitor, &mut visitor.read().await?, (&process, &component)).await?;
    let is_open = scene.open_for(Verb::Vote).is_some();
    if is_open && scene.component.needs.of(Verb::Vote) > Standing::Anyone {
        visitor.person()?;
    }
    let Some(said) = Vote::from_export(&form.input.vote) else {
        return Ok(visitor.go(&scene.path()));
    };
    match cast(visitor, &scene, (form.input.statement, said)).await {
        Ok(()) => Ok(visitor.go(&scene.path())),
        Err(Error::Conflict(message)) => {
            Ok(visitor.go_with_notice(&scene.path(), visitor.message(&message)))
        }
        Err(error) => Err(error.into()),
    }
}

async fn cast(visitor: &Visitor, scene: &Scene, (statement, vote): (i64, Vote)) -> Result<()> {
    let input = CastVote {
        process: scene.setup.process.slug.clone(),
        component: scene.component.slug.clone(),
        statement: Id::new(statement),
        vote,
        voter: voter(visitor),
    };
    let app = visitor.app();
    let mut tx = app.db.begin(&Actor::Anonymous).await?;
    let done = cast_vote(app, &mut tx, input).await?;
    tx.commit(done).await.map(|_| ())
}
