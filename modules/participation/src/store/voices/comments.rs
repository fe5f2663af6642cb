//! Comments one by one, and what voices say of them.

use stoa_kernel::{Error, Lang, Reader, Result, Tx, db::Row, params};

use crate::{
    casework::Voice,
    model::voices::{Comment, CommentId, Remark, Subject},
    store::moderation::hidden,
};

/// A comment with the place where it stands.
pub(super) const SELECT: &str = "SELECT k.id, k.component, c.slug AS component_slug, s.slug AS process_slug, s.agency, k.subject, k.parent,
        k.author, k.name_shown, k.lang, k.side, k.text, k.ups, k.downs, k.score, k.replies, k.made_at,
        k.hidden_by, m.rule AS hidden_rule, m.reason AS hidden_reason
    FROM comment k JOIN process_component c ON c.id = k.component JOIN process s ON s.id = c.process
        LEFT JOIN moderation_case m ON m.id = k.hidden_by";

pub(super) fn comment(row: &Row) -> Result<Comment> {
    let lang: String = row.get("lang")?;
    Ok(Comment {
        id: row.get("id")?,
        subject: Subject {
            component: row.get("component")?,
            place: (row.get("process_slug")?, row.get("component_slug")?),
            agency: row.get("agency")?,
            number: row.get("subject")?,
        },
        parent: row.get("parent")?,
        author: row.get("author")?,
        remark: Remark {
            side: row.get("side")?,
            text: row.get("text")?,
            name_shown: row.get("name_shown")?,
        },
        lang: Lang::parse(&lang).ok_or_else(|| Error::broken("a comment's language", lang))?,
        ups: row.get("ups")?,
        downs: row.get("downs")?,
        replies: row.get("replies")?,
        made_at: row.get("made_at")?,
        hidden: hidden(row)?,
    })
}

pub async fn comment_by_id(db: &mut Reader, id: CommentId) -> Result<Option<Comment>> {
    let row = db
        .row(&format!("{SELECT} WHERE k.id = $1"), params![id])
        .await?;
    row.as_ref().map(comment).transpose()
}

/// Adds it, and counts it with its subject and with what it answers.
pub async fn insert_comment(tx: &mut Tx, new: &Comment) -> Result<()> {
    let sql = "INSERT INTO comment (id, component, subject, parent, author, name_shown, lang, side, text, ups, downs, score, replies, made_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, 0, 0, 0, $10)";
    let values = params![
        new.id,
        new.subject.component,
        new.subject.number,
        new.parent,
        new.author,
        &new.remark.name_shown,
        new.lang.code(),
        new.remark.side.name(),
        &new.remark.text,
        new.made_at,
    ];
    tx.execute(sql, values).await?;
    let sql = "INSERT INTO comment_count (subject, comments) VALUES ($1, 1)
               ON CONFLICT (subject) DO UPDATE SET comments = comment_count.comments + 1";
    tx.execute(sql, params![new.subject.number]).await?;
    if let Some(parent) = new.parent {
        let sql = "UPDATE comment SET replies = replies + 1 WHERE id = $1";
        tx.execute(sql, params![parent]).await?;
    }
    Ok(())
}

/// What a voice says of a comment, 1 or -1; `None` while it says nothing.
pub async fn vote_of(db: &mut Reader, comment: CommentId, voice: Voice) -> Result<Option<i64>> {
    let sql = "SELECT value FROM comment_vote WHERE comment = $1 AND voice = $2";
    let row = db.row(sql, params![comment, voice.hash()]).await?;
    row.map(|row| row.get("value")).transpose()
}

/// Lets a voice say this of a comment, in place of what it said before: 1, -1, or 0 for nothing.
pub async fn set_vote(tx: &mut Tx, comment: CommentId, (voice, value): (Voice, i64)) -> Result<()> {
    let before = vote_of(tx, comment, voice).await?.unwrap_or(0);
    let sql = "DELETE FROM comment_vote WHERE comment = $1 AND voice = $2";
    tx.execute(sql, params![comment, voice.hash()]).await?;
    if value != 0 {
        let sql = "INSERT INTO comment_vote (comment, voice, value) VALUES ($1, $2, $3)";
        tx.execute(sql, params![comment, voice.hash(), value])
            .await?;
    }
    let more = |sign: i64| i64::from(value == sign) - i64::from(before == sign);
    let sql = "UPDATE comment SET ups = ups + $2, downs = downs + $3, score = score + $2 - $3 WHERE id = $1";
    tx.execute(sql, params![comment, more(1), more(-1)]).await?;
    Ok(())
}
