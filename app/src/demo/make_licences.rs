//! Lets a few people of Merrow ask for a food business licence, each at another step of its workflow: one just received, one whose
//! premises are visited in a few days.

use jiff::{ToSpan, civil::Weekday};
use stoa_forms::RawFields;
use stoa_kernel::{Actor, App, Error, Result, actor::Staff};
use stoa_services::{
    commands::{FinishTask, FoundItem, arrange_visit, finish_task, keep_checklist, take_task},
    model::{Application, Found, Task, TaskKind, TaskResult},
    store::tasks,
};

use super::{
    apply::{Asked, apply},
    make_payments::pay_fees,
};

/// The items of the check of the papers, in the service's file.
const PAPERS: [&str; 3] = ["responsible", "premises", "training"];

/// The declarations of the licence.
const AGREED: [&str; 2] = ["truth", "allow_visit"];

/// Who asks for what: name, business, street, where the water comes from.
const APPLICANTS: [[&str; 4]; 2] = [
    ["Marta Quill", "Quill's Bakery", "12 Mill Lane", "mains"],
    ["Jonas Reed", "The Weir Café", "3 Weir Lane", "mains"],
];

/// The plan of a café that does not exist, which its owner gives.
const PLAN: &[u8] = include_bytes!("services/floor-plan.pdf");

/// The last of them is visited soon; the others wait for their papers to be checked.
pub async fn make_licences(app: &App, caseworker: &Staff) -> Result<()> {
    let mut last = None;
    for applicant in APPLICANTS {
        let asked = Asked {
            service: "food-business-licence",
            answers: answers(app, applicant)?,
            file: applicant[1]
                .contains("Café")
                .then_some(("plan", "Ground floor.pdf", PLAN)),
            agreed: &AGREED,
        };
        last = Some(apply(app, asked).await?);
    }
    match last {
        Some(application) => visit_soon(app, caseworker, &application).await,
        None => Ok(()),
    }
}

/// What is answered, page by page. They open in three weeks.
fn answers(
    app: &App,
    [name, business, street, water]: [&str; 4],
) -> Result<Vec<(&'static str, RawFields)>> {
    let today = app.config.time_zone().to_datetime(app.now()).date();
    let opening = today.checked_add(3.weeks());
    let opening = opening.map_err(|error| Error::broken("the day of an opening", error))?;
    let (day, month, year) = (opening.day(), opening.month(), opening.year());
    let (day, month, year) = (day.to_string(), month.to_string(), year.to_string());
    let one = |field, value| RawFields::from([(field, value)]);
    let opens = [
        ("opening_date.day", day.as_str()),
        ("opening_date.month", &month),
        ("opening_date.year", &year),
    ];
    Ok(vec![
        ("applicant", one("applicant", name)),
        ("business", one("business_name", business)),
        ("legal-form", one("legal_form", "sole_trader")),
        (
            "premises",
            RawFields::from([
                ("premises.line1", street),
                ("premises.town", "Merrow"),
                ("premises.postcode", "MW1 4AB"),
            ]),
        ),
        ("stalls-asked", one("has_stalls", "no")),
        ("plan", RawFields::default()),
        ("food", RawFields::from([("food", "bakery")])),
        ("opening", RawFields::from(opens)),
        ("staff", one("staff", "4")),
        ("training", one("trained", "yes")),
        ("water", one("water", water)),
        ("waste", one("waste", "town")),
        (
            "hours",
            RawFields::from([
                ("days", "saturday"),
                ("opens", "07:00"),
                ("closes", "15:00"),
            ]),
        ),
        ("refund", RawFields::default()),
    ])
}

/// The papers are in order, the inspection is paid, and the inspector has agreed on a day with the applicant.
async fn visit_soon(app: &App, caseworker: &Staff, one: &Application) -> Result<()> {
    let papers = taken(app, caseworker, (one, TaskKind::Check)).await?;
    let actor = Actor::Staff(caseworker.clone());
    let found = PAPERS.map(|item| FoundItem {
        item: item.to_owned(),
        result: Some(Found::Yes),
        remark: String::new(),
    });
    let mut tx = app.db.begin(&actor).await?;
    let seen = (papers.id.number(), papers.version);
    let done = keep_checklist(app, &mut tx, seen, &found).await?;
    let kept = tx.commit(done).await?;
    let finish = FinishTask {
        task: kept.id.number(),
        seen_version: kept.version,
        result: Some(TaskResult::Passed),
        remarks: String::new(),
    };
    let mut tx = app.db.begin(&actor).await?;
    let done = finish_task(app, &mut tx, finish).await?;
    tx.commit(done).await?;
    pay_fees(app, caseworker, one).await?;
    let visit = taken(app, caseworker, (one, TaskKind::Inspection)).await?;
    let today = app.config.time_zone().to_datetime(app.now()).date();
    let mut day = today.saturating_add(3.days());
    while matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
        day = day.saturating_add(1.day());
    }
    let mut tx = app.db.begin(&actor).await?;
    let seen = (visit.id.number(), visit.version);
    let at = (day, jiff::civil::time(10, 0, 0, 0));
    let done = arrange_visit(app, &mut tx, seen, at).await?;
    tx.commit(done).await?;
    Ok(())
}

/// The open task of a kind, taken.
async fn taken(
    app: &App,
    caseworker: &Staff,
    (one, kind): (&Application, TaskKind),
) -> Result<Task> {
    let mut db = app.db.read().await?;
    let all = tasks::of_application(&mut db, one.id).await?;
    drop(db);
    let mut open = all.into_iter().filter(|task| task.is_open());
    let found = open.find(|task| task.kind == kind);
    let found = found.ok_or_else(|| Error::Broken("a licence has no such task".to_owned()))?;
    let mut tx = app.db.begin(&Actor::Staff(caseworker.clone())).await?;
    let seen = (found.id.number(), found.version);
    let done = take_task(app, &mut tx, seen).await?;
    tx.commit(done).await
}
