//! Finding what is owed by whatever people call it.

use stoa_kernel::{App, Reader, Result};
use stoa_payments::transfer::reference::Kind;

use crate::{
    model::{Bill, Charge, Reference},
    store,
};

/// The charge of a creditor reference, an application's reference or a bill's number; of a bill in parts the first that is open.
pub async fn find_charge(app: &App, db: &mut Reader, typed: &str) -> Result<Option<Charge>> {
    if let Ok(reference) = Kind::Rf.read(typed)
        && let Some(found) = store::charges::find_by_reference(db, reference.as_str()).await?
    {
        return Ok(Some(found));
    }
    if let Some(reference) = Reference::parse(&app.config.town.reference_prefix, typed) {
        return store::charges::of_application(db, reference.id()).await;
    }
    let Some(bill) = store::bills::find_by_number(db, &Bill::normal(typed)).await? else {
        return Ok(None);
    };
    let all = store::charges::of_bill(db, bill.id).await?;
    let open = all.iter().find(|charge| charge.is_open());
    Ok(open.or(all.first()).cloned())
}
