//! What a form on paper left open, sealed under the applicant's own key; and that nothing is decided before it is answered.

use jiff::{Span, civil::Date};
use stoa_kernel::{App, Error, Id, Reader, Result, Tx};

use crate::{
    model::{Application, Channel, Gaps},
    store,
};

/// For so many days an applicant has time to answer; after that the application may be refused for what is missing.
pub const ANSWER_DAYS: i64 = 28;

/// What is open and was; nothing where nothing ever was, or the applicant was forgotten.
pub async fn open(app: &App, db: &mut Reader, application: &Application) -> Result<Gaps> {
    let Some((id, sealed)) = store::gaps::find(db, application.id).await? else {
        return Ok(Gaps::default());
    };
    let place = (application.person, id.number());
    let Some(json) = app.vault.open_for(db, place, &sealed).await? else {
        return Ok(Gaps::default());
    };
    serde_json::from_slice(&json)
        .map_err(|error| Error::broken("what a form on paper left open", error))
}

/// Keeps it for an application.
pub async fn keep(app: &App, tx: &mut Tx, application: &Application, gaps: &Gaps) -> Result<()> {
    let json = serde_json::to_vec(gaps);
    let json = json.map_err(|error| Error::broken("what a form on paper left open", error))?;
    let id: Id<Gaps> = tx.new_id()?;
    let place = (application.person, id.number());
    let sealed = app.vault.seal_for(tx, place, &json).await?;
    let open = i64::try_from(gaps.open().count()).unwrap_or(i64::MAX);
    store::gaps::keep(tx, application.id, (id, sealed, open)).await
}

/// A page from paper was typed in without faults, or without items: nothing of it is open any more.
pub async fn close_page(
    app: &App,
    tx: &mut Tx,
    application: &Application,
    (page, item): (&str, Option<usize>),
) -> Result<()> {
    if application.channel != Channel::Paper {
        return Ok(());
    }
    let mut gaps = open(app, tx, application).await?;
    let was = gaps.all.len();
    gaps.all
        .retain(|gap| gap.page != page || item.is_some_and(|item| item != gap.item));
    if gaps.all.len() == was {
        return Ok(());
    }
    keep(app, tx, application, &gaps).await
}

/// Whether an applicant is still asked for what their form on paper left open.
pub async fn are_open(db: &mut Reader, application: Id<Application>) -> Result<bool> {
    Ok(store::gaps::open_count(db, application).await? > 0)
}

/// The last day on which an applicant who is asked today is waited for.
pub fn last_day(app: &App, tx: &Tx) -> Result<Date> {
    let day = today(app, tx).checked_add(Span::new().days(ANSWER_DAYS));
    day.map_err(|error| Error::broken("counting days", error))
}

/// `Conflict` while questions are open: nothing is granted before they are answered, and nothing is refused before the applicant has had
/// the time that they were given.
pub async fn allows(
    app: &App,
    tx: &mut Tx,
    application: &Application,
    granted: bool,
) -> Result<()> {
    if !are_open(tx, application.id).await? {
        return Ok(());
    }
    let gaps = open(app, tx, application).await?;
    let is_over = gaps.answer_by.is_none_or(|day| day < today(app, tx));
    if is_over && !granted {
        return Ok(());
    }
    Err(Error::conflict("services-paper-undecidable"))
}

fn today(app: &App, tx: &Tx) -> Date {
    app.config.time_zone().to_datetime(tx.now()).date()
}
