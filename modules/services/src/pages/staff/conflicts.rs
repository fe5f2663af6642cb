//! The conflicts of interest that were declared with open applications, and a manager who lifts one with a reason.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Error, Id, staff::StaffRow};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{button, details, textarea},
};

use super::queue_asked::sees_all;
use crate::{
    commands::{all_services, lift_conflict},
    model::{Application, Service},
    pages::words::reference_of,
    store,
};

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct LiftForm {
    seen: i64,
    who: i64,
    reason: String,
}

/// What was typed for which application, and what is wrong with it.
struct Again<'a> {
    reference: &'a str,
    form: &'a LiftForm,
    errors: FormErrors,
}

/// `GET /staff/conflicts`
pub async fn page(visitor: Visitor) -> PageResult {
    show(&visitor, None).await
}

/// `POST /staff/applications/{reference}/lift-conflict`
pub async fn lift(Path(reference): Path<String>, form: PostForm<LiftForm>) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let seen = (reference.as_str(), input.seen);
    let about = (Id::new(input.who), input.reason.as_str());
    let notice = match lift_conflict(visitor.app(), &mut tx, seen, about).await {
        Ok(done) => {
            tx.commit(done).await?;
            visitor.t("services-desk-done-lifted")
        }
        Err(Error::Conflict(message)) => visitor.message(&message),
        Err(error) => {
            drop(tx);
            let errors = FormErrors::from_error(error)?;
            let again = Again {
                reference: &reference,
                form: input,
                errors,
            };
            return show(visitor, Some(&again)).await;
        }
    };
    Ok(visitor.go_with_notice("/staff/conflicts", notice))
}

async fn show(visitor: &Visitor, again: Option<&Again<'_>>) -> PageResult {
    let staff = visitor.staff()?;
    visitor.must("see_conflicts", &all_services(visitor.app()))?;
    let own = (!sees_all(staff)).then_some(staff.agency.as_str());
    let mut db = visitor.read().await?;
    let found = store::with_conflicts(&mut db, own).await?;
    let services = store::services(&mut db).await?;
    let people = stoa_kernel::staff::list(&mut db).await?;
    drop(db);
    let title = visitor.t("services-desk-conflicts-title");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-queue-title"), "/staff/applications")
        .no_index();
    let page = match again {
        Some(again) => page.errors(&again.errors),
        None => page,
    };
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("services-desk-conflicts-words")) }
                @if found.is_empty() { p.govuk-body { (visitor.t("services-desk-conflicts-none")) } }
                @for one in &found { (case(visitor, (&services, &people), one, again)) }
            }
        }
    }))
}

fn case(
    visitor: &Visitor,
    (services, people): (&[Service], &[StaffRow]),
    one: &Application,
    again: Option<&Again<'_>>,
) -> Markup {
    let reference = reference_of(visitor.app(), one);
    let service = services.iter().find(|service| service.slug == one.service);
    let house = &visitor.app().config.town.agency;
    // Whoever has one themselves does not see the others' either.
    let may = visitor.may("lift_conflict", &one.resource(house, false));
    let sees = visitor.may("see_application", &one.resource(house, false));
    let barred = people.iter().filter(|row| one.barred.has(row.staff.id));
    html! {
        h2.govuk-heading-m {
            @if sees {
                a.govuk-link href={ "/staff/applications/" (reference) } { span.stoa-reference { (reference) } }
            } @else { span.stoa-reference { (reference) } }
            @if let Some(service) = service { " " (service.name.get(visitor.lang())) }
        }
        @for row in barred {
            p.govuk-body { (row.staff.name) }
            @if may { (lift_form(visitor, (one, &reference), row, again)) }
        }
    }
}

fn lift_form(
    visitor: &Visitor,
    (one, reference): (&Application, &str),
    row: &StaffRow,
    again: Option<&Again<'_>>,
) -> Markup {
    let who = row.staff.id;
    let again =
        again.filter(|again| again.reference == reference && again.form.who == who.number());
    // One control of the page has the name of the field, which the summary of errors leads to.
    let id = match again {
        Some(_) => "reason".to_owned(),
        None => format!("reason-{}-{who}", one.id),
    };
    let reason = textarea("reason", visitor.t("services-reason"))
        .id(id)
        .hint(visitor.t("services-desk-lift-hint"))
        .rows(3);
    let reason = match again {
        Some(again) => reason
            .value(again.form.reason.as_str())
            .error_option(visitor.error_of(&again.errors, "reason")),
        None => reason,
    };
    let form = html! {
        form method="post" action={ "/staff/applications/" (reference) "/lift-conflict" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(one.version);
            input type="hidden" name="who" value=(who);
            (reason)
            (button(visitor.t("services-desk-lift")).secondary())
        }
    };
    let words = [("name", row.staff.name.as_str().into())];
    let fold = details(visitor.t_with("services-desk-lift-for", &words), form);
    html! { @if again.is_some() { (fold.open()) } @else { (fold) } }
}
