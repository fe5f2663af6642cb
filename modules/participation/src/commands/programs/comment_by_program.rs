//! A program writes down what somebody said who told it, about a proposal or in a debate.

use stoa_kernel::{App, Done, Result, Tx};

use super::may_write;
use crate::{
    commands::voices::{AddComment, keep_comment, subject},
    model::{
        Verb,
        programs::Key,
        voices::{Comment, Remark},
    },
};

/// `Invalid` on `text` and `name_shown`; `Denied` where no phase lets people comment, or the process is another body's.
pub async fn comment_by_program(
    app: &App,
    tx: &mut Tx,
    (key, input): (&Key, AddComment),
) -> Result<Done<Comment>> {
    let place = (input.process.as_str(), input.component.as_str());
    let scene = may_write(app, tx, (key, Verb::Comment), place).await?;
    let subject = subject(app, tx, &scene, input.proposal).await?;
    let remark = input.remark.checked()?;
    let signed = Remark {
        name_shown: key.signed(&remark.name_shown),
        ..remark
    };
    keep_comment(tx, subject, (signed, input.parent, input.lang)).await
}
