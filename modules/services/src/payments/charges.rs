//! Making what is owed, and dropping it.

use jiff::{ToSpan, civil::Date};
use stoa_kernel::{
    Actor, App, Error, Id, OrNotFound, Reader, Result, Timestamp, Tx, actor::Person,
};
use stoa_payments::{Currency, Money, booking::Payment, transfer::reference::Kind};

use super::{
    events::{Paying, PaymentEvent, sum},
    jobs,
};
use crate::{
    casework::{answers, rules::day_of_law, tasks},
    model::{
        Application, Charge, ChargePlace, OwedFor, Payment as When, ServiceFile, rules::fee_of,
    },
    store,
};

/// Within how many days a fee is due.
const DAYS: i64 = 14;

/// What a new charge is for.
#[derive(Debug, Clone)]
pub struct Owed {
    pub owed_for: OwedFor,
    pub person: Id<Person>,
    pub agency: String,
    pub service: String,
    pub amount: Money,
    pub due_on: Date,
    /// Which of the things that are owed for an application; nothing of a bill.
    pub place: ChargePlace,
    /// How many days before the last day its payer is reminded.
    pub remind_days: u32,
}

/// The day in the town.
pub fn today(app: &App, now: Timestamp) -> Date {
    app.config.time_zone().to_datetime(now).date()
}

/// From now on somebody owes this.
pub async fn owe(app: &App, tx: &mut Tx, owed: Owed) -> Result<(Charge, PaymentEvent)> {
    let id = tx.new_id::<Charge>()?;
    let number = u64::try_from(id.number()).map_err(|error| Error::broken("a number", error))?;
    let reference = Kind::Rf.make(number);
    let reference = reference.map_err(|error| Error::broken("a reference", error))?;
    let charge = Charge {
        id,
        owed_for: owed.owed_for,
        place: owed.place,
        person: owed.person,
        agency: owed.agency,
        service: owed.service,
        reference: reference.as_str().to_owned(),
        due_on: owed.due_on,
        made_at: tx.now(),
        booking: Payment::new(owed.amount),
        dropped: false,
        version: 1,
    };
    store::charges::insert(tx, &charge).await?;
    jobs::remind_later(app, tx, (&charge, owed.remind_days)).await?;
    let what = Paying::ChargeMade {
        charge: id.number(),
        sum: sum(&charge, owed.amount),
    };
    let event = PaymentEvent::of(app, &charge, what);
    Ok((charge, event))
}

/// Whoever applies owes the fee that the version of the service says, whatever a browser sent; nothing where it is free, or owed at
/// another time than `now`.
pub async fn charge_applicant(
    app: &App,
    tx: &mut Tx,
    (application, file): (&Application, &ServiceFile),
    now: When,
) -> Result<Option<PaymentEvent>> {
    let given = answers::open(app, tx, application).await?;
    let day = day_of_law(app, application, tx.now());
    let Some(fee) = fee_of(file, &given, day).filter(|fee| fee.payment == now) else {
        return Ok(None);
    };
    let currency = Currency::new(&fee.currency);
    let currency = currency.map_err(|error| Error::broken("a service's fee", error))?;
    let due = today(app, tx.now()).checked_add(DAYS.days());
    let owed = Owed {
        owed_for: OwedFor::Application(application.id),
        person: application.person,
        agency: application.agency.clone(),
        service: application.service.clone(),
        amount: Money::new(fee.amount, currency),
        due_on: due.map_err(|error| Error::broken("a day", error))?,
        place: ChargePlace::default(),
        remind_days: jobs::REMINDED_BEFORE,
    };
    owe(app, tx, owed).await.map(|(_, event)| Some(event))
}

/// `Denied` for whoever declared a conflict of interest with the application that it is owed for.
pub async fn stays_out(tx: &mut Tx, charge: &Charge) -> Result<()> {
    let actor = tx.actor().clone();
    stays_out_of(tx, charge, &actor).await
}

/// The same for whoever only looks.
pub async fn stays_out_of(db: &mut Reader, charge: &Charge, actor: &Actor) -> Result<()> {
    let OwedFor::Application(id) = charge.owed_for else {
        return Ok(());
    };
    let application = store::find(db, id).await?.or_not_found()?;
    tasks::stays_out(&application, actor)
}

/// What an application still owes is owed no more. Where a part of something was paid, a person looks what goes back.
pub async fn drop_unpaid(
    app: &App,
    tx: &mut Tx,
    application: &Application,
) -> Result<Vec<PaymentEvent>> {
    let mut events = Vec::new();
    for charge in store::charges::all_of_application(tx, application.id).await? {
        if charge.is_open() {
            events.push(drop_charge(app, tx, charge).await?);
        }
    }
    Ok(events)
}

/// It is owed no more.
pub async fn drop_charge(app: &App, tx: &mut Tx, mut charge: Charge) -> Result<PaymentEvent> {
    charge.dropped = true;
    charge.version += 1;
    store::charges::save(tx, &charge).await?;
    let number = charge.id.number();
    let what = Paying::ChargeDropped { charge: number };
    Ok(PaymentEvent::of(app, &charge, what))
}
