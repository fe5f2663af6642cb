//! What staff do with an appointment: write down whether somebody came, and call it off with a reason.

use maud::html;
use serde::Deserialize;
use stoa_kernel::{Error, Id, OrNotFound};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{button, textarea},
};

use crate::{
    casework::bureau::Bureau,
    commands::{call_off_appointment, mark_appointment},
    model::Appointment,
    pages::book::words::when,
    store::appointments,
};

/// Whether they came: `yes` or `no`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct MarkForm {
    came: String,
}

/// Why it cannot be.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReasonForm {
    reason: String,
}

/// `POST /staff/appointments/{id}/mark`
pub async fn mark(Path(id): Path<i64>, form: PostForm<MarkForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let came = match form.input.came.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(Error::NotFound.into()),
    };
    let path = day_path(visitor, id).await?;
    let mut tx = visitor.begin().await?;
    let notice = match mark_appointment(visitor.app(), &mut tx, id, came).await {
        Ok(done) => {
            tx.commit(done).await?;
            visitor.t("services-book-done-marked")
        }
        Err(Error::Conflict(message)) => visitor.message(&message),
        Err(error) => return Err(error.into()),
    };
    Ok(visitor.go_with_notice(&path, notice))
}

/// `GET /staff/appointments/{id}/call-off`
pub async fn page(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    visitor.staff()?;
    show(&visitor, id, "", &FormErrors::none()).await
}

/// `POST /staff/appointments/{id}/call-off`
pub async fn call_off(Path(id): Path<i64>, form: PostForm<ReasonForm>) -> PageResult {
    let (visitor, reason) = (&form.visitor, &form.input.reason);
    visitor.staff()?;
    let path = day_path(visitor, id).await?;
    let mut tx = visitor.begin().await?;
    match call_off_appointment(visitor.app(), &mut tx, id, reason).await {
        Ok(done) => {
            tx.commit(done).await?;
            let notice = visitor.t("services-book-done-called-off");
            Ok(visitor.go_with_notice(&path, notice))
        }
        Err(Error::Conflict(message)) => {
            Ok(visitor.go_with_notice(&path, visitor.message(&message)))
        }
        Err(error) => {
            drop(tx);
            let errors = FormErrors::from_error(error)?;
            show(visitor, id, reason, &errors).await
        }
    }
}

async fn read(visitor: &Visitor, id: i64) -> stoa_kernel::Result<(Appointment, Bureau)> {
    let mut db = visitor.read().await?;
    let one = appointments::find(&mut db, Id::new(id))
        .await?
        .or_not_found()?;
    let bureau = Bureau::read(visitor.app(), &mut db, &one.office).await?;
    let house = &visitor.app().config.town.agency;
    visitor.must("see_appointments", &bureau.row.resource(house))?;
    Ok((one, bureau))
}

/// The day on which it is.
async fn day_path(visitor: &Visitor, id: i64) -> stoa_kernel::Result<String> {
    let (one, bureau) = read(visitor, id).await?;
    let day = bureau.day_of(one.starts_at);
    Ok(format!(
        "/staff/appointments?office={}&day={day}",
        one.office
    ))
}

async fn show(visitor: &Visitor, id: i64, reason: &str, errors: &FormErrors) -> PageResult {
    let (one, bureau) = read(visitor, id).await?;
    let day = bureau.day_of(one.starts_at);
    let back = format!("/staff/appointments?office={}&day={day}", one.office);
    let prefix = &visitor.app().config.town.reference_prefix;
    let title = visitor.t("services-book-call-off");
    let page = visitor
        .page(title.as_str())
        .back(back)
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                span.govuk-caption-l.stoa-reference { (one.reference(prefix)) }
                h1.govuk-heading-l { (title) }
                p.govuk-body { (when(visitor, bureau.zone(), one.starts_at)) }
                @if one.is_ahead(visitor.now()) {
                    form method="post" action={ "/staff/appointments/" (one.id) "/call-off" } novalidate {
                        (visitor.csrf_field())
                        (textarea("reason", visitor.t("services-reason")).hint(visitor.t("services-book-reason-hint"))
                            .rows(4).value(reason).error_option(visitor.error_of(errors, "reason")))
                        (button(visitor.t("services-book-call-off")).warning())
                    }
                } @else {
                    p.govuk-body { (visitor.t("services-book-not-ahead")) }
                }
            }
        }
    }))
}
