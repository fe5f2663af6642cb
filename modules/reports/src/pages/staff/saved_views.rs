//! Keeping the filter of a queue under a name, and being rid of one that is no longer needed.

use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{button, text_input},
};

use super::desk::id_of;
use crate::pages::tried::finish;
use crate::{
    commands::{SaveView, all_reports, remove_view, save_view},
    model::{QueueFilter, SavedView},
    store,
};

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ViewForm {
    name: String,
    /// The queue's query.
    query: String,
}

/// `/staff/views?QUERY OF THE QUEUE`
pub async fn ask(visitor: Visitor) -> PageResult {
    let query = visitor
        .path()
        .split_once('?')
        .map_or("", |(_, query)| query)
        .to_owned();
    let form = ViewForm {
        name: String::new(),
        query,
    };
    show(&visitor, &form, &FormErrors::none()).await
}

pub async fn send(form: PostForm<ViewForm>) -> PageResult {
    let visitor = &form.visitor;
    let queue = QueueFilter::from_query(&form.input.query, &visitor.app().config.time_zone());
    let input = SaveView {
        name: form.input.name.clone(),
        queue,
    };
    let mut tx = visitor.begin().await?;
    let done = save_view(visitor.app(), &mut tx, input).await;
    match finish(tx, done).await {
        Ok(_view) => {
            let said = [("name", form.input.name.trim().into())];
            let path = format!("/staff?{}", form.input.query);
            Ok(visitor.go_with_notice(&path, visitor.t_with("reports-views-kept", &said)))
        }
        Err(error) => show(visitor, &form.input, &FormErrors::from_error(error)?).await,
    }
}

pub async fn remove(Path(view): Path<String>, form: PostForm<ViewForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut tx = visitor.begin().await?;
    let done = remove_view(visitor.app(), &mut tx, id_of(&view)?).await;
    finish(tx, done).await?;
    let path = format!("/staff/views?{}", form.input.query);
    Ok(visitor.go_with_notice(&path, visitor.t("reports-views-removed")))
}

async fn show(visitor: &Visitor, form: &ViewForm, errors: &FormErrors) -> PageResult {
    let staff = visitor.staff()?;
    visitor.must("save_view", &all_reports(visitor.app()))?;
    let saved = store::saved_views(&mut visitor.read().await?, staff.id).await?;
    Ok(page(visitor, form, &saved, errors))
}

fn page(visitor: &Visitor, form: &ViewForm, saved: &[SavedView], errors: &FormErrors) -> Response {
    let title = visitor.t("reports-views-title");
    let back = match form.query.as_str() {
        "" => "/staff".to_owned(),
        query => format!("/staff?{query}"),
    };
    visitor.page(title.as_str()).back(back).no_index().errors(errors).show(html! {
        h1.govuk-heading-l { (title) }
        @if !form.query.is_empty() {
            form method="post" action="/staff/views" novalidate {
                (visitor.csrf_field())
                input type="hidden" name="query" value=(form.query);
                (text_input("name", visitor.t("reports-views-name")).hint(visitor.t("reports-views-name-hint"))
                    .value(form.name.as_str()).class("govuk-input--width-20").attr("maxlength", "100")
                    .error_option(visitor.error_of(errors, "name")))
                (button(visitor.t("reports-views-keep")).prevent_double_click())
            }
        }
        h2.govuk-heading-m { (visitor.t("reports-queue-saved")) }
        @if saved.is_empty() { p.govuk-body { (visitor.t("reports-views-none")) } }
        ul.stoa-ticked { @for view in saved { (item(visitor, form, view)) } }
    })
}

fn item(visitor: &Visitor, form: &ViewForm, view: &SavedView) -> Markup {
    html! {
        li.stoa-ticked__item.stoa-line {
            a.govuk-link href={ "/staff?" (view.query) } { (view.name) }
            form method="post" action={ "/staff/views/" (view.id) "/remove" } {
                (visitor.csrf_field())
                input type="hidden" name="query" value=(form.query);
                (button(html! {
                    (visitor.t("reports-views-remove")) span.govuk-visually-hidden { " " (view.name) }
                }).secondary())
            }
        }
    }
}
