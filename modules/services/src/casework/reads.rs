//! Registers that a service reads: looked up when an application is sent and when it is decided, each time written down with what it was for;
//! and in the check before starting, where everybody may read what is looked at.

use serde_json::{Map, Value};
use stoa_forms::{Answers, PageAnswers};
use stoa_kernel::{Actor, App, Error, Id, Reader, Result, Tx};

use super::{answers, registers as rows};
use crate::{
    events::DeskEvent,
    model::{
        Application, By, FileFault, ServiceFile,
        reads::{FoundRows, Look, Looked, comparable, place_of},
        register::{Register, RegisterFile, RegisterRow},
        takes_choices::{self, fill},
    },
    rehearsal::heard,
    store::{
        reads::{self, Key},
        registers,
    },
};

/// Who looks when somebody sends what they answered: the program, which shows them none of the rows.
const HOUSE: Actor = Actor::System("services.reads");

/// The most rows that choices are gathered from.
const MOST_ROWS: usize = 5_000;

/// A look-up that was made.
pub struct Made {
    /// Where it stands in the file, from 0.
    place: usize,
    register: Register,
    sought: Vec<PageAnswers>,
    rows: Vec<RegisterRow>,
    found: i64,
    pub values: Map<String, Value>,
}

/// The keyed hashes by which a row that holds these values is found.
pub fn keys_of<'c>(
    app: &App,
    register: &str,
    values: &PageAnswers,
    columns: impl Iterator<Item = &'c String>,
) -> Vec<Key> {
    let of = |column: &String| {
        let answer = values.get(column)?;
        let field = format!("services register {register} {column}");
        let hash = app.vault.lookup(&field, &comparable(answer));
        Some((column.clone(), hash))
    };
    columns.filter_map(of).collect()
}

/// Says by what a row is found, as its register's file names the columns.
pub async fn index(
    app: &App,
    tx: &mut Tx,
    (file, row): (&RegisterFile, &RegisterRow),
    values: &PageAnswers,
) -> Result<()> {
    let keys = keys_of(app, &row.register, values, file.keys.iter());
    reads::set_keys(tx, row, &keys).await
}

/// Makes one look-up of a file for these answers.
async fn look(
    app: &App,
    db: &mut Reader,
    (file, place): (&ServiceFile, usize),
    answers: &Answers,
    but: &[Id<Application>],
) -> Result<Option<Made>> {
    let Some(of) = file.reads.get(place) else {
        return Ok(None);
    };
    let Some(register) = registers::find(db, &of.register).await? else {
        return Err(Error::conflict("services-desk-register-missing"));
    };
    let sought = of.sought(&file.form, answers);
    let (mut found, mut all, mut count) = (Vec::new(), Vec::new(), 0);
    for item in &sought.items {
        let Some(values) = item else {
            found.push(None);
            continue;
        };
        let keys = keys_of(app, &register.slug, values, of.key.keys());
        // Who only tries a draft learns nothing of who stands in a register.
        let (here, rows_here) = match heard::is_rehearsal() {
            true => (0, Vec::new()),
            false => reads::find(db, &register.slug, &keys, but).await?,
        };
        let newest = match rows_here.first() {
            Some(row) => Some(whole(app, db, row).await?),
            None => None,
        };
        found.push(Some(FoundRows {
            count: here,
            newest,
        }));
        count += here;
        all.extend(rows_here);
    }
    all.sort_by_key(|row| row.id.number());
    all.dedup_by_key(|row| row.id.number());
    Ok(Some(Made {
        place,
        register,
        values: of.values(sought.is_list, &found),
        sought: sought.items.into_iter().flatten().collect(),
        rows: all,
        found: count,
    }))
}

/// All that stands in a row.
pub async fn whole(app: &App, db: &mut Reader, row: &RegisterRow) -> Result<PageAnswers> {
    let mut values = row.open.clone();
    let personal = rows::open(app, db, (row.person, row.id), &row.sealed).await?;
    values.0.extend(personal.0);
    Ok(values)
}

