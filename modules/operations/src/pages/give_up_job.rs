//! The button that gives a job up.

use stoa_kernel::Id;
use stoa_web::{PageResult, Path, PostForm};

use super::retry_job::NoFields;
use crate::commands::give_up_job::give_up_job;

pub async fn send(Path(id): Path<i64>, form: PostForm<NoFields>) -> PageResult {
    let visitor = form.visitor;
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let done = give_up_job(visitor.app(), &mut tx, Id::new(id)).await?;
    tx.commit(done).await?;
    let notice = visitor.t("operations-job-given-up");
    Ok(visitor.go_with_notice("/staff/operations/jobs", notice))
}
