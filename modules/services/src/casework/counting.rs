//! What is counted of a service's applications, each in the change that it happens in.

use stoa_forms::Answers;
use stoa_kernel::{App, Result, Tx};

use crate::{
    model::{
        Application, ServiceFile, Status, Task,
        figures::{What, days_between, month},
    },
    store::counts,
};

/// Counts one more of a service.
async fn one(
    app: &App,
    tx: &mut Tx,
    application: &Application,
    (what, kind): (What, &str),
) -> Result<()> {
    let month = month(app.config.time_zone().to_datetime(tx.now()).date());
    let of = (application.service.as_str(), month.as_str());
    counts::count(tx, of, (what, kind), application.id.number()).await
}

pub async fn begun(app: &App, tx: &mut Tx, application: &Application) -> Result<()> {
    one(app, tx, application, (What::Begun, "")).await
}

/// A page that was not answered before.
pub async fn answered(app: &App, tx: &mut Tx, of: &Application, page: &str) -> Result<()> {
    one(app, tx, of, (What::Answered, page)).await
}

/// A question whose answer was refused.
pub async fn mistaken(app: &App, tx: &mut Tx, of: &Application, question: &str) -> Result<()> {
    one(app, tx, of, (What::Mistaken, question)).await
}

pub async fn sent(app: &App, tx: &mut Tx, application: &Application) -> Result<()> {
    let channel = application.channel.slug();
    one(app, tx, application, (What::Sent, channel)).await
}

/// It was never sent: where its applicant left it.
pub async fn dropped(
    app: &App,
    tx: &mut Tx,
    application: &Application,
    (file, answers): (&ServiceFile, &Answers),
) -> Result<()> {
    let lang = app.config.town.language;
    let context = super::answers::context(app, tx.now(), lang);
    let page = file.form.first_incomplete(answers, &context);
    let page = page.map_or("check", |page| page.slug.as_str());
    one(app, tx, application, (What::Dropped, page)).await
}

/// Somebody takes what nobody had looked at.
pub async fn taken(app: &App, tx: &mut Tx, application: &Application) -> Result<()> {
    if let Some(sent) = application.submitted_at {
        let days = days_between(sent, tx.now()).to_string();
        one(app, tx, application, (What::DaysToTake, &days)).await?;
    }
    Ok(())
}

/// It was decided or withdrawn. `was` is how it stood until now.
pub async fn ended(
    app: &App,
    tx: &mut Tx,
    application: &Application,
    was: &Application,
) -> Result<()> {
    one(
        app,
        tx,
        application,
        (What::Ended, application.status.slug()),
    )
    .await?;
    if application.status == Status::Withdrawn {
        return Ok(());
    }
    if let Some(sent) = application.submitted_at {
        let days = days_between(sent, tx.now()).to_string();
        one(app, tx, application, (What::DaysToDecide, &days)).await?;
    }
    if let Some(due) = was.due_at {
        // While the applicant was waited for, the clock stood still.
        let at = was.paused_at.unwrap_or(tx.now());
        let kind = if at <= due { "kept" } else { "late" };
        one(app, tx, application, (What::Promise, kind)).await?;
    }
    Ok(())
}

/// An appeal was `made`, or the decision `upheld` or `changed` after one.
pub async fn appealed(app: &App, tx: &mut Tx, of: &Application, what: &str) -> Result<()> {
    one(app, tx, of, (What::Appeal, what)).await
}

/// A step of the workflow was finished.
pub async fn step_done(app: &App, tx: &mut Tx, of: &Application, task: &Task) -> Result<()> {
    if let Some(opened) = task.opened_at {
        let days = days_between(opened, tx.now());
        let kind = format!("{}:{days}", task.step);
        one(app, tx, of, (What::StepDays, &kind)).await?;
    }
    Ok(())
}

pub async fn rated(app: &App, tx: &mut Tx, of: &Application, score: i64) -> Result<()> {
    one(app, tx, of, (What::Score, &score.to_string())).await
}
