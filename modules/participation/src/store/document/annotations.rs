//! What people say to paragraphs one by one, and what is decided about it.

use stoa_kernel::{Error, Lang, Reader, Result, Tx, db::Row, params};

use crate::model::document::{Annotation, AnnotationId, Decision, Noted, Verdict, VersionId};

/// What was said, with the place where it stands and what the paragraph said there.
pub(super) const SELECT: &str = "SELECT a.id, a.component, c.slug AS component_slug, s.slug AS process_slug, s.agency, v.number, v.lang AS text_lang,
        a.anchor, p.text AS paragraph, a.author, a.name_shown, a.lang, a.remark, a.wording, a.verdict, a.reason, a.made_at, a.decided_at, a.revision
    FROM annotation a JOIN process_component c ON c.id = a.component JOIN process s ON s.id = c.process
        JOIN document_version v ON v.id = a.version JOIN document_paragraph p ON p.version = a.version AND p.anchor = a.anchor";

pub(super) fn annotation(row: &Row) -> Result<Annotation> {
    let lang = |name: &str| {
        let code: String = row.get(name)?;
        Lang::parse(&code).ok_or_else(|| Error::broken("a remark's language", code))
    };
    Ok(Annotation {
        id: row.get("id")?,
        component: row.get("component")?,
        place: (row.get("process_slug")?, row.get("component_slug")?),
        agency: row.get("agency")?,
        version: row.get("number")?,
        anchor: row.get("anchor")?,
        paragraph: row.get("paragraph")?,
        text_lang: lang("text_lang")?,
        author: row.get("author")?,
        noted: Noted {
            remark: row.get("remark")?,
            wording: row.get("wording")?,
            name_shown: row.get("name_shown")?,
        },
        lang: lang("lang")?,
        verdict: row.get("verdict")?,
        reason: row.get("reason")?,
        made_at: row.get("made_at")?,
        decided_at: row.get("decided_at")?,
        revision: row.get("revision")?,
    })
}

pub async fn annotation_by_id(db: &mut Reader, id: AnnotationId) -> Result<Option<Annotation>> {
    let row = db
        .row(&format!("{SELECT} WHERE a.id = $1"), params![id])
        .await?;
    row.as_ref().map(annotation).transpose()
}

/// A new one, to a paragraph of this version.
pub async fn insert_annotation(tx: &mut Tx, version: VersionId, new: &Annotation) -> Result<()> {
    let sql = "INSERT INTO annotation (id, component, version, anchor, author, name_shown, lang, remark, wording, verdict, reason, made_at, revision)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)";
    let values = params![
        new.id,
        new.component,
        version,
        new.anchor,
        new.author,
        &new.noted.name_shown,
        new.lang.code(),
        &new.noted.remark,
        &new.noted.wording,
        new.verdict.name(),
        &new.reason,
        new.made_at,
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Notes what was decided about it; `false` when somebody was faster.
pub async fn decide(
    tx: &mut Tx,
    seen: &Annotation,
    (verdict, reason): (Verdict, &str),
) -> Result<bool> {
    let (id, now) = (tx.new_id::<Decision>()?, tx.now());
    let sql = "UPDATE annotation SET verdict = $3, reason = $4, decided_at = $5, revision = revision + 1 WHERE id = $1 AND revision = $2";
    let values = params![seen.id, seen.revision, verdict.name(), reason, now];
    if tx.execute(sql, values).await? != 1 {
        return Ok(false);
    }
    let sql = "INSERT INTO annotation_decision (id, annotation, verdict, reason, at) VALUES ($1, $2, $3, $4, $5)";
    let values = params![id, seen.id, verdict.name(), reason, now];
    tx.execute(sql, values).await?;
    Ok(true)
}

/// All that was decided about it, the last first.
pub async fn decisions_of(db: &mut Reader, annotation: AnnotationId) -> Result<Vec<Decision>> {
    let sql = "SELECT verdict, reason, at FROM annotation_decision WHERE annotation = $1 ORDER BY at DESC, id DESC";
    let rows = db.rows(sql, params![annotation]).await?;
    let decision = |row: &Row| {
        Ok(Decision {
            verdict: row.get("verdict")?,
            reason: row.get("reason")?,
            at: row.get("at")?,
        })
    };
    rows.iter().map(decision).collect()
}
