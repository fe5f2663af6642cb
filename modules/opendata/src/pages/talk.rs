//! Pages on which readers speak to the portal: requests, re-uses, comments, following.

pub mod about_dataset;
pub mod alike;
pub mod ask_for_data;
pub mod comments;
pub mod feeds;
pub mod follow;
pub mod following;
pub mod list_requests;
pub mod show_request;
pub mod showcase;
pub mod suggest_showcase;

use stoa_kernel::{Actor, Error, Reader, Result};
use stoa_web::{Markup, PageResult, Problem, Visitor, components::pagination, html};

use crate::talk::Resident;

/// A form that has nothing but its button.
#[derive(Debug, Default, serde::Deserialize)]
pub struct ButtonForm {}

/// The resident who asks; strangers are asked for their address first.
pub async fn resident(visitor: &Visitor, db: &mut Reader) -> PageResult<Resident> {
    visitor.person()?;
    Ok(Resident::of(visitor.app(), db, &visitor.actor).await?)
}

/// Whether the ways to speak are offered: to residents, and to strangers, who are asked for their address first. Whoever works
/// here has the desk.
pub fn may_speak(visitor: &Visitor) -> bool {
    !matches!(visitor.actor, Actor::Staff(_))
}

/// Goes to a page; what cannot be done because it was done before, or no longer matters, is told there in a sentence.
pub fn tell(visitor: &Visitor, path: &str, error: Error) -> PageResult {
    match error {
        Error::Conflict(message) => Ok(visitor.go_with_notice(path, visitor.message(&message))),
        other => Err(Problem::from(other)),
    }
}

/// Links to the pages before and after this one.
pub fn turn(
    visitor: &Visitor,
    (page, has_more): (usize, bool),
    here: impl Fn(usize) -> String,
) -> Markup {
    let mut links = pagination(visitor.t("opendata-pages"));
    if page > 1 {
        links = links.previous(visitor.t("opendata-previous"), here(page - 1));
    }
    if has_more {
        links = links.next(visitor.t("opendata-next"), here(page + 1));
    }
    html! { (links) }
}

/// What somebody wrote, a paragraph for each.
pub fn paragraphs(text: &str) -> Markup {
    html! {
        @for part in text.split("\n\n").filter(|part| !part.trim().is_empty()) {
            p.govuk-body.stoa-prose dir="auto" { (part) }
        }
    }
}

/// What a command did, or why not, for a form that is shown again.
pub async fn kept<T>(tx: stoa_kernel::Tx, done: Result<stoa_kernel::Done<T>>) -> Result<T> {
    tx.commit(done?).await
}
