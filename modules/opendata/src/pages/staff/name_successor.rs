//! `/staff/data/{slug}/successor`: saying what takes the place of a dataset.

use axum::response::Response;
use serde::Deserialize;
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{button, text_input},
    html,
};

use super::frame::{Tried, dataset_form, dataset_page, find, finish, must, work_path};
use crate::{
    commands::{NameSuccessor, name_successor},
    model::Dataset,
    policy::WITHDRAW,
    store,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SuccessorForm {
    successor: String,
}

pub async fn form(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let mut db = visitor.read().await?;
    let dataset = find(&visitor, &mut db, &slug).await?;
    must(&visitor, WITHDRAW, &dataset)?;
    let successor = store::successor_of(&mut db, dataset.id).await?;
    drop(db);
    Ok(show(&visitor, &dataset, &successor, &Tried::default()))
}

pub async fn send(Path(slug): Path<String>, form: PostForm<SuccessorForm>) -> PageResult {
    let visitor = &form.visitor;
    let dataset = find(visitor, &mut visitor.read().await?, &slug).await?;
    let input = NameSuccessor {
        dataset: dataset.id,
        successor: form.input.successor.clone(),
        own: visitor.site.url(""),
    };
    let mut tx = visitor.begin().await?;
    let done = name_successor(&mut tx, input).await;
    match finish(tx, done).await {
        Ok(()) => {
            let notice = visitor.t("opendata-successor-kept");
            Ok(visitor.go_with_notice(&work_path(&dataset), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &dataset, &form.input.successor, &tried))
        }
    }
}

fn show(visitor: &Visitor, dataset: &Dataset, successor: &str, tried: &Tried) -> Response {
    let title = visitor.t("opendata-successor");
    let page = tried.frame(dataset_page(visitor, &title, dataset));
    page.show(dataset_form(visitor, &title, dataset, &html! {
        (tried.warning(visitor))
        p.govuk-body { (visitor.t("opendata-successor-text")) }
        form method="post" action={ (work_path(dataset)) "/successor" } novalidate {
            (visitor.csrf_field())
            (text_input("successor", visitor.t("opendata-successor-field")).hint(visitor.t("opendata-successor-hint")).value(successor)
                .attr("dir", "ltr").error_option(visitor.error_of(&tried.errors, "successor")))
            (button(visitor.t("opendata-save")).prevent_double_click())
        }
    }))
}
