//! When an application is over, the day is kept on which it is destroyed: so many years after its end as the service's file says.

use jiff::{Span, civil::Date};
use stoa_kernel::{App, Error, Result, Timestamp, Tx};

use crate::{
    casework::found::file_of,
    model::{Application, Charge, OwedFor, Retention, TaskKind, TaskResult},
    store::{self, retention},
};

/// The job that destroys what was kept long enough.
pub const DESTROY_APPLICATIONS: &str = "services.destroy_applications";

/// The first day on which it is destroyed: years after its end, counted in whole days. Its end is the day of the decision or of the
/// withdrawal, and no earlier than the last day of a permit that holds; one that holds for good does not keep it.
pub fn day(ended: Date, permit_until: Option<Date>, keep_years: u32) -> Result<Date> {
    let last = permit_until.map_or(ended, |until| until.max(ended));
    let span = Span::new().try_years(keep_years).and_then(|span| {
        let kept = last.checked_add(span)?;
        kept.tomorrow()
    });
    span.map_err(|error| Error::broken("counting years", error))
}

/// Keeps the day for an application that is over now, and sees to it that somebody looks on that day.
pub async fn begin(
    app: &App,
    tx: &mut Tx,
    application: &Application,
    keep_years: u32,
) -> Result<()> {
    let zone = app.config.time_zone();
    let ended = application.decided_at.unwrap_or(application.updated_at);
    let ended = zone.to_datetime(ended).date();
    let permit = store::permits::of_application(tx, application.id).await?;
    let holds = permit.filter(|permit| permit.revoked_at.is_none());
    let until = holds.and_then(|permit| permit.valid_until);
    let one = Retention {
        application: application.id,
        service: application.service.clone(),
        agency: application.agency.clone(),
        destroy_on: day(ended, until, keep_years)?.max(appealable(app, tx, application).await?),
        held: false,
        destroyed_at: None,
        answers: None,
        entries: 0,
        files: 0,
    };
    let next = retention::next(tx).await?;
    // Whoever looks on the day that was known before looks too early.
    let is_known = retention::find(tx, application.id).await?.is_some();
    retention::insert(tx, &one).await?;
    if is_known || next.is_none_or(|next| one.destroy_on < next) {
        look_on(app, tx, one.destroy_on).await?;
    }
    Ok(())
}

/// The first day on which nobody can appeal here any more.
async fn appealable(app: &App, tx: &mut Tx, application: &Application) -> Result<Date> {
    let Some(decided) = application.decided_at else {
        return Ok(Date::MIN);
    };
    let all = store::tasks::of_application(tx, application.id).await?;
    let changed = all
        .iter()
        .filter(|task| task.kind == TaskKind::Appeal && task.result == Some(TaskResult::Changed));
    let decided = changed
        .filter_map(|task| task.finished_at)
        .max()
        .unwrap_or(decided);
    let (file, _) = file_of(tx, application).await?;
    let day = app.config.time_zone().to_datetime(decided).date();
    let span = Span::new().try_days(file.appeal_days.unwrap_or_default());
    let last = span.and_then(|span| day.checked_add(span)?.tomorrow());
    last.map_err(|error| Error::broken("counting days", error))
}

/// Money moved, or a refund was decided, for something that may be over: as long as that was open it was not destroyed, so that somebody
/// looks again on its day, or tomorrow where that has passed.
pub async fn look_again(app: &App, tx: &mut Tx, charge: &Charge) -> Result<()> {
    let OwedFor::Application(id) = charge.owed_for else {
        return Ok(());
    };
    let kept = retention::find(tx, id).await?;
    let Some(kept) = kept.filter(|kept| kept.destroyed_at.is_none()) else {
        return Ok(());
    };
    let tomorrow = today(app).tomorrow();
    let tomorrow = tomorrow.map_err(|error| Error::broken("tomorrow", error))?;
    look_on(app, tx, kept.destroy_on.max(tomorrow)).await
}

/// Has somebody look on a day, a little after its beginning in the town.
pub async fn look_on(app: &App, tx: &mut Tx, day: Date) -> Result<()> {
    tx.enqueue_at(DESTROY_APPLICATIONS, &(), morning(app, day)?)
        .await
}

/// A little after the beginning of a day in the town.
pub fn morning(app: &App, day: Date) -> Result<Timestamp> {
    let zone = app.config.time_zone();
    let start = zone
        .to_ambiguous_timestamp(day.at(0, 30, 0, 0))
        .compatible();
    start.map_err(|error| Error::broken("a morning", error))
}

/// The day in the town.
pub fn today(app: &App) -> Date {
    app.config.time_zone().to_datetime(app.now()).date()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::day;

    #[test]
    fn years_are_counted_from_the_later_end() {
        let ended = date(2026, 3, 2);
        let check =
            |until, years, expected| assert_eq!(day(ended, until, years).unwrap(), expected);
        check(None, 3, date(2029, 3, 3));
        check(None, 0, date(2026, 3, 3));
        check(Some(date(2027, 3, 2)), 3, date(2030, 3, 3));
        check(Some(date(2026, 1, 1)), 1, date(2027, 3, 3));
        let leap = day(date(2024, 2, 29), None, 1).unwrap();
        assert_eq!(leap, date(2025, 3, 1));
    }
}
