//! What staff do on an application's page, a button each.

use serde::Deserialize;
use stoa_kernel::{Done, Error, Result, Tx};
use stoa_web::{LateForm, PageResult, Path, PostForm, Problem, Visitor};

use super::late;
use crate::{
    commands::{ask_applicant, note_on_application, take_application, write_to_applicant},
    model::Application,
};

/// What was written, and the version of the application that was on the screen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ActForm {
    pub seen: i64,
    pub text: String,
}

pub async fn take(Path(reference): Path<String>, form: PostForm<ActForm>) -> PageResult {
    let (visitor, mut tx) = begin(&form).await?;
    let seen = (reference.as_str(), form.input.seen);
    let done = take_application(visitor.app(), &mut tx, seen).await;
    finish(visitor, tx, (done, &reference), "services-done-taken").await
}

pub async fn ask(
    Path(reference): Path<String>,
    LateForm { form, is_late }: LateForm<ActForm>,
) -> PageResult {
    if late::is_late(&form.visitor, is_late) {
        return late::again(&form, &[("text", "services-act-ask-what")]);
    }
    let (visitor, mut tx) = begin(&form).await?;
    let seen = (reference.as_str(), form.input.seen);
    let done = ask_applicant(visitor.app(), &mut tx, seen, &form.input.text).await;
    finish(visitor, tx, (done, &reference), "services-done-asked").await
}

pub async fn write(
    Path(reference): Path<String>,
    LateForm { form, is_late }: LateForm<ActForm>,
) -> PageResult {
    if late::is_late(&form.visitor, is_late) {
        return late::again(&form, &[("text", "services-message")]);
    }
    let (visitor, mut tx) = begin(&form).await?;
    let done = write_to_applicant(visitor.app(), &mut tx, &reference, &form.input.text).await;
    finish(visitor, tx, (done, &reference), "services-done-written").await
}

pub async fn note(
    Path(reference): Path<String>,
    LateForm { form, is_late }: LateForm<ActForm>,
) -> PageResult {
    if late::is_late(&form.visitor, is_late) {
        return late::again(&form, &[("text", "services-note")]);
    }
    let (visitor, mut tx) = begin(&form).await?;
    let done = note_on_application(visitor.app(), &mut tx, &reference, &form.input.text).await;
    finish(visitor, tx, (done, &reference), "services-done-noted").await
}

/// To the decision, where what stands in the registers now is advised by.
pub async fn look_again(Path(reference): Path<String>, form: PostForm<ActForm>) -> PageResult {
    let (visitor, mut tx) = begin(&form).await?;
    let seen = (reference.as_str(), form.input.seen);
    let done = match crate::commands::look_again(visitor.app(), &mut tx, seen).await {
        Ok(done) => done,
        done => return finish(visitor, tx, (done, &reference), "").await,
    };
    tx.commit(done).await?;
    let path = format!("/staff/applications/{reference}/decide");
    let notice = visitor.t("services-registers-looked-again");
    Ok(visitor.go_with_notice(&path, notice))
}

async fn begin(form: &PostForm<ActForm>) -> Result<(&Visitor, Tx), Problem> {
    form.visitor.staff()?;
    Ok((&form.visitor, form.visitor.begin().await?))
}

/// Keeps it and goes back to the application; what cannot be done is told there in a sentence.
pub async fn finish(
    visitor: &Visitor,
    tx: Tx,
    (done, reference): (Result<Done<Application>>, &str),
    notice: &str,
) -> PageResult {
    let path = format!("/staff/applications/{reference}");
    match done {
        Ok(done) => {
            tx.commit(done).await?;
            Ok(visitor.go_with_notice(&path, visitor.t(notice)))
        }
        Err(Error::Conflict(message)) => {
            Ok(visitor.go_with_notice(&path, visitor.message(&message)))
        }
        Err(Error::Invalid(faults)) => {
            let said = faults.first().map(|fault| visitor.message(&fault.message));
            Ok(visitor.go_with_notice(&path, said.unwrap_or_default()))
        }
        Err(error) => Err(error.into()),
    }
}
