//! `/staff/participation/{process}/withdraw`: stopping a process, with the reason that everybody reads.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{button, textarea},
    html,
};

use super::frame::{Tried, find_to, form_column, process_page, work_path};
use crate::{
    commands::frame::{WithdrawProcess, withdraw_process},
    model::Process,
    policy,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct WithdrawForm {
    seen: i64,
    reason: String,
}

pub async fn form(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let process = find_to(&visitor, policy::WITHDRAW, &slug).await?.process;
    let given = WithdrawForm {
        seen: process.version,
        reason: String::new(),
    };
    Ok(show(&visitor, &process, &given, &Tried::default()))
}

pub async fn send(Path(slug): Path<String>, form: PostForm<WithdrawForm>) -> PageResult {
    let visitor = &form.visitor;
    let process = find_to(visitor, policy::WITHDRAW, &slug).await?.process;
    match withdraw(visitor, &slug, &form.input).await {
        Ok(()) => {
            let notice = visitor.t("participation-frame-withdrawn");
            Ok(visitor.go_with_notice(&work_path(&process), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &process, &form.input, &tried))
        }
    }
}

async fn withdraw(visitor: &Visitor, slug: &str, given: &WithdrawForm) -> Result<()> {
    let input = WithdrawProcess {
        slug: slug.to_owned(),
        seen: given.seen,
        reason: given.reason.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = withdraw_process(&mut tx, input).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, process: &Process, given: &WithdrawForm, tried: &Tried) -> Response {
    let title = visitor.t("participation-frame-withdraw");
    let page = tried.frame(process_page(visitor, &title, process));
    page.show(form_column(&title, &html! {
        (tried.warning(visitor))
        p.govuk-body { (visitor.t("participation-frame-withdraw-text")) }
        form method="post" action={ (work_path(process)) "/withdraw" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(given.seen);
            (textarea("reason", visitor.t("participation-frame-field-reason")).hint(visitor.t("participation-frame-reason-hint"))
                .value(&given.reason).rows(4).attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "reason")))
            (button(title.as_str()).warning().prevent_double_click())
        }
    }))
}
