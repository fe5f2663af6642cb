//! Staff look for somebody's applications by their e-mail address. That they did, and why, stands with each that they find.

use stoa_kernel::{App, Done, Result, Tx, digest};

use crate::{
    casework::found::{all_services, required, staff, write_entry},
    events::{DeskEvent, ServiceEvent, What},
    model::{Application, EntryKind},
    store,
};

/// The address, and why it is looked for.
#[derive(Clone)]
pub struct FindApplicant {
    pub email: String,
    /// In words that the applicant reads.
    pub purpose: String,
}

impl std::fmt::Debug for FindApplicant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FindApplicant(…)")
    }
}

/// Those that this member of staff may see, newest first. `Invalid` on `email` and `purpose`.
pub async fn find_applicant(
    app: &App,
    tx: &mut Tx,
    input: FindApplicant,
) -> Result<Done<Vec<Application>>> {
    tx.may("find_applicant", &all_services(app))?;
    let email = required("email", &input.email, "services-desk-email-missing")?;
    let purpose = required("purpose", &input.purpose, "services-desk-find-why-missing")?;
    let people = app.vault.find_by_email(tx, &email).await?;
    let mut found = store::of_people(tx, &people).await?;
    let house = &app.config.town.agency;
    found.retain(|one| {
        one.submitted_at.is_some() && tx.may("read_answers", &one.resource(house, false)).is_ok()
    });
    let agency = staff(tx)?.agency;
    let count = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let looked = DeskEvent::applicant_sought(&agency, count, digest(&purpose));
    let mut done = Done::new((), &looked);
    for one in &found {
        let (entry, purpose) = write_entry(app, tx, one, (EntryKind::Found, &purpose)).await?;
        let what = What::ApplicationFound { entry, purpose };
        done = done.also(&ServiceEvent::of(
            one,
            &app.config.town.reference_prefix,
            what,
        ));
    }
    Ok(done.map(|()| found))
}
