//! The rules of a service on somebody's answers: what they advise, what is kept of it with the decision.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde_json::{Map, Value};
use stoa_kernel::{App, Error, Reader, Result, Timestamp, Tx};

use super::{answers, found::required, reads};
use crate::{
    events::DeskEvent,
    model::{
        Application, Basis, Evaluation, ServiceFile,
        rules::{Advice, ServiceRules, Verdict},
    },
    store::evaluations,
};

/// What the ledger tells of the rules that a decision rests on.
#[derive(Debug, Clone, Default)]
pub struct Used {
    /// `Rules::hash` of each table, by its name in the file.
    pub hashes: BTreeMap<String, String>,
    pub against: bool,
    /// That registers were read for it.
    pub looked: Vec<DeskEvent>,
}

/// The day in the town.
pub fn day_of(app: &App, at: Timestamp) -> Date {
    app.config.time_zone().to_datetime(at).date()
}

/// The day whose law counts for an application: the one on which it was sent.
pub fn day_of_law(app: &App, application: &Application, now: Timestamp) -> Date {
    day_of(app, application.submitted_at.unwrap_or(now))
}

/// What the tables say of an application's answers; none for a service without rules.
pub async fn verdicts(
    app: &App,
    db: &mut Reader,
    (application, file): (&Application, &ServiceFile),
    now: Timestamp,
) -> Result<Vec<Verdict>> {
    let Some(rules) = &file.rules else {
        return Ok(Vec::new());
    };
    let looked = reads::newest(app, db, application).await?;
    ask(app, db, (application, file, rules), (&looked, now)).await
}

/// The same by what the registers say.
async fn ask(
    app: &App,
    db: &mut Reader,
    (application, file, rules): (&Application, &ServiceFile, &ServiceRules),
    (looked, now): (&Map<String, Value>, Timestamp),
) -> Result<Vec<Verdict>> {
    let given = answers::open(app, db, application).await?;
    let day = day_of_law(app, application, now);
    rules
        .ask_all(&file.form, &given, (looked, day))
        .map_err(|error| Error::broken("the rules of a service", error))
}

/// Asks the rules once more and keeps what they said with a decision. `Invalid` on `against` when it goes against the advice and nobody says
/// why.
pub async fn rest_on(
    app: &App,
    tx: &mut Tx,
    (application, file): (&Application, &ServiceFile),
    (granted, why): (bool, &str),
) -> Result<Used> {
    let now = tx.now();
    let (said, looked) = reads::at_decision(app, tx, (application, file)).await?;
    let verdicts = match &file.rules {
        Some(rules) => ask(app, tx, (application, file, rules), (&said, now)).await?,
        None => Vec::new(),
    };
    if verdicts.is_empty() {
        return Ok(Used {
            looked,
            ..Used::default()
        });
    }
    let against = Advice::of(&verdicts).is_some_and(|advice| advice.is_against(granted));
    let why = if against {
        required("against", why, "services-rules-against-missing")?
    } else {
        String::new()
    };
    let hashes: BTreeMap<String, String> = verdicts
        .iter()
        .map(|verdict| (verdict.table.slug().to_owned(), verdict.hash.clone()))
        .collect();
    let basis = Basis {
        verdicts,
        against: why,
    };
    let json = serde_json::to_vec(&basis);
    let json = json.map_err(|error| Error::broken("what a decision rests on", error))?;
    let id = tx.new_id()?;
    let place = (application.person, id.number());
    let evaluation = Evaluation {
        id,
        application: application.id,
        at: now,
        day: day_of_law(app, application, now),
        hashes: hashes.clone(),
        against,
        basis: app.vault.seal_for(tx, place, &json).await?,
    };
    evaluations::insert(tx, &evaluation).await?;
    Ok(Used {
        hashes,
        against,
        looked,
    })
}

/// What the decision about an application rests on, opened; `None` when the rules were not asked or the applicant was forgotten.
pub async fn basis_of(
    app: &App,
    db: &mut Reader,
    application: &Application,
) -> Result<Option<Basis>> {
    let Some(found) = evaluations::newest(db, application.id).await? else {
        return Ok(None);
    };
    let place = (application.person, found.id.number());
    let Some(json) = app.vault.open_for(db, place, &found.basis).await? else {
        return Ok(None);
    };
    let basis = serde_json::from_slice(&json);
    basis
        .map(Some)
        .map_err(|error| Error::broken("what a decision rests on", error))
}
