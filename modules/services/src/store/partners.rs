//! Partners, the tokens that they show, and what they sent.

use sha2::{Digest, Sha256};
use stoa_kernel::{Error, Id, Reader, Result, Row, Timestamp, Tx, actor::ApiKey, params};

use super::unknown;
use crate::model::{Application, Partner, Scope};

const COLUMNS: &str = "id, name, agency, scopes, made_at, made_by, ended_at";

/// The most applications that are listed at a time.
pub const MOST_SENT: usize = 100;

fn scopes(words: &str) -> Result<Vec<Scope>> {
    Scope::parse_all(words).ok_or_else(|| unknown("a scope", words))
}

fn of(row: &Row) -> Result<Partner> {
    Ok(Partner {
        id: row.get("id")?,
        name: row.get("name")?,
        agency: row.get("agency")?,
        scopes: scopes(&row.get::<String>("scopes")?)?,
        made_at: row.get("made_at")?,
        made_by: row.get("made_by")?,
        ended_at: row.get("ended_at")?,
    })
}

/// The tables hold what tells a secret, never the secret.
pub(super) fn hash(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

/// All partners, the newest first; of one body where it is given.
pub async fn all(db: &mut Reader, agency: Option<&str>) -> Result<Vec<Partner>> {
    let rows = match agency {
        Some(agency) => {
            let sql = format!(
                "SELECT {COLUMNS} FROM service_partner WHERE agency = $1 ORDER BY id DESC LIMIT 1000"
            );
            db.rows(&sql, params![agency]).await?
        }
        None => {
            let sql = format!("SELECT {COLUMNS} FROM service_partner ORDER BY id DESC LIMIT 1000");
            db.rows(&sql, &[]).await?
        }
    };
    rows.iter().map(of).collect()
}

pub async fn find(db: &mut Reader, id: Id<ApiKey>) -> Result<Option<Partner>> {
    let sql = format!("SELECT {COLUMNS} FROM service_partner WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(of).transpose()
}

/// The partner of this number and secret; `None` when it is another's, or has ended.
pub async fn find_with(
    db: &mut Reader,
    (id, secret): (Id<ApiKey>, &str),
) -> Result<Option<Partner>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM service_partner WHERE id = $1 AND secret = $2 AND ended_at IS NULL"
    );
    let row = db.row(&sql, params![id, hash(secret)]).await?;
    row.as_ref().map(of).transpose()
}

pub async fn insert(tx: &mut Tx, one: &Partner, secret: &str) -> Result<()> {
    let sql = "INSERT INTO service_partner (id, secret, name, agency, scopes, made_at, made_by)
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let values = params![
        one.id,
        hash(secret),
        &one.name,
        &one.agency,
        Scope::words(&one.scopes),
        one.made_at,
        &one.made_by,
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Ends a partner with all its tokens; `false` when it had ended or there is none.
pub async fn end(tx: &mut Tx, id: Id<ApiKey>) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE service_partner SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
    let ended = tx.execute(sql, params![id, now]).await? == 1;
    let sql = "DELETE FROM service_partner_token WHERE partner = $1";
    tx.execute(sql, params![id]).await?;
    Ok(ended)
}

/// Keeps a token by its hash, and removes those that are over.
pub async fn insert_token(
    tx: &mut Tx,
    (partner, token): (Id<ApiKey>, &str),
    (scopes, expires_at): (&[Scope], Timestamp),
) -> Result<()> {
    let now = tx.now();
    let sql = "DELETE FROM service_partner_token WHERE expires_at < $1";
    tx.execute(sql, params![now]).await?;
    let sql = "INSERT INTO service_partner_token (hash, partner, scopes, expires_at) VALUES ($1, $2, $3, $4)";
    let values = params![hash(token), partner, Scope::words(scopes), expires_at];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Removes a token of a partner; `false` where it has none such.
pub async fn remove_token(tx: &mut Tx, (partner, token): (Id<ApiKey>, &str)) -> Result<bool> {
    let sql = "DELETE FROM service_partner_token WHERE hash = $1 AND partner = $2";
    Ok(tx.execute(sql, params![hash(token), partner]).await? == 1)
}

/// Whose token this is, and for what it is good; `None` for one that is over.
pub async fn of_token(
    db: &mut Reader,
    token: &str,
    now: Timestamp,
) -> Result<Option<(Partner, Vec<Scope>)>> {
    let sql =
        "SELECT partner, scopes FROM service_partner_token WHERE hash = $1 AND expires_at > $2";
    let Some(row) = db.row(sql, params![hash(token), now]).await? else {
        return Ok(None);
    };
    let good_for = scopes(&row.get::<String>("scopes")?)?;
    let partner = find(db, row.get("partner")?).await?;
    let partner = partner.filter(|partner| partner.ended_at.is_none());
    Ok(partner.map(|partner| (partner, good_for)))
}

/// What tells one request of a partner from another.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// The keyed hash of its key; `None` where it has none.
    pub key: Option<Vec<u8>>,
    /// The digest of what was sent.
    pub digest: String,
}

/// Remembers that a partner sent this. `Conflict` when the same request is being done at this moment.
pub async fn insert_sent(
    tx: &mut Tx,
    (partner, application): (Id<ApiKey>, Id<Application>),
    request: &Request,
) -> Result<()> {
    let sql = "INSERT INTO service_partner_application (application, partner, key, request) VALUES ($1, $2, $3, $4)";
    let values = params![application, partner, request.key.clone(), &request.digest];
    let taken = Error::conflict("services-exchange-same-request");
    tx.execute_or(sql, values, taken).await?;
    Ok(())
}

/// What a partner sent with this key, and the digest of that request.
pub async fn sent_with(
    db: &mut Reader,
    (partner, key): (Id<ApiKey>, &[u8]),
) -> Result<Option<(Id<Application>, String)>> {
    let sql = "SELECT application, request FROM service_partner_application WHERE partner = $1 AND key = $2";
    let row = db.row(sql, params![partner, key.to_vec()]).await?;
    row.map(|row| Ok((row.get("application")?, row.get("request")?)))
        .transpose()
}

/// Forgets that a partner sent an application, so that the same request applies anew.
pub async fn remove_sent(tx: &mut Tx, application: Id<Application>) -> Result<()> {
    let sql = "DELETE FROM service_partner_application WHERE application = $1";
    tx.execute(sql, params![application]).await?;
    Ok(())
}

/// The partner that sent an application; `None` for one that somebody sent on these pages.
pub async fn sender(db: &mut Reader, application: Id<Application>) -> Result<Option<Id<ApiKey>>> {
    let sql = "SELECT partner FROM service_partner_application WHERE application = $1";
    let row = db.row(sql, params![application]).await?;
    row.map(|row| row.get("partner")).transpose()
}

/// What a partner sent, the newest first, from below a number on.
pub async fn sent_by(
    db: &mut Reader,
    partner: Id<ApiKey>,
    below: Option<Id<Application>>,
) -> Result<Vec<Id<Application>>> {
    let below = below.map_or(i64::MAX, Id::number);
    let sql = format!(
        "SELECT application FROM service_partner_application WHERE partner = $1 AND application < $2
         ORDER BY application DESC LIMIT {}",
        MOST_SENT + 1
    );
    let rows = db.rows(&sql, params![partner, below]).await?;
    rows.iter().map(|row| row.get("application")).collect()
}
