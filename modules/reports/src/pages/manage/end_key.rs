//! Ending a program's key: from that moment on it opens nothing.

use maud::html;
use serde::Deserialize;
use stoa_kernel::OrNotFound;
use stoa_web::{PageResult, Path, PostForm, Visitor, components::button};

use super::guard_change;
use crate::{
    commands::revoke_api_key,
    pages::{staff::desk::id_of, tried::finish},
    store,
};

/// The form has no fields but its token.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct EndForm {}

pub async fn ask(visitor: Visitor, Path(number): Path<String>) -> PageResult {
    guard_change(&visitor)?;
    let keys = store::api_keys(&mut visitor.read().await?).await?;
    let id = id_of(&number)?;
    let key = keys.into_iter().find(|key| key.id == id).or_not_found()?;
    let title = visitor.t_with("reports-key-end-title", &[("name", key.name.into())]);
    let page = visitor
        .page(title.as_str())
        .back("/staff/setup/keys")
        .no_index();
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("reports-key-end-text")) }
                form method="post" action={ "/staff/setup/keys/" (number) "/end" } {
                    (visitor.csrf_field())
                    div.govuk-button-group {
                        (button(visitor.t("reports-key-end")).warning().prevent_double_click())
                        a.govuk-link href="/staff/setup/keys" { (visitor.t("reports-work-cancel")) }
                    }
                }
            }
        }
    }))
}

pub async fn send(Path(number): Path<String>, form: PostForm<EndForm>) -> PageResult {
    let visitor = &form.visitor;
    guard_change(visitor)?;
    let mut tx = visitor.begin().await?;
    let done = revoke_api_key(visitor.app(), &mut tx, id_of(&number)?).await;
    finish(tx, done).await?;
    Ok(visitor.go_with_notice("/staff/setup/keys", visitor.t("reports-key-ended")))
}
