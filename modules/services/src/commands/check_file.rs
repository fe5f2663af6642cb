//! What the scanner found in a file. One with a virus is destroyed, and everybody is told.

use stoa_kernel::{App, Done, OrNotFound, Result, Tx};

use crate::{
    casework::{
        answers,
        attachments::{DESTROY_FILES, Destroy, forget},
        found::{all_services, keep},
    },
    events::{ServiceEvent, What},
    jobs::ask_to_tell,
    model::{Application, Attachment, Scan, Status},
    store::{self, attachments},
};

/// Writes down what was found. While the application is not sent, an infected file is taken out of the answers, so that another is asked
/// for; afterwards it stays named in them. `NotFound` when the file was taken away meanwhile.
pub async fn check_file(
    app: &App,
    tx: &mut Tx,
    file: &Attachment,
    is_infected: bool,
) -> Result<Done<Application>> {
    tx.may("check_file", &all_services(app))?;
    let one = attachments::find(tx, file.id).await?.or_not_found()?;
    let found = store::find(tx, one.application).await?;
    let mut application = found.or_not_found()?;
    let scan = if is_infected {
        Scan::Infected
    } else {
        Scan::Clean
    };
    attachments::set_scan(tx, one.id, scan).await?;
    let mut is_changed = false;
    if is_infected {
        let blobs = vec![one.blob.clone()];
        tx.enqueue(DESTROY_FILES, &Destroy { blobs }).await?;
        is_changed = application.status == Status::Begun;
        if is_changed {
            let mut all = answers::open(app, tx, &application).await?;
            forget(&mut all, one.id.number());
            let place = (application.person, application.id);
            application.answers = answers::seal(app, tx, place, &all).await?;
        }
        // Of a photo that an inspector took, the applicant has nothing to mend.
        if one.photo_of().is_none() {
            ask_to_tell(tx, application.id, "infected").await?;
        }
    }
    let what = What::FileChecked {
        file: one.blob,
        infected: is_infected,
    };
    if is_changed {
        return keep(app, tx, application, what).await;
    }
    // Whoever works on it at this moment has seen all that there is.
    let event = ServiceEvent::of(&application, &app.config.town.reference_prefix, what);
    Ok(Done::new(application, &event))
}
