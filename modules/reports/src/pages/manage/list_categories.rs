//! The categories under their headings, in the order in which residents see them.

use maud::{Markup, html};
use stoa_kernel::{
    Lang,
    town::{Topic, topics::all_topics},
};
use stoa_web::{
    PageResult, Visitor,
    components::{button, link_button, tag},
};

use super::{guard, may_change};
use crate::{
    model::{Category, category::IMPORTED},
    store,
};

/// `/staff/setup/categories`
pub async fn list_categories(visitor: Visitor) -> PageResult {
    guard(&visitor)?;
    let mut db = visitor.read().await?;
    let categories = store::categories(&mut db).await?;
    let topics = all_topics(&mut db).await?;
    drop(db);
    let title = visitor.t("reports-categories-title");
    let (open, ended): (Vec<_>, Vec<_>) =
        categories.iter().partition(|category| !category.is_ended);
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("reports-setup-title"), "/staff/setup")
        .no_index();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("reports-categories-lead")) }
        @if may_change(&visitor) { (link_button(visitor.t("reports-categories-add"), "/staff/setup/categories/new")) }
        @if open.is_empty() { p.govuk-body { (visitor.t("reports-categories-none")) } }
        (list(&visitor, &open, &topics))
        @if !ended.is_empty() {
            h2.govuk-heading-m { (visitor.t("reports-categories-ended")) }
            @if ended.iter().any(|category| category.group.get(Lang::En) == IMPORTED) {
                p.govuk-body { (visitor.t("reports-categories-imported")) }
            }
            (list(&visitor, &ended, &topics))
        }
    }))
}

fn list(visitor: &Visitor, categories: &[&Category], topics: &[Topic]) -> Markup {
    html! {
        ol.stoa-ticked.stoa-ordered {
            @for category in categories { (item(visitor, category, topics)) }
        }
    }
}

fn item(visitor: &Visitor, category: &Category, topics: &[Topic]) -> Markup {
    let lang = visitor.lang();
    let path = format!("/staff/setup/categories/{}", category.code);
    let count = i64::try_from(category.questions.len()).unwrap_or(0);
    let topic = topics.iter().find(|topic| topic.slug == category.topic);
    let topic = topic.map_or(category.topic.as_str(), |topic| topic.name.get(lang));
    html! {
        li.stoa-ticked__item.stoa-line id={ "category-" (category.code) } {
            div {
                span.stoa-over { (category.group.get(lang)) }
                strong {
                    @if may_change(visitor) { a.govuk-link href=(path) { (category.name.get(lang)) } }
                    @else { (category.name.get(lang)) }
                }
                @if category.is_ended { " " (tag(visitor.t("reports-ended"))) }
                p.stoa-ticked__words {
                    (visitor.t_with("reports-categories-topic", &[("topic", topic.into())])) " · "
                    a.govuk-link href={ (path) "/questions" } {
                        (visitor.t_with("reports-categories-questions", &[("count", count.into())]))
                    }
                }
            }
            @if may_change(visitor) && !category.is_ended {
                (move_buttons(visitor, &format!("{path}/move"), category.name.get(lang)))
            }
        }
    }
}

/// Two buttons that move something in its list.
pub fn move_buttons(visitor: &Visitor, path: &str, name: &str) -> Markup {
    html! {
        form.stoa-move method="post" action=(path) {
            (visitor.csrf_field())
            @for (way, key) in [("up", "reports-move-up"), ("down", "reports-move-down")] {
                (button(html! { (visitor.t(key)) span.govuk-visually-hidden { " " (name) } })
                    .secondary().name("way").value(way))
            }
        }
    }
}
