//! "This affects me too": one press.

use stoa_kernel::{Error, Result};
use stoa_web::{PageResult, Path, PostForm, Visitor};

use super::{ButtonForm, tell};
use crate::commands::{SupportReport, support_report};

pub async fn press(Path(reference): Path<String>, form: PostForm<ButtonForm>) -> PageResult {
    let (visitor, path) = (&form.visitor, format!("/reports/{reference}"));
    match support(visitor, reference).await {
        Ok(()) => Ok(visitor.go_with_notice(&path, visitor.t("reports-supported"))),
        Err(error) => tell(visitor, &path, error),
    }
}

/// Counts the visitor; whoever is counted already stays so.
pub async fn count_me_in(visitor: &Visitor, reference: String) -> Result<()> {
    match support(visitor, reference).await {
        Err(Error::Conflict(_)) => Ok(()),
        other => other,
    }
}

async fn support(visitor: &Visitor, reference: String) -> Result<()> {
    // A form that was sent proves that the browser has an identity.
    let visitor_token = visitor.identity().unwrap_or_default().to_owned();
    let input = SupportReport {
        reference,
        visitor: visitor_token,
    };
    let mut tx = visitor.begin().await?;
    let done = support_report(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await?;
    Ok(())
}
