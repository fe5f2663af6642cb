//! Staff take bills in from a file: the property tax of a year, say.

use std::collections::{BTreeSet, HashSet};

use stoa_kernel::{App, Done, Error, FieldError, Message, Result, Tx, vault::PersonalData};

use crate::{
    casework::found::find_service,
    model::{Bill, ChargePlace, NewBill, OwedFor, Service},
    payments::{
        charges::{Owed, owe},
        events::{Paying, PaymentEvent},
        jobs::REMINDED_BEFORE,
        keeping::look_after,
    },
    store,
};

/// How many were added, and how many were there already.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BillsImported {
    pub added: usize,
    pub known: usize,
}

/// Adds the bills of a service that are not there yet; one whose number is there is left as it is. `Invalid` on `file` where a number
/// comes twice in it.
pub async fn import_bills(
    app: &App,
    tx: &mut Tx,
    (slug, bills): (&str, &[NewBill]),
) -> Result<Done<BillsImported>> {
    let service = find_service(app, tx, slug, "import_bills").await?;
    let mut all = BillsImported::default();
    let what = Paying::BillsImported { count: bills.len() };
    let mut done = Done::new((), &PaymentEvent::of_service(&service, what));
    let mut seen = HashSet::new();
    let mut days = BTreeSet::new();
    for new in bills {
        if !seen.insert(&new.number) {
            let message = Message::new("services-pay-bills-twice").with("number", &new.number);
            return Err(Error::Invalid(vec![FieldError::new("file", message)]));
        }
        if store::bills::find_by_number(tx, &new.number)
            .await?
            .is_some()
        {
            all.known += 1;
            continue;
        }
        for event in add(app, tx, (&service, new)).await? {
            done = done.also(&event);
        }
        days.insert(new.due_on);
        all.added += 1;
    }
    for day in days {
        look_after(app, tx, (slug, day)).await?;
    }
    Ok(done.map(|()| all))
}

async fn add(
    app: &App,
    tx: &mut Tx,
    (service, new): (&Service, &NewBill),
) -> Result<[PaymentEvent; 2]> {
    let language = app.config.town.language.code().to_owned();
    let data = PersonalData::from([
        ("name".to_owned(), new.details.owner.clone()),
        ("language".to_owned(), language),
    ]);
    let person = app.vault.keep(tx, &data).await?;
    // What is owed is not erased with an address that is.
    app.vault.need(tx, person, "services").await?;
    let id = tx.new_id::<Bill>()?;
    let details = serde_json::to_vec(&new.details);
    let details = details.map_err(|error| Error::broken("a bill", error))?;
    let bill = Bill {
        id,
        number: new.number.clone(),
        agency: service.agency.clone(),
        service: service.slug.clone(),
        person,
        details: app
            .vault
            .seal_for(tx, (person, id.number()), &details)
            .await?,
        amount: new.amount,
        issued_on: new.issued_on,
        due_on: new.due_on,
        most_parts: new.most_parts,
        parts: 0,
        version: 1,
        destroyed_at: None,
    };
    let secret = app.vault.lookup("bill", &new.word);
    store::bills::insert(tx, &bill, &secret).await?;
    let owed = Owed {
        owed_for: OwedFor::Bill(id, None),
        person,
        agency: bill.agency.clone(),
        service: bill.service.clone(),
        amount: bill.amount,
        due_on: bill.due_on,
        place: ChargePlace::default(),
        remind_days: REMINDED_BEFORE,
    };
    let (_, owed) = owe(app, tx, owed).await?;
    Ok([PaymentEvent::of_bill(app, &bill, Paying::BillMade), owed])
}
