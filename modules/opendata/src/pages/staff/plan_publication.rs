//! `/staff/data/{slug}/plan`: choosing when a dataset is to be published, and thinking better of it.

use axum::response::Response;
use serde::Deserialize;
use stoa_web::{
    Markup, PageResult, Path, PostForm, Visitor,
    components::{InputKind, button, inset_text, text_input},
    html,
};

use super::frame::{Seen, Tried, dataset_form, dataset_page, find, finish, must, work_path};
use crate::{
    commands::{CancelPublication, PlanPublication, cancel_publication, plan_publication},
    model::{Dataset, Planned, publishes_at},
    policy::PUBLISH,
    store,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PlanForm {
    seen: i64,
    day: String,
    time: String,
}

pub async fn form(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let dataset = find(&visitor, &mut visitor.read().await?, &slug).await?;
    must(&visitor, PUBLISH, &dataset)?;
    let form = PlanForm {
        time: "09:00".to_owned(),
        ..PlanForm::default()
    };
    show(&visitor, &dataset, &form, &Tried::default()).await
}

pub async fn send(Path(slug): Path<String>, form: PostForm<PlanForm>) -> PageResult {
    let visitor = &form.visitor;
    let dataset = find(visitor, &mut visitor.read().await?, &slug).await?;
    must(visitor, PUBLISH, &dataset)?;
    let app = visitor.app();
    let zone = app.config.time_zone();
    let outcome = match publishes_at(&form.input.day, &form.input.time, &zone, app.now()) {
        Ok(at) => {
            let input = PlanPublication {
                dataset: dataset.id,
                at,
                seen: form.input.seen,
            };
            let mut tx = visitor.begin().await?;
            let done = plan_publication(&mut tx, input).await;
            finish(tx, done).await
        }
        Err(error) => Err(error),
    };
    match outcome {
        Ok(()) => {
            let notice = visitor.t("opendata-plan-kept");
            Ok(visitor.go_with_notice(&work_path(&dataset), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            show(visitor, &dataset, &form.input, &tried).await
        }
    }
}

pub async fn cancel(Path(slug): Path<String>, form: PostForm<Seen>) -> PageResult {
    let visitor = &form.visitor;
    let dataset = find(visitor, &mut visitor.read().await?, &slug).await?;
    let mut tx = visitor.begin().await?;
    let input = CancelPublication {
        dataset: dataset.id,
        faults: Vec::new(),
    };
    let done = cancel_publication(&mut tx, input).await;
    match finish(tx, done).await {
        Ok(()) => {
            let notice = visitor.t("opendata-plan-cancelled");
            Ok(visitor.go_with_notice(&work_path(&dataset), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            show(visitor, &dataset, &PlanForm::default(), &tried).await
        }
    }
}

async fn show(
    visitor: &Visitor,
    dataset: &Dataset,
    form: &PlanForm,
    tried: &Tried,
) -> PageResult<Response> {
    let planned = store::plan_of(&mut visitor.read().await?, dataset.id).await?;
    let title = visitor.t("opendata-plan");
    let page = tried.frame(dataset_page(visitor, &title, dataset));
    let error = |field: &str| visitor.error_of(&tried.errors, field);
    // What is missing has no field here.
    let others = ["title", "licence", "files"]
        .iter()
        .filter_map(|field| error(field));
    Ok(page.show(dataset_form(visitor, &title, dataset, &html! {
        (tried.warning(visitor))
        @if let Some(planned) = &planned { (standing(visitor, dataset, planned)) }
        @for other in others { p.govuk-error-message { (other) } }
        p.govuk-body { (visitor.t("opendata-plan-text")) }
        form method="post" action={ (work_path(dataset)) "/plan" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(dataset.revision);
            (text_input("day", visitor.t("opendata-plan-day")).kind(InputKind::Date).value(form.day.as_str()).error_option(error("day")))
            (text_input("time", visitor.t("opendata-plan-time")).hint(visitor.t("opendata-plan-time-hint")).value(form.time.as_str())
                .attr("dir", "ltr").error_option(error("time")))
            (button(visitor.t("opendata-plan")).prevent_double_click())
        }
    })))
}

/// The plan that stands, and the button that takes it away.
pub fn standing(visitor: &Visitor, dataset: &Dataset, planned: &Planned) -> Markup {
    html! {
        (inset_text(html! {
            @if planned.faults.is_empty() { (visitor.t("opendata-plan-stands")) " " (visitor.time_element(planned.at)) }
            @else {
                (visitor.t("opendata-plan-failed")) " " (visitor.time_element(planned.at))
                ul.govuk-list.govuk-list--bullet { @for key in &planned.faults { li { (visitor.t(key)) } } }
            }
        }))
        form method="post" action={ (work_path(dataset)) "/plan/cancel" } {
            (visitor.csrf_field())
            (button(visitor.t("opendata-plan-cancel")).secondary().prevent_double_click())
        }
    }
}
