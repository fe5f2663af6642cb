//! Whoever owes something for an application divides it into parts, where the service's file lets them, each with a reference of its own.

use jiff::civil::Date;
use stoa_kernel::{
    App, Done, Error, OrNotFound, Result, Tx,
    town::{WorkCalendar, office_hours},
};
use stoa_payments::instalments::{Instalment, PlanFault, Terms, plan};

use crate::{
    casework::{
        found::file_of,
        paying::{expire_later, parts_of, terms},
    },
    model::{Charge, ChargePlace, OwedFor, ServiceFile, task::latest},
    payments::{
        charges::{Owed, drop_charge, owe, today},
        events::{Paying, PaymentEvent},
        jobs::REMINDED_BEFORE,
        links,
    },
    store,
};

/// `link` is the last part of the charge's. `Invalid` on `parts`. `Conflict` when something of it was paid, somebody is paying at this
/// moment, or it was divided already.
pub async fn divide_charge(
    app: &App,
    tx: &mut Tx,
    (link, parts): (&str, u32),
) -> Result<Done<Vec<Charge>>> {
    let id = links::charge(app, link).or_not_found()?;
    let whole = store::charges::find(tx, id).await?.or_not_found()?;
    let house = &app.config.town.agency;
    tx.may("divide_charge", &whole.resource(house, true))?;
    let OwedFor::Application(application) = whole.owed_for else {
        return Err(Error::NotFound);
    };
    let application = store::find(tx, application).await?.or_not_found()?;
    let (file, _) = file_of(tx, &application).await?;
    let most = parts_of(&file, &whole.place).or_not_found()?;
    if !(2..=most.parts).contains(&parts) {
        return Err(Error::invalid("parts", "services-pay-parts-wrong"));
    }
    let tries = store::charges::tries_of(tx, whole.id).await?;
    let is_untouched = whole.is_open() && whole.booking.paid().minor == 0;
    if !is_untouched || tries.iter().any(|visit| visit.open) {
        return Err(Error::conflict("services-pay-divide-late"));
    }
    let zone = app.config.time_zone();
    let calendar = office_hours::calendar_for(tx, zone, Some(&whole.agency), None).await?;
    let planning = Terms {
        total: whole.booking.expected(),
        count: parts,
        first_due: whole.due_on.max(today(app, tx.now())),
        every: most.every.every(),
    };
    let planned = in_parts(planning, &calendar)?;
    let dropped = drop_charge(app, tx, whole.clone()).await?;
    let agreed = Paying::InstalmentsAgreed { parts };
    let mut done = Done::new((), &PaymentEvent::of(app, &whole, agreed)).also(&dropped);
    let mut made = Vec::new();
    let mut last_due = whole.due_on;
    for part in planned {
        last_due = last_due.max(part.due);
        let owed = Owed {
            owed_for: whole.owed_for,
            person: whole.person,
            agency: whole.agency.clone(),
            service: whole.service.clone(),
            amount: part.amount,
            due_on: part.due,
            place: ChargePlace {
                part: Some(part.number),
                ..whole.place.clone()
            },
            remind_days: REMINDED_BEFORE,
        };
        let (charge, event) = owe(app, tx, owed).await?;
        done = done.also(&event);
        made.push(charge);
    }
    expire_after(app, tx, (&file, &whole), last_due).await?;
    Ok(done.map(|()| made))
}

/// The parts, each due on a working day; where a body has none for a month, on any day. `Invalid` on `parts` where there are fewer minor
/// units than parts.
pub(super) fn in_parts(terms: Terms, calendar: &WorkCalendar) -> Result<Vec<Instalment>> {
    let planned = match plan(terms, |day| calendar.is_working_day(day)) {
        Err(PlanFault::NoWorkingDay(_)) => plan(terms, |_day| true),
        planned => planned,
    };
    planned.map_err(|fault| match fault {
        PlanFault::Count | PlanFault::Total => Error::invalid("parts", "services-pay-parts-wrong"),
        fault => Error::broken("dividing what is owed", fault),
    })
}

/// A step of the workflow is not given up before the last of its parts is late.
async fn expire_after(
    app: &App,
    tx: &mut Tx,
    (file, whole): (&ServiceFile, &Charge),
    last_due: Date,
) -> Result<()> {
    let OwedFor::Application(application) = whole.owed_for else {
        return Ok(());
    };
    let step = &whole.place.step;
    let all = store::tasks::of_application(tx, application).await?;
    match (terms(file, step), latest(&all, step)) {
        (Some(terms), Some(task)) => expire_later(app, tx, terms, (task, last_due)).await,
        _ => Ok(()),
    }
}
