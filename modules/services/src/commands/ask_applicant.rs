//! A caseworker asks the applicant for something that is missing. The clock stands still until they answer.

use stoa_kernel::{App, Done, Result, Tx};

use crate::{
    casework::{
        clock,
        found::{find_open, keep, required, write_entry},
        letters::send_on,
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
    let said = required("text", text, "services-text-missing")?;
    application.status = Status::Waiting;
    clock::stop(&mut application, tx.now());
    let (entry, text) = write_entry(app, tx, &application, (EntryKind::Asked, &said)).await?;
    ask_to_tell(tx, application.id, "asked").await?;
    let sent = send_on(app, tx, &application, &said).await?;
    let done = keep(app, tx, application, What::ApplicantAsked { entry, text }).await?;
    Ok(match sent {
        Some(letter) => done.also(&letter),
        None => done,
    })
}
