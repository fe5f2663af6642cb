//! `/participate/rules`: what holds for everything that people write in processes.

use stoa_web::{Markup, PageResult, Visitor, html};

use crate::{
    model::moderation::Rule,
    pages::{frame::staff::frame::form_column, moderation::rule_name},
};

/// Its address.
const PATH: &str = "/participate/rules";

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
                @for rule in Rule::ALL {
                    li id=(rule.name()) {
                        strong { (rule_name(&visitor, rule)) }
                        br;
                        (visitor.t(&format!("participation-voices-rule-{}-text", rule.name())))
                    }
                }
            }
            h2.govuk-heading-m { (visitor.t("participation-voices-rules-stays")) }
            p.govuk-body { (visitor.t("participation-voices-rules-stays-text")) }
            h2.govuk-heading-m { (visitor.t("participation-moderate-breaks")) }
            p.govuk-body { (visitor.t("participation-moderate-breaks-text")) }
            p.govuk-body { a.govuk-link href="/participate/moderation" { (visitor.t("participation-moderate-table")) } }
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
