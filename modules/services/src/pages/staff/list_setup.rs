//! The services of the house as their owners see them.

use maud::html;
use stoa_web::{
    PageResult, Visitor,
    components::{Tag, TagColour, cell, link_button, table, tag},
};

use super::rooms;
use crate::{commands::all_services, model::ServiceState, store};

/// `/staff/services`
pub async fn page(visitor: Visitor) -> PageResult {
    visitor.staff()?;
    visitor.must("see_services_setup", &all_services(visitor.app()))?;
    let mut db = visitor.read().await?;
    let services = store::services(&mut db).await?;
    drop(db);
    let title = visitor.t("services-setup-title");
    let rows = services.iter().map(|service| {
        let link = html! {
            a.govuk-link href={ "/staff/services/" (service.slug) } { (service.name.get(visitor.lang())) }
        };
        [cell(link), cell(html! { (state_tag(&visitor, service.state)) })]
    });
    let page = visitor.page(title.as_str()).no_index();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        (rooms::beside_the_setup(&visitor))
        (link_button(visitor.t("services-setup-new"), "/staff/services/new"))
        (table().column(visitor.t("services-column-service")).column(visitor.t("services-column-status")).rows(rows))
    }))
}

/// Where a service stands.
pub fn state_tag(visitor: &Visitor, state: ServiceState) -> Tag {
    let (key, colour) = match state {
        ServiceState::Draft => ("services-state-draft", TagColour::Yellow),
        ServiceState::Offered => ("services-state-offered", TagColour::Green),
        ServiceState::Ended => ("services-state-ended", TagColour::Grey),
    };
    tag(visitor.t(key)).colour(colour)
}
