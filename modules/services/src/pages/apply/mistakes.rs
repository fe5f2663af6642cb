//! Counts what was refused on a page, by question.

use stoa_kernel::{Error, FieldError, Result};
use stoa_web::{FormErrors, Visitor};

use crate::commands::count_mistakes;

/// One more mistake with each question that was refused. A busy house counts none: the applicant goes on all the same.
pub async fn count(visitor: &Visitor, token: &str, errors: &FormErrors) -> Result<()> {
    let faults: Vec<FieldError> = errors.iter().cloned().collect();
    let mut tx = visitor.begin().await?;
    match count_mistakes(visitor.app(), &mut tx, token, &faults).await {
        Ok(done) => tx.commit(done).await.map(|_application| ()),
        Err(Error::Conflict(_) | Error::Busy { .. }) => Ok(()),
        Err(error) => Err(error),
    }
}
