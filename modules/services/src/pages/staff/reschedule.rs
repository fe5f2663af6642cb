//! Staff move somebody's appointment: free times of its kind, then why, which its person reads.

use maud::html;
use serde::Deserialize;
use stoa_kernel::{Error, FieldError, Id, Message, OrNotFound, Reader, Result};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Query, Visitor,
    components::{button, inset_text, textarea},
};

use crate::{
    casework::{booking::at_once, bureau::Bureau},
    commands::{RescheduleAppointment, reschedule_appointment},
    model::Appointment,
    pages::book::{
        book_time::{chosen, heading},
        times::{Asked, Times, not_free, time_of},
        words::when,
    },
    store::appointments,
};

/// The form as it was sent.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct MoveForm {
    /// Seconds since 1970.
    start: String,
    reason: String,
}

/// An appointment that is moved.
struct Moved {
    one: Appointment,
    bureau: Bureau,
    reference: String,
}

impl Moved {
    async fn read(visitor: &Visitor, db: &mut Reader, id: i64) -> Result<Self> {
        let one = appointments::find(db, Id::new(id)).await?.or_not_found()?;
        let bureau = Bureau::read(visitor.app(), db, &one.office).await?;
        let town = &visitor.app().config.town;
        let resource = one.resource((&bureau.row.agency, &town.agency), false);
        visitor.must("reschedule_appointment", &resource)?;
        let reference = one.reference(&town.reference_prefix);
        Ok(Moved {
            one,
            bureau,
            reference,
        })
    }

    fn path(&self) -> String {
        format!("/staff/appointments/{}/move", self.one.id)
    }

    /// The day on which it is, among the others of its office.
    fn day_path(&self) -> String {
        let day = self.bureau.day_of(self.one.starts_at);
        format!("/staff/appointments?office={}&day={day}", self.one.office)
    }
}

/// `GET /staff/appointments/{id}/move`
pub async fn page(visitor: Visitor, Path(id): Path<i64>, Query(asked): Query<Asked>) -> PageResult {
    visitor.staff()?;
    let mut db = visitor.read().await?;
    let moved = Moved::read(&visitor, &mut db, id).await?;
    if !moved.one.is_ahead(visitor.now()) {
        let notice = visitor.t("services-book-not-ahead");
        return Ok(visitor.go_with_notice(&moved.day_path(), notice));
    }
    let Some(start) = asked.time() else {
        return weeks(&visitor, &mut db, &moved, &asked.from).await;
    };
    let kind = moved.bureau.kind(&moved.one.kind)?;
    let now = visitor.now();
    let errors = match moved.bureau.slot_at(&mut db, kind, (start, now)).await? {
        Some(_) => FormErrors::none(),
        None => not_free(Message::new("services-book-gone"))?,
    };
    let form = MoveForm {
        start: asked.start.clone(),
        reason: String::new(),
    };
    confirm(&visitor, &mut db, &moved, (&form, &errors)).await
}

/// `POST /staff/appointments/{id}/move`
pub async fn send(Path(id): Path<i64>, form: PostForm<MoveForm>) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    visitor.staff()?;
    let errors = match change(visitor, id, input).await {
        Ok(_) => {
            let mut db = visitor.read().await?;
            let moved = Moved::read(visitor, &mut db, id).await?;
            let notice = visitor.t("services-book-done-rescheduled");
            return Ok(visitor.go_with_notice(&moved.day_path(), notice));
        }
        Err(Error::Conflict(message)) => {
            let fault = FieldError::new("start", message);
            FormErrors::from_error(Error::Invalid(vec![fault]))?
        }
        Err(error) => FormErrors::from_error(error)?,
    };
    let mut db = visitor.read().await?;
    let moved = Moved::read(visitor, &mut db, id).await?;
    confirm(visitor, &mut db, &moved, (input, &errors)).await
}

async fn change(visitor: &Visitor, id: i64, form: &MoveForm) -> Result<Appointment> {
    let start = time_of(&form.start).ok_or_else(|| Error::conflict("services-book-choose"))?;
    let app = visitor.app();
    let input = RescheduleAppointment {
        id,
        start,
        reason: form.reason.clone(),
    };
    at_once(app, &visitor.actor, |mut tx| {
        let input = input.clone();
        async move {
            let done = reschedule_appointment(app, &mut tx, input).await?;
            Ok((tx, done))
        }
    })
    .await
}

async fn weeks(visitor: &Visitor, db: &mut Reader, moved: &Moved, from: &str) -> PageResult {
    let kind = moved.bureau.kind(&moved.one.kind)?;
    let times = Times::read(db, (&moved.bureau, kind), (from, visitor.now())).await?;
    let page = visitor
        .page(visitor.t("services-book-move"))
        .back(moved.day_path())
        .no_index();
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                span.govuk-caption-l.stoa-reference { (moved.reference) }
                (heading(visitor, &moved.bureau, kind))
                (inset_text(now_words(visitor, moved)))
                (times.show(visitor, &moved.path()))
            }
        }
    }))
}

fn now_words(visitor: &Visitor, moved: &Moved) -> String {
    let now = when(visitor, moved.bureau.zone(), moved.one.starts_at);
    visitor.t_with("services-book-move-from", &[("when", now.into())])
}

async fn confirm(
    visitor: &Visitor,
    db: &mut Reader,
    moved: &Moved,
    (form, errors): (&MoveForm, &FormErrors),
) -> PageResult {
    let kind = moved.bureau.kind(&moved.one.kind)?;
    let time = chosen(
        visitor,
        db,
        (&moved.bureau, kind),
        (time_of(&form.start), errors),
    )
    .await?;
    let path = moved.path();
    let page = visitor
        .page(visitor.t("services-book-move"))
        .back(path.as_str())
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                span.govuk-caption-l.stoa-reference { (moved.reference) }
                (heading(visitor, &moved.bureau, kind))
                (inset_text(now_words(visitor, moved)))
                form method="post" action=(path) novalidate {
                    (visitor.csrf_field())
                    (time)
                    (textarea("reason", visitor.t("services-reason")).hint(visitor.t("services-book-reason-hint"))
                        .rows(4).value(form.reason.as_str()).error_option(visitor.error_of(errors, "reason")))
                    (button(visitor.t("services-book-move")).prevent_double_click())
                }
            }
        }
    }))
}
