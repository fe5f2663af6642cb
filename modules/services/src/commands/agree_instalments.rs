//! Whoever owes a bill divides it into monthly parts, each with a reference of its own.

use stoa_kernel::{
    App, Done, Error, OrNotFound, Result, Tx, mail,
    town::{WorkCalendar, office_hours},
};
use stoa_payments::instalments::{Every, Instalment, Terms};

use super::divide_charge::in_parts;
use crate::{
    model::{Bill, Charge, ChargePlace, OwedFor},
    payments::{
        charges::{Owed, drop_charge, owe, today},
        events::{Paying, PaymentEvent},
        jobs::REMINDED_BEFORE,
        links,
    },
    store,
};

/// Into how many parts, and where the payer is reminded.
#[derive(Clone)]
pub struct AgreeInstalments {
    /// The last part of the bill's link.
    pub link: String,
    pub parts: u32,
    /// May be empty.
    pub email: String,
}

impl std::fmt::Debug for AgreeInstalments {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "AgreeInstalments({} parts)", self.parts)
    }
}

/// `Invalid` on `parts` or `email`. `Conflict` when something of the bill was paid, or it was divided already.
pub async fn agree_instalments(
    app: &App,
    tx: &mut Tx,
    input: AgreeInstalments,
) -> Result<Done<Bill>> {
    let id = links::bill(app, &input.link).or_not_found()?;
    let mut bill = store::bills::find(tx, id).await?.or_not_found()?;
    let house = &app.config.town.agency;
    tx.may("agree_instalments", &bill.resource(house, true))?;
    if !(2..=bill.most_parts).contains(&input.parts) {
        return Err(Error::invalid("parts", "services-pay-parts-wrong"));
    }
    let whole = whole_of(tx, &bill).await?;
    remember(app, tx, &bill, &input.email).await?;
    let calendar = calendar(app, tx, &bill).await?;
    let parts = divided(app, tx, (&bill, input.parts), &calendar)?;
    bill.parts = input.parts;
    bill.version += 1;
    store::bills::save_parts(tx, &bill).await?;
    let what = Paying::InstalmentsAgreed { parts: input.parts };
    let dropped = drop_charge(app, tx, whole).await?;
    let done = Done::new((), &PaymentEvent::of_bill(app, &bill, what));
    let mut done = done.also(&dropped);
    for part in parts {
        let owed = Owed {
            owed_for: OwedFor::Bill(bill.id, Some(part.number)),
            person: bill.person,
            agency: bill.agency.clone(),
            service: bill.service.clone(),
            amount: part.amount,
            due_on: part.due,
            place: ChargePlace::default(),
            remind_days: REMINDED_BEFORE,
        };
        let (_, event) = owe(app, tx, owed).await?;
        done = done.also(&event);
    }
    Ok(done.map(|()| bill))
}

/// The whole of the bill, of which nothing was paid and nobody is paying at this moment.
async fn whole_of(tx: &mut Tx, bill: &Bill) -> Result<Charge> {
    let charges = store::charges::of_bill(tx, bill.id).await?;
    let whole = charges.into_iter().next().or_not_found()?;
    let tries = store::charges::tries_of(tx, whole.id).await?;
    let is_untouched = bill.parts == 0
        && whole.is_open()
        && whole.booking.paid().minor == 0
        && !tries.iter().any(|visit| visit.open);
    if is_untouched {
        Ok(whole)
    } else {
        Err(Error::conflict("services-pay-parts-late"))
    }
}

/// Where reminders go, in the vault.
async fn remember(app: &App, tx: &mut Tx, bill: &Bill, email: &str) -> Result<()> {
    let email = email.trim();
    if email.is_empty() {
        return Ok(());
    }
    if !mail::is_address(email) {
        return Err(Error::invalid("email", "kernel-email-invalid"));
    }
    let mut known = app.vault.open_data(tx, bill.person).await?.or_not_found()?;
    known.insert("email".to_owned(), email.to_owned());
    app.vault.correct(tx, bill.person, &known).await
}

async fn calendar(app: &App, tx: &mut Tx, bill: &Bill) -> Result<WorkCalendar> {
    let zone = app.config.time_zone();
    office_hours::calendar_for(tx, zone, Some(&bill.agency), None).await
}

/// Month by month, the first when the bill is due, or in arrears from today on.
fn divided(
    app: &App,
    tx: &Tx,
    (bill, count): (&Bill, u32),
    calendar: &WorkCalendar,
) -> Result<Vec<Instalment>> {
    let terms = Terms {
        total: bill.amount,
        count,
        first_due: bill.due_on.max(today(app, tx.now())),
        every: Every::Months(1),
    };
    in_parts(terms, calendar)
}
