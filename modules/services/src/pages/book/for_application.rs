//! The appointment that an application leads to: booked by its applicant, who need not say again who they are.

use maud::{Markup, html};
use stoa_kernel::{Error, Message, OrNotFound, Reader, Result};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Query, Visitor,
    components::{button, link_button},
};

use super::{
    book_time::{book, chosen, heading},
    change_time::TimeForm,
    times::{Asked, Times, not_free, time_of},
    words::{state_tag, when},
};
use crate::{
    casework::{booking::open, bureau::Bureau},
    commands::BookAppointment,
    model::{Appointment, AppointmentState, LeadsTo, Status},
    pages::{apply::Applying, words::say},
    permits::holder,
    store::appointments,
};

/// An application, and what it leads to.
struct Leading {
    applying: Applying,
    leads: LeadsTo,
    bureau: Bureau,
}

impl Leading {
    /// `NotFound` for what leads to no appointment.
    async fn read(visitor: &Visitor, token: &str) -> Result<Self> {
        let applying = Applying::read(visitor, token).await?;
        let leads = leads_to(&applying).cloned().or_not_found()?;
        let mut db = visitor.read().await?;
        let bureau = Bureau::read(visitor.app(), &mut db, &leads.office).await?;
        Ok(Leading {
            applying,
            leads,
            bureau,
        })
    }

    fn path(&self) -> String {
        format!("{}/appointment", self.applying.path())
    }
}

/// What an application that was sent, and is neither refused nor withdrawn, leads to.
fn leads_to(applying: &Applying) -> Option<&LeadsTo> {
    let status = applying.application.status;
    let leads = applying.file.appointment.as_ref();
    leads.filter(|leads| {
        (status.is_open() || status == Status::Granted)
            && leads.is_for(&applying.file.form, &applying.answers)
    })
}

/// `GET /apply/{token}/appointment`
pub async fn page(
    visitor: Visitor,
    Path(token): Path<String>,
    Query(asked): Query<Asked>,
) -> PageResult {
    let leading = Leading::read(&visitor, &token).await?;
    let mut db = visitor.read().await?;
    let kind = leading.bureau.kind(&leading.leads.kind)?;
    if let Some(start) = asked.time() {
        let found = leading
            .bureau
            .slot_at(&mut db, kind, (start, visitor.now()))
            .await?;
        let errors = match found {
            Some(_) => FormErrors::none(),
            None => not_free(Message::new("services-book-gone"))?,
        };
        return confirm(&visitor, &mut db, &leading, (&asked.start, &errors)).await;
    }
    let about = (&leading.bureau, kind);
    let times = Times::read(&mut db, about, (&asked.from, visitor.now())).await?;
    let page = visitor
        .page(say(&visitor, &kind.name))
        .back(format!("{}/follow", leading.applying.path()))
        .no_index();
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                (heading(&visitor, &leading.bureau, kind))
                p.govuk-body { (visitor.t("services-book-choose")) }
                (times.show(&visitor, &leading.path()))
            }
        }
    }))
}

/// `POST /apply/{token}/appointment`
pub async fn send(Path(token): Path<String>, form: PostForm<TimeForm>) -> PageResult {
    let visitor = &form.visitor;
    let leading = Leading::read(visitor, &token).await?;
    let follow = format!("{}/follow", leading.applying.path());
    let message = match book_for(visitor, &leading, &form.input.start).await {
        Ok(()) => {
            let notice = visitor.t("services-book-done-booked");
            return Ok(visitor.go_with_notice(&follow, notice));
        }
        Err(Error::Conflict(message)) if message.key == "services-book-already" => {
            return Ok(visitor.go_with_notice(&follow, visitor.message(&message)));
        }
        Err(Error::Conflict(message)) => message,
        Err(error) => return Err(error.into()),
    };
    let errors = not_free(message)?;
    let mut db = visitor.read().await?;
    confirm(visitor, &mut db, &leading, (&form.input.start, &errors)).await
}

