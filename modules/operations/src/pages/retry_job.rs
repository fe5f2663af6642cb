//! The button that lets a job be tried again.

use serde::Deserialize;
use stoa_kernel::Id;
use stoa_web::{PageResult, Path, PostForm};

use crate::commands::retry_job::retry_job;

/// The form has nothing but its button.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NoFields {}

pub async fn send(Path(id): Path<i64>, form: PostForm<NoFields>) -> PageResult {
    let visitor = form.visitor;
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let done = retry_job(visitor.app(), &mut tx, Id::new(id)).await?;
    tx.commit(done).await?;
    let notice = visitor.t("operations-job-retried");
    Ok(visitor.go_with_notice("/staff/operations/jobs", notice))
}
