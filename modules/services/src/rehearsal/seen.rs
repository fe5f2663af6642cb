//! What came of a rehearsal, read before it is gone.

use std::collections::BTreeMap;

use stoa_forms::{Answers, PageAnswers};
use stoa_kernel::{App, Id, OrNotFound, Reader, Result, Tx};
use stoa_web::Site;

use super::{
    heard::Heard,
    news::{self, Said},
};
use crate::{
    casework::{
        answers,
        found::open_entry,
        letters::{self, LetterFields},
        reads, rules,
    },
    model::{
        Application, Basis, By, Charge, Entry, EntryKind, Found, Permit, ServiceFile, Task,
        register::RegisterFile, rules::Verdict,
    },
    pages::apply::nearby::Nearby,
    store::{self, letters::Letter, permits, registers, tasks},
};

/// All that somebody of the body, or the applicant, would see.
pub struct Seen {
    pub application: Application,
    pub file: ServiceFile,
    pub answers: Answers,
    pub nearby: Nearby,
    pub entries: Vec<(Entry, String)>,
    pub tasks: Vec<SeenTask>,
    pub charges: Vec<Charge>,
    pub verdicts: Vec<Verdict>,
    pub basis: Option<Basis>,
    pub permit: Option<Permit>,
    pub letters: Vec<(Letter, LetterFields)>,
    pub mails: Vec<Said>,
    /// The register that is written to, with the rows that would stand in it.
    pub written: Option<(RegisterFile, Vec<PageAnswers>)>,
}

/// A task with what was found.
pub struct SeenTask {
    pub task: Task,
    pub remarks: String,
    pub ticks: BTreeMap<String, (Found, String)>,
}

/// Reads all of it.
pub async fn read(
    site: &Site,
    tx: &mut Tx,
    (id, file): (Id<Application>, ServiceFile),
    heard: Vec<Heard>,
) -> Result<Seen> {
    let app = &site.app;
    let now = tx.now();
    let application = store::find(tx, id).await?.or_not_found()?;
    let answers = answers::open(app, tx, &application).await?;
    let verdicts = rules::verdicts(app, tx, (&application, &file), now).await?;
    let mut sent = Vec::new();
    for one in store::letters::of_application(tx, id).await? {
        let fields = letters::open(app, tx, (&application, &one)).await?;
        sent.push((one, fields));
    }
    Ok(Seen {
        nearby: Nearby::of(tx, &answers).await?,
        entries: entries(app, tx, &application).await?,
        tasks: done(app, tx, &application).await?,
        charges: store::charges::all_of_application(tx, id).await?,
        basis: rules::basis_of(app, tx, &application).await?,
        permit: permits::of_application(tx, id).await?,
        mails: news::written(site, tx, (&application, &file), heard).await?,
        written: written(app, tx, &application, &file).await?,
        letters: sent,
        verdicts,
        answers,
        application,
        file,
    })
}

/// What happened. One actor did all of it: what applicants do is told as theirs.
async fn entries(
    app: &App,
    db: &mut Reader,
    application: &Application,
) -> Result<Vec<(Entry, String)>> {
    use EntryKind::{Answered, Signed, Submitted};
    let mut told = Vec::new();
    for mut entry in store::entries_of(db, application.id).await? {
        if matches!(entry.kind, Submitted | Signed | Answered) {
            entry.by = By::of(&stoa_kernel::Actor::Anonymous);
        }
        let text = open_entry(app, db, application, &entry).await?;
        told.push((entry, text));
    }
    Ok(told)
}

async fn done(app: &App, db: &mut Reader, application: &Application) -> Result<Vec<SeenTask>> {
    let mut seen = Vec::new();
    for task in tasks::of_application(db, application.id).await? {
        let place = (application.person, task.id.number());
        let remarks = match &task.remarks {
            Some(sealed) => words(app.vault.open_for(db, place, sealed).await?),
            None => String::new(),
        };
        let mut ticks = BTreeMap::new();
        for tick in tasks::ticks_of(db, task.id).await? {
            let remark = match &tick.remark {
                Some(sealed) => words(app.vault.open_for(db, place, sealed).await?),
                None => String::new(),
            };
            ticks.insert(tick.item, (tick.result, remark));
        }
        seen.push(SeenTask {
            task,
            remarks,
            ticks,
        });
    }
    Ok(seen)
}

fn words(opened: Option<Vec<u8>>) -> String {
    let text = opened.map(|text| String::from_utf8_lossy(&text).into_owned());
    text.unwrap_or_default()
}

/// The rows of the register that would be written.
async fn written(
    app: &App,
    db: &mut Reader,
    application: &Application,
    file: &ServiceFile,
) -> Result<Option<(RegisterFile, Vec<PageAnswers>)>> {
    let Some(writes) = &file.register else {
        return Ok(None);
    };
    let Some(register) = registers::find(db, &writes.slug).await? else {
        return Ok(None);
    };
    let mut rows = Vec::new();
    for row in registers::rows_of_application(db, application.id.number()).await? {
        rows.push(reads::whole(app, db, &row).await?);
    }
    Ok(Some((register.file()?, rows)))
}
