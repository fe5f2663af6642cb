//! What people say about something: the best of both sides first.

use stoa_kernel::{Reader, Result};
use stoa_web::{
    Markup, Visitor,
    components::{button, link_button},
    html,
};

use super::telling::named;
use crate::{
    model::{
        Scene, Verb,
        moderation::{Contribution, Hidden},
        voices::{Comment, Side, Subject},
    },
    pages::{
        frame::paragraphs,
        moderation::{stub, ways},
        shows_way,
    },
    store::voices::{Spoken, comments_of, list_comments},
};

/// Comments of each side that stand on the page of what they are about.
const BEST: usize = 3;

/// What is said about something, in short.
pub struct Talk {
    subject: Subject,
    count: i64,
    best: Vec<(Side, Vec<Comment>, bool)>,
}

impl Talk {
    pub async fn read(db: &mut Reader, subject: Subject) -> Result<Self> {
        let count = comments_of(db, subject.number).await?;
        let mut best = Vec::new();
        for side in Side::ALL.into_iter().filter(|_| count > 0) {
            let spoken = (Spoken::Best(side), None);
            let (comments, has_more) = list_comments(db, subject.number, spoken, BEST).await?;
            best.push((side, comments, has_more));
        }
        Ok(Talk {
            subject,
            count,
            best,
        })
    }

    /// A section of a page: the best of each side, the way to all, and to saying something.
    pub fn shown(&self, visitor: &Visitor, scene: &Scene) -> Markup {
        let path = self.subject.path();
        html! {
            section aria-labelledby="talk" {
                h2.govuk-heading-m id="talk" { (heading(visitor, self.count)) }
                @if shows_way(visitor, scene, Verb::Comment) { (link_button(visitor.t("participation-voices-say"), format!("{path}/comments/new")).secondary()) }
                @for (side, comments, has_more) in self.best.iter().filter(|(_, comments, _)| !comments.is_empty()) {
                    h3.govuk-heading-s { (side_name(visitor, *side)) }
                    @for comment in comments { (one(visitor, scene, comment)) }
                    @if *has_more {
                        p.govuk-body { a.govuk-link href={ (path) "/comments?side=" (side.name()) } { (visitor.t("participation-voices-more")) } }
                    }
                }
                @if self.count > 0 { p.govuk-body { a.govuk-link href={ (path) "/comments" } { (visitor.t("participation-voices-all-newest")) } } }
            }
        }
    }
}

fn heading(visitor: &Visitor, count: i64) -> String {
    match count {
        0 => visitor.t("participation-voices-unspoken"),
        count => visitor.t_with("participation-voices-spoken", &[("count", count.into())]),
    }
}

pub fn side_name(visitor: &Visitor, side: Side) -> String {
    visitor.t(&format!("participation-voices-side-{}", side.name()))
}

/// A comment, what voices say of it, and the way to its answers.
pub fn one(visitor: &Visitor, scene: &Scene, comment: &Comment) -> Markup {
    if let Some(hidden) = &comment.hidden {
        return hidden_one(visitor, comment, hidden);
    }
    let args = [("count", comment.replies.into())];
    html! {
        div.stoa-comment {
            div lang=(comment.lang.code()) { (paragraphs(&comment.remark.text)) }
            p.govuk-body-s { (named(visitor, &comment.remark.name_shown)) " · " (visitor.relative_time_element(comment.made_at)) " · " (said_of(visitor, comment)) }
            (votes(visitor, scene, comment))
            @if comment.parent.is_none() {
                p.govuk-body-s { a.govuk-link href=(comment.path()) {
                    @if comment.replies == 0 { (visitor.t("participation-voices-answer-it")) } @else { (visitor.t_with("participation-voices-replies", &args)) }
                } }
            }
            (ways(visitor, &scene.setup.process, Contribution::Comment(comment.id)))
        }
    }
}

/// One that was hidden: why, and the way to its answers.
fn hidden_one(visitor: &Visitor, comment: &Comment, hidden: &Hidden) -> Markup {
    let args = [("count", comment.replies.into())];
    html! {
        div.stoa-comment {
            (stub(visitor, hidden))
            @if comment.replies > 0 {
                p.govuk-body-s { a.govuk-link href=(comment.path()) { (visitor.t_with("participation-voices-replies", &args)) } }
            }
        }
    }
}

fn said_of(visitor: &Visitor, comment: &Comment) -> String {
    let args = [("ups", comment.ups.into()), ("downs", comment.downs.into())];
    visitor.t_with("participation-voices-said-of", &args)
}

/// Two buttons, as long as something can be said.
fn votes(visitor: &Visitor, scene: &Scene, comment: &Comment) -> Markup {
    html! {
        @if shows_way(visitor, scene, Verb::Comment) {
            form method="post" action={ (comment.path()) "/vote" } {
                (visitor.csrf_field())
                div.govuk-button-group {
                    (button(visitor.t("participation-voices-up")).secondary().name("value").value("1").prevent_double_click())
                    (button(visitor.t("participation-voices-down")).secondary().name("value").value("-1").prevent_double_click())
                }
            }
        }
    }
}
