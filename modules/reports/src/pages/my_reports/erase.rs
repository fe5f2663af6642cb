//! Having everything erased by which one could be known: asked once more, as there is no way back.

use maud::html;
use stoa_web::{
    PageResult, PostForm, Visitor,
    components::{button, warning_text},
};

use crate::{commands::erase_contact, pages::act_on_report::ButtonForm};

pub async fn ask(visitor: Visitor) -> PageResult {
    visitor.person()?;
    let title = visitor.t("reports-erase-title");
    let page = visitor.page(title.as_str()).no_index().back("/my");
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("reports-erase-what")) }
                p.govuk-body { (visitor.t("reports-erase-stays")) }
                (warning_text(visitor.t("reports-show-warning"), visitor.t("reports-erase-final")))
                form method="post" action="/my/erase" {
                    (visitor.csrf_field())
                    (button(visitor.t("reports-erase-button")).warning().prevent_double_click())
                }
            }
        }
    }))
}

pub async fn answer(form: PostForm<ButtonForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut tx = visitor.begin().await?;
    let done = erase_contact(visitor.app(), &mut tx).await?;
    tx.commit(done).await?;
    let response = visitor.go_with_notice("/", visitor.t("reports-erase-done"));
    Ok(visitor.end_session(response))
}
