//! `/staff/data/{slug}/withdraw`: taking a dataset back, with the reason that everybody reads.

use axum::response::Response;
use serde::Deserialize;
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{button, textarea},
    html,
};

use super::frame::{Tried, dataset_form, dataset_page, find, finish, must, work_path};
use crate::{
    commands::{WithdrawDataset, withdraw_dataset},
    model::Dataset,
    policy::WITHDRAW,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct WithdrawForm {
    seen: i64,
    reason: String,
}

pub async fn form(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let dataset = find(&visitor, &mut visitor.read().await?, &slug).await?;
    must(&visitor, WITHDRAW, &dataset)?;
    Ok(show(&visitor, &dataset, "", &Tried::default()))
}

pub async fn send(Path(slug): Path<String>, form: PostForm<WithdrawForm>) -> PageResult {
    let visitor = &form.visitor;
    let dataset = find(visitor, &mut visitor.read().await?, &slug).await?;
    let input = WithdrawDataset {
        dataset: dataset.id,
        reason: form.input.reason.clone(),
        seen: form.input.seen,
    };
    let mut tx = visitor.begin().await?;
    let done = withdraw_dataset(&mut tx, input).await;
    match finish(tx, done).await {
        Ok(()) => Ok(visitor.go_with_notice(&work_path(&dataset), visitor.t("opendata-withdrawn"))),
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &dataset, &form.input.reason, &tried))
        }
    }
}

fn show(visitor: &Visitor, dataset: &Dataset, reason: &str, tried: &Tried) -> Response {
    let title = visitor.t("opendata-withdraw");
    let page = tried.frame(dataset_page(visitor, &title, dataset));
    page.show(dataset_form(visitor, &title, dataset, &html! {
        (tried.warning(visitor))
        p.govuk-body { (visitor.t("opendata-withdraw-text")) }
        form method="post" action={ (work_path(dataset)) "/withdraw" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(dataset.revision);
            (textarea("reason", visitor.t("opendata-reason")).hint(visitor.t("opendata-reason-hint")).value(reason).rows(4)
                .attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "reason")))
            (button(visitor.t("opendata-withdraw")).warning().prevent_double_click())
        }
    }))
}