/// With the name that was given in the application, and the address at which its applicant is told.
async fn book_for(visitor: &Visitor, leading: &Leading, start: &str) -> Result<()> {
    let start = time_of(start).ok_or_else(|| Error::conflict("services-book-choose"))?;
    let (app, applying) = (visitor.app(), &leading.applying);
    let mut db = visitor.read().await?;
    let person = applying.application.person;
    let known = app
        .vault
        .open_data(&mut db, person)
        .await?
        .unwrap_or_default();
    drop(db);
    let name = holder(&applying.file.form, &applying.answers);
    let input = BookAppointment {
        office: leading.leads.office.clone(),
        kind: leading.leads.kind.clone(),
        start,
        name: name.unwrap_or_default(),
        email: known.get("email").cloned().unwrap_or_default(),
        phone: String::new(),
        lang: visitor.lang(),
        application: applying.token.clone(),
    };
    book(visitor, input).await?;
    Ok(())
}

async fn confirm(
    visitor: &Visitor,
    db: &mut Reader,
    leading: &Leading,
    (start, errors): (&str, &FormErrors),
) -> PageResult {
    let kind = leading.bureau.kind(&leading.leads.kind)?;
    let about = (&leading.bureau, kind);
    let time = chosen(visitor, db, about, (time_of(start), errors)).await?;
    let page = visitor
        .page(say(visitor, &kind.name))
        .back(leading.path())
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                (heading(visitor, &leading.bureau, kind))
                form method="post" action=(leading.path()) novalidate {
                    (visitor.csrf_field())
                    (time)
                    (button(visitor.t("services-book-button")).prevent_double_click())
                }
            }
        }
    }))
}

/// The appointment on the page where an application is followed: when it is, or where it is booked; nothing where there is none.
pub async fn part(visitor: &Visitor, db: &mut Reader, applying: &Applying) -> Result<Markup> {
    let found = appointments::of_application(db, applying.application.id).await?;
    let booked = found.filter(|one| one.state == AppointmentState::Booked);
    if let Some(one) = booked {
        return held(visitor, db, &one).await;
    }
    let Some(leads) = leads_to(applying) else {
        return Ok(html! {});
    };
    let bureau = match Bureau::read(visitor.app(), db, &leads.office).await {
        Ok(bureau) => bureau,
        // The service's owner named an office that is not there: nobody is led to it.
        Err(Error::NotFound) => return Ok(html! {}),
        Err(error) => return Err(error),
    };
    let Some(kind) = bureau.file.kind(&leads.kind).filter(|_| bureau.row.offered) else {
        return Ok(html! {});
    };
    let path = format!("{}/appointment", applying.path());
    Ok(html! {
        h2.govuk-heading-m { (visitor.t("services-book-yours")) }
        p.govuk-body dir="auto" { (say(visitor, &kind.name)) ", " (say(visitor, &bureau.file.name)) }
        (link_button(visitor.t("services-book-choose-button"), path))
    })
}

async fn held(visitor: &Visitor, db: &mut Reader, one: &Appointment) -> Result<Markup> {
    let bureau = Bureau::read(visitor.app(), db, &one.office).await?;
    let link = open(visitor.app(), db, one)
        .await?
        .map(|details| details.link);
    Ok(html! {
        h2.govuk-heading-m { (visitor.t("services-book-yours")) }
        p.govuk-body {
            (when(visitor, bureau.zone(), one.starts_at)) ", "
            span dir="auto" { (say(visitor, &bureau.file.name)) }
        }
        @if let Some(link) = link {
            p.govuk-body {
                a.govuk-link href={ "/appointments/my/" (link) } { (visitor.t("services-book-see")) }
            }
        }
    })
}

/// The newest appointment of an application, in words for staff.
pub async fn for_staff(
    visitor: &Visitor,
    db: &mut Reader,
    application: stoa_kernel::Id<crate::model::Application>,
) -> Result<Option<Markup>> {
    let Some(one) = appointments::of_application(db, application).await? else {
        return Ok(None);
    };
    let bureau = Bureau::read(visitor.app(), db, &one.office).await?;
    Ok(Some(html! {
        (when(visitor, bureau.zone(), one.starts_at)) ", "
        span dir="auto" { (say(visitor, &bureau.file.name)) } " "
        (state_tag(visitor, one.state))
    }))
}
