//! A manager adds a category or changes one: its name, its questions, who answers by its topic.

use stoa_kernel::{App, Done, Error, Result, Tx, digest, town::topics::topic_by_slug};

use super::all_reports;
use crate::{
    events::{ReportEvent, What},
    model::{Category, NewCategory},
    store,
};

/// A category as it is to be.
#[derive(Debug, Clone)]
pub struct SaveCategory {
    /// The version that was on the screen; 0 adds one.
    pub seen_version: i64,
    pub category: NewCategory,
}

/// Writes it. `Invalid` on the field that is wrong; `Conflict` when somebody else changed it.
pub async fn save_category(app: &App, tx: &mut Tx, input: SaveCategory) -> Result<Done<Category>> {
    tx.may("manage_reports_setup", &all_reports(app))?;
    input.category.check()?;
    if topic_by_slug(tx, &input.category.topic)
        .await?
        .is_none_or(|topic| topic.is_ended)
    {
        return Err(Error::invalid("topic", "reports-category-topic-missing"));
    }
    let category = input.category.into_category(input.seen_version);
    store::save_category(tx, &category).await?;
    let content = serde_json::to_string(&(
        &category.group,
        &category.name,
        &category.hint,
        &category.questions,
        &category.keywords,
        category.position,
    ));
    let content = content.map_err(|error| Error::broken("a category", error))?;
    let what = What::CategorySaved {
        version: category.version,
        topic: category.topic.clone(),
        ended: category.is_ended,
        content: digest(&content),
    };
    let event = ReportEvent::named(format!("category-{}", category.code), what);
    Ok(Done::new(category, &event))
}
