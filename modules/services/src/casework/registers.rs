//! What the verbs of registers share: rows that are written when something is granted, sealed and opened, each act with its entry.

use stoa_forms::{Answers, Fault, Given, PageAnswers, RawFields};
use stoa_kernel::{
    App, Error, Id, Lang, OrNotFound, Reader, Result, Timestamp, Tx, actor::Person,
    vault::PersonalData,
};

use super::{answers, reads, rules::day_of};
use crate::{
    events::DeskEvent,
    model::{
        Application, By, FileFault, Permit, ServiceFile,
        reads::comparable,
        register::{Register, RegisterFile, RegisterRow, RowAct, RowEntry, WritesRegister},
    },
    store::{self, registers},
};

/// A register, for a member of staff who may do this with it.
pub async fn find(tx: &mut Tx, slug: &str, action: &str) -> Result<(Register, RegisterFile)> {
    let found = registers::find(tx, slug).await?.or_not_found()?;
    tx.may(action, &found.resource())?;
    let file = found.file()?;
    Ok((found, file))
}

/// A row of a register, as it stood at a version. `Conflict` when it was changed or taken out since.
pub async fn find_row(
    tx: &mut Tx,
    register: &str,
    (id, seen_version): (Id<RegisterRow>, i64),
) -> Result<RegisterRow> {
    let found = registers::find_row(tx, id).await?;
    let row = found
        .filter(|row| row.register == register)
        .or_not_found()?;
    if row.version != seen_version || row.is_removed {
        return Err(Error::conflict("services-changed-meanwhile"));
    }
    Ok(row)
}

/// The personal columns of a row; none once its person was forgotten.
pub async fn open(
    app: &App,
    db: &mut Reader,
    (person, row): (Id<Person>, Id<RegisterRow>),
    sealed: &[u8],
) -> Result<PageAnswers> {
    let opened = app
        .vault
        .open_for(db, (person, row.number()), sealed)
        .await?;
    let Some(json) = opened else {
        return Ok(PageAnswers::default());
    };
    serde_json::from_slice(&json).map_err(|error| Error::broken("a row of a register", error))
}

/// Seals the personal columns of a row.
pub async fn seal(
    app: &App,
    db: &mut Reader,
    (person, row): (Id<Person>, Id<RegisterRow>),
    personal: &PageAnswers,
) -> Result<Vec<u8>> {
    let json = serde_json::to_vec(personal);
    let json = json.map_err(|error| Error::broken("a row of a register", error))?;
    app.vault.seal_for(db, (person, row.number()), &json).await
}

/// Adds a row with its first entry.
pub async fn write(
    app: &App,
    tx: &mut Tx,
    (register, file): (&Register, &RegisterFile),
    (person, application): (Id<Person>, Option<i64>),
    values: &PageAnswers,
) -> Result<RegisterRow> {
    let id: Id<RegisterRow> = tx.new_id()?;
    let (open, personal) = file.split(values);
    let row = RegisterRow {
        id,
        register: register.slug.clone(),
        person,
        application,
        is_removed: false,
        open,
        sealed: seal(app, tx, (person, id), &personal).await?,
        made_at: tx.now(),
        changed_at: tx.now(),
        version: 1,
    };
    registers::insert_row(tx, &row).await?;
    reads::index(app, tx, (file, &row), values).await?;
    write_entry(app, tx, (&row, None), (RowAct::Written, "")).await?;
    Ok(row)
}

/// Writes down what happened to a row. `before` is how it stood until now.
pub async fn write_entry(
    app: &App,
    tx: &mut Tx,
    (row, before): (&RegisterRow, Option<&RegisterRow>),
    (act, reason): (RowAct, &str),
) -> Result<()> {
    let id: Id<RowEntry> = tx.new_id()?;
    let reason = match reason {
        "" => None,
        text => Some(
            app.vault
                .seal_for(tx, (row.person, id.number()), text.as_bytes())
                .await?,
        ),
    };
    let entry = RowEntry {
        id,
        row: row.id,
        register: row.register.clone(),
        application: None,
        at: tx.now(),
        by: By::of(tx.actor()),
        act,
        before_open: before.map(|row| row.open.clone()),
        before_sealed: before.map(|row| row.sealed.clone()),
        reason,
    };
    registers::insert_entry(tx, &entry).await
}

/// Writes down that a row was looked up for an application.
pub async fn write_looked(
    tx: &mut Tx,
    row: &RegisterRow,
    (application, by): (&Application, &By),
) -> Result<()> {
    let entry = RowEntry {
        id: tx.new_id()?,
        row: row.id,
        register: row.register.clone(),
        application: Some(application.id.number()),
        at: tx.now(),
        by: by.clone(),
        act: RowAct::Read,
        before_open: None,
        before_sealed: None,
        reason: None,
    };
    registers::insert_entry(tx, &entry).await
}

