//! The queue of applications: what is due first on top.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Id, Reader, Result, Timestamp, actor::Staff};
use stoa_web::{
    PageResult, Query, Visitor,
    components::{cell, pagination, table},
};

use crate::{
    commands::all_services,
    model::{Application, Service},
    pages::words::{Side, due_words, reference_of, status_tag},
    store::{self, PAGE, Place},
};

/// Whose applications, and where the page begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// `mine`: those that I took.
    of: String,
    /// The last one of the page before: microseconds and number.
    after: String,
}

impl Asked {
    fn place(&self) -> Option<Place> {
        let (due, id) = self.after.split_once('-')?;
        let due = Timestamp::from_microsecond(due.parse().ok()?).ok()?;
        Some(Place {
            due_at: due,
            id: Id::new(id.parse().ok()?),
        })
    }
}

/// `/staff/applications`
pub async fn page(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    let staff = visitor.staff()?.clone();
    visitor.must("see_applications", &all_services(visitor.app()))?;
    let mut db = visitor.read().await?;
    let mut found = listed(&mut db, &staff, &asked).await?;
    let services = store::services(&mut db).await?;
    drop(db);
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    let title = visitor.t("services-queue-title");
    let next = found.last().filter(|_| more).and_then(place_of);
    let page = visitor.page(title.as_str()).wide().no_index();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        (whose(&visitor, &asked))
        @if found.is_empty() { p.govuk-body { (visitor.t("services-queue-empty")) } }
        @else { (rows(&visitor, &services, &found)) }
        @if let Some(next) = next {
            (pagination(visitor.t("services-queue-pages")).next(
                visitor.t("services-queue-next"),
                format!("/staff/applications?of={}&after={next}", if asked.of == "mine" { "mine" } else { "" }),
            ))
        }
    }))
}

async fn listed(db: &mut Reader, staff: &Staff, asked: &Asked) -> Result<Vec<Application>> {
    let sees_all = ["administrator", "auditor"]
        .iter()
        .any(|role| staff.roles.iter().any(|own| own == role));
    let agency = (!sees_all).then_some(staff.agency.as_str());
    let assignee = (asked.of == "mine").then_some(staff.id);
    store::queue(db, (agency, assignee), asked.place()).await
}

fn place_of(last: &Application) -> Option<String> {
    let due = last.due_at?;
    Some(format!("{}-{}", due.as_microsecond(), last.id))
}

fn whose(visitor: &Visitor, asked: &Asked) -> Markup {
    let link = |key: &str, of: &str| {
        let current = (asked.of == of).then_some("page");
        html! {
            li { a.govuk-link href={ "/staff/applications?of=" (of) } aria-current=[current] { (visitor.t(key)) } }
        }
    };
    html! {
        nav aria-label=(visitor.t("services-queue-whose")) {
            ul.govuk-list.stoa-inline-list { (link("services-queue-all", "")) (link("services-queue-mine", "mine")) }
        }
    }
}

fn rows(visitor: &Visitor, services: &[Service], found: &[Application]) -> Markup {
    let name = |slug: &str| {
        let service = services.iter().find(|one| one.slug == slug);
        let name = service.map_or(slug, |service| service.name.get(visitor.lang()));
        name.to_owned()
    };
    let lines = found.iter().map(|one| {
        let reference = reference_of(visitor.app(), one);
        let link = html! {
            a.govuk-link.stoa-reference href={ "/staff/applications/" (reference) } { (reference) }
        };
        let received = one.submitted_at.map(|at| visitor.date(at));
        [
            cell(link),
            cell(name(&one.service)),
            cell(html! { (status_tag(visitor, one.status, Side::Office)) }),
            cell(received.unwrap_or_default()),
            cell(due_words(visitor, one, Side::Office).unwrap_or_default()),
        ]
    });
    html! {
        (table()
            .column(visitor.t("services-column-reference"))
            .column(visitor.t("services-column-service"))
            .column(visitor.t("services-column-status"))
            .column(visitor.t("services-column-received"))
            .column(visitor.t("services-column-due"))
            .rows(lines)
            .stacking(visitor.t("services-queue-title")))
    }
}
