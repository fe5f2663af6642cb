//! What follows a decision by itself, and what follows silence where the law grants it.

use jiff::{Span, civil::Date};
use stoa_kernel::{App, Done, Error, Reader, Result, Timestamp, Tx};

use crate::{
    casework::{booking, letters, tasks::event},
    flow_jobs::{GRANT_TACITLY, Of, REMIND_HOLDER},
    model::{Application, Occasion, ServiceFile, ServiceState},
    rehearsal::heard::{self, News},
    store::{self, permits, tasks},
};

/// After a decision: tasks that nobody needs any more are left, its letter is sent, and whoever holds something that ends will be told.
pub async fn conclude(
    app: &App,
    tx: &mut Tx,
    (application, file): (&Application, &ServiceFile),
    ((granted, reason), done): ((bool, &str), Done<Application>),
) -> Result<Done<Application>> {
    tasks::drop_rest(tx, application.id).await?;
    let mut done = done;
    if granted {
        remind(app, tx, application, file).await?;
    } else if let Some(event) = booking::give_up(app, tx, application.id).await? {
        done = done.also(&event);
    }
    let occasion = if granted {
        Occasion::Granted
    } else {
        Occasion::Refused
    };
    match letters::on(file, occasion) {
        None => Ok(done),
        Some(letter) => {
            let sent = letters::send(app, tx, (application, file), (letter, reason)).await?;
            Ok(done.also(&event(app, application, sent)))
        }
    }
}

/// Lets the holder of what was just issued be told before its end, if it can be renewed.
async fn remind(
    app: &App,
    tx: &mut Tx,
    application: &Application,
    file: &ServiceFile,
) -> Result<()> {
    let permit = permits::of_application(tx, application.id).await?;
    let until = permit.and_then(|permit| permit.valid_until);
    let (Some(until), Some(days)) = (until, file.renewal_days) else {
        return Ok(());
    };
    let of = Of {
        application: application.id.number(),
    };
    let at = begin_of(app, first_day(until, days)?)?;
    heard::note(at, News::Applicant("renew".to_owned()));
    tx.enqueue_at(REMIND_HOLDER, &of, at).await
}

/// Whether people can apply for a service now.
pub async fn is_offered(db: &mut Reader, slug: &str) -> Result<bool> {
    let service = store::find_service(db, slug).await?;
    Ok(service.is_some_and(|service| service.state == ServiceState::Offered))
}

/// The first day on which what ends on a day can be renewed.
pub fn first_day(until: Date, days: u32) -> Result<Date> {
    let first = Span::new()
        .try_days(days)
        .and_then(|span| until.checked_sub(span));
    first.map_err(|error| Error::broken("the first day of a renewal", error))
}

/// Where the law grants what nobody decides in time: looks again when the last day is over.
pub async fn watch(
    app: &App,
    tx: &mut Tx,
    application: &Application,
    file: &ServiceFile,
) -> Result<()> {
    let (Some(due), Some(_)) = (application.due_at, file.tacit) else {
        return Ok(());
    };
    let of = Of {
        application: application.id.number(),
    };
    let at = passes_at(app, due)?;
    tx.enqueue_at(GRANT_TACITLY, &of, at).await
}

/// When the day is over on which something is due.
pub fn passes_at(app: &App, due: Timestamp) -> Result<Timestamp> {
    let day = app.config.time_zone().to_datetime(due).date().tomorrow();
    let day = day.map_err(|error| Error::broken("the day after a due one", error))?;
    begin_of(app, day)
}

fn begin_of(app: &App, day: Date) -> Result<Timestamp> {
    let begin = app.config.time_zone().to_timestamp(day.at(0, 0, 0, 0));
    begin.map_err(|error| Error::broken("the begin of a day", error))
}
