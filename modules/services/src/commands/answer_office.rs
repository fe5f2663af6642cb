//! The applicant supplies what they were asked for. The clock runs on.

use stoa_kernel::{App, Done, Error, Result, Tx};

use crate::{
    casework::{
        clock,
        found::{find_own, keep, required, write_entry},
        gaps, paying,
    },
    events::What,
    model::{Application, EntryKind, Status},
};

/// `Invalid` on `text`. `Conflict` when nobody waits for an answer.
pub async fn answer_office(
    app: &App,
    tx: &mut Tx,
    token: &str,
    text: &str,
) -> Result<Done<Application>> {
    let mut application = find_own(app, tx, token, "answer_office").await?;
    let text = required("text", text, "services-text-missing")?;
    if application.status != Status::Waiting {
        return Err(Error::conflict("services-nothing-asked"));
    }
    // A form on paper that left questions open waits for their answers, whatever is said besides.
    if !gaps::are_open(tx, application.id).await? {
        application.status = Status::Reviewing;
        // What has to be paid is still waited for.
        if !paying::is_waited_for(tx, &application).await? {
            clock::run_on(app, tx, &mut application).await?;
        }
    }
    let (entry, text) = write_entry(app, tx, &application, (EntryKind::Answered, &text)).await?;
    keep(
        app,
        tx,
        application,
        What::ApplicantAnswered { entry, text },
    )
    .await
}
