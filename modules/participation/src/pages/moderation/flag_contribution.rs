//! `/participate/flag/{thing}`: saying that something breaks a rule, and which.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Actor, OrNotFound, Result};
use stoa_web::{
    PageResult, Path, PostForm, Problem, Visitor,
    components::{button, textarea},
    html,
};

use super::telling::{about, rules, words};
use crate::{
    casework::{self, Found, Voice},
    commands::moderation::{FlagContribution, flag_contribution},
    model::moderation::{Contribution, Rule},
    pages::{
        frame::staff::frame::{Tried, form_column},
        voter,
    },
    policy,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct FlagForm {
    rule: String,
    words: String,
}

/// What is flagged, for whoever may. `NotFound` for what is nothing.
async fn flagged(visitor: &Visitor, thing: &str) -> Result<Found, Problem> {
    let contribution = Contribution::parse(thing).or_not_found()?;
    let found = casework::contribution(&mut visitor.read().await?, contribution).await?;
    visitor.must(policy::FLAG, &policy::processes(&found.process.agency))?;
    Ok(found)
}

pub async fn form(visitor: Visitor, Path(thing): Path<String>) -> PageResult {
    let found = flagged(&visitor, &thing).await?;
    if found.hidden.is_some() {
        return Ok(visitor.go(&found.path));
    }
    Ok(show(
        &visitor,
        &found,
        &FlagForm::default(),
        &Tried::default(),
    ))
}

pub async fn send(Path(thing): Path<String>, form: PostForm<FlagForm>) -> PageResult {
    let visitor = &form.visitor;
    let found = flagged(visitor, &thing).await?;
    match flag(visitor, &found, &form.input).await {
        Ok(()) => {
            let notice = visitor.t("participation-moderate-flagged");
            Ok(visitor.go_with_notice(&found.path, notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &found, &form.input, &tried))
        }
    }
}

async fn flag(visitor: &Visitor, found: &Found, given: &FlagForm) -> Result<()> {
    let app = visitor.app();
    let input = FlagContribution {
        contribution: found.contribution,
        rule: Rule::parse(&given.rule),
        words: given.words.clone(),
        voter: voter(visitor),
    };
    if input.rule.is_some() {
        let mut db = visitor.read().await?;
        let voice = Voice::of(app, &mut db, &input.voter, "flagging").await?;
        drop(db);
        voice.count(app, "words").await?;
    }
    let mut tx = app.db.begin(&Actor::Anonymous).await?;
    let done = flag_contribution(app, &mut tx, input).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, found: &Found, given: &FlagForm, tried: &Tried) -> Response {
    let title = visitor.t("participation-moderate-flag");
    let reference = found.contribution.reference();
    let page = visitor.page(title.as_str()).back(&found.path).no_index();
    tried.frame(page).show(form_column(&title, &html! {
        (tried.warning(visitor))
        p.govuk-body { (visitor.t("participation-moderate-flag-text")) }
        (about(visitor, found))
        (words(visitor, &found.original))
        form method="post" action={ "/participate/flag/" (reference) } novalidate {
            (visitor.csrf_field())
            (rules(visitor, &given.rule).error_option(visitor.error_of(&tried.errors, "rule")))
            (textarea("words", visitor.t("participation-moderate-flag-words")).hint(visitor.t("participation-moderate-flag-words-hint"))
                .value(&given.words).rows(3).attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "words")))
            (button(visitor.t("participation-moderate-flag-send")).prevent_double_click())
        }
    }))
}
