//! The offices of the house as their managers see them.

use maud::html;
use stoa_web::{
    PageResult, Visitor,
    components::{cell, link_button, table},
};

use crate::{commands::all_services, store::offices};

/// `/staff/offices`
pub async fn page(visitor: Visitor) -> PageResult {
    visitor.staff()?;
    visitor.must("see_services_setup", &all_services(visitor.app()))?;
    let mut db = visitor.read().await?;
    let rows = offices::all(&mut db).await?;
    drop(db);
    let title = visitor.t("services-book-offices");
    let lines = rows.iter().map(|office| {
        let link = html! {
            a.govuk-link href={ "/staff/offices/" (office.slug) } { (office.name.get(visitor.lang())) }
        };
        let state = if office.offered {
            "services-book-open"
        } else {
            "services-book-closed"
        };
        [cell(link), cell(visitor.t(state))]
    });
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-setup-title"), "/staff/services")
        .no_index();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        (link_button(visitor.t("services-book-office-new"), "/staff/offices/new"))
        (table().column(visitor.t("services-book-office")).column(visitor.t("services-column-status")).rows(lines))
    }))
}
