//! The pages on which people choose what they hear of, and follow what came of what.

pub mod choose_notices;
pub mod decisions;
pub mod feed;
pub mod follow_process;
pub mod my_participation;
pub mod newsletters;
pub mod notice;
pub mod show_thread;
pub mod staff_thread;
mod thread_of;

pub use thread_of::thread_of;

use stoa_kernel::{OrNotFound, Reader};
use stoa_web::{Markup, Problem, Visitor, html};

use crate::{
    following,
    model::{
        Process,
        tell::{Rhythm, Thing},
    },
    policy,
};

/// What a page is about: the process of its address, or something in it that `of` names.
async fn found(
    visitor: &Visitor,
    db: &mut Reader,
    (process, of): (&str, &str),
) -> Result<Thing, Problem> {
    let setup = crate::store::frame::process_by_slug(db, process).await?;
    let process = setup
        .filter(|process| visitor.may(policy::SEE, &process.resource()))
        .or_not_found()?;
    let own = process.reference();
    let reference = if of.is_empty() { own.as_str() } else { of };
    let thing = following::thing(db, reference).await?;
    let thing = thing.filter(|thing| thing.process == process.slug);
    Ok(thing.or_not_found()?)
}

fn rhythm_name(visitor: &Visitor, rhythm: Rhythm) -> String {
    visitor.t(&format!("participation-tell-rhythm-{}", rhythm.name()))
}

/// The address of a page of the process about something in it.
fn address(process: &str, page: &str, reference: &str) -> String {
    format!("/participate/{process}/{page}?of={reference}")
}

/// The ways to hear of a process, on its own page.
pub fn ways_to_hear(visitor: &Visitor, process: &Process) -> Markup {
    let path = process.path();
    html! {
        @if process.is_public() {
            h2.govuk-heading-m { (visitor.t("participation-tell-hear")) }
            ul.govuk-list {
                li { a.govuk-link href={ (path) "/follow" } { (visitor.t("participation-tell-follow")) } }
                li { a.govuk-link href={ (path) "/decisions" } { (visitor.t("participation-tell-decisions")) } }
                li { a.govuk-link href={ (path) "/news" } { (visitor.t("participation-tell-news")) } }
                li { a.govuk-link href={ (path) "/feed.atom" } { (visitor.t("participation-tell-feed")) } }
                li { a.govuk-link href={ (path) "/thread" } { (visitor.t("participation-tell-thread")) } }
            }
        }
    }
}

/// The way to follow something in a process, on its own page.
pub fn way_to_follow(visitor: &Visitor, (process, reference): (&str, &str)) -> Markup {
    html! {
        p.govuk-body { a.govuk-link href=(address(process, "follow", reference)) { (visitor.t("participation-tell-follow")) } }
    }
}
