//! What is done before a decision, step by step: the list, and the drawing of it beside.

mod fields;
mod form;
mod pay;
mod pay_fields;
pub mod step;
mod words;

use maud::{Markup, html};
use stoa_web::{PageResult, Path, Visitor, components::link_button};

use super::{desk::Desk, tools::Tools};
use crate::{
    model::Step,
    pages::{steps::drawn, words::say},
};

/// `GET /staff/services/{slug}/steps`
pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    let title = visitor.t("services-owner-part-workflow");
    let frame = desk.below(&visitor, &title).back(desk.path("/parts"));
    Ok(frame.show(html! {
        span.govuk-caption-l dir="auto" { (say(&visitor, &desk.file.name)) }
        h1.govuk-heading-l { (title) }
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                p.govuk-body { (visitor.t("services-builder-steps-lead")) }
                (list(&visitor, &desk))
                (link_button(visitor.t("services-builder-step-new"), desk.path("/steps/step")).secondary())
                p.govuk-body { a.govuk-link href=(desk.path("/parts/workflow")) { (visitor.t("services-owner-as-file")) } }
            }
            div."govuk-grid-column-one-third" {
                (desk.missing(&visitor))
                @if !desk.file.workflow.is_empty() { (drawn(&visitor, (&desk.file, None), &title)) }
            }
        }
    }))
}

fn list(visitor: &Visitor, desk: &Desk) -> Markup {
    let steps = &desk.file.workflow;
    html! {
        @if steps.is_empty() {
            p.govuk-inset-text { (visitor.t("services-builder-steps-none")) }
        } @else {
            section.stoa-build aria-label=(visitor.t("services-owner-part-workflow")) {
                ol.stoa-build__list {
                    @for (at, step) in steps.iter().enumerate() { (one(visitor, desk, (step, at))) }
                }
            }
        }
    }
}

fn one(visitor: &Visitor, desk: &Desk, (step, at): (&Step, usize)) -> Markup {
    let name = match say(visitor, &step.name) {
        "" => step.key.as_str(),
        name => name,
    };
    let tools = Tools {
        field: "step",
        value: &step.key,
        name,
        is_first: at == 0,
        is_last: at + 1 == desk.file.workflow.len(),
    };
    html! {
        li.stoa-build__question id={ "step-" (step.key) } {
            div.stoa-build__words {
                a.govuk-link href=(desk.path(&format!("/steps/step/{}", step.key))) dir="auto" { (name) }
                p.govuk-hint { (words::facts(visitor, &desk.file, step)) }
            }
            (tools.show(visitor, desk))
            @if !step.items.is_empty() {
                ul."govuk-list govuk-list--bullet stoa-build__below" { @for item in &step.items { li dir="auto" { (say(visitor, &item.text)) } } }
            }
        }
    }
}
