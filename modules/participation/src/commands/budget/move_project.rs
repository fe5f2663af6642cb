//! Staff say how far a project is, what it cost so far and what was done, with a photo if there is one.

use stoa_kernel::{App, Done, Error, Localised, Result, Tx, digest, files::Photo};
use stoa_payments::Money;

use super::{Found, faster};
use crate::{
    events::{BudgetEvent, Spent},
    model::{
        Faults,
        budget::{Stage, Step, StepPhoto, Verdict},
        words,
    },
    store,
};

/// The most letters of what is to be seen on a photo.
const ALT: usize = 300;

/// How a project goes on.
#[derive(Debug, Clone)]
pub struct MoveProject {
    pub process: String,
    pub component: String,
    pub number: i64,
    /// The version that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    pub stage: Option<Stage>,
    /// In all so far, as a decimal number in the currency of its pot; empty for nothing.
    pub spent: String,
    pub text: Localised,
    pub photo: Option<Photo>,
    /// What is to be seen on the photo.
    pub alt: String,
}

/// `Invalid` on `stage`, `spent`, `text` and `alt`; `Conflict` for a project that gets no money, and when somebody was faster.
pub async fn move_project(app: &App, tx: &mut Tx, input: MoveProject) -> Result<Done<()>> {
    let found = Found::any(tx, (&input.process, &input.component)).await?;
    let project = found.project(tx, (input.number, input.seen)).await?;
    if project.verdict != Verdict::Eligible || project.won == Some(false) {
        return Err(Error::conflict("participation-budget-no-money-for-it"));
    }
    let currency = found.pot(project.pot)?.money.currency;
    let (text, alt) = (words::tidy(&input.text), input.alt.trim().to_owned());
    let mut faults = Faults::default();
    let main = app.config.town.language;
    words::check(&text, main, ("text", words::TEXT), &mut faults);
    let stage = input.stage;
    faults.want(stage.is_some(), "stage", "participation-frame-fault-choice");
    let spent = match input.spent.trim() {
        "" => Some(project.spent),
        text => Money::from_decimal(text, currency).ok().map(|it| it.minor),
    };
    faults.want(spent.is_some(), "spent", "participation-budget-fault-spent");
    let has_words = input.photo.is_none() || (1..=ALT).contains(&alt.chars().count());
    faults.want(has_words, "alt", "participation-budget-fault-alt");
    faults.done()?;
    let step = Step {
        id: tx.new_id()?,
        project: project.id,
        // It was asked for above, as the sum was.
        stage: stage.unwrap_or(Stage::Planned),
        text,
        spent: spent.unwrap_or_default(),
        photo: input.photo.map(|photo| StepPhoto {
            full: photo.full,
            thumbnail: photo.thumbnail,
            alt,
        }),
        at: tx.now(),
    };
    faster(store::budget::insert_step(tx, &project, &step).await?)?;
    let what = Spent::ProjectMoved {
        stage: step.stage.name(),
        spent: step.spent,
        text: digest(&step.text.to_json()),
        photo: step.photo.as_ref().map(|photo| photo.full.clone()),
    };
    let event = BudgetEvent::of_project(&found.setup.process, &project, what);
    Ok(Done::new((), &event))
}
