//! `/my/proposals`: what somebody proposed, their drafts, and what became of each.

use stoa_web::{PageResult, Visitor, html};

use super::telling::item;
use crate::store;

pub async fn page(visitor: Visitor) -> PageResult {
    let person = visitor.person()?;
    let mut db = visitor.read().await?;
    let mut people = visitor.app().vault.people_of(&mut db, person).await?;
    if !people.contains(&person) {
        people.push(person);
    }
    let proposals = store::voices::proposals_of(&mut db, &people).await?;
    drop(db);
    let title = visitor.t("participation-voices-mine");
    let page = visitor.page(title.as_str()).no_index();
    Ok(page.show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { (title) }
            @if proposals.is_empty() {
                p.govuk-body { (visitor.t("participation-voices-none-yours")) " " a.govuk-link href="/participate" { (visitor.t("participation-frame-title")) } }
            }
            h2.govuk-visually-hidden { (visitor.t("participation-voices-proposals")) }
            ul.govuk-list { @for proposal in &proposals { (item(&visitor, proposal)) } }
        } }
    }))
}
