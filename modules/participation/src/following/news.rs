//! What a mail says of an entry of the ledger: what happened, to what, and the reason that was given.

use stoa_kernel::{Id, Lang, Reader, Result, ledger::Entry};

use crate::{model::tell::Thing, store};

/// The kinds of events of which those hear whom they concern. Each has its sentence in the record's texts.
pub const TOLD: &[&str] = &[
    "process_published",
    "process_withdrawn",
    "proposal_answered",
    "proposal_edited",
    "proposal_withdrawn",
    "thread_linked",
];

/// Why it happened, in the words of whoever did it; empty where nothing was said.
pub async fn reason_of(
    db: &mut Reader,
    (entry, thing): (&Entry, &Thing),
    _lang: Lang,
) -> Result<String> {
    match entry.kind.as_str() {
        "process_withdrawn" => {
            let found = store::frame::process_by_slug(db, &thing.process).await?;
            Ok(found.map(|process| process.reason).unwrap_or_default())
        }
        "proposal_answered" | "proposal_withdrawn" => {
            let number = entry.reference.strip_prefix("M-P").unwrap_or_default();
            let id = Id::new(number.parse().unwrap_or_default());
            let steps = store::voices::steps_of(db, id).await?;
            // A step is of the same instant as its event.
            let step = steps.into_iter().find(|step| step.at == entry.at);
            Ok(step.map(|step| step.reason).unwrap_or_default())
        }
        _ => Ok(String::new()),
    }
}
