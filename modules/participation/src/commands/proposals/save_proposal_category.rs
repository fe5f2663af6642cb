//! A manager names a kind of proposals, names it better, or offers it no more.

use stoa_kernel::{App, Done, Localised, OrNotFound, Result, Tx, digest};

use super::{Found, faster};
use crate::{
    events::{Cared, CaredEvent},
    model::{
        Faults,
        proposals::{Category, CategoryId},
        words,
    },
    store,
};

/// A category as it is to be.
#[derive(Debug, Clone)]
pub struct SaveProposalCategory {
    pub process: String,
    pub component: String,
    /// `None` for a new one.
    pub category: Option<CategoryId>,
    /// The version of the form that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    pub name: Localised,
    pub is_offered: bool,
}

/// `Invalid` on `name`; `Conflict` when somebody was faster. Proposals of a category that is offered no more stay in it.
pub async fn save_proposal_category(
    app: &App,
    tx: &mut Tx,
    input: SaveProposalCategory,
) -> Result<Done<CategoryId>> {
    let found = Found::read(tx, (&input.process, &input.component)).await?;
    faster(input.seen == 0 || input.seen == found.questions.version)?;
    let name = words::tidy(&input.name);
    let mut faults = Faults::default();
    let most = ("name", words::TITLE);
    words::check(&name, app.config.town.language, most, &mut faults);
    faults.done()?;
    let category = Category {
        id: match input.category {
            Some(id) => found
                .questions
                .category(id)
                .map(|one| one.id)
                .or_not_found()?,
            None => tx.new_id()?,
        },
        component: found.component.id,
        name,
        is_offered: input.is_offered,
    };
    match input.category {
        Some(_) => faster(store::proposals::rewrite_category(tx, &category).await?)?,
        None => store::proposals::insert_category(tx, &category).await?,
    }
    store::proposals::touch_questions(tx, found.component.id).await?;
    let what = Cared::CategorySaved {
        component: found.component.slug,
        category: category.id.number(),
        name: digest(&category.name.to_json()),
        is_offered: category.is_offered,
    };
    let event = CaredEvent::of_process(&found.setup.process, what);
    Ok(Done::new(category.id, &event))
}
