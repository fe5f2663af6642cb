//! What is seen of the program at work.

pub mod ask_permission;
pub mod give_up_job;
pub mod list_jobs;
pub mod list_mails;
pub mod retry_job;
pub mod show_mail;
pub mod show_operations;

mod mail_folder;

use stoa_web::{PageResult, Visitor};

use crate::model::operations;

/// Guards a page: strangers are asked to sign in, others are told that they may not.
fn must(visitor: &Visitor, action: &str) -> PageResult<()> {
    visitor.staff()?;
    visitor.must(action, &operations(visitor.app()))?;
    Ok(())
}
