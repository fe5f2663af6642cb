//! The texts that staff answer with: what each says, and when it is offered.

use maud::{Markup, html};
use stoa_web::{
    PageResult, Visitor,
    components::{link_button, tag},
};

use super::{guard, may_change};
use crate::{
    model::Template,
    pages::{names::Names, status_words::status_name},
    store,
};

/// `/staff/setup/templates`
pub async fn list_templates(visitor: Visitor) -> PageResult {
    guard(&visitor)?;
    let mut db = visitor.read().await?;
    let names = Names::read(&visitor, &mut db).await?;
    let templates = store::templates(&mut db).await?;
    drop(db);
    let title = visitor.t("reports-templates-title");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("reports-setup-title"), "/staff/setup")
        .no_index();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("reports-templates-lead")) }
        @if may_change(&visitor) { (link_button(visitor.t("reports-templates-add"), "/staff/setup/templates/new")) }
        @if templates.is_empty() { p.govuk-body { (visitor.t("reports-templates-none")) } }
        ul.stoa-ticked { @for template in &templates { (item(&visitor, &names, template)) } }
    }))
}

fn item(visitor: &Visitor, names: &Names, template: &Template) -> Markup {
    let status = match template.status {
        Some(status) => status_name(visitor, status),
        None => visitor.t("reports-templates-any-status"),
    };
    let any = visitor.t("reports-list-any-category");
    let category = template
        .category
        .as_deref()
        .map_or(any.as_str(), |code| names.category(code));
    html! {
        li.stoa-ticked__item {
            strong {
                @if may_change(visitor) { a.govuk-link href={ "/staff/setup/templates/" (template.id) } { (template.name) } }
                @else { (template.name) }
            }
            @if template.is_ended { " " (tag(visitor.t("reports-ended"))) }
            p.stoa-ticked__words { (status) " · " (category) }
            p.stoa-templates__text dir="auto" { (template.text.get(visitor.lang())) }
        }
    }
}
