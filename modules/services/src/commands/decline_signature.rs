//! Somebody whom an application names does not sign it, and says why. Its applicant is told.

use stoa_kernel::{App, Done, Result, Tx};

use crate::{
    casework::{
        found::{keep, required, write_entry},
        signatures::{find_asked, open, save},
    },
    events::What,
    jobs::ask_to_tell,
    model::{Application, EntryKind, SignatureState},
};

/// `token` is the secret of the signatory's link. `Invalid` on `text`. `Conflict` when it does not wait for them any more.
pub async fn decline_signature(
    app: &App,
    tx: &mut Tx,
    token: &str,
    reason: &str,
) -> Result<Done<Application>> {
    let (mut one, application) = find_asked(app, tx, token, "decline_signature").await?;
    let reason = required("text", reason, "services-sign-reason-missing")?;
    let details = open(app, tx, (&application, &one)).await?;
    one.state = SignatureState::Declined;
    one.answered_at = Some(tx.now());
    save(app, tx, (&application, &mut one), &details).await?;
    let entry = (EntryKind::SignatureDeclined, reason.as_str());
    let (entry, reason) = write_entry(app, tx, &application, entry).await?;
    ask_to_tell(tx, application.id, "declined").await?;
    let what = What::SignatureDeclined {
        signature: one.id.number(),
        entry,
        reason,
    };
    keep(app, tx, application, what).await
}
