//! `/vote/{election}/papers.txt`: what the town signed for all whose questions begin alike. A voter's own browser finds its paper among them, and
//! the town does not learn which it was.

use axum::{http::header, response::IntoResponse};
use serde::Deserialize;
use stoa_kernel::OrNotFound;
use stoa_web::{PageResult, Path, Query, Visitor};

use super::{found, sealing};
use crate::{model::Verb, store};

/// With which letters their names begin.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    start: String,
}

/// A line each: SHA-256 of what was to be signed, and the blind signature, in hexadecimal. Only while people vote.
pub async fn file(visitor: Visitor, Path(id): Path<i64>, Query(asked): Query<Asked>) -> PageResult {
    let mut db = visitor.read().await?;
    let (scene, election) = found(&visitor, &mut db, id).await?;
    scene.open_for(Verb::Vote).or_not_found()?;
    // Whoever asks for fewer than there should be is told no more than others.
    let most = sealing::letters(&mut db, &election).await?;
    let letters = asked.start.chars().filter(char::is_ascii_hexdigit);
    let start: String = letters.take(most).collect::<String>().to_ascii_lowercase();
    let papers = store::election::papers_beginning(&mut db, election.id, &start).await?;
    drop(db);
    let lines = papers.iter().map(|(blinded, signature)| {
        let (blinded, signature) = (hex::encode(blinded), hex::encode(signature));
        format!("{blinded} {signature}\n")
    });
    let headers = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, lines.collect::<String>()).into_response())
}
