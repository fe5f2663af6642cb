//! Secret addresses of calendars.

use stoa_kernel::{Id, Reader, Result, Timestamp, Tx, actor::StaffMember, params};

use super::appointments::token_digest;

/// Whose calendar an address leads to.
#[derive(Debug, Clone)]
pub struct Feed {
    pub office: String,
    pub resource: String,
    pub staff: Id<StaffMember>,
}

pub async fn find(db: &mut Reader, token: &str) -> Result<Option<Feed>> {
    let sql = "SELECT office, resource, staff FROM service_feed WHERE token = $1";
    let row = db.row(sql, params![token_digest(token)]).await?;
    let of = |row: stoa_kernel::Row| {
        Ok(Feed {
            office: row.get("office")?,
            resource: row.get("resource")?,
            staff: row.get("staff")?,
        })
    };
    row.map(of).transpose()
}

/// Writes an address; the one that the same member of staff had for this resource leads nowhere from then on.
pub async fn replace(tx: &mut Tx, feed: &Feed, (token, now): (&str, Timestamp)) -> Result<()> {
    let sql = "DELETE FROM service_feed WHERE office = $1 AND resource = $2 AND staff = $3";
    tx.execute(sql, params![&feed.office, &feed.resource, feed.staff])
        .await?;
    let sql = "INSERT INTO service_feed (token, office, resource, staff, made_at) VALUES ($1, $2, $3, $4, $5)";
    let values = params![
        token_digest(token),
        &feed.office,
        &feed.resource,
        feed.staff,
        now
    ];
    tx.execute(sql, values).await?;
    Ok(())
}
