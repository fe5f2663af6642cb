//! A resident corrects what we know of them.

use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx};

use crate::{
    casework::{contact::Contact, found::all_reports},
    events::{ReportEvent, What},
};

/// What is right; an empty part is taken out. The address stays the one that was confirmed.
#[derive(Clone)]
pub struct CorrectContact {
    pub name: String,
    pub phone: String,
}

/// Keeps it wherever this resident is known, as each of their reports has a person of its own. `Invalid` on `name` and
/// `phone`.
pub async fn correct_contact(app: &App, tx: &mut Tx, input: CorrectContact) -> Result<Done<()>> {
    tx.may("correct_contact", &all_reports(app))?;
    let person = tx.actor().person().or_not_found()?;
    let mut contact = Contact {
        name: input.name,
        phone: input.phone,
        ..Contact::default()
    };
    let mut faults = Vec::new();
    contact.check(&mut faults);
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let people = app.vault.people_of(tx, person).await?;
    for one in &people {
        let Some(mut data) = app.vault.open_data(tx, *one).await? else {
            continue;
        };
        for (field, value) in [("name", &contact.name), ("phone", &contact.phone)] {
            if value.is_empty() {
                data.remove(field);
            } else {
                data.insert(field.to_owned(), value.clone());
            }
        }
        app.vault.correct(tx, *one, &data).await?;
    }
    let what = What::ContactCorrected {
        people: people.len(),
    };
    Ok(Done::new((), &ReportEvent::named("contact", what)))
}