/// Everything that a file says is looked up, for an application: its own rows, and those of what it renews, are not counted.
async fn look_all(
    app: &App,
    db: &mut Reader,
    (application, file): (&Application, &ServiceFile),
    answers: &Answers,
) -> Result<Vec<Made>> {
    let renewed = reads::renewed_by(db, application.id).await?;
    let but: Vec<Id<Application>> = std::iter::once(application.id).chain(renewed).collect();
    let mut made = Vec::new();
    for place in 0..file.reads.len() {
        made.extend(look(app, db, (file, place), answers, &but).await?);
    }
    Ok(made)
}

/// Writes down what was looked up: with the application, and in the history of each row.
async fn record(
    app: &App,
    tx: &mut Tx,
    application: &Application,
    (made, by): (&[Made], &By),
) -> Result<Vec<DeskEvent>> {
    let mut events = Vec::new();
    for one in made {
        let id: Id<Look> = tx.new_id()?;
        let looked = Looked {
            sought: one.sought.clone(),
            values: one.values.clone(),
        };
        let json = serde_json::to_vec(&looked);
        let json = json.map_err(|error| Error::broken("what was looked up", error))?;
        let place = (application.person, id.number());
        let look = Look {
            id,
            application: application.id,
            register: one.register.slug.clone(),
            place: i64::try_from(one.place).unwrap_or(i64::MAX),
            at: tx.now(),
            by: by.clone(),
            found: one.found,
            sealed: app.vault.seal_for(tx, place, &json).await?,
        };
        reads::insert(tx, &look).await?;
        for row in &one.rows {
            rows::write_looked(tx, row, (application, by)).await?;
        }
        events.push(DeskEvent::looked_up(&one.register, id.number(), one.found));
    }
    Ok(events)
}

/// Looks up what an application that is being sent needs.
pub async fn at_sending(
    app: &App,
    tx: &mut Tx,
    (application, file): (&Application, &ServiceFile),
    answers: &Answers,
) -> Result<(Map<String, Value>, Vec<DeskEvent>)> {
    if file.reads.is_empty() {
        return Ok((Map::new(), Vec::new()));
    }
    let made = look_all(app, tx, (application, file), answers).await?;
    let events = record(app, tx, application, (&made, &By::of(&HOUSE))).await?;
    let values = made.into_iter().flat_map(|one| one.values).collect();
    Ok((values, events))
}

/// Looks everything up once more, for whoever acts.
pub async fn again(
    app: &App,
    tx: &mut Tx,
    (application, file): (&Application, &ServiceFile),
) -> Result<(Map<String, Value>, Vec<DeskEvent>)> {
    if file.reads.is_empty() {
        return Ok((Map::new(), Vec::new()));
    }
    let given = answers::open(app, tx, application).await?;
    let made = look_all(app, tx, (application, file), &given).await?;
    let by = By::of(tx.actor());
    let events = record(app, tx, application, (&made, &by)).await?;
    let values = made.into_iter().flat_map(|one| one.values).collect();
    Ok((values, events))
}

/// The same for a decision. `Conflict` when whoever decides has seen something else in the registers than stands there now; whoever
/// decides on an appeal saw what the first decision rested on, and is not shown it anew.
pub async fn at_decision(
    app: &App,
    tx: &mut Tx,
    (application, file): (&Application, &ServiceFile),
) -> Result<(Map<String, Value>, Vec<DeskEvent>)> {
    let seen = newest(app, tx, application).await?;
    let (values, events) = again(app, tx, (application, file)).await?;
    let differs = |(name, value): (&String, &Value)| {
        let other = seen.get(name);
        other.is_some_and(|other| other != value)
    };
    let is_first = application.status.is_open();
    if is_first && tx.actor().staff().is_some() && values.iter().any(differs) {
        return Err(Error::conflict("services-registers-changed"));
    }
    Ok((values, events))
}

