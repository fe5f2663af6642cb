//! `/staff/participation/{process}/publish`: from now on everybody sees it; else what is missing, on its page.

use stoa_kernel::Result;
use stoa_web::{PageResult, Path, PostForm, Visitor};

use super::{
    frame::{Seen, Tried, find_to},
    show_work::show,
};
use crate::{commands::frame::publish_process, model::Process, policy};

pub async fn send(Path(slug): Path<String>, form: PostForm<Seen>) -> PageResult {
    let visitor = &form.visitor;
    let setup = find_to(visitor, policy::PUBLISH, &slug).await?;
    match publish(visitor, (&slug, form.input.seen)).await {
        Ok(process) => {
            let notice = visitor.t("participation-frame-published");
            Ok(visitor.go_with_notice(&process.path(), notice))
        }
        Err(error) => Ok(show(visitor, &setup, &Tried::of(visitor, error)?)),
    }
}

async fn publish(visitor: &Visitor, seen: (&str, i64)) -> Result<Process> {
    let mut tx = visitor.begin().await?;
    let done = publish_process(visitor.app(), &mut tx, seen).await?;
    tx.commit(done).await
}
