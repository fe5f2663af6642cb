//! `…/opinions/{file}.csv`: the conversation in the form in which Pol.is exports one, so that anybody can compute it again.

use axum::{
    body::Body,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use futures::{Stream, StreamExt, stream};
use stoa_kernel::{App, Error, Reader, Result};
use stoa_opinions::{
    Ballots, CastVote, Described, Statement, write_comments, write_participants, write_votes,
};
use stoa_web::{PageResult, Path, Problem, Visitor};

use super::find_map;
use crate::{
    live,
    model::{
        ComponentId,
        map::{OpinionId, Turn},
    },
    store,
};

/// Votes that are read at once.
const BATCH: usize = 10_000;

/// One of the three files.
pub async fn file(
    visitor: Visitor,
    Path((process, component, name)): Path<(String, String, String)>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let scene = find_map(&visitor, &mut db, (&process, &component)).await?;
    let id = scene.component.id;
    match name.as_str() {
        "votes.csv" => {
            drop(db);
            let votes = votes(visitor.app().clone(), id);
            Ok(csv(Body::from_stream(votes), &name))
        }
        "comments.csv" => Ok(csv(
            Body::from(comments(&visitor, &mut db, id).await?),
            &name,
        )),
        "participants-votes.csv" => {
            let text = participants(&visitor, &mut db, id).await?;
            Ok(csv(Body::from(text), &name))
        }
        _ => Err(Problem::from(Error::NotFound)),
    }
}

fn csv(body: Body, name: &str) -> Response {
    let kind = HeaderValue::from_static("text/csv; charset=utf-8");
    let attached = format!("attachment; filename=\"{name}\"");
    let mut headers = vec![(header::CONTENT_TYPE, kind)];
    if let Ok(attached) = HeaderValue::from_str(&attached) {
        headers.push((header::CONTENT_DISPOSITION, attached));
    }
    let mut response = body.into_response();
    response.headers_mut().extend(headers);
    response
}

fn cast(turn: &Turn) -> CastVote {
    CastVote {
        participant: turn.participant,
        statement: number(turn.statement),
        vote: turn.vote,
        at: turn.at.as_millisecond(),
    }
}

fn number(id: OpinionId) -> u64 {
    u64::try_from(id.number()).unwrap_or_default()
}

/// All votes, a piece at a time. No connection is held between two pieces, however slowly they are fetched.
fn votes(app: App, component: ComponentId) -> impl Stream<Item = Result<Bytes>> {
    stream::try_unfold(Some(0), move |after| {
        let app = app.clone();
        async move {
            let Some(after) = after else { return Ok(None) };
            let mut db = app.db.read().await?;
            let turns = store::map::turns_after(&mut db, (component, after), BATCH).await?;
            drop(db);
            let mut text = Vec::new();
            write_votes(&mut text, turns.iter().map(cast)).map_err(broken)?;
            // The line of headings stands once.
            let headings = text.iter().position(|byte| *byte == b'\n');
            let from = headings.filter(|_| after > 0).map_or(0, |end| end + 1);
            let piece = Bytes::from(text.split_off(from));
            Ok(Some((piece, turns.last().map(|last| last.turn))))
        }
    })
    .boxed()
}

fn broken(error: impl std::fmt::Display) -> Error {
    Error::broken("writing an export", error)
}

async fn comments(visitor: &Visitor, db: &mut Reader, component: ComponentId) -> Result<Vec<u8>> {
    let view = live::look(visitor.app(), db, component).await?;
    let statements: Vec<Statement> = view
        .opinions
        .iter()
        .map(|shown| shown.opinion.statement())
        .collect();
    let described = view.opinions.iter().zip(&statements);
    let described = described.map(|(shown, statement)| Described {
        statement,
        at: shown.opinion.made_at.as_millisecond(),
        tally: shown.tally,
    });
    let mut text = Vec::new();
    write_comments(&mut text, described).map_err(broken)?;
    Ok(text)
}

async fn participants(
    visitor: &Visitor,
    db: &mut Reader,
    component: ComponentId,
) -> Result<Vec<u8>> {
    let view = live::look(visitor.app(), db, component).await?;
    let statements: Vec<Statement> = view
        .opinions
        .iter()
        .map(|shown| shown.opinion.statement())
        .collect();
    let mut all = Vec::new();
    let mut after = 0;
    loop {
        let turns = store::map::turns_after(db, (component, after), BATCH).await?;
        let Some(last) = turns.last() else { break };
        after = last.turn;
        all.extend(turns.iter().map(cast));
    }
    let ballots = Ballots::of(all);
    let groups = live::groups(visitor.app(), component).await;
    let mut text = Vec::new();
    let group = |participant: u64| groups.get(&participant).copied();
    write_participants(&mut text, &ballots, &statements, group).map_err(broken)?;
    Ok(text)
}
