//! `/staff/participation/moderation/new/{thing}`: staff look at something that nobody has flagged.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{OrNotFound, Result};
use stoa_web::{PageResult, Path, PostForm, Problem, Visitor, components::button, html};

use super::telling::{about, words, work_page};
use crate::{
    casework::{self, Found},
    commands::moderation::open_case,
    model::moderation::{Case, Contribution},
    pages::frame::staff::frame::{Tried, form_column},
    policy, store,
};

/// A form that has nothing but its button.
#[derive(Debug, Default, Deserialize)]
pub struct ButtonForm {}

async fn looked_at(visitor: &Visitor, thing: &str) -> Result<Found, Problem> {
    visitor.staff()?;
    let contribution = Contribution::parse(thing).or_not_found()?;
    let found = casework::contribution(&mut visitor.read().await?, contribution).await?;
    visitor.must(policy::MODERATE, &found.process.resource())?;
    Ok(found)
}

/// Where somebody looks at it already, or it is hidden, its case is there.
pub async fn form(visitor: Visitor, Path(thing): Path<String>) -> PageResult {
    let found = looked_at(&visitor, &thing).await?;
    let mut db = visitor.read().await?;
    let case = match &found.hidden {
        Some(hidden) => store::moderation::case_by_id(&mut db, hidden.case).await?,
        None => store::moderation::open_case_of(&mut db, found.contribution).await?,
    };
    drop(db);
    match case {
        Some(case) => Ok(visitor.go(&case.work_path())),
        None => Ok(show(&visitor, &found, &Tried::default())),
    }
}

pub async fn send(Path(thing): Path<String>, form: PostForm<ButtonForm>) -> PageResult {
    let visitor = &form.visitor;
    let found = looked_at(visitor, &thing).await?;
    match open(visitor, &found).await {
        Ok(case) => Ok(visitor.go(&case.work_path())),
        Err(error) => Ok(show(visitor, &found, &Tried::of(visitor, error)?)),
    }
}

async fn open(visitor: &Visitor, found: &Found) -> Result<Case> {
    let mut tx = visitor.begin().await?;
    let done = open_case(&mut tx, found.contribution).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, found: &Found, tried: &Tried) -> Response {
    let title = visitor.t("participation-moderate-look");
    let reference = found.contribution.reference();
    let page = work_page(visitor, &title);
    tried.frame(page).show(form_column(
        &title,
        &html! {
            (tried.warning(visitor))
            p.govuk-body { (visitor.t("participation-moderate-look-text")) }
            (about(visitor, found))
            (words(visitor, &found.original))
            form method="post" action={ "/staff/participation/moderation/new/" (reference) } novalidate {
                (visitor.csrf_field())
                (button(visitor.t("participation-moderate-open")).prevent_double_click())
            }
        },
    ))
}
