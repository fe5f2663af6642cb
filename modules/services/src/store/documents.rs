//! Documents that partners uploaded, for a day.

use stoa_kernel::{Id, Reader, Result, Timestamp, Tx, actor::ApiKey, params};

use crate::model::Document;

/// Keeps one, and removes what was kept before an instant.
pub async fn insert(tx: &mut Tx, one: &Document, before: Timestamp) -> Result<()> {
    let sql = "DELETE FROM service_partner_document WHERE kept_at < $1";
    tx.execute(sql, params![before]).await?;
    let sql =
        "INSERT INTO service_partner_document (id, partner, blob, kept_at) VALUES ($1, $2, $3, $4)";
    let values = params![one.id, one.partner, &one.blob, one.kept_at];
    tx.execute(sql, values).await?;
    Ok(())
}

/// A partner's own document that was kept since an instant.
pub async fn find(
    db: &mut Reader,
    (id, partner): (Id<Document>, Id<ApiKey>),
    since: Timestamp,
) -> Result<Option<Document>> {
    let sql = "SELECT id, partner, blob, kept_at FROM service_partner_document
               WHERE id = $1 AND partner = $2 AND kept_at >= $3";
    let row = db.row(sql, params![id, partner, since]).await?;
    row.map(|row| {
        Ok(Document {
            id: row.get("id")?,
            partner: row.get("partner")?,
            blob: row.get("blob")?,
            kept_at: row.get("kept_at")?,
        })
    })
    .transpose()
}
