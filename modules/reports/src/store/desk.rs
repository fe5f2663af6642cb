//! What staff work with: texts, kept filters, and the keys of programs.

use std::collections::HashMap;

use sha2::{Digest, Sha256};
use stoa_kernel::{
    Actor, Error, Id, Reader, Result, Row, Tx,
    actor::{ApiKey, StaffMember},
    params, town,
};

use super::{categories::PART, reports::status};
use crate::model::{KeyInfo, SavedView, Template};

const TEMPLATE: &str = "id, name, text, status, category,
    CASE WHEN ended_at IS NULL THEN 0 ELSE 1 END AS is_ended, version";

fn template(row: &Row) -> Result<Template> {
    let slug: Option<String> = row.get("status")?;
    Ok(Template {
        id: row.get("id")?,
        name: row.get("name")?,
        text: row.get("text")?,
        status: slug.as_deref().map(status).transpose()?,
        category: row.get("category")?,
        is_ended: row.get("is_ended")?,
        version: row.get("version")?,
    })
}

/// All texts by name, those that ended last.
pub async fn templates(db: &mut Reader) -> Result<Vec<Template>> {
    let sql =
        format!("SELECT {TEMPLATE} FROM report_template ORDER BY is_ended, name, id LIMIT 2000");
    db.rows(&sql, &[]).await?.iter().map(template).collect()
}

pub async fn find_template(db: &mut Reader, id: Id<Template>) -> Result<Option<Template>> {
    let sql = format!("SELECT {TEMPLATE} FROM report_template WHERE id = $1");
    db.row(&sql, params![id])
        .await?
        .as_ref()
        .map(template)
        .transpose()
}

/// Adds a text (version 1) or writes its next version. `Conflict` when somebody else changed it.
pub async fn save_template(tx: &mut Tx, template: &Template) -> Result<()> {
    let sql = if template.version == 1 {
        "INSERT INTO report_template (id, name, text, status, category, ended_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7)"
    } else {
        "UPDATE report_template SET name = $2, text = $3, status = $4, category = $5, ended_at = $6, version = $7
         WHERE id = $1 AND version = $7 - 1"
    };
    let ended = template.is_ended.then(|| tx.now());
    let values = params![
        template.id,
        &template.name,
        &template.text,
        template.status.map(|status| status.slug()),
        template.category.as_deref(),
        ended,
        template.version,
    ];
    match tx.execute(sql, values).await? {
        0 => Err(Error::conflict("reports-changed-meanwhile")),
        _ => Ok(()),
    }
}

/// A member of staff's kept filters, by name.
pub async fn saved_views(db: &mut Reader, staff: Id<StaffMember>) -> Result<Vec<SavedView>> {
    let sql = "SELECT id, staff, name, query, made_at FROM report_saved_view
               WHERE staff = $1 ORDER BY name, id LIMIT 200";
    let of = |row: &Row| {
        Ok(SavedView {
            id: row.get("id")?,
            staff: row.get("staff")?,
            name: row.get("name")?,
            query: row.get("query")?,
            made_at: row.get("made_at")?,
        })
    };
    db.rows(sql, params![staff]).await?.iter().map(of).collect()
}

/// Keeps a filter; one of the same name of the same person is replaced.
pub async fn insert_saved_view(tx: &mut Tx, view: &SavedView) -> Result<()> {
    let sql = "DELETE FROM report_saved_view WHERE staff = $1 AND name = $2";
    tx.execute(sql, params![view.staff, &view.name]).await?;
    let sql = "INSERT INTO report_saved_view (id, staff, name, query, made_at) VALUES ($1, $2, $3, $4, $5)";
    tx.execute(
        sql,
        params![view.id, view.staff, &view.name, &view.query, view.made_at],
    )
    .await?;
    Ok(())
}

/// Removes a kept filter of this person; `false` when they have none of this id.
pub async fn remove_saved_view(
    tx: &mut Tx,
    id: Id<SavedView>,
    staff: Id<StaffMember>,
) -> Result<bool> {
    let sql = "DELETE FROM report_saved_view WHERE id = $1 AND staff = $2";
    Ok(tx.execute(sql, params![id, staff]).await? == 1)
}

const KEY: &str = "id, name, agency, roles, made_at, revoked_at";

fn key(row: &Row) -> Result<KeyInfo> {
    let roles: String = row.get("roles")?;
    Ok(KeyInfo {
        id: row.get("id")?,
        name: row.get("name")?,
        agency: row.get("agency")?,
        roles: roles.split_whitespace().map(str::to_owned).collect(),
        made_at: row.get("made_at")?,
        revoked_at: row.get("revoked_at")?,
    })
}

/// All keys, the newest first.
pub async fn api_keys(db: &mut Reader) -> Result<Vec<KeyInfo>> {
    let sql = format!("SELECT {KEY} FROM report_api_key ORDER BY id DESC LIMIT 1000");
    db.rows(&sql, &[]).await?.iter().map(key).collect()
}

/// The SHA-256 by which a key is known.
pub(super) type KeyHash = [u8; 32];

pub(super) fn key_hash(secret: &str) -> KeyHash {
    Sha256::digest(secret.as_bytes()).into()
}

/// The program whose key this is; `None` when there is none or it was revoked.
pub async fn program_of_key(db: &mut Reader, secret: &str) -> Result<Option<Actor>> {
    let sql =
        format!("SELECT {KEY} FROM report_api_key WHERE key_hash = $1 AND revoked_at IS NULL");
    let found = db.row(&sql, params![key_hash(secret)]).await?;
    let info = found.as_ref().map(key).transpose()?;
    Ok(info.map(program))
}

/// Every program that has a key, by the key's hash.
pub(super) async fn programs(db: &mut Reader) -> Result<HashMap<KeyHash, Actor>> {
    let sql = format!(
        "SELECT {KEY}, key_hash FROM report_api_key WHERE revoked_at IS NULL ORDER BY id DESC LIMIT 10000"
    );
    let mut programs = HashMap::new();
    for row in db.rows(&sql, &[]).await? {
        let hash: Vec<u8> = row.get("key_hash")?;
        if let Ok(hash) = KeyHash::try_from(hash) {
            programs.insert(hash, program(key(&row)?));
        }
    }
    Ok(programs)
}

fn program(info: KeyInfo) -> Actor {
    // The policies know a program's body as one of its roles.
    let agency = Some(info.agency).filter(|slug| !slug.is_empty());
    Actor::Program {
        id: info.id,
        name: info.name,
        roles: info.roles.into_iter().chain(agency).collect(),
    }
}

/// Keeps a new key by its hash.
pub async fn insert_api_key(tx: &mut Tx, info: &KeyInfo, secret: &str) -> Result<()> {
    let sql = "INSERT INTO report_api_key (id, key_hash, name, agency, roles, made_at)
               VALUES ($1, $2, $3, $4, $5, $6)";
    let values = params![
        info.id,
        key_hash(secret),
        &info.name,
        &info.agency,
        info.roles.join(" "),
        info.made_at,
    ];
    tx.execute(sql, values).await?;
    town::grow(tx, PART).await
}

/// Ends a key; `false` when it had ended or there is none.
pub async fn revoke_api_key(tx: &mut Tx, id: Id<ApiKey>) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE report_api_key SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL";
    let is_ended = tx.execute(sql, params![id, now]).await? == 1;
    town::grow(tx, PART).await?;
    Ok(is_ended)
}
