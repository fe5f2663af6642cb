//! `/participate/moderation/{case}/appeal`: whoever wrote what was hidden says why it should not be.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_web::{
    PageResult, Path, PostForm, Problem, Visitor,
    components::{button, textarea},
    html,
};

use super::show_case::{Shown, summary};
use crate::{
    commands::moderation::{AppealModeration, appeal_moderation},
    pages::frame::staff::frame::{Tried, form_column},
    policy,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AppealForm {
    words: String,
}

async fn appealed(visitor: &Visitor, id: i64) -> Result<Shown, Problem> {
    visitor.person()?;
    let shown = Shown::read(visitor, &mut visitor.read().await?, id).await?;
    let resource = shown.case.resource(&visitor.actor, shown.is_own);
    visitor.must(policy::APPEAL, &resource)?;
    Ok(shown)
}

/// Where there is nothing to appeal against, the case says so.
pub async fn form(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    let shown = appealed(&visitor, id).await?;
    if !shown.can_appeal() {
        return Ok(visitor.go(&shown.case.path()));
    }
    let given = AppealForm::default();
    Ok(show(&visitor, &shown, &given, &Tried::default()))
}

pub async fn send(Path(id): Path<i64>, form: PostForm<AppealForm>) -> PageResult {
    let visitor = &form.visitor;
    let shown = appealed(visitor, id).await?;
    match appeal(visitor, &shown, &form.input).await {
        Ok(()) => {
            let notice = visitor.t("participation-moderate-appeal-sent");
            Ok(visitor.go_with_notice(&shown.case.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &shown, &form.input, &tried))
        }
    }
}

async fn appeal(visitor: &Visitor, shown: &Shown, given: &AppealForm) -> Result<()> {
    let input = AppealModeration {
        case: shown.case.id,
        words: given.words.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = appeal_moderation(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, shown: &Shown, given: &AppealForm, tried: &Tried) -> Response {
    let title = visitor.t("participation-moderate-appeal");
    let page = tried.frame(shown.page(visitor, &title).back(shown.case.path()));
    page.show(form_column(&title, &html! {
        (tried.warning(visitor))
        p.govuk-body { (visitor.t("participation-moderate-appeal-text")) }
        (summary(visitor, &shown.case))
        form method="post" action={ (shown.case.path()) "/appeal" } novalidate {
            (visitor.csrf_field())
            (textarea("words", visitor.t("participation-moderate-appeal-why")).hint(visitor.t("participation-moderate-appeal-why-hint"))
                .value(&given.words).rows(6).attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "words")))
            (button(visitor.t("participation-moderate-appeal-send")).prevent_double_click())
        }
    }))
}
