//! `/staff/data/files/{id}/treat`, `…/as-is`, `…/take-back`: what somebody decides about columns that look personal.

use stoa_kernel::{Id, OrNotFound, Result};
use stoa_web::{PageResult, Path, PostForm};

use super::{
    frame::{Seen, Tried, finish, guard},
    privacy_form::{budget_of, plan_of},
    show_file,
};
use crate::{
    commands::{TreatFile, keep_as_is, take_back_treatment, treat_file},
    model::FileId,
    store,
};

/// A treated table is made, and its own page shows how far it is.
pub async fn treat(Path(id): Path<i64>, form: PostForm<Seen>) -> PageResult {
    guard(&form.visitor)?;
    match begin(&form, Id::new(id)).await {
        Ok(made) => Ok(form.visitor.go(&format!("/staff/data/files/{made}"))),
        Err(error) => {
            let tried = Tried::of(&form.visitor, error)?;
            show_file::show(&form.visitor, Id::new(id), tried, form.fields()).await
        }
    }
}

async fn begin(form: &PostForm<Seen>, id: FileId) -> Result<FileId> {
    let file = store::file_by_id(&mut form.visitor.read().await?, id)
        .await?
        .or_not_found()?;
    let input = TreatFile {
        file: id,
        plan: plan_of(&file, form.fields())?,
        budget: budget_of(form.values("budget").first().copied().unwrap_or_default())?,
    };
    let mut tx = form.visitor.begin().await?;
    let done = treat_file(&mut tx, input).await;
    finish(tx, done).await
}

/// Columns that look personal are published as they are.
pub async fn as_is(Path(id): Path<i64>, form: PostForm<Seen>) -> PageResult {
    let visitor = &form.visitor;
    guard(visitor)?;
    let reason = form.values("reason").first().copied().unwrap_or_default();
    let mut tx = visitor.begin().await?;
    let done = keep_as_is(&mut tx, Id::new(id), reason).await;
    match finish(tx, done).await {
        Ok(()) => {
            let notice = visitor.t("opendata-privacy-kept");
            Ok(visitor.go_with_notice(&format!("/staff/data/files/{id}"), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            show_file::show(visitor, Id::new(id), tried, form.fields()).await
        }
    }
}

/// The file that was treated stands in its place again.
pub async fn take_back(Path(id): Path<i64>, form: PostForm<Seen>) -> PageResult {
    let visitor = form.visitor;
    guard(&visitor)?;
    let mut tx = visitor.begin().await?;
    let done = take_back_treatment(&mut tx, Id::new(id)).await?;
    let before = tx.commit(done).await?;
    Ok(visitor.go(&format!("/staff/data/files/{before}")))
}
