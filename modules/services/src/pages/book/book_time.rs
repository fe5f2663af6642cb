//! Booking a time: a week of free times, then who comes.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Error, OrNotFound, Reader, Result, Timestamp};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Query, Visitor,
    components::{InputKind, button, text_input},
};

use super::{
    times::{Asked, Times, not_free, others, time_of},
    words::{address, when},
};
use crate::{
    casework::{booking::at_once, bureau::Bureau},
    commands::{BookAppointment, BookedAppointment, book_appointment},
    model::{BookedBy, OfficeKind},
    pages::words::{paragraphs, say},
};

/// The form as it was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct BookForm {
    start: String,
    name: String,
    email: String,
    phone: String,
}

impl std::fmt::Debug for BookForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BookForm(…)")
    }
}

/// `GET /appointments/{office}/{kind}`
pub async fn page(
    visitor: Visitor,
    Path((office, kind)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let bureau = Bureau::read(visitor.app(), &mut db, &office).await?;
    let kind = offered(&visitor, &bureau, &kind)?;
    let Some(start) = asked.time() else {
        return weeks(&visitor, &mut db, (&bureau, kind), &asked.from).await;
    };
    let form = BookForm {
        start: asked.start.clone(),
        ..BookForm::default()
    };
    let now = visitor.now();
    let errors = match bureau.slot_at(&mut db, kind, (start, now)).await? {
        Some(_) => FormErrors::none(),
        None => not_free(stoa_kernel::Message::new("services-book-gone"))?,
    };
    who(&visitor, &mut db, (&bureau, kind), (&form, &errors)).await
}

/// `POST /appointments/{office}/{kind}`
pub async fn send(
    Path((office, kind)): Path<(String, String)>,
    form: PostForm<BookForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let input = &form.input;
    let start = time_of(&input.start);
    let booked = match start {
        Some(start) => {
            let input = BookAppointment {
                office: office.clone(),
                kind: kind.clone(),
                start,
                name: input.name.clone(),
                email: input.email.clone(),
                phone: input.phone.clone(),
                lang: visitor.lang(),
                application: String::new(),
            };
            book(visitor, input).await
        }
        None => Err(Error::conflict("services-book-choose")),
    };
    let errors = match booked {
        Ok(booked) => {
            let path = format!("/appointments/my/{}", booked.token);
            return Ok(visitor.go_with_notice(&path, visitor.t("services-book-done-booked")));
        }
        Err(Error::Conflict(message)) => not_free(message)?,
        Err(error) => FormErrors::from_error(error)?,
    };
    let mut db = visitor.read().await?;
    let bureau = Bureau::read(visitor.app(), &mut db, &office).await?;
    let kind = offered(visitor, &bureau, &kind)?;
    who(visitor, &mut db, (&bureau, kind), (input, &errors)).await
}

/// Books it, again where another was faster at the same moment.
pub async fn book(visitor: &Visitor, input: BookAppointment) -> Result<BookedAppointment> {
    let app = visitor.app();
    at_once(app, &visitor.actor, |mut tx| {
        let input = input.clone();
        async move {
            let done = book_appointment(app, &mut tx, input).await?;
            Ok((tx, done))
        }
    })
    .await
}

/// The kind, where this visitor can book it without an application.
fn offered<'b>(visitor: &Visitor, bureau: &'b Bureau, kind: &str) -> Result<&'b OfficeKind> {
    let kind = bureau.kind(kind)?;
    let may = visitor.actor.is_staff() || kind.booked_by == BookedBy::Anyone;
    (may && bureau.row.offered).then_some(kind).or_not_found()
}

async fn weeks(
    visitor: &Visitor,
    db: &mut Reader,
    (bureau, kind): (&Bureau, &OfficeKind),
    from: &str,
) -> PageResult {
    let times = Times::read(db, (bureau, kind), (from, visitor.now())).await?;
    let path = path_of(bureau, kind);
    let title = say(visitor, &kind.name);
    let page = visitor
        .page(title)
        .breadcrumb(visitor.t("services-book-title"), "/appointments");
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                (heading(visitor, bureau, kind))
                (paragraphs(visitor, &kind.about))
                p.govuk-body { (visitor.t("services-book-choose")) }
                (times.show(visitor, &path))
            }
        }
    }))
}

fn path_of(bureau: &Bureau, kind: &OfficeKind) -> String {
    format!("/appointments/{}/{}", bureau.row.slug, kind.id)
}

/// What it is and where.
pub fn heading(visitor: &Visitor, bureau: &Bureau, kind: &OfficeKind) -> Markup {
    html! {
        span.govuk-caption-l { (say(visitor, &bureau.file.name)) }
        h1.govuk-heading-l { (say(visitor, &kind.name)) }
        (address(visitor, &bureau.file))
    }
}

async fn who(
    visitor: &Visitor,
    db: &mut Reader,
    (bureau, kind): (&Bureau, &OfficeKind),
    (form, errors): (&BookForm, &FormErrors),
) -> PageResult {
    let start = time_of(&form.start);
    let time = chosen(visitor, db, (bureau, kind), (start, errors)).await?;
    let path = path_of(bureau, kind);
    let is_staff = visitor.actor.is_staff();
    let page = visitor
        .page(visitor.t("services-book-who"))
        .back(path.as_str())
        .no_index()
        .errors(errors);
    let email_hint = if is_staff {
        "services-book-email-hint-staff"
    } else {
        "services-book-email-hint"
    };
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                (heading(visitor, bureau, kind))
                form method="post" action=(path) novalidate {
                    (visitor.csrf_field())
                    (time)
                    (text_input("name", visitor.t("services-book-name")).autocomplete("name")
                        .value(form.name.as_str()).error_option(visitor.error_of(errors, "name")))
                    (text_input("email", visitor.t("services-book-email")).hint(visitor.t(email_hint))
                        .kind(InputKind::Email).autocomplete("email").value(form.email.as_str())
                        .error_option(visitor.error_of(errors, "email")))
                    @if is_staff {
                        (text_input("phone", visitor.t("services-book-phone")).kind(InputKind::Tel)
                            .value(form.phone.as_str()).error_option(visitor.error_of(errors, "phone")))
                    }
                    (button(visitor.t("services-book-button")).prevent_double_click())
                }
            }
        }
    }))
}

/// The time that was chosen; other times where it is not free.
pub async fn chosen(
    visitor: &Visitor,
    db: &mut Reader,
    (bureau, kind): (&Bureau, &OfficeKind),
    (start, errors): (Option<Timestamp>, &FormErrors),
) -> Result<Markup> {
    match start.filter(|_| errors.get("start").is_none()) {
        Some(start) => Ok(html! {
            p.govuk-body-l { (when(visitor, bureau.zone(), start)) }
            input type="hidden" name="start" value=(start.as_second());
        }),
        None => others(visitor, db, (bureau, kind), (start, errors)).await,
    }
}
