//! A manager adds a text that staff answer with, or changes one.

use stoa_kernel::{App, Done, Error, Id, Result, Tx, digest};

use super::all_reports;
use crate::{
    events::{ReportEvent, What},
    model::{NewTemplate, Template},
    store,
};

/// A text as it is to be.
#[derive(Debug, Clone)]
pub struct SaveTemplate {
    /// Which one, and the version that was on the screen; `None` adds one.
    pub seen: Option<(Id<Template>, i64)>,
    pub template: NewTemplate,
}

/// Writes it. `Invalid` on `name`, `text` and `category`; `Conflict` when somebody else changed it.
pub async fn save_template(app: &App, tx: &mut Tx, input: SaveTemplate) -> Result<Done<Template>> {
    tx.may("manage_reports_setup", &all_reports(app))?;
    input.template.check()?;
    let new = input.template;
    let setup = store::setup(&app.db, tx).await?;
    if new
        .category
        .as_deref()
        .is_some_and(|code| setup.category(code).is_none())
    {
        return Err(Error::invalid("category", "reports-category-missing"));
    }
    let (id, version) = match input.seen {
        Some((id, version)) => (id, version + 1),
        None => (tx.new_id()?, 1),
    };
    let template = Template {
        id,
        name: new.name.trim().to_owned(),
        text: new.text,
        status: new.status,
        category: new.category,
        is_ended: new.is_ended,
        version,
    };
    store::save_template(tx, &template).await?;
    let content = format!("{}\n{}", template.name, template.text.to_json());
    let what = What::TemplateSaved {
        template: id.number(),
        version,
        ended: template.is_ended,
        content: digest(&content),
    };
    Ok(Done::new(
        template,
        &ReportEvent::named(format!("template-{id}"), what),
    ))
}