/// Takes a row out of its register. Its history stays.
pub async fn remove(app: &App, tx: &mut Tx, row: RegisterRow, reason: &str) -> Result<RegisterRow> {
    let mut removed = row.clone();
    removed.is_removed = true;
    removed.version += 1;
    removed.changed_at = tx.now();
    registers::save_row(tx, &removed).await?;
    store::reads::set_keys(tx, &removed, &[]).await?;
    write_entry(app, tx, (&removed, Some(&row)), (RowAct::Removed, reason)).await?;
    Ok(removed)
}

/// Writes what was granted to the register that the service names: a row, or one for each item of a repeated page.
pub async fn write_granted(
    app: &App,
    tx: &mut Tx,
    application: &Application,
    file: &ServiceFile,
) -> Result<Vec<DeskEvent>> {
    let Some(writes) = &file.register else {
        return Ok(Vec::new());
    };
    let Some(register) = registers::find(tx, &writes.slug).await? else {
        return Err(Error::conflict("services-desk-register-missing"));
    };
    let columns = register.file()?;
    let given = answers::open(app, tx, application).await?;
    let mut events = Vec::new();
    let mut renewed = renewed_rows(app, tx, application, &register.slug).await?;
    for values in rows_of(writes, file, &given) {
        if let Some(place) = same_row(&columns, &renewed, &values) {
            let (old, _) = renewed.swap_remove(place);
            let row = renew(app, tx, (application, &columns), old, &values).await?;
            events.push(DeskEvent::row(&register, &row, RowAct::Renewed));
            continue;
        }
        // A row outlives the application that it came of.
        let person = app.vault.keep(tx, &PersonalData::new()).await?;
        let of = (person, Some(application.id.number()));
        let row = write(app, tx, (&register, &columns), of, &values).await?;
        events.push(DeskEvent::row(&register, &row, RowAct::Written));
    }
    Ok(events)
}

/// What stands in a register of the application that one renews, with all its values.
async fn renewed_rows(
    app: &App,
    tx: &mut Tx,
    application: &Application,
    register: &str,
) -> Result<Vec<(RegisterRow, PageAnswers)>> {
    let Some(before) = store::reads::renewed_by(tx, application.id).await? else {
        return Ok(Vec::new());
    };
    let mut all = Vec::new();
    for row in registers::rows_of_application(tx, before.number()).await? {
        if row.register == register && !row.is_removed {
            let values = reads::whole(app, tx, &row).await?;
            all.push((row, values));
        }
    }
    Ok(all)
}

/// Which of the renewed rows these values are the renewal of: the one that says the same in the columns by which rows are found;
/// in a register without such columns, the first.
fn same_row(
    file: &RegisterFile,
    renewed: &[(RegisterRow, PageAnswers)],
    values: &PageAnswers,
) -> Option<usize> {
    let of = |row: &PageAnswers, column: &String| row.get(column).map(comparable);
    let is_same = |(_, row): &(RegisterRow, PageAnswers)| {
        let mut keys = file.keys.iter();
        keys.all(|column| of(row, column) == of(values, column))
    };
    renewed.iter().position(is_same)
}

/// A row as it stands after a renewal: what it held until then is in its history.
async fn renew(
    app: &App,
    tx: &mut Tx,
    (application, file): (&Application, &RegisterFile),
    before: RegisterRow,
    values: &PageAnswers,
) -> Result<RegisterRow> {
    let (open, personal) = file.split(values);
    let mut row = before.clone();
    row.application = Some(application.id.number());
    row.open = open;
    row.sealed = seal(app, tx, (row.person, row.id), &personal).await?;
    row.version += 1;
    row.changed_at = tx.now();
    registers::save_row(tx, &row).await?;
    reads::index(app, tx, (file, &row), values).await?;
    write_entry(app, tx, (&row, Some(&before)), (RowAct::Renewed, "")).await?;
    Ok(row)
}

