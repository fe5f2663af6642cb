//! What the town of Merrow is asked: a process that is open, with its meetings; a plan under review, petitions, a survey, a secret vote; a process
//! that is coming, and one that was withdrawn.

mod budget;
mod budget_words;
mod decision;
mod document;
mod ideas;
mod meetings;
mod moderate;
mod money;
mod opinions;
mod petitions;
mod playgrounds;
mod processes;
mod programs;
mod projects;
mod proposals;
mod survey;
mod then;
mod vote;

use std::path::Path;

use stoa_kernel::{App, Result};

use super::residents::residents;

/// Sets the processes up as their managers do, and lets residents take part. The sheets of keyholders are written into this folder.
pub async fn make_participation(app: &App, folder: &Path) -> Result<()> {
    budget::make(app).await?;
    processes::make(app).await?;
    let people = residents(app, ("neighbour", 24)).await?;
    let accepted = ideas::make(app, &people).await?;
    moderate::make(app, &people).await?;
    proposals::make(app, &people).await?;
    decision::make(app, &accepted).await?;
    opinions::make(app).await?;
    projects::make(app).await?;
    document::make(app, &people).await?;
    meetings::make(app, &people).await?;
    petitions::make(app, &people).await?;
    let box_key = vote::make(app, folder).await?;
    survey::make(app).await?;
    programs::make(app).await?;
    playgrounds::make(app, &box_key).await
}
