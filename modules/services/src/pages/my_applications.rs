//! A resident's own applications, after the link in a mail.

use maud::{Markup, html};
use stoa_web::{
    PageResult, Visitor,
    components::{cell, table},
};

use super::words::{Side, due_words, reference_of, status_tag};
use crate::store;

/// `/my/applications`
pub async fn page(visitor: Visitor) -> PageResult {
    let person = visitor.person()?;
    let app = visitor.app();
    let mut db = visitor.read().await?;
    let mut people = app.vault.people_of(&mut db, person).await?;
    if !people.contains(&person) {
        people.push(person);
    }
    let found = store::of_people(&mut db, &people).await?;
    let mut rows = Vec::new();
    for one in &found {
        let known = app.vault.open_data(&mut db, one.person).await?;
        let link = known.and_then(|known| known.get("link").cloned());
        let service = store::find_service(&mut db, &one.service).await?;
        let name = service.map(|service| service.name.get(visitor.lang()).to_owned());
        let permit = store::permits::of_application(&mut db, one.id).await?;
        let is_held = permit.is_some_and(|permit| permit.revoked_at.is_none());
        let told = (link.unwrap_or_default(), name.unwrap_or_default());
        rows.push((one, told, is_held));
    }
    drop(db);
    let title = visitor.t("services-my-title");
    let lines = rows.iter().map(|(one, (link, name), is_held)| {
        let reference = reference_of(app, one);
        [
            cell(html! {
                a.govuk-link href={ "/apply/" (link) } { (name) " " span.stoa-reference { (reference) } }
                @if *is_held && !link.is_empty() { (held(&visitor, link, &reference)) }
            }),
            cell(html! { (status_tag(&visitor, one.status, Side::Applicant)) }),
            cell(due_words(&visitor, one, Side::Applicant).unwrap_or_default()),
        ]
    });
    let page = visitor.page(title.as_str()).no_index();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("services-my-words")) }
        @if rows.is_empty() { p.govuk-body { (visitor.t("services-my-none")) } }
        @else {
            (table()
                .column(visitor.t("services-column-service"))
                .column(visitor.t("services-column-status"))
                .column(visitor.t("services-column-due"))
                .rows(lines).stacking(title.as_str()))
        }
        ul.govuk-list {
            li { a.govuk-link href="/services" { (visitor.t("services-my-others")) } }
            li { a.govuk-link href="/my" { (visitor.t("services-my-known")) } }
        }
    }))
}

/// The permit in each of its forms.
fn held(visitor: &Visitor, link: &str, reference: &str) -> Markup {
    let forms = [
        ("permit.pdf", "services-permit-print"),
        ("permit", "services-permit-download"),
        ("permit?form=w3c", "services-hold-w3c-download"),
    ];
    html! {
        ul.govuk-list {
            @for (path, words) in forms {
                li {
                    a.govuk-link href={ "/apply/" (link) "/" (path) } download {
                        (visitor.t(words)) span.govuk-visually-hidden { " " (reference) }
                    }
                }
            }
        }
    }
}
