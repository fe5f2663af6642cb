//! The program destroys an application that was kept long enough: answers, files and texts, and the key that they were sealed under.

use stoa_forms::Answers;
use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx, digest};

use crate::{
    casework::{
        answers, attachments,
        found::{all_services, keep},
        retention::{look_on, today},
    },
    events::What,
    model::{Application, Retention},
    store::{self, retention},
};

/// Destroys it. What stays is that there was an application, when, and how it ended; the ledger proves what was destroyed. `Conflict`
/// when somebody holds it, it is not its day yet, it was destroyed already, or an appeal or money of it is open by now. The key stays
/// where another application of the same person is there still.
pub async fn destroy_application(
    app: &App,
    tx: &mut Tx,
    due: &Retention,
) -> Result<Done<Application>> {
    tx.may("destroy_application", &all_services(app))?;
    let mut one = retention::find(tx, due.application).await?.or_not_found()?;
    if one.held || one.destroyed_at.is_some() || one.destroy_on > today(app) {
        return Err(Error::conflict("services-retention-not-now"));
    }
    if retention::is_kept(tx, one.application).await? {
        return Err(Error::conflict("services-retention-not-now"));
    }
    let mut application = store::find(tx, one.application).await?.or_not_found()?;
    let files = store::attachments::of_application(tx, application.id).await?;
    let blobs: Vec<String> = files.iter().map(|file| file.blob.clone()).collect();
    let sealed = digest(&hex::encode(&application.answers));
    attachments::take_away(tx, &files).await?;
    store::post::clear(tx, application.id).await?;
    store::signatures::remove(tx, application.id).await?;
    store::gaps::remove(tx, application.id).await?;
    one.entries = retention::clear_texts(tx, application.id).await?;
    store::bank::clear_words_of_application(tx, application.id).await?;
    one.files = i64::try_from(files.len()).unwrap_or(i64::MAX);
    one.answers = Some(sealed.clone());
    one.destroyed_at = Some(tx.now());
    let others = retention::others_of(tx, application.person, application.id).await?;
    if others == 0 {
        application.answers = Vec::new();
        app.vault.forget(tx, application.person).await?;
    } else {
        let place = (application.person, application.id);
        application.answers = answers::seal(app, tx, place, &Answers::default()).await?;
    }
    retention::save(tx, &one).await?;
    // The last one that is due sees to the next that will be.
    if let Some(next) = retention::next(tx).await?.filter(|next| *next > today(app)) {
        look_on(app, tx, next).await?;
    }
    let what = What::ApplicationDestroyed {
        answers: sealed,
        entries: one.entries,
        files: blobs,
        key: others == 0,
    };
    keep(app, tx, application, what).await
}