/// The values of each row: what was answered once stands in all of them.
fn rows_of(writes: &WritesRegister, file: &ServiceFile, given: &Answers) -> Vec<PageAnswers> {
    let mut once = PageAnswers::default();
    let mut each: Vec<PageAnswers> = Vec::new();
    for (column, question) in &writes.columns {
        let Some((page, _)) = file.form.question(question) else {
            continue;
        };
        match given.pages.get(&page.slug) {
            Some(Given::Once(answers)) => {
                let answer = answers.get(question).cloned();
                once.0.extend(answer.map(|answer| (column.clone(), answer)));
            }
            Some(Given::Each(items)) => {
                each.resize_with(each.len().max(items.len()), PageAnswers::default);
                for (row, item) in each.iter_mut().zip(items) {
                    let answer = item.get(question).cloned();
                    row.0.extend(answer.map(|answer| (column.clone(), answer)));
                }
            }
            None => {}
        }
    }
    if each.is_empty() {
        return vec![once];
    }
    for row in &mut each {
        row.0.extend(once.0.clone());
    }
    each
}

/// Takes out what an application was granted, when that is revoked. What it renewed, and what still holds, stands there again as it did
/// before.
pub async fn remove_revoked(
    app: &App,
    tx: &mut Tx,
    application: &Application,
    reason: &str,
) -> Result<Vec<DeskEvent>> {
    let mut events = Vec::new();
    let renewed = renewed_that_holds(app, tx, application).await?;
    for row in registers::rows_of_application(tx, application.id.number()).await? {
        let register = registers::find(tx, &row.register).await?;
        if let (Some(register), false) = (register, row.is_removed) {
            if let Some(older) = renewed
                && let Some(before) = before_renewal(tx, &row).await?
            {
                let of = (older, register.file()?);
                let row = put_back(app, tx, of, (row, before), reason).await?;
                events.push(DeskEvent::row(&register, &row, RowAct::Corrected));
                continue;
            }
            let removed = remove(app, tx, row, reason).await?;
            events.push(DeskEvent::row(&register, &removed, RowAct::Removed));
        }
    }
    Ok(events)
}

/// The application that one renews, where what it was granted was not revoked and is not over.
async fn renewed_that_holds(
    app: &App,
    tx: &mut Tx,
    application: &Application,
) -> Result<Option<Id<Application>>> {
    let Some(older) = store::reads::renewed_by(tx, application.id).await? else {
        return Ok(None);
    };
    let permit = store::permits::of_application(tx, older).await?;
    let today = day_of(app, tx.now());
    let holds = |permit: &Permit| permit.revoked_at.is_none() && !permit.is_over(today);
    Ok(permit.filter(holds).map(|_| older))
}

/// What a row held before it was last renewed, open and sealed; a renewal that was put back already is passed over.
async fn before_renewal(tx: &mut Tx, row: &RegisterRow) -> Result<Option<(PageAnswers, Vec<u8>)>> {
    let all = registers::entries_of(tx, row.id).await?;
    let renewals = all.into_iter().filter(|one| one.act == RowAct::Renewed);
    let mut held = renewals.filter_map(|one| Some((one.before_open?, one.before_sealed?)));
    Ok(held.find(|(_, sealed)| *sealed != row.sealed))
}

/// A row as it stood before a renewal, of the older application again.
async fn put_back(
    app: &App,
    tx: &mut Tx,
    (older, file): (Id<Application>, RegisterFile),
    (row, (open, sealed)): (RegisterRow, (PageAnswers, Vec<u8>)),
    reason: &str,
) -> Result<RegisterRow> {
    let mut back = row.clone();
    back.application = Some(older.number());
    (back.open, back.sealed) = (open, sealed);
    back.version += 1;
    back.changed_at = tx.now();
    registers::save_row(tx, &back).await?;
    let values = reads::whole(app, tx, &back).await?;
    reads::index(app, tx, (&file, &back), &values).await?;
    write_entry(app, tx, (&back, Some(&row)), (RowAct::Corrected, reason)).await?;
    Ok(back)
}

/// What a service's file says of a register that there is not, or that does not fit.
pub async fn misfits(db: &mut Reader, file: &ServiceFile) -> Result<Vec<FileFault>> {
    let mut misfits = reads::misfits(db, file).await?;
    let Some(writes) = &file.register else {
        return Ok(misfits);
    };
    let Some(register) = registers::find(db, &writes.slug).await? else {
        let fault = FileFault::of("register.slug", "services-fault-no-register");
        misfits.push(fault.with("register", &writes.slug));
        return Ok(misfits);
    };
    misfits.extend(writes.misfits(&file.form, &register.file()?));
    Ok(misfits)
}

/// A row as it was typed, checked as a page of a form is.
pub fn typed(
    app: &App,
    now: Timestamp,
    file: &RegisterFile,
    (raw, lang): (&RawFields, Lang),
) -> Result<PageAnswers, Vec<Fault>> {
    let form = file.form();
    let context = answers::context(app, now, lang);
    match form.pages.first() {
        Some(page) => form.parse_page(page, raw, &Answers::default(), &context),
        None => Ok(PageAnswers::default()),
    }
}
