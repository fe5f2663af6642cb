//! Issues the permit of an application that is granted.

use jiff::{Span, civil::Date};
use serde_json::{Map, Value};
use stoa_credentials::{Hidden, SdJwtVc};
use stoa_forms::{Answer, Answers, Definition, Kind};
use stoa_kernel::{App, Error, Reader, Result, Timestamp, Tx, digest};

use super::{
    issuer::{broken, name, signer},
    lists, w3c,
};
use crate::{
    casework::{answers, renewals},
    events::What,
    model::{Application, Permit, ServiceFile},
    store::permits,
};

/// The claim that its holder may keep to themselves.
const NAME: &str = "name";

/// Issues what the service grants, from today on, from the later day that was asked for, or from the end of what it renews, and seals it for the applicant; what the ledger says of it.
/// Its last day is the one of the same number, so many months later, or that month's last.
pub async fn issue(
    app: &App,
    tx: &mut Tx,
    application: &Application,
    file: &ServiceFile,
) -> Result<What> {
    let given = answers::open(app, tx, application).await?;
    let today = app.config.time_zone().to_datetime(tx.now()).date();
    let first = first_day(file, &given, today);
    let follows = renewals::follows(tx, application, today).await?;
    let first = follows.map_or(first, |day| first.max(day));
    let mut permit = Permit {
        id: tx.new_id()?,
        application: application.id,
        service: application.service.clone(),
        person: application.person,
        status_index: lists::free_place(tx).await?,
        issued_at: tx.now(),
        valid_from: first,
        valid_until: end_from(first, file)?,
        revoked_at: None,
        reason: None,
        credential: Vec::new(),
    };
    let claims = claims(app, application, file, &given);
    let token = sign(app, tx, &permit, claims)?;
    let place = (permit.person, permit.id.number());
    permit.credential = app.vault.seal_for(tx, place, token.as_bytes()).await?;
    permits::insert(tx, &permit).await?;
    let same = w3c::of_token(app, &token)?;
    Ok(What::PermitIssued {
        credential: digest(&token),
        // Without the token nobody finds out by trying whose it is: the credential itself has no salt.
        w3c: digest(&format!("{token} {same}")),
        until: permit.valid_until.map(|day| day.to_string()),
    })
}

/// The permit's token. `NotFound` when its holder was forgotten.
pub async fn token_of(app: &App, db: &mut Reader, permit: &Permit) -> Result<String> {
    let place = (permit.person, permit.id.number());
    let opened = app.vault.open_for(db, place, &permit.credential).await?;
    String::from_utf8(opened.ok_or(Error::NotFound)?)
        .map_err(|error| Error::broken("a permit's token", error))
}

fn claims(
    app: &App,
    application: &Application,
    file: &ServiceFile,
    given: &Answers,
) -> Map<String, Value> {
    let town = &app.config.town;
    let title = file
        .outcome
        .title
        .get(town.language.code(), file.form.fallback());
    let mut claims = Map::new();
    claims.insert("title".to_owned(), title.into());
    let reference = application.reference(&town.reference_prefix);
    claims.insert("reference".to_owned(), reference.into());
    if let Some(holder) = holder(&file.form, given) {
        claims.insert(NAME.to_owned(), holder.into());
    }
    claims
}

/// The first name that the form asks for.
pub fn holder(form: &Definition, given: &Answers) -> Option<String> {
    let named = |page: &stoa_forms::Page| {
        let mut names = page
            .questions
            .iter()
            .filter(|question| matches!(question.kind, Kind::Name { .. }));
        names.find_map(|question| match given.get(&page.slug, 0, &question.key) {
            Some(Answer::Name(name)) => Some(name.full.clone()),
            _ => None,
        })
    };
    form.pages.iter().find_map(named)
}

fn sign(app: &App, tx: &Tx, permit: &Permit, claims: Map<String, Value>) -> Result<String> {
    let (list, place) = lists::list_of(permit.status_index);
    let mut hidden = Vec::new();
    if claims.contains_key(NAME) {
        let (pointer, salt) = (format!("/{NAME}"), tx.random()?);
        hidden.push(Hidden { pointer, salt });
    }
    let credential = SdJwtVc {
        issuer: name(app).to_owned(),
        vct: format!("{}/services/{}", name(app), permit.service),
        issued: Some(permit.issued_at),
        valid_from: Some(begin_of(app, permit.valid_from)?),
        valid_until: end_of(app, permit.valid_until)?,
        holder: None,
        status: Some((lists::address(app, list), place)),
        claims,
    };
    credential.sign(&hidden, &signer(app)).map_err(broken)
}

/// The moment after the last day of something; `None` where it has no end.
pub(super) fn end_of(app: &App, last: Option<Date>) -> Result<Option<Timestamp>> {
    let end = last.map(|day| day.tomorrow()).transpose();
    let end = end.map_err(|error| Error::broken("the end of a permit", error))?;
    end.map(|day| begin_of(app, day)).transpose()
}

/// The first moment of a day in the town.
pub(super) fn begin_of(app: &App, day: Date) -> Result<Timestamp> {
    let begin = app.config.time_zone().to_timestamp(day.at(0, 0, 0, 0));
    begin.map_err(|error| Error::broken("a day of a permit", error))
}

/// The first day of what is granted today: the one that was asked for, where the file names the question, and none before today.
pub fn first_day(file: &ServiceFile, given: &Answers, today: Date) -> Date {
    let wanted = file.outcome.from.as_deref().and_then(|key| {
        let mut pages = file.form.pages.iter();
        pages.find_map(|page| match given.get(&page.slug, 0, key) {
            Some(Answer::Date(day)) => Some(*day),
            _ => None,
        })
    });
    wanted.map_or(today, |day| day.max(today))
}

/// The last day of what is granted on this day; `None` where it holds for good.
pub fn end_from(today: Date, file: &ServiceFile) -> Result<Option<Date>> {
    let months = file.outcome.months;
    months.map(|months| last_day(today, months)).transpose()
}

fn last_day(today: Date, months: u32) -> Result<Date> {
    let later = |span: Span| today.checked_add(span);
    let last = Span::new().try_months(months).and_then(later);
    last.map_err(|error| Error::broken("the end of a permit", error))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::last_day;

    #[test]
    fn months_end_on_the_day_of_the_same_number_or_the_last() {
        let day = date(2026, 1, 31);
        assert_eq!(last_day(day, 12).unwrap(), date(2027, 1, 31));
        assert_eq!(last_day(day, 1).unwrap(), date(2026, 2, 28));
        assert!(last_day(day, u32::MAX).is_err());
    }
}
