//! Versions and their paragraphs.

use stoa_kernel::{Error, Lang, Reader, Result, Tx, db::Row, params};
use stoa_wording::Paragraph;

use crate::model::{
    ComponentId,
    document::{Passage, Version, VersionId},
};

const SELECT: &str = "SELECT id, component, number, lang, note, made_at FROM document_version";

fn version(row: &Row) -> Result<Version> {
    let lang: String = row.get("lang")?;
    Ok(Version {
        id: row.get("id")?,
        component: row.get("component")?,
        number: row.get("number")?,
        lang: Lang::parse(&lang).ok_or_else(|| Error::broken("a text's language", lang))?,
        note: row.get("note")?,
        made_at: row.get("made_at")?,
    })
}

/// The newest version; `None` while there is no text.
pub async fn newest_version(db: &mut Reader, component: ComponentId) -> Result<Option<Version>> {
    let sql = format!("{SELECT} WHERE component = $1 ORDER BY number DESC LIMIT 1");
    let row = db.row(&sql, params![component]).await?;
    row.as_ref().map(version).transpose()
}

pub async fn version_by_number(
    db: &mut Reader,
    component: ComponentId,
    number: i64,
) -> Result<Option<Version>> {
    let sql = format!("{SELECT} WHERE component = $1 AND number = $2");
    let row = db.row(&sql, params![component, number]).await?;
    row.as_ref().map(version).transpose()
}

/// The newest version in which a paragraph stands; `None` where it never stood.
pub async fn version_with(
    db: &mut Reader,
    component: ComponentId,
    anchor: i64,
) -> Result<Option<Version>> {
    let sql =
        "SELECT v.id, v.component, v.number, v.lang, v.note, v.made_at FROM document_version v
                   JOIN document_paragraph p ON p.version = v.id
               WHERE v.component = $1 AND p.anchor = $2 ORDER BY v.number DESC LIMIT 1";
    let row = db.row(sql, params![component, anchor]).await?;
    row.as_ref().map(version).transpose()
}

/// All versions, the newest first.
pub async fn versions_of(db: &mut Reader, component: ComponentId) -> Result<Vec<Version>> {
    let sql = format!("{SELECT} WHERE component = $1 ORDER BY number DESC");
    let rows = db.rows(&sql, params![component]).await?;
    rows.iter().map(version).collect()
}

/// The paragraphs of a version, in their order.
pub async fn passages_of(db: &mut Reader, version: VersionId) -> Result<Vec<Passage>> {
    let sql = "SELECT position, anchor, level, text FROM document_paragraph WHERE version = $1 ORDER BY position";
    let rows = db.rows(sql, params![version]).await?;
    let passage = |row: &Row| {
        let level: i64 = row.get("level")?;
        Ok(Passage {
            position: row.get("position")?,
            anchor: row.get("anchor")?,
            paragraph: Paragraph {
                level: u8::try_from(level)
                    .map_err(|error| Error::broken("a heading's level", error))?,
                text: row.get("text")?,
            },
        })
    };
    rows.iter().map(passage).collect()
}

/// The last anchor that any version gave to a paragraph; 0 for none.
pub async fn last_anchor(db: &mut Reader, component: ComponentId) -> Result<i64> {
    let sql = "SELECT MAX(p.anchor) AS n FROM document_version v JOIN document_paragraph p ON p.version = v.id WHERE v.component = $1";
    let row = db.row(sql, params![component]).await?;
    let last: Option<i64> = row.map(|row| row.get("n")).transpose()?.flatten();
    Ok(last.unwrap_or(0))
}

/// `Conflict` when there is one of this number already.
pub async fn insert_version(tx: &mut Tx, new: &Version, passages: &[Passage]) -> Result<()> {
    let sql = "INSERT INTO document_version (id, component, number, lang, note, made_at) VALUES ($1, $2, $3, $4, $5, $6)";
    let values = params![
        new.id,
        new.component,
        new.number,
        new.lang.code(),
        &new.note,
        new.made_at
    ];
    let taken = Error::conflict("participation-frame-changed-meanwhile");
    tx.execute_or(sql, values, taken).await?;
    for passage in passages {
        let sql = "INSERT INTO document_paragraph (version, position, anchor, level, text) VALUES ($1, $2, $3, $4, $5)";
        let values = params![
            new.id,
            passage.position,
            passage.anchor,
            i64::from(passage.paragraph.level),
            &passage.paragraph.text
        ];
        tx.execute(sql, values).await?;
    }
    Ok(())
}

/// Takes out a version that nobody has read yet.
pub async fn drop_version(tx: &mut Tx, version: VersionId) -> Result<()> {
    let sql = "DELETE FROM document_paragraph WHERE version = $1";
    tx.execute(sql, params![version]).await?;
    let sql = "DELETE FROM document_version WHERE id = $1";
    tx.execute(sql, params![version]).await?;
    Ok(())
}
