//! `/data/{slug}/versions/{number}/body.json`: a version exactly as it was digested, for whoever checks the ledger.

use axum::response::IntoResponse;
use stoa_kernel::OrNotFound;
use stoa_web::{PageResult, Path, Visitor};

use super::catalogue::open;
use crate::{pages::public, store};

pub async fn body(visitor: Visitor, Path((slug, number)): Path<(String, i64)>) -> PageResult {
    let mut db = visitor.read().await?;
    let shown = public(&visitor, &mut db, &slug).await?;
    let text = store::version_text(&mut db, shown.dataset.id, number)
        .await?
        .or_not_found()?;
    Ok(open(text.into_response(), "application/json"))
}
