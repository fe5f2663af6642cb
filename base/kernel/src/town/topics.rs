//! Topics: what somebody can answer for, such as street lighting. A report's category names one.

use crate::{
    Localised, Result, Tx,
    db::{Reader, Row},
    params,
};

/// Something that somebody can answer for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    pub slug: String,
    pub name: Localised,
    pub is_ended: bool,
}

const COLUMNS: &str = "slug, name, CASE WHEN ended_at IS NULL THEN 0 ELSE 1 END AS is_ended";

fn topic(row: &Row) -> Result<Topic> {
    Ok(Topic {
        slug: row.get("slug")?,
        name: row.get("name")?,
        is_ended: row.get("is_ended")?,
    })
}

/// All topics; those that ended last.
pub async fn all_topics(db: &mut Reader) -> Result<Vec<Topic>> {
    let sql = format!("SELECT {COLUMNS} FROM topic ORDER BY is_ended, slug");
    db.rows(&sql, &[]).await?.iter().map(topic).collect()
}

pub async fn topic_by_slug(db: &mut Reader, slug: &str) -> Result<Option<Topic>> {
    let sql = format!("SELECT {COLUMNS} FROM topic WHERE slug = $1");
    db.row(&sql, params![slug])
        .await?
        .as_ref()
        .map(topic)
        .transpose()
}

/// Adds a topic or changes the one of this slug.
pub async fn save_topic(tx: &mut Tx, topic: &Topic) -> Result<()> {
    let ended = topic.is_ended.then(|| tx.now());
    tx.execute(
        "INSERT INTO topic (slug, name, ended_at) VALUES ($1, $2, $3)
         ON CONFLICT (slug) DO UPDATE SET name = excluded.name,
             ended_at = CASE WHEN excluded.ended_at IS NULL THEN NULL
                             ELSE COALESCE(topic.ended_at, excluded.ended_at) END",
        params![&topic.slug, &topic.name, ended],
    )
    .await?;
    Ok(())
}
