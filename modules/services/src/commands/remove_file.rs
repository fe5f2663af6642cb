//! The applicant takes a file back before the application is sent.

use stoa_kernel::{App, Done, Error, Result, Tx};

use crate::{
    casework::{
        answers,
        attachments::{self, forget},
        found::{find_own, keep},
    },
    events::What,
    model::{Application, Status},
};

/// `Conflict` when the application was sent already; `NotFound` for another's file.
pub async fn remove_file(
    app: &App,
    tx: &mut Tx,
    (token, file): (&str, &str),
) -> Result<Done<Application>> {
    let mut application = find_own(app, tx, token, "keep_answers").await?;
    if application.status != Status::Begun {
        return Err(Error::conflict("services-sent-already"));
    }
    let one = attachments::find(tx, &application, file).await?;
    let mut all = answers::open(app, tx, &application).await?;
    forget(&mut all, one.id.number());
    let place = (application.person, application.id);
    application.answers = answers::seal(app, tx, place, &all).await?;
    let what = What::FileRemoved {
        file: one.blob.clone(),
    };
    attachments::take_away(tx, &[one]).await?;
    keep(app, tx, application, what).await
}
