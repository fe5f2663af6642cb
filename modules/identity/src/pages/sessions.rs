//! The list of one's own sessions, each with a button that ends it.

use serde::Deserialize;
use stoa_kernel::{
    Id, Result, Timestamp,
    sessions::{self, Owner, Session},
};
use stoa_web::{
    Markup, PageResult, PostForm, Visitor,
    components::{Cell, TagColour, button, cell, table, tag},
    html,
};

use crate::{commands::revoke_session::revoke_session, model::browser};

#[derive(Debug, Clone, Copy, Deserialize)]
pub struct RevokeForm {
    pub session: i64,
}

/// A part of the account's page.
pub(super) struct Sessions {
    all: Vec<sessions::Shown>,
    here: Option<Id<Session>>,
}

impl Sessions {
    pub(super) async fn find(visitor: &Visitor, owner: Owner) -> Result<Self> {
        let mut db = visitor.read().await?;
        let all = sessions::list(&mut db, owner, visitor.now()).await?;
        let here = match visitor.session_token() {
            Some(token) => sessions::find_id(&mut db, token).await?,
            None => None,
        };
        Ok(Sessions { all, here })
    }

    pub(super) fn show(&self, visitor: &Visitor) -> Markup {
        let rows = self.all.iter().map(|session| self.row(visitor, session));
        html! {
            h2.govuk-heading-m #sessions { (visitor.t("identity-sessions-title")) }
            p.govuk-body { (visitor.t("identity-sessions-text")) }
            (table()
                .caption(visitor.t("identity-sessions-title")).caption_class("govuk-visually-hidden")
                .column(visitor.t("identity-session-browser"))
                .column(visitor.t("identity-session-since"))
                .column(visitor.t("identity-session-until"))
                .column(visitor.t("identity-session-end"))
                .row_headers().stacking(visitor.t("identity-sessions-title")).rows(rows))
        }
    }

    fn row(&self, visitor: &Visitor, session: &sessions::Shown) -> Vec<Cell> {
        let name = name(visitor, &session.program);
        let is_here = self.here == Some(session.id);
        vec![
            cell(html! {
                (name)
                @if is_here { " " (tag(visitor.t("identity-session-here")).colour(TagColour::Green)) }
            }),
            cell(since(visitor, session.created_at)),
            cell(visitor.date_time(session.expires_at)),
            cell(end_form(visitor, session.id, &name)),
        ]
    }
}

fn since(visitor: &Visitor, at: Timestamp) -> Markup {
    visitor.relative_time_element(at)
}

/// "Firefox on Windows"; what names itself otherwise in its own words.
fn name(visitor: &Visitor, program: &str) -> String {
    match browser::names(program) {
        Some((browser, system)) => {
            let names = [("browser", browser.into()), ("system", system.into())];
            visitor.t_with("identity-session-name", &names)
        }
        None if program.trim().is_empty() => visitor.t("identity-session-nameless"),
        None => program.chars().take(60).collect(),
    }
}

fn end_form(visitor: &Visitor, id: Id<Session>, name: &str) -> Markup {
    html! {
        form method="post" action="/account/sessions" {
            (visitor.csrf_field())
            input type="hidden" name="session" value=(id);
            (button(html! {
                (visitor.t("identity-session-end-button"))
                span.govuk-visually-hidden { " " (name) }
            }).secondary().class("govuk-!-margin-bottom-0"))
        }
    }
}

/// The list stands on the account's page.
pub async fn form(visitor: Visitor) -> PageResult {
    Ok(visitor.go("/account"))
}

pub async fn revoke(form: PostForm<RevokeForm>) -> PageResult {
    let (visitor, id) = (form.visitor, Id::new(form.input.session));
    let here = match visitor.session_token() {
        Some(token) => sessions::find_id(&mut visitor.read().await?, token).await?,
        None => None,
    };
    let mut tx = visitor.begin().await?;
    let done = revoke_session(&mut tx, id).await?;
    tx.commit(done).await?;
    if here == Some(id) {
        let response = visitor.go_with_notice("/", visitor.t("identity-signed-out"));
        return Ok(visitor.end_session(response));
    }
    Ok(visitor.go_with_notice("/account", visitor.t("identity-session-ended")))
}
