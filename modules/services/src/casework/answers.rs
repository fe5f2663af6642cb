//! An application's answers, sealed under the applicant's own key.

use std::collections::BTreeMap;

use stoa_forms::{Answers, Context, Fault, Obstacle};
use stoa_kernel::{
    App, Error, FieldError, Id, Lang, Message, Reader, Result, Timestamp, actor::Person,
};

use crate::{model::Application, store::intakes};

/// Seals answers for the table.
pub async fn seal(
    app: &App,
    db: &mut Reader,
    (person, application): (Id<Person>, Id<Application>),
    answers: &Answers,
) -> Result<Vec<u8>> {
    let json = serde_json::to_vec(answers);
    let json = json.map_err(|error| Error::broken("the answers of an application", error))?;
    let place = (person, application.number());
    app.vault.seal_for(db, place, &json).await
}

/// What was answered so far. `NotFound` when the applicant was forgotten.
pub async fn open(app: &App, db: &mut Reader, application: &Application) -> Result<Answers> {
    let place = (application.person, application.id.number());
    let opened = app.vault.open_for(db, place, &application.answers).await?;
    let json = opened.ok_or(Error::NotFound)?;
    serde_json::from_slice(&json)
        .map_err(|error| Error::broken("the answers of an application", error))
}

/// What a check of answers needs to know: the day in the town, and the language that numbers are written in.
pub fn context(app: &App, now: Timestamp, lang: Lang) -> Context {
    Context {
        today: app.config.time_zone().to_datetime(now).date(),
        language: lang.code().to_owned(),
    }
}

/// The same for an application: what arrived on paper is looked at as of that day, whenever it is typed in.
pub async fn context_of(
    app: &App,
    db: &mut Reader,
    (application, now): (Id<Application>, Timestamp),
    lang: Lang,
) -> Result<Context> {
    let intake = intakes::find(db, application).await?;
    let context = context(app, now, lang);
    let today = intake.and_then(|intake| intake.arrived_on);
    Ok(Context {
        today: today.unwrap_or(context.today),
        ..context
    })
}

/// Faults of answers as errors of fields, so that each stands beside its field.
pub fn invalid(faults: Vec<Fault>) -> Error {
    Error::Invalid(faults.into_iter().map(field_error).collect())
}

/// What keeps answers from being sent, as errors of the last look: each names the page on which it is mended.
pub fn obstructed(obstacles: Vec<Obstacle>) -> Error {
    let of = |obstacle: Obstacle| {
        let mut error = field_error(obstacle.fault);
        error.field = if obstacle.page.is_empty() {
            "agreed".to_owned()
        } else {
            format!("page-{}", obstacle.page)
        };
        error
    };
    Error::Invalid(obstacles.into_iter().map(of).collect())
}

/// A fault as the error of its field.
pub fn field_error(fault: Fault) -> FieldError {
    let field = match fault.part {
        "" => fault.question,
        part => format!("{}.{part}", fault.question),
    };
    let args: BTreeMap<&'static str, String> = fault.args;
    let message = args
        .into_iter()
        .fold(Message::new(fault.code), |message, (name, value)| {
            message.with(name, value)
        });
    FieldError::new(field, message)
}
