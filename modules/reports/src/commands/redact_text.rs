//! Staff take what must not be public out of a text. What was written stays, sealed, for those who may see it.

use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx, digest};

use crate::casework::found::{find_seen, staff, update};
use crate::{
    events::{ReportEvent, What},
    model::{Report, Update, UpdateKind, text},
    store::{self, Original},
};

/// Which text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Redacted {
    Description,
    Update(Id<Update>),
}

/// A text as it is to stand from now on.
#[derive(Debug, Clone)]
pub struct RedactText {
    pub reference: String,
    pub seen_version: i64,
    pub of: Redacted,
    pub text: String,
}

/// Writes it. `Invalid` on `text` when nothing of it is left or nothing was changed; `NotFound` for an update of another report.
pub async fn redact_text(app: &App, tx: &mut Tx, input: RedactText) -> Result<Done<Report>> {
    let seen = (input.reference.as_str(), input.seen_version);
    let mut report = find_seen(app, tx, seen, "moderate_report").await?;
    let by = staff(tx)?;
    let text = text::required(
        "text",
        &input.text,
        text::LONGEST,
        "reports-redacted-missing",
    );
    let text = text.map_err(|fault| Error::Invalid(vec![fault]))?;
    let (of_update, before) = match input.of {
        Redacted::Description => (
            None,
            std::mem::replace(&mut report.description, text.clone()),
        ),
        Redacted::Update(id) => {
            let found = store::find_update(tx, id).await?;
            let found = found
                .filter(|update| update.report == report.id)
                .or_not_found()?;
            store::replace_update_text(tx, id, &text).await?;
            (Some(id), found.text)
        }
    };
    if before == text {
        return Err(Error::invalid("text", "reports-redacted-same"));
    }
    let id = tx.new_id::<Original>()?;
    let original = Original {
        id,
        report: report.id,
        update: of_update,
        sealed: app.vault.seal_secret(id.number(), before.as_bytes())?,
        at: tx.now(),
        by: by.id,
    };
    store::save_quietly(tx, &mut report).await?;
    store::insert_original(tx, &original).await?;
    let update = update(app, tx, &report, UpdateKind::Redacted)?;
    store::insert_update(tx, &update).await?;
    let what = What::TextRedacted {
        of_update: of_update.map(Id::number),
        before: digest(&before),
        after: digest(&text),
    };
    let event = ReportEvent::of(&report, &app.config.town.reference_prefix, what);
    Ok(Done::new(report, &event))
}
