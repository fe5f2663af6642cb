//! What the town of Merrow is asked: one process that is open, one that is coming, and one that was withdrawn.

mod ideas;
mod opinions;
mod processes;
mod projects;

use stoa_kernel::{App, Result};

use super::residents::residents;

/// Sets the processes up as their managers do, and lets residents take part.
pub async fn make_participation(app: &App) -> Result<()> {
    processes::make(app).await?;
    let people = residents(app, ("neighbour", 24)).await?;
    ideas::make(app, &people).await?;
    opinions::make(app).await?;
    projects::make(app).await
}
