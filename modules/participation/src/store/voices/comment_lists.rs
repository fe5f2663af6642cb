//! Lists of comments, a page at a time. None of them counts, and none reads more than it shows: fifty thousand comments open as fifty do.

use stoa_kernel::{Reader, Result, Value, params};

use super::comments::{SELECT, comment};
use crate::model::{
    ComponentId,
    voices::{Comment, CommentId, Side},
};

/// Which comments of a subject; answers to comments are no part of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spoken {
    /// The newest first.
    Newest,
    /// Of one side, those that voices speak for most first; none that was hidden.
    Best(Side),
}

/// After which one a page begins: its score and its number.
pub type After = (i64, i64);

/// A page of comments, and whether there are more.
pub async fn list_comments(
    db: &mut Reader,
    subject: i64,
    (spoken, after): (Spoken, Option<After>),
    limit: usize,
) -> Result<(Vec<Comment>, bool)> {
    let (sql, values) = comments_query(subject, (spoken, after), limit);
    page(db, (&sql, &values), limit).await
}

pub(super) fn comments_query(
    subject: i64,
    (spoken, after): (Spoken, Option<After>),
    limit: usize,
) -> (String, Vec<Value>) {
    let (score, id) = after.unwrap_or((i64::MAX, i64::MAX));
    let mut values = params![subject, id, limit + 1].to_vec();
    let (narrowed, order) = match spoken {
        Spoken::Newest => ("k.id < $2", "k.id DESC"),
        Spoken::Best(side) => {
            values.extend([score.into(), side.name().into()]);
            (
                "k.hidden_by IS NULL AND k.side = $5 AND (k.score, k.id) < ($4, $2)",
                "k.score DESC, k.id DESC",
            )
        }
    };
    let sql = format!(
        "{SELECT} WHERE k.subject = $1 AND k.parent IS NULL AND {narrowed} ORDER BY {order} LIMIT $3"
    );
    (sql, values)
}

/// A page of what answers a comment, the oldest first, after a number.
pub async fn list_replies(
    db: &mut Reader,
    (parent, after): (CommentId, i64),
    limit: usize,
) -> Result<(Vec<Comment>, bool)> {
    let (sql, values) = replies_query((parent, after), limit);
    page(db, (&sql, &values), limit).await
}

pub(super) fn replies_query(
    (parent, after): (CommentId, i64),
    limit: usize,
) -> (String, Vec<Value>) {
    let sql = format!("{SELECT} WHERE k.parent = $1 AND k.id > $2 ORDER BY k.id LIMIT $3");
    (sql, params![parent, after, limit + 1].to_vec())
}

/// A page of all comments of a component, answers too: by what they are about, and in the order in which they were written, after a
/// subject and a number; of one subject alone where it is given.
pub async fn comments_in(
    db: &mut Reader,
    of: (ComponentId, Option<i64>),
    after: (i64, i64),
    limit: usize,
) -> Result<(Vec<Comment>, bool)> {
    let (sql, values) = in_turn_query(of, after, limit);
    page(db, (&sql, &values), limit).await
}

pub(super) fn in_turn_query(
    (component, subject): (ComponentId, Option<i64>),
    (after, id): (i64, i64),
    limit: usize,
) -> (String, Vec<Value>) {
    let (narrowed, first) = match subject {
        Some(subject) => ("k.subject = $2 AND k.id > $3", subject),
        None => ("(k.subject, k.id) > ($2, $3)", after),
    };
    let sql =
        format!("{SELECT} WHERE k.component = $1 AND {narrowed} ORDER BY k.subject, k.id LIMIT $4");
    (sql, params![component, first, id, limit + 1].to_vec())
}

/// How many there are, answers too.
pub async fn comments_of(db: &mut Reader, subject: i64) -> Result<i64> {
    let sql = "SELECT comments FROM comment_count WHERE subject = $1";
    let row = db.row(sql, params![subject]).await?;
    row.map_or(Ok(0), |row| row.get("comments"))
}

async fn page(
    db: &mut Reader,
    (sql, values): (&str, &[Value]),
    limit: usize,
) -> Result<(Vec<Comment>, bool)> {
    let rows = db.rows(sql, values).await?;
    let mut comments = rows.iter().map(comment).collect::<Result<Vec<Comment>>>()?;
    let has_more = comments.len() > limit;
    comments.truncate(limit);
    Ok((comments, has_more))
}
