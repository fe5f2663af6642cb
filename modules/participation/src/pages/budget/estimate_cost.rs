//! `/participate/{process}/{component}/projects/{number}/cost`: what a project costs, and how that was estimated.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_payments::Money;
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{button, text_input, textarea},
    html,
};

use super::{about::About, telling::in_words};
use crate::{
    commands::budget::{EstimateCost, estimate_cost},
    model::budget::Project,
    pages::frame::staff::frame::{Tried, form_column},
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CostForm {
    seen: i64,
    cost: String,
    reason: String,
}

pub async fn form(
    visitor: Visitor,
    Path((process, component, number)): Path<(String, String, i64)>,
) -> PageResult {
    let place = (process.as_str(), component.as_str());
    let (about, project) = About::project_to(&visitor, place, number).await?;
    let pot = about.pot_of(&project);
    let known = project.cost.zip(pot);
    let known = known.map(|(cost, pot)| Money::new(cost, pot.money.currency).decimal());
    let given = CostForm {
        seen: project.version,
        cost: known.unwrap_or_default(),
        reason: project.cost_why.clone(),
    };
    Ok(show(
        &visitor,
        (&about, &project),
        &given,
        &Tried::default(),
    ))
}

pub async fn send(
    Path((process, component, number)): Path<(String, String, i64)>,
    form: PostForm<CostForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let place = (process.as_str(), component.as_str());
    let (about, project) = About::project_to(visitor, place, number).await?;
    match estimate(visitor, place, number, &form.input).await {
        Ok(()) => {
            let notice = visitor.t("participation-frame-saved");
            Ok(visitor.go_with_notice(&about.path_of(number), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, (&about, &project), &form.input, &tried))
        }
    }
}

async fn estimate(
    visitor: &Visitor,
    place: (&str, &str),
    number: i64,
    given: &CostForm,
) -> Result<()> {
    let input = EstimateCost {
        process: place.0.to_owned(),
        component: place.1.to_owned(),
        number,
        seen: given.seen,
        cost: given.cost.clone(),
        reason: given.reason.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = estimate_cost(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

fn show(
    visitor: &Visitor,
    (about, project): (&About, &Project),
    given: &CostForm,
    tried: &Tried,
) -> Response {
    let title = visitor.t("participation-budget-estimate");
    let path = about.path_of(project.number);
    let errors = &tried.errors;
    let holds = about
        .pot_of(project)
        .map(|pot| in_words(visitor, pot.money));
    let holds = holds.unwrap_or_default();
    let hint = visitor.t_with("participation-budget-cost-hint", &[("sum", holds.into())]);
    let page = about
        .page(visitor, &title)
        .breadcrumb(project.title.get(visitor.lang()), path.as_str());
    tried.frame(page.no_index()).show(form_column(&title, &html! {
        (tried.warning(visitor))
        h2.govuk-heading-m dir="auto" { (project.title.get(visitor.lang())) }
        form method="post" action={ (path) "/cost" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(given.seen);
            (text_input("cost", visitor.t("participation-budget-column-cost")).hint(hint)
                .value(&given.cost).width(10).inputmode("decimal").autocomplete("off").error_option(visitor.error_of(errors, "cost")))
            (textarea("reason", visitor.t("participation-budget-cost-why")).hint(visitor.t("participation-budget-cost-why-hint"))
                .value(&given.reason).rows(4).attr("dir", "auto").error_option(visitor.error_of(errors, "reason")))
            (button(visitor.t("participation-frame-save")).prevent_double_click())
        }
    }))
}
