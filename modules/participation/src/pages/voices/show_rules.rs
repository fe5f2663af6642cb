//! `/participate/rules`: what holds for everything that people write in processes.

use stoa_web::{Markup, PageResult, Visitor, html};

use crate::pages::frame::staff::frame::form_column;

/// Its address.
const PATH: &str = "/participate/rules";

/// The rules, in the order in which they are told; each has a name and an explanation in the texts.
const RULES: [&str; 6] = ["topic", "respect", "private", "own", "once", "law"];

pub async fn page(visitor: Visitor) -> PageResult {
    let title = visitor.t("participation-voices-rules");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("participation-frame-title"), "/participate");
    Ok(page.show(form_column(
        &title,
        &html! {
            p.govuk-body-l { (visitor.t("participation-voices-rules-text")) }
            ol."govuk-list govuk-list--number govuk-list--spaced" {
                @for rule in RULES {
                    li id=(rule) {
                        strong { (visitor.t(&format!("participation-voices-rule-{rule}"))) }
                        br;
                        (visitor.t(&format!("participation-voices-rule-{rule}-text")))
                    }
                }
            }
            h2.govuk-heading-m { (visitor.t("participation-voices-rules-stays")) }
            p.govuk-body { (visitor.t("participation-voices-rules-stays-text")) }
        },
    )))
}

/// What whoever writes should know before: that everybody can read it, and what the rules are.
pub fn before_writing(visitor: &Visitor) -> Markup {
    html! {
        p.govuk-body { (visitor.t("participation-voices-public")) }
        p.govuk-body { a.govuk-link href=(PATH) { (visitor.t("participation-voices-rules")) } }
    }
}
