//! Staff open a file that an applicant gave. Each opening is a change, as each reading of answers is.

use stoa_kernel::{App, Done, Error, Result, Tx};

use crate::{
    casework::{
        attachments,
        found::{find_for, required, write_entry},
    },
    events::{ServiceEvent, What},
    model::{Application, Attachment, EntryKind, Scan},
};

/// An opening with its purpose.
#[derive(Debug, Clone)]
pub struct ReadFile {
    pub reference: String,
    /// The file's number.
    pub file: String,
    /// Why it is needed, in words that the applicant reads.
    pub purpose: String,
}

/// Writes down that a file is opened now; both, for whoever opens it then. `Invalid` on `purpose`; `Conflict` while a scanner still has
/// to look at it, and when it had a virus.
pub async fn read_file(
    app: &App,
    tx: &mut Tx,
    input: ReadFile,
) -> Result<Done<(Application, Attachment)>> {
    let application = find_for(app, tx, &input.reference, "read_answers").await?;
    let purpose = required("purpose", &input.purpose, "services-purpose-missing")?;
    let one = attachments::find(tx, &application, &input.file).await?;
    match one.scan {
        Scan::Waiting => return Err(Error::conflict("services-files-not-checked-yet")),
        Scan::Infected => return Err(Error::conflict("services-files-infected-gone")),
        Scan::Clean | Scan::Unscanned => {}
    }
    let (entry, purpose) = write_entry(app, tx, &application, (EntryKind::Read, &purpose)).await?;
    let what = What::FileRead {
        file: one.blob.clone(),
        entry,
        purpose,
    };
    let event = ServiceEvent::of(&application, &app.config.town.reference_prefix, what);
    Ok(Done::new((application, one), &event))
}
