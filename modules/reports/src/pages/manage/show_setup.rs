//! Where managers begin: what is set up here, and what the town's own pages keep.

use maud::{Markup, html};
use stoa_web::{PageResult, Visitor};

use super::guard;

/// Pages of this module: address, title, and what is done there.
const OWN: [(&str, &str, &str); 4] = [
    (
        "/staff/setup/categories",
        "reports-categories-title",
        "reports-setup-categories",
    ),
    (
        "/staff/setup/templates",
        "reports-templates-title",
        "reports-setup-templates",
    ),
    (
        "/staff/setup/targets",
        "reports-targets-title",
        "reports-setup-targets",
    ),
    (
        "/staff/setup/keys",
        "reports-keys-of-programs",
        "reports-setup-keys",
    ),
];

/// Pages of the town, which every module stands on.
const TOWN: [(&str, &str); 7] = [
    ("/staff/town/responsibility", "reports-setup-town-rules"),
    ("/staff/town/agencies", "reports-setup-town-agencies"),
    ("/staff/town/teams", "reports-setup-town-teams"),
    ("/staff/town/areas", "reports-setup-town-areas"),
    ("/staff/town/holidays", "reports-setup-town-holidays"),
    ("/staff/town/hours", "reports-setup-town-hours"),
    ("/staff/town", "reports-setup-town-all"),
];

/// `/staff/setup`
pub async fn show_setup(visitor: Visitor) -> PageResult {
    guard(&visitor)?;
    let title = visitor.t("reports-setup-title");
    Ok(visitor.page(title.as_str()).no_index().show(html! {
        h1.govuk-heading-l { (title) }
        ul.stoa-cards { @for (href, name, text) in OWN { (card(&visitor, href, name, text)) } }
        h2.govuk-heading-m { (visitor.t("reports-setup-town")) }
        ul.govuk-list { @for (href, name) in TOWN { li { a.govuk-link href=(href) { (visitor.t(name)) } } } }
    }))
}

fn card(visitor: &Visitor, href: &str, name: &str, text: &str) -> Markup {
    html! {
        li.stoa-card {
            h2.stoa-card__title { a.govuk-link.stoa-card__link href=(href) { (visitor.t(name)) } }
            p.stoa-card__text { (visitor.t(text)) }
        }
    }
}
