//! What will be destroyed when, what was destroyed, and where a manager says that something must stay.

use maud::{Markup, html};
use stoa_web::{
    DateStyle, PageResult, Path, PostForm, Visitor,
    components::{TagColour, button, cell, details, inset_text, table, tag, textarea},
};

use super::{
    acts::{ActForm, finish},
    show_application::Desk,
};
use crate::{
    commands::{all_services, hold_application, release_application},
    model::{Reference, Retention, Service},
    store,
};

/// `GET /staff/retention`
pub async fn page(visitor: Visitor) -> PageResult {
    let staff = visitor.staff()?;
    visitor.must("see_retention", &all_services(visitor.app()))?;
    // Managers see what is their body's; auditors and administrators all of it.
    let sees_all = |role: &String| role == "auditor" || role == "administrator";
    let sees_all = staff.roles.iter().any(sees_all);
    let agency = (!sees_all).then(|| staff.agency.clone());
    let mut db = visitor.read().await?;
    let ahead = store::retention::ahead(&mut db, agency.as_deref()).await?;
    let done = store::retention::done(&mut db, agency.as_deref()).await?;
    let services = store::services(&mut db).await?;
    drop(db);
    let title = visitor.t("services-retention-title");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-setup-title"), "/staff/services")
        .no_index();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("services-retention-lead")) }
        h2.govuk-heading-m { (visitor.t("services-retention-ahead")) }
        @if ahead.is_empty() { p.govuk-body { (visitor.t("services-retention-none")) } }
        @else { (ahead_table(&visitor, &services, &ahead)) }
        h2.govuk-heading-m { (visitor.t("services-retention-done")) }
        @if done.is_empty() { p.govuk-body { (visitor.t("services-retention-none")) } }
        @else { (done_table(&visitor, &services, &done)) }
    }))
}

fn reference(visitor: &Visitor, one: &Retention) -> String {
    let prefix = &visitor.app().config.town.reference_prefix;
    Reference::of(prefix, one.application).to_string()
}

/// What a service is called; its slug where it is not known.
fn name_of(visitor: &Visitor, services: &[Service], slug: &str) -> String {
    let service = services.iter().find(|service| service.slug == slug);
    let name = service.map_or(slug, |service| service.name.get(visitor.lang()));
    name.to_owned()
}

fn ahead_table(visitor: &Visitor, services: &[Service], ahead: &[Retention]) -> Markup {
    let rows = ahead.iter().map(|one| {
        let reference = reference(visitor, one);
        let day = visitor.day(one.destroy_on, DateStyle::Long);
        [
            cell(html! { a.govuk-link.stoa-reference href={ "/staff/applications/" (reference) } { (reference) } }),
            cell(name_of(visitor, services, &one.service)),
            cell(html! {
                (day)
                @if one.held { " " (tag(visitor.t("services-retention-held")).colour(TagColour::Purple)) }
            }),
        ]
    });
    html! {
        (table()
            .column(visitor.t("services-retention-application"))
            .column(visitor.t("services-column-service"))
            .column(visitor.t("services-retention-day"))
            .rows(rows)
            .stacking(visitor.t("services-retention-ahead")))
    }
}

/// What was destroyed, each with the way to its proof in the ledger.
fn done_table(visitor: &Visitor, services: &[Service], done: &[Retention]) -> Markup {
    let rows = done.iter().map(|one| {
        let reference = reference(visitor, one);
        let at = one.destroyed_at.map(|at| visitor.date_time(at));
        let args = [("texts", one.entries.into()), ("files", one.files.into())];
        [
            cell(html! { a.govuk-link.stoa-reference href={ "/ledger/receipts/" (reference) } { (reference) } }),
            cell(name_of(visitor, services, &one.service)),
            cell(at.unwrap_or_default()),
            cell(visitor.t_with("services-retention-what", &args)),
        ]
    });
    html! {
        (table()
            .column(visitor.t("services-retention-proof"))
            .column(visitor.t("services-column-service"))
            .column(visitor.t("services-retention-at"))
            .column(visitor.t("services-retention-counts"))
            .rows(rows)
            .stacking(visitor.t("services-retention-done")))
    }
}

/// `POST /staff/applications/{reference}/hold`
pub async fn hold(Path(reference): Path<String>, form: PostForm<ActForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let done = hold_application(visitor.app(), &mut tx, &reference, &form.input.text).await;
    finish(visitor, tx, (done, &reference), "services-done-held").await
}

/// `POST /staff/applications/{reference}/release`
pub async fn release(Path(reference): Path<String>, form: PostForm<ActForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let done = release_application(visitor.app(), &mut tx, &reference, &form.input.text).await;
    finish(visitor, tx, (done, &reference), "services-done-released").await
}

/// Until when an application is kept and, for those who may, where it is held; nothing while it is open.
pub fn act(visitor: &Visitor, desk: &Desk) -> Markup {
    let Some(one) = &desk.retention else {
        return html! {};
    };
    if let Some(at) = one.destroyed_at {
        let args = [("day", visitor.date(at).into())];
        return html! { (inset_text(visitor.t_with("services-retention-destroyed-on", &args))) };
    }
    let day = visitor.day(one.destroy_on, DateStyle::Long);
    let (act, words, said) = if one.held {
        (
            "release",
            "services-retention-release",
            "services-retention-is-held",
        )
    } else {
        (
            "hold",
            "services-retention-hold",
            "services-retention-until",
        )
    };
    html! {
        p.govuk-body { (visitor.t_with(said, &[("day", day.into())])) }
        @if desk.may(visitor, "hold_application") {
            (details(visitor.t(words), html! {
                form method="post" action={ (desk.path()) "/" (act) } novalidate {
                    (visitor.csrf_field())
                    (textarea("text", visitor.t("services-reason")).hint(visitor.t("services-retention-reason-hint"))
                        .id(format!("text-{act}")).rows(4))
                    (button(visitor.t(words)).secondary())
                }
            }))
        }
    }
}
