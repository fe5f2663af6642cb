//! Another time for an appointment that somebody has.

use maud::html;
use serde::Deserialize;
use stoa_kernel::{Error, Message, Reader, Result};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Query, Visitor,
    components::{button, inset_text},
};

use super::{
    book_time::{chosen, heading},
    show_appointment::Held,
    times::{Asked, Times, not_free, time_of},
    words::when,
};
use crate::{casework::booking::at_once, commands::move_appointment, model::Appointment};

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct TimeForm {
    /// Seconds since 1970.
    pub start: String,
}

/// `GET /appointments/my/{token}/change`
pub async fn page(
    visitor: Visitor,
    Path(token): Path<String>,
    Query(asked): Query<Asked>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let held = Held::read(&visitor, &mut db, &token).await?;
    if !held.can_move(visitor.now()) {
        let notice = visitor.t("services-book-too-late");
        return Ok(visitor.go_with_notice(&held.path(), notice));
    }
    let kind = held.bureau.kind(&held.appointment.kind)?;
    let Some(start) = asked.time() else {
        return weeks(&visitor, &mut db, &held, &asked.from).await;
    };
    let found = held
        .bureau
        .slot_at(&mut db, kind, (start, visitor.now()))
        .await?;
    let errors = match found {
        Some(_) => FormErrors::none(),
        None => not_free(Message::new("services-book-gone"))?,
    };
    confirm(&visitor, &mut db, &held, (&asked.start, &errors)).await
}

/// `POST /appointments/my/{token}/change`
pub async fn send(Path(token): Path<String>, form: PostForm<TimeForm>) -> PageResult {
    let visitor = &form.visitor;
    let path = format!("/appointments/my/{token}");
    let message = match change(visitor, &token, &form.input.start).await {
        Ok(_) => {
            let notice = visitor.t("services-book-done-moved");
            return Ok(visitor.go_with_notice(&path, notice));
        }
        Err(Error::Conflict(message)) => message,
        Err(error) => return Err(error.into()),
    };
    let mut db = visitor.read().await?;
    let held = Held::read(visitor, &mut db, &token).await?;
    if !held.can_move(visitor.now()) {
        return Ok(visitor.go_with_notice(&path, visitor.message(&message)));
    }
    let errors = not_free(message)?;
    confirm(visitor, &mut db, &held, (&form.input.start, &errors)).await
}

async fn change(visitor: &Visitor, token: &str, start: &str) -> Result<Appointment> {
    let start = time_of(start).ok_or_else(|| Error::conflict("services-book-choose"))?;
    let app = visitor.app();
    at_once(app, &visitor.actor, |mut tx| async move {
        let done = move_appointment(app, &mut tx, token, start).await?;
        Ok((tx, done))
    })
    .await
}

async fn weeks(visitor: &Visitor, db: &mut Reader, held: &Held, from: &str) -> PageResult {
    let kind = held.bureau.kind(&held.appointment.kind)?;
    let times = Times::read(db, (&held.bureau, kind), (from, visitor.now())).await?;
    let page = visitor
        .page(visitor.t("services-book-change"))
        .back(held.path())
        .no_index();
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                (heading(visitor, &held.bureau, kind))
                (inset_text(still_yours(visitor, held)))
                (times.show(visitor, &format!("{}/change", held.path())))
            }
        }
    }))
}

fn still_yours(visitor: &Visitor, held: &Held) -> String {
    let now = when(visitor, held.bureau.zone(), held.appointment.starts_at);
    visitor.t_with("services-book-still-yours", &[("when", now.into())])
}

async fn confirm(
    visitor: &Visitor,
    db: &mut Reader,
    held: &Held,
    (start, errors): (&str, &FormErrors),
) -> PageResult {
    let kind = held.bureau.kind(&held.appointment.kind)?;
    let about = (&held.bureau, kind);
    let time = chosen(visitor, db, about, (time_of(start), errors)).await?;
    let path = format!("{}/change", held.path());
    let page = visitor
        .page(visitor.t("services-book-change"))
        .back(path.as_str())
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                (heading(visitor, &held.bureau, kind))
                (inset_text(still_yours(visitor, held)))
                form method="post" action=(path) novalidate {
                    (visitor.csrf_field())
                    (time)
                    (button(visitor.t("services-book-change-button")).prevent_double_click())
                }
            }
        }
    }))
}
