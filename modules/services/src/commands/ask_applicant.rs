//! A caseworker asks the applicant for something that is missing. The clock stands still until they answer.

use stoa_kernel::{App, Done, Result, Tx};

use crate::{
    casework::{
        clock,
        found::{find_open, keep, required, write_entry},
    },
    events::What,
    jobs::ask_to_tell,
    model::{Application, EntryKind, Status},
};

/// `Invalid` on `text`. `Conflict` when it has changed since it was seen.
pub async fn ask_applicant(
    app: &App,
    tx: &mut Tx,
    seen: (&str, i64),
    text: &str,
) -> Result<Done<Application>> {
    let mut application = find_open(app, tx, seen, "ask_applicant").await?;
    let text = required("text", text, "services-text-missing")?;
    application.status = Status::Waiting;
    clock::stop(&mut application, tx.now());
    let (entry, text) = write_entry(app, tx, &application, (EntryKind::Asked, &text)).await?;
    ask_to_tell(tx, application.id, "asked").await?;
    keep(app, tx, application, What::ApplicantAsked { entry, text }).await
}
