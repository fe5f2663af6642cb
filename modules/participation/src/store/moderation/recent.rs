//! What was written lately in a process, and by one author: what a moderator sees beside a case. None of these reads more than a bound.

use stoa_kernel::{Id, Reader, Result, Timestamp, Value, actor::Person, db::Row, params};

use crate::model::{ComponentId, moderation::Contribution};

/// Something that was written in a component, as it is compared with another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recent {
    pub contribution: Contribution,
    pub text: String,
}

/// The newest proposals and comments of a component, so many of each. Nothing that is hidden.
pub async fn recent_of(
    db: &mut Reader,
    component: ComponentId,
    limit: usize,
) -> Result<Vec<Recent>> {
    let mut all = Vec::new();
    let (sql, values) = proposals_query(component, limit);
    for row in db.rows(&sql, &values).await? {
        all.push(recent(
            &row,
            Contribution::Proposal(Id::new(row.get("id")?)),
        )?);
    }
    let (sql, values) = comments_query(component, limit);
    for row in db.rows(&sql, &values).await? {
        all.push(recent(
            &row,
            Contribution::Comment(Id::new(row.get("id")?)),
        )?);
    }
    Ok(all)
}

fn recent(row: &Row, contribution: Contribution) -> Result<Recent> {
    Ok(Recent {
        contribution,
        text: row.get("text")?,
    })
}

pub(super) fn proposals_query(component: ComponentId, limit: usize) -> (String, Vec<Value>) {
    let sql = "SELECT id, text FROM proposal WHERE component = $1 AND listed = 1 AND hidden_by IS NULL ORDER BY id DESC LIMIT $2";
    (sql.to_owned(), params![component, limit].to_vec())
}

pub(super) fn comments_query(component: ComponentId, limit: usize) -> (String, Vec<Value>) {
    let sql = "SELECT id, text FROM comment WHERE component = $1 AND hidden_by IS NULL ORDER BY id DESC LIMIT $2";
    (sql.to_owned(), params![component, limit].to_vec())
}

/// How many proposals and comments these people wrote from one instant to another: one mailbox may have several numbers.
pub async fn written_between(
    db: &mut Reader,
    people: &[Id<Person>],
    (from, to): (Timestamp, Timestamp),
) -> Result<i64> {
    let mut count = 0;
    for person in people {
        for table in ["proposal", "comment"] {
            let (sql, values) = written_query(table, *person, (from, to));
            count += db.count(&sql, &values).await?;
        }
    }
    Ok(count)
}

pub(super) fn written_query(
    table: &str,
    person: Id<Person>,
    (from, to): (Timestamp, Timestamp),
) -> (String, Vec<Value>) {
    let sql = format!(
        "SELECT COUNT(*) AS n FROM {table} WHERE author = $1 AND made_at BETWEEN $2 AND $3"
    );
    (sql, params![person, from, to].to_vec())
}
