//! Which registers there are.

use maud::html;
use stoa_kernel::town::agencies::all_agencies;
use stoa_web::{
    PageResult, Visitor,
    components::{cell, link_button, table},
};

use crate::{commands::all_services, store::registers};

/// `/staff/registers`
pub async fn page(visitor: Visitor) -> PageResult {
    let staff = visitor.staff()?.clone();
    visitor.must("see_registers", &all_services(visitor.app()))?;
    let mut db = visitor.read().await?;
    let all = registers::all(&mut db).await?;
    let agencies = all_agencies(&mut db).await?;
    drop(db);
    let title = visitor.t("services-desk-registers-title");
    let rows = all.iter().map(|one| {
        let name = one.name.get(visitor.lang());
        let seen = visitor.may("see_register", &one.resource());
        let link = html! {
            @if seen { a.govuk-link href={ "/staff/registers/" (one.slug) } { (name) } } @else { (name) }
        };
        let body = agencies.iter().find(|body| body.slug == one.agency);
        let body = body.map_or(one.agency.as_str(), |body| body.name.get(visitor.lang()));
        [cell(link), cell(body), cell(visitor.date(one.changed_at))]
    });
    let makes = staff
        .roles
        .iter()
        .any(|role| role == "manager" || role == "administrator");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-queue-title"), "/staff/applications")
        .no_index();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        @if makes { (link_button(visitor.t("services-desk-register-new"), "/staff/registers/new")) }
        @if all.is_empty() { p.govuk-body { (visitor.t("services-desk-registers-none")) } }
        @else {
            (table()
                .column(visitor.t("services-desk-register"))
                .column(visitor.t("services-desk-agency"))
                .column(visitor.t("services-desk-register-changed"))
                .rows(rows)
                .stacking(title.as_str()))
        }
    }))
}