/// A look-up with what was sought and found; `None` once the applicant was forgotten.
pub async fn opened(
    app: &App,
    db: &mut Reader,
    application: &Application,
) -> Result<Vec<(Look, Option<Looked>)>> {
    let mut all = Vec::new();
    for look in reads::of_application(db, application.id).await? {
        let place = (application.person, look.id.number());
        let json = match look.sealed.is_empty() {
            true => None,
            false => app.vault.open_for(db, place, &look.sealed).await?,
        };
        let read = json.map(|json| serde_json::from_slice(&json)).transpose();
        let read = read.map_err(|error| Error::broken("what was looked up", error))?;
        all.push((look, read));
    }
    Ok(all)
}

/// What the registers said when an application's look-ups were last made.
pub async fn newest(
    app: &App,
    db: &mut Reader,
    application: &Application,
) -> Result<Map<String, Value>> {
    let all = opened(app, db, application).await?;
    let looked = all.into_iter().filter_map(|(_, looked)| looked);
    Ok(looked.flat_map(|looked| looked.values).collect())
}

/// The look-ups that the check before starting can make: those of columns that everybody may read.
pub async fn public_places(db: &mut Reader, file: &ServiceFile) -> Result<Vec<usize>> {
    let mut places = Vec::new();
    for (place, one) in file.reads.iter().enumerate() {
        let register = registers::find(db, &one.register).await?;
        let read = register.map(|register| register.file()).transpose()?;
        if read.is_some_and(|register| one.is_public(&register)) {
            places.push(place);
        }
    }
    Ok(places)
}

/// What the check is told by these look-ups. Nothing is kept: it is there for everybody to read.
pub async fn at_check(
    app: &App,
    db: &mut Reader,
    (file, places): (&ServiceFile, &[usize]),
    answers: &Answers,
) -> Result<Map<String, Value>> {
    let mut values = Map::new();
    for place in places {
        let made = look(app, db, (file, *place), answers, &[]).await?;
        values.extend(made.into_iter().flat_map(|made| made.values));
    }
    Ok(values)
}

/// What a service's file says of registers that there are not, or that do not fit.
pub async fn misfits(db: &mut Reader, file: &ServiceFile) -> Result<Vec<FileFault>> {
    let mut faults = Vec::new();
    for (at, one) in file.reads.iter().enumerate() {
        let place = place_of(at);
        match named(db, &one.register, &place).await? {
            Ok(register) => faults.extend(one.misfits(&place, &file.form, &register)),
            Err(fault) => faults.push(fault),
        }
    }
    for (question, one) in &file.choices_from {
        let place = takes_choices::place_of(question);
        match named(db, &one.register, &place).await? {
            Ok(register) => faults.extend(one.misfit(question, &register)),
            Err(fault) => faults.push(fault),
        }
    }
    Ok(faults)
}

/// The file of the register that is named at this place of a service's file.
async fn named(
    db: &mut Reader,
    slug: &str,
    place: &str,
) -> Result<Result<RegisterFile, FileFault>> {
    Ok(match registers::find(db, slug).await? {
        Some(register) => Ok(register.file()?),
        None => {
            let fault = FileFault::of(place, "services-fault-no-register");
            Err(fault.with("register", slug))
        }
    })
}

/// Gives questions the choices that stand in registers now.
pub async fn fill_choices(db: &mut Reader, file: &mut ServiceFile) -> Result<()> {
    for (question, from) in file.choices_from.clone() {
        // A draft that names a column which is not public, or no register, has no choices to show yet.
        let Some(register) = registers::find(db, &from.register).await? else {
            continue;
        };
        if from.misfit(&question, &register.file()?).is_some() {
            continue;
        }
        let all = reads::rows_for_choices(db, &from.register, MOST_ROWS).await?;
        let texts = all.iter().filter_map(|row| row.open.get(&from.column));
        let mut values: Vec<String> = texts.filter_map(text_of).collect();
        values.sort();
        values.dedup();
        values.truncate(takes_choices::MOST);
        fill(&mut file.form, &question, &values);
    }
    Ok(())
}

fn text_of(answer: &stoa_forms::Answer) -> Option<String> {
    match answer {
        stoa_forms::Answer::Text(text) => Some(text.trim().to_owned()),
        _ => None,
    }
}
