//! A resident has everything erased by which they could be known, but for what is needed for now. What they reported stays, as nobody's.

use stoa_kernel::{
    App, Done, OrNotFound, Result, Tx,
    sessions::{self, Owner},
    staff,
};

use crate::{
    casework::found::all_reports,
    events::{ReportEvent, What},
    store,
};

/// Destroys the keys of all entries that this resident has in the vault, here and in every backup that is restored with
/// this database; ends their mails and their sessions. There is no way back. Who works here keeps the account that they
/// work with: it is their employer's to end. What another module needs for now, as an application on which it is not decided yet, stays
/// with that module until it is over.
pub async fn erase_contact(app: &App, tx: &mut Tx) -> Result<Done<()>> {
    tx.may("erase_contact", &all_reports(app))?;
    let person = tx.actor().person().or_not_found()?;
    let mut people = Vec::new();
    for one in app.vault.people_of(tx, person).await? {
        if !staff::has_account(tx, one).await? {
            people.push(one);
        }
    }
    let mut forgotten = 0;
    for one in &people {
        store::end_mails_to(tx, *one).await?;
        if !app.vault.is_needed(tx, *one).await? {
            app.vault.forget(tx, *one).await?;
            forgotten += 1;
        }
        sessions::revoke_all(tx, Owner::Person(*one)).await?;
    }
    let what = What::ContactErased { people: forgotten };
    Ok(Done::new((), &ReportEvent::named("contact", what)))
}
