//! How long bills are kept: as many years after the day on which they were due as their service's file says, and as long as something of
//! them is open.

use jiff::{Span, civil::Date};
use stoa_kernel::{Actor, App, Error, Id, OrNotFound, Reader, Result, Tx, jobs::Due};
use stoa_web::{JobFuture, JobKind, Site};

use crate::{
    casework::retention::{morning, today},
    commands::destroy_bill,
    model::{Bill, Charge, OwedFor, RefundState, ServiceFile},
    store,
};

/// Destroys bills that were kept long enough.
pub const DESTROY_BILLS: &str = "services.destroy_bills";
pub const KEEPING_JOB: JobKind = JobKind {
    kind: DESTROY_BILLS,
    run,
};

/// Has somebody look on the day after the last on which bills are kept that are due on a day; tomorrow where that is over. Whoever looks
/// finds what could not be destroyed before, too.
pub async fn look_after(app: &App, tx: &mut Tx, (service, due_on): (&str, Date)) -> Result<()> {
    let Some(last) = last_day(tx, (service, due_on)).await? else {
        return Ok(());
    };
    let day = last.max(today(app)).tomorrow();
    let day = day.map_err(|error| Error::broken("the day after a last one", error))?;
    tx.enqueue_at(DESTROY_BILLS, &(), morning(app, day)?).await
}

/// The same once something was told of a bill that had to be kept for it alone.
pub async fn look_if_late(app: &App, tx: &mut Tx, charge: &Charge) -> Result<()> {
    let OwedFor::Bill(id, _) = charge.owed_for else {
        return Ok(());
    };
    let bill = store::bills::find(tx, id).await?.or_not_found()?;
    let of = (bill.service.as_str(), bill.due_on);
    match last_day(tx, of).await? {
        Some(last) if last < today(app) => look_after(app, tx, of).await,
        _ => Ok(()),
    }
}

/// The last day on which bills of a service are kept that are due on a day; nothing while the service has no published version that
/// says it.
pub async fn last_day(db: &mut Reader, (service, due_on): (&str, Date)) -> Result<Option<Date>> {
    let Some(years) = years_of(db, service).await? else {
        return Ok(None);
    };
    let span = Span::new().try_years(years);
    let last = span.and_then(|span| due_on.checked_add(span));
    last.map(Some)
        .map_err(|error| Error::broken("counting years", error))
}

async fn years_of(db: &mut Reader, service: &str) -> Result<Option<u32>> {
    let service = store::find_service(db, service).await?;
    let Some(current) = service.and_then(|service| service.current) else {
        return Ok(None);
    };
    let version = store::find_version(db, current).await?.or_not_found()?;
    Ok(Some(ServiceFile::of(&version)?.keep_years))
}

/// Whether nothing of a bill is owed, waits for a person, or is about to be paid back.
pub async fn is_settled(db: &mut Reader, bill: Id<Bill>) -> Result<bool> {
    for charge in store::charges::of_bill(db, bill).await? {
        let refunds = store::charges::refunds_of(db, charge.id).await?;
        let waits = RefundState::counts;
        let is_open = charge.is_open() || charge.needs_person();
        if is_open || refunds.iter().any(|refund| waits(refund.state)) {
            return Ok(false);
        }
    }
    Ok(true)
}

fn run(site: Site, _due: Due) -> JobFuture {
    Box::pin(async move {
        let app = &site.app;
        let services = store::bills::services_that_keep(&mut app.db.read().await?).await?;
        for service in &services {
            destroy_those_of(app, service).await?;
        }
        Ok(())
    })
}

async fn destroy_those_of(app: &App, service: &str) -> Result<()> {
    let mut db = app.db.read().await?;
    let Some(years) = years_of(&mut db, service).await? else {
        return Ok(());
    };
    let span = Span::new().try_years(years);
    let before = span.and_then(|span| today(app).checked_sub(span));
    let before = before.map_err(|error| Error::broken("counting years", error))?;
    let mut after = Id::new(0);
    loop {
        let due = store::bills::due_before(&mut db, (service, before), after).await?;
        let Some(last) = due.last() else {
            return Ok(());
        };
        after = *last;
        for id in due {
            let mut tx = app.db.begin(&Actor::System("services")).await?;
            match destroy_bill(app, &mut tx, id).await {
                Ok(done) => {
                    tx.commit(done).await?;
                }
                // Something of it is open still.
                Err(Error::Conflict(_)) => {}
                Err(error) => return Err(error),
            }
        }
    }
}
