//! What staff do about what readers say: three queues and a form for each.

pub mod comments;
pub mod requests;
pub mod showcase;

use stoa_web::{Markup, Visitor, html};

/// Links to those in another state: addresses with their words, and where one is.
fn states(visitor: &Visitor, all: &[(String, String)], here: &str) -> Markup {
    html! {
        p.govuk-body {
            @for (place, (path, key)) in all.iter().enumerate() {
                @if place > 0 { " · " }
                @if key == here { strong { (visitor.t(key)) } } @else { a.govuk-link href=(path) { (visitor.t(key)) } }
            }
        }
    }
}

/// Links between the three queues.
fn queues(visitor: &Visitor, here: &str) -> Markup {
    let all = [
        ("comments", visitor.t("talk-queue-comments")),
        ("requests", visitor.t("talk-requests")),
        ("showcase", visitor.t("talk-showcase")),
    ];
    html! {
        p.govuk-body {
            @for (place, (path, name)) in all.iter().enumerate() {
                @if place > 0 { " · " }
                @if *path == here { strong { (name) } } @else { a.govuk-link href={ "/staff/data/" (path) } { (name) } }
            }
        }
    }
}
