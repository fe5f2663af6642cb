//! `/staff/data/{slug}/review`: asking that somebody else look at a dataset and publish it.

use axum::response::Response;
use stoa_web::{PageResult, Path, PostForm, Visitor, components::button, html};

use super::frame::{Seen, Tried, dataset_form, dataset_page, find, finish, must, work_path};
use crate::{commands::ask_review, model::Dataset, policy::DESCRIBE};

pub async fn form(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let dataset = find(&visitor, &mut visitor.read().await?, &slug).await?;
    must(&visitor, DESCRIBE, &dataset)?;
    Ok(show(&visitor, &dataset, &Tried::default()))
}

pub async fn send(Path(slug): Path<String>, form: PostForm<Seen>) -> PageResult {
    let visitor = &form.visitor;
    let dataset = find(visitor, &mut visitor.read().await?, &slug).await?;
    let mut tx = visitor.begin().await?;
    let done = ask_review(&mut tx, dataset.id, form.input.seen).await;
    match finish(tx, done).await {
        Ok(()) => {
            Ok(visitor.go_with_notice(&work_path(&dataset), visitor.t("opendata-review-asked")))
        }
        Err(error) => Ok(show(visitor, &dataset, &Tried::of(visitor, error)?)),
    }
}

fn show(visitor: &Visitor, dataset: &Dataset, tried: &Tried) -> Response {
    let title = visitor.t("opendata-ask-review");
    let page = tried.frame(dataset_page(visitor, &title, dataset));
    page.show(dataset_form(
        visitor,
        &title,
        dataset,
        &html! {
            (tried.warning(visitor))
            p.govuk-body { (visitor.t("opendata-ask-review-text")) }
            form method="post" action={ (work_path(dataset)) "/review" } {
                (visitor.csrf_field())
                input type="hidden" name="seen" value=(dataset.revision);
                (button(visitor.t("opendata-ask-review")).prevent_double_click())
            }
        },
    ))
}
