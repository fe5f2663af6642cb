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
        Application, Charge, ChargePlace, OwedFor, Payment as When, RefundState, ServiceFile,
        rules::fee_of,
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
    match fee(app, tx, (application, file)).await? {
        Some((when, sum)) if when == now => {
            let owed = fee_owed(app, tx, application, (sum, None))?;
            owe(app, tx, owed).await.map(|(_, event)| Some(event))
        }
        _ => Ok(None),
    }
}

/// What is granted after all costs what it costs: what of the fee is neither here nor asked for, as it was dropped or paid back with a refusal, is
/// owed from now on.
pub async fn charge_rest(
    app: &App,
    tx: &mut Tx,
    (application, file): (&Application, &ServiceFile),
) -> Result<Option<PaymentEvent>> {
    let Some((when, sum)) = fee(app, tx, (application, file)).await? else {
        return Ok(None);
    };
    let mut fees = store::charges::all_of_application(tx, application.id).await?;
    fees.retain(|charge| charge.place.step.is_empty());
    let stand = fees.iter().filter(|charge| !charge.dropped);
    let parts: Vec<u32> = stand.map(|one| one.place.part.unwrap_or(0)).collect();
    let part = parts.iter().max().map(|last| last.saturating_add(1));
    let mut missing = sum.minor;
    for mut charge in fees {
        let mut kept = charge.booking.refundable().minor;
        for refund in store::charges::refunds_of(tx, charge.id).await? {
            let goes = matches!(refund.state, RefundState::Approved | RefundState::Sent);
            kept -= if goes { refund.amount.minor } else { 0 };
        }
        // What is kept of it was paid for something after all.
        if charge.dropped && kept > 0 && !parts.contains(&charge.place.part.unwrap_or(0)) {
            charge.dropped = false;
            charge.version += 1;
            store::charges::save(tx, &charge).await?;
        }
        let open = Some(charge.open().minor).filter(|_| charge.is_open());
        missing -= kept + open.unwrap_or(0);
    }
    if when == When::Step || missing <= 0 {
        return Ok(None);
    }
    let owed = fee_owed(
        app,
        tx,
        application,
        (Money::new(missing, sum.currency), part),
    )?;
    owe(app, tx, owed).await.map(|(_, event)| Some(event))
}

/// When the fee of an application is owed, and how much it is; nothing where it is free.
async fn fee(
    app: &App,
    tx: &mut Tx,
    (application, file): (&Application, &ServiceFile),
) -> Result<Option<(When, Money)>> {
    if file.fee.is_none() {
        return Ok(None);
    }
    let given = answers::open(app, tx, application).await?;
    let day = day_of_law(app, application, tx.now());
    let Some(fee) = fee_of(file, &given, day) else {
        return Ok(None);
    };
    let currency = Currency::new(&fee.currency);
    let currency = currency.map_err(|error| Error::broken("a service's fee", error))?;
    Ok(Some((fee.payment, Money::new(fee.amount, currency))))
}

/// So much of the fee, due in [`DAYS`].
fn fee_owed(
    app: &App,
    tx: &Tx,
    application: &Application,
    (amount, part): (Money, Option<u32>),
) -> Result<Owed> {
    let due = today(app, tx.now()).checked_add(DAYS.days());
    Ok(Owed {
        owed_for: OwedFor::Application(application.id),
        person: application.person,
        agency: application.agency.clone(),
        service: application.service.clone(),
        amount,
        due_on: due.map_err(|error| Error::broken("a day", error))?,
        place: ChargePlace {
            part,
            ..ChargePlace::default()
        },
        remind_days: jobs::REMINDED_BEFORE,
    })
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
