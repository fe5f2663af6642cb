//! Taking a report back for somebody who asked for it by telephone or at the counter.

use maud::html;
use serde::Deserialize;
use stoa_web::{PageResult, Path, PostForm, Visitor, components::inset_text};

use super::{
    change_status::told,
    desk::{Desk, Seen},
    fields::reason_field,
};
use crate::commands::{WithdrawReport, withdraw_report};
use crate::pages::tried::{Tried, finish};

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct WithdrawForm {
    text: String,
}

pub async fn ask(visitor: Visitor, Path(reference): Path<String>) -> PageResult {
    let desk = Desk::open(&visitor, &reference, "withdraw_report").await?;
    show(&visitor, &desk, "", &Tried::default()).await
}

pub async fn send(Path(reference): Path<String>, form: PostForm<WithdrawForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &reference, "withdraw_report").await?;
    let text = form.input.text.clone();
    let mut tx = visitor.begin().await?;
    let done = withdraw_report(visitor.app(), &mut tx, WithdrawReport { reference, text }).await;
    match finish(tx, done).await {
        Ok(_report) => {
            desk.done(visitor, form.fields(), "reports-withdrawn-done")
                .await
        }
        Err(error) => {
            let tried = desk.tried(visitor, error, Seen::of(form.fields())?).await?;
            show(visitor, &desk, &form.input.text, &tried).await
        }
    }
}

async fn show(visitor: &Visitor, desk: &Desk, text: &str, tried: &Tried) -> PageResult {
    let told = told(&mut visitor.read().await?, desk).await?;
    let fields = html! {
        (inset_text(visitor.t("reports-withdraw-for")))
        (reason_field(visitor, "text", text, (false, tried)))
        (inset_text(visitor.t_with("reports-told", &[("count", told.into())])))
    };
    let form = desk.form(
        visitor,
        "withdraw",
        &fields,
        visitor.t("reports-withdraw-button"),
    );
    Ok(desk.show(
        visitor,
        &visitor.t("reports-withdraw-staff-title"),
        tried,
        &form,
    ))
}
