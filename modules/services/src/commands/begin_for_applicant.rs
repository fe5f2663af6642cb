//! Somebody of the office begins to type in an application for somebody: on the phone, at the counter, or from paper. The pages and their
//! checks are the applicant's own.

use jiff::{Span, civil::Date};
use stoa_kernel::{App, Done, Error, Lang, OrNotFound, Result, Tx};

use super::begin_application::{Begun, begin_on};
use crate::{
    casework::found::{find_service, staff},
    events::{ServiceEvent, What},
    model::{Channel, Intake, Service, ServiceState, ServiceVersion, VersionState},
    store::{self, intakes},
};

/// How many days ago a paper may have arrived that is typed in.
pub const OLDEST_DAYS: i64 = 366;

/// For whom, and how it came.
#[derive(Debug, Clone)]
pub struct BeginForApplicant {
    /// The service's slug.
    pub service: String,
    /// The phone, the counter or paper.
    pub channel: Channel,
    /// The day on which the paper arrived; of no matter for the other ways.
    pub arrived_on: Option<Date>,
    /// The number of the version that is printed on the paper; without one it is the version of today.
    pub version: Option<i64>,
    /// The language that the applicant is written to in.
    pub lang: Lang,
}

/// `Invalid` on `channel`, `arrived_on` or `version`. `NotFound` for a service that nobody can apply for here.
pub async fn begin_for_applicant(
    app: &App,
    tx: &mut Tx,
    input: BeginForApplicant,
) -> Result<Done<Begun>> {
    let service = find_service(app, tx, &input.service, "type_in_application").await?;
    let by = staff(tx)?;
    let arrived_on = arrived(app, tx, &input)?;
    // What arrived on paper while it was offered is typed in afterwards too.
    if arrived_on.is_none() && service.state != ServiceState::Offered {
        return Err(Error::invalid("channel", "services-hold-channel-ended"));
    }
    let version = version_of(tx, &service, input.version).await?;
    let how = (input.channel, input.lang);
    let done = begin_on(app, tx, (&service, &version), how).await?;
    let application = &done.value().application;
    let intake = Intake {
        application: application.id,
        staff: by.id,
        staff_name: by.name,
        arrived_on,
    };
    intakes::insert(tx, &intake).await?;
    let what = What::ApplicationTypedIn {
        channel: input.channel.slug().to_owned(),
        arrived: arrived_on.map(|day| day.to_string()),
    };
    let prefix = &app.config.town.reference_prefix;
    let event = ServiceEvent::of(application, prefix, what);
    Ok(done.also(&event))
}

/// The day of the paper's arrival: today, or a day of the last year.
fn arrived(app: &App, tx: &Tx, input: &BeginForApplicant) -> Result<Option<Date>> {
    match input.channel {
        Channel::Phone | Channel::Counter => return Ok(None),
        Channel::Paper => {}
        Channel::Web | Channel::Assisted | Channel::Program => {
            return Err(Error::invalid("channel", "services-hold-channel-missing"));
        }
    }
    let day = input
        .arrived_on
        .ok_or_else(|| Error::invalid("arrived_on", "services-hold-arrived-missing"))?;
    let today = app.config.time_zone().to_datetime(tx.now()).date();
    let oldest = today.checked_sub(Span::new().days(OLDEST_DAYS));
    let oldest = oldest.map_err(|error| Error::broken("counting days", error))?;
    if !(oldest..=today).contains(&day) {
        return Err(Error::invalid("arrived_on", "services-hold-arrived-wrong"));
    }
    Ok(Some(day))
}

/// The version that is printed on the paper, if it ever was in force; otherwise today's.
async fn version_of(tx: &mut Tx, service: &Service, number: Option<i64>) -> Result<ServiceVersion> {
    let Some(number) = number else {
        let current = service.current.or_not_found()?;
        return store::find_version(tx, current).await?.or_not_found();
    };
    let versions = store::versions_of(tx, &service.slug).await?;
    let mut versions = versions.into_iter();
    let found = versions.find(|one| one.number == number && one.state == VersionState::Published);
    found.ok_or_else(|| Error::invalid("version", "services-hold-version-unknown"))
}
