//! `/participate/decision/{decision}/milestones/new` and `/participate/milestone/{milestone}`: what is to be reached, and how far it is.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Id, Localised, OrNotFound, Result};
use stoa_payments::Money;
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{InputKind, button, text_input},
    html,
};

use super::{staff_page, to_keep};
use crate::{
    commands::tell::{AddMilestone, ReachMilestone, add_milestone, reach_milestone},
    model::tell::{Decision, Milestone},
    pages::frame::{
        staff::frame::{Tried, form_column},
        words_fields::{Asked, read, words_fields},
    },
    store,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct MilestoneForm {
    seen: i64,
    due_on: String,
    percent: String,
    spent: String,
}

fn asked(visitor: &Visitor, base: &'static str, key: &str, rows: Option<u8>) -> Asked<'static> {
    Asked {
        base,
        legend: visitor.t(key),
        hint: visitor.t("participation-frame-languages-hint"),
        rows,
    }
}

pub async fn new_form(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    let decision = to_keep(&visitor, id).await?;
    let given = (Localised::default(), String::new());
    Ok(show_new(&visitor, &decision, &given, &Tried::default()))
}

pub async fn add(Path(id): Path<i64>, form: PostForm<MilestoneForm>) -> PageResult {
    let visitor = &form.visitor;
    let decision = to_keep(visitor, id).await?;
    let given = (read(form.fields(), "title"), form.input.due_on.clone());
    let input = AddMilestone {
        decision: decision.id,
        title: given.0.clone(),
        due_on: given.1.clone(),
    };
    match keep_new(visitor, input).await {
        Ok(()) => Ok(saved(visitor, &decision)),
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show_new(visitor, &decision, &given, &tried))
        }
    }
}

fn saved(visitor: &Visitor, decision: &Decision) -> Response {
    visitor.go_with_notice(&decision.path(), visitor.t("participation-frame-saved"))
}

async fn keep_new(visitor: &Visitor, input: AddMilestone) -> Result<()> {
    let mut tx = visitor.begin().await?;
    let done = add_milestone(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await.map(|_| ())
}

fn show_new(
    visitor: &Visitor,
    decision: &Decision,
    (title, due_on): &(Localised, String),
    tried: &Tried,
) -> Response {
    let heading = visitor.t("participation-tell-milestone-add");
    let errors = &tried.errors;
    let page = tried.frame(staff_page(visitor, &heading, decision));
    let what = asked(visitor, "title", "participation-tell-milestone-what", None);
    page.show(form_column(&heading, &html! {
        (tried.warning(visitor))
        form method="post" action={ (decision.path()) "/milestones/new" } novalidate {
            (visitor.csrf_field())
            (words_fields(visitor, what, title, errors))
            (text_input("due_on", visitor.t("participation-tell-milestone-due")).kind(InputKind::Date).width(10)
                .value(due_on).error_option(visitor.error_of(errors, "due_on")))
            (button(visitor.t("participation-frame-save")).prevent_double_click())
        }
    }))
}

async fn at(visitor: &Visitor, id: i64) -> PageResult<(Decision, Milestone)> {
    visitor.staff()?;
    let found = store::tell::milestone_by_id(&mut visitor.read().await?, Id::new(id)).await?;
    let milestone = found.or_not_found()?;
    let decision = to_keep(visitor, milestone.decision.number()).await?;
    Ok((decision, milestone))
}

pub async fn form(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    let (decision, milestone) = at(&visitor, id).await?;
    let currency = decision.written.currency();
    let spent = currency.map(|currency| Money::new(milestone.spent, currency).decimal());
    let given = MilestoneForm {
        seen: milestone.version,
        percent: milestone.percent.to_string(),
        spent: spent.unwrap_or_default(),
        ..MilestoneForm::default()
    };
    let given = (given, Localised::default());
    Ok(show(
        &visitor,
        (&decision, &milestone),
        &given,
        &Tried::default(),
    ))
}

pub async fn send(Path(id): Path<i64>, form: PostForm<MilestoneForm>) -> PageResult {
    let visitor = &form.visitor;
    let (decision, milestone) = at(visitor, id).await?;
    let text = read(form.fields(), "text");
    let input = ReachMilestone {
        milestone: milestone.id,
        seen: form.input.seen,
        // What is no number is refused as -1 is.
        percent: form.input.percent.trim().parse().unwrap_or(-1),
        spent: form.input.spent.clone(),
        text: text.clone(),
    };
    match keep(visitor, input).await {
        Ok(()) => Ok(saved(visitor, &decision)),
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            let given = (form.input.clone(), text);
            Ok(show(visitor, (&decision, &milestone), &given, &tried))
        }
    }
}

async fn keep(visitor: &Visitor, input: ReachMilestone) -> Result<()> {
    let mut tx = visitor.begin().await?;
    let done = reach_milestone(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

fn show(
    visitor: &Visitor,
    (decision, milestone): (&Decision, &Milestone),
    (given, text): &(MilestoneForm, Localised),
    tried: &Tried,
) -> Response {
    let title = visitor.t("participation-tell-milestone-move");
    let errors = &tried.errors;
    let page = tried.frame(staff_page(visitor, &title, decision));
    let what = asked(
        visitor,
        "text",
        "participation-tell-milestone-text",
        Some(4),
    );
    page.show(form_column(&title, &html! {
        (tried.warning(visitor))
        p.govuk-body-l dir="auto" { (milestone.title.get(visitor.lang())) }
        form method="post" action={ "/participate/milestone/" (milestone.id) } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(given.seen);
            (text_input("percent", visitor.t("participation-tell-milestone-percent")).hint(visitor.t("participation-tell-percent-hint")).width(3)
                .value(&given.percent).attr("inputmode", "numeric").error_option(visitor.error_of(errors, "percent")))
            @if let Some(currency) = decision.written.currency() {
                (text_input("spent", visitor.t("participation-tell-spent")).hint(currency.code()).width(10).value(&given.spent)
                    .attr("dir", "ltr").error_option(visitor.error_of(errors, "spent")))
            }
            (words_fields(visitor, what, text, errors))
            (button(visitor.t("participation-frame-save")).prevent_double_click())
        }
    }))
}
