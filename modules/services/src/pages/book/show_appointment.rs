//! An appointment for whoever has its link: when and where, and what can be done with it.

use maud::{Markup, Render, html};
use serde::Deserialize;
use stoa_appointments::Change;
use stoa_kernel::{Error, OrNotFound, Reader, Result, Timestamp};
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{button, details, inset_text, link_button, summary_list},
};

use super::words::{place_words, state_tag, when};
use crate::{
    casework::{booking::open, bureau::Bureau},
    commands::cancel_appointment,
    model::{Appointment, Details},
    pages::words::{paragraphs, say},
    store::appointments,
};

/// A form that has nothing but its button.
#[derive(Debug, Default, Deserialize)]
pub struct ButtonForm {}

/// What every page about somebody's appointment knows.
pub struct Held {
    pub token: String,
    pub appointment: Appointment,
    pub bureau: Bureau,
    pub details: Details,
}

impl Held {
    /// The appointment of a link. `NotFound` for a link that leads nowhere, and when who came was forgotten.
    pub async fn read(visitor: &Visitor, db: &mut Reader, token: &str) -> Result<Self> {
        let found = appointments::find_by_token(db, token).await?;
        let appointment = found.or_not_found()?;
        let details = open(visitor.app(), db, &appointment)
            .await?
            .or_not_found()?;
        Ok(Held {
            token: token.to_owned(),
            bureau: Bureau::read(visitor.app(), db, &appointment.office).await?,
            appointment,
            details,
        })
    }

    pub fn path(&self) -> String {
        format!("/appointments/my/{}", self.token)
    }

    /// Whether its person can take another time.
    pub fn can_move(&self, now: Timestamp) -> bool {
        self.may(Change::Move, now)
    }

    fn may(&self, change: Change, now: Timestamp) -> bool {
        let (rules, one) = (self.bureau.file.change_rules(), &self.appointment);
        one.is_ahead(now) && rules.check(change, one.starts_at, one.moves, now).is_ok()
    }
}

/// `GET /appointments/my/{token}`
pub async fn page(visitor: Visitor, Path(token): Path<String>) -> PageResult {
    let mut db = visitor.read().await?;
    let held = Held::read(&visitor, &mut db, &token).await?;
    drop(db);
    let title = visitor.t("services-book-yours");
    let link = visitor.site.url(&held.path());
    let page = visitor.page(title.as_str()).no_index();
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                (facts(&visitor, &held))
                @if let Some(kind) = held.bureau.file.kind(&held.appointment.kind) {
                    (paragraphs(&visitor, &kind.about))
                }
                (inset_text(html! {
                    (visitor.t("services-book-keep-link")) " "
                    a.govuk-link href=(held.path()) dir="ltr" { (link) }
                }))
                (acts(&visitor, &held))
            }
        }
    }))
}

/// `POST /appointments/my/{token}/cancel`
pub async fn cancel(Path(token): Path<String>, form: PostForm<ButtonForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut tx = visitor.begin().await?;
    let path = format!("/appointments/my/{token}");
    let notice = match cancel_appointment(visitor.app(), &mut tx, &token).await {
        Ok(done) => {
            tx.commit(done).await?;
            visitor.t("services-book-done-cancelled")
        }
        Err(Error::Conflict(message)) => visitor.message(&message),
        Err(error) => return Err(error.into()),
    };
    Ok(visitor.go_with_notice(&path, notice))
}

fn facts(visitor: &Visitor, held: &Held) -> Markup {
    let (one, bureau) = (&held.appointment, &held.bureau);
    let kind = bureau.file.kind(&one.kind);
    let prefix = &visitor.app().config.town.reference_prefix;
    let said = |text: &str| html! { span dir="auto" { (text) } };
    let reason = (!held.details.reason.is_empty()).then(|| said(&held.details.reason));
    summary_list()
        .row(
            visitor.t("services-column-status"),
            html! { (state_tag(visitor, one.state)) },
        )
        .row_option(visitor.t("services-book-reason"), reason)
        .row_option(
            visitor.t("services-book-what"),
            kind.map(|kind| said(say(visitor, &kind.name))),
        )
        .row(
            visitor.t("services-book-when-title"),
            when(visitor, bureau.zone(), one.starts_at),
        )
        .row(
            visitor.t("services-book-where"),
            html! {
                span dir="auto" { (say(visitor, &bureau.file.name)) } br;
                span dir="auto" { (say(visitor, &bureau.file.address)) }
            },
        )
        .row(
            visitor.t("services-book-desk"),
            place_words(visitor, bureau, &one.resources),
        )
        .row(
            visitor.t("services-column-reference"),
            html! { span.stoa-reference { (one.reference(prefix)) } },
        )
        .render()
}

fn acts(visitor: &Visitor, held: &Held) -> Markup {
    let now = visitor.now();
    let path = held.path();
    html! {
        @if held.appointment.is_ahead(now) {
            p.govuk-body {
                a.govuk-link href={ (path) "/calendar.ics" } { (visitor.t("services-book-calendar")) }
            }
        }
        @if held.can_move(now) {
            (link_button(visitor.t("services-book-change"), format!("{path}/change")).secondary())
        } @else if held.appointment.is_ahead(now) {
            p.govuk-body { (visitor.t("services-book-too-late")) }
        }
        @if held.may(Change::Cancel, now) {
            (details(visitor.t("services-book-cancel"), html! {
                p.govuk-body { (visitor.t("services-book-cancel-words")) }
                form method="post" action={ (path) "/cancel" } {
                    (visitor.csrf_field())
                    (button(visitor.t("services-book-cancel")).warning())
                }
            }))
        }
        @if !held.appointment.state.holds() {
            @if held.appointment.application.is_some() {
                p.govuk-body { (visitor.t("services-book-again-there")) }
            } @else {
                p.govuk-body { a.govuk-link href="/appointments" { (visitor.t("services-book-again")) } }
            }
        }
    }
}
