//! `/participate/{process}/{component}/{proposal}/withdraw`: an author takes their proposal back, with a reason that everybody reads.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{button, textarea},
    html,
};

use super::about::About;
use crate::{
    commands::voices::{WithdrawProposal, withdraw_proposal},
    pages::frame::staff::frame::{Tried, form_column},
    policy,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ReasonForm {
    seen: i64,
    reason: String,
}

pub async fn form(
    visitor: Visitor,
    Path((process, component, id)): Path<(String, String, i64)>,
) -> PageResult {
    let place = (process.as_str(), component.as_str(), id);
    let about = About::read_to(&visitor, policy::KEEP_PROPOSAL, place).await?;
    let given = ReasonForm {
        seen: about.proposal.version,
        reason: String::new(),
    };
    Ok(show(&visitor, &about, &given, &Tried::default()))
}

pub async fn send(
    Path((process, component, id)): Path<(String, String, i64)>,
    form: PostForm<ReasonForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let place = (process.as_str(), component.as_str(), id);
    let about = About::read_to(visitor, policy::KEEP_PROPOSAL, place).await?;
    match withdraw(visitor, &about, &form.input).await {
        Ok(()) => {
            let notice = visitor.t("participation-voices-withdrawn");
            Ok(visitor.go_with_notice(&about.proposal.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &about, &form.input, &tried))
        }
    }
}

async fn withdraw(visitor: &Visitor, about: &About, given: &ReasonForm) -> Result<()> {
    let input = WithdrawProposal {
        proposal: about.proposal.id,
        seen: given.seen,
        reason: given.reason.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = withdraw_proposal(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, about: &About, given: &ReasonForm, tried: &Tried) -> Response {
    let title = visitor.t("participation-voices-withdraw");
    let page = tried.frame(about.form_page(visitor, &title));
    page.show(form_column(&title, &html! {
        (tried.warning(visitor))
        p.govuk-body { (visitor.t("participation-voices-withdraw-text")) }
        form method="post" action={ (about.proposal.path()) "/withdraw" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(given.seen);
            (textarea("reason", visitor.t("participation-frame-field-reason")).hint(visitor.t("participation-frame-reason-hint"))
                .value(&given.reason).rows(4).attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "reason")))
            (button(title.as_str()).warning().prevent_double_click())
        }
    }))
}
