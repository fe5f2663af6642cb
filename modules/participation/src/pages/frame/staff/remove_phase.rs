//! `/staff/participation/{process}/phases/{phase}/remove`: takes a phase out of a draft.

use stoa_kernel::Id;
use stoa_web::{PageResult, Path, PostForm};

use super::frame::{Seen, guard};
use crate::commands::frame::remove_phase;

pub async fn send(Path((slug, phase)): Path<(String, i64)>, form: PostForm<Seen>) -> PageResult {
    let visitor = &form.visitor;
    guard(visitor)?;
    let mut tx = visitor.begin().await?;
    let done = remove_phase(&mut tx, (&slug, form.input.seen), Id::new(phase)).await?;
    tx.commit(done).await?;
    let notice = visitor.t("participation-frame-phase-removed");
    Ok(visitor.go_with_notice(&format!("/staff/participation/{slug}"), notice))
}
