//! The operators' side: what a body's own program sees and does for a member of its staff, as the pages would let them (docs/decisions/0042).

mod cases;
mod checklist;
mod complete;
mod given;
mod tasks;
mod wanted;

use jiff::civil::Date;
use stoa_kernel::{Done, OrNotFound, Reader, Result, Tx};

pub use cases::{list, show};
pub use checklist::{form, put};
pub use complete::complete;
pub use tasks::{list as list_tasks, show as show_task};

use super::{Asked, said::uuid, side::Office};
use crate::{
    casework::colleagues::today,
    commands::{ActByOperator, act_by_operator},
    model::{Application, OperatorAct, QueueFilter, Reference},
    store::{self, PAGE, Place, operators},
};

/// The most applications, and the most tasks, among which an operator turns pages. Those that are due first are among them.
const MOST: usize = 1_000;

/// An application that was sent, to whoever may see it. `NotFound` for every other reference.
async fn find(office: &Office, db: &mut Reader, reference: &str) -> Result<Application> {
    let town = &office.app().config.town;
    let id = Reference::parse(&town.reference_prefix, reference).or_not_found()?;
    let found = store::find(db, id.id()).await?.or_not_found()?;
    let found = found.submitted_at.and(Some(found)).or_not_found()?;
    office
        .visitor
        .must("see_application", &found.resource(&town.agency, false))?;
    Ok(found)
}

/// The day in the town.
fn day(office: &Office) -> Date {
    today(office.app(), office.visitor.now())
}

/// Whether the operator has opened an application today, and there is still something to read.
async fn is_open(office: &Office, db: &mut Reader, one: &Application) -> Result<bool> {
    let town = &office.app().config.town;
    let of = one.resource(&town.agency, false);
    if !office.visitor.may("read_answers", &of) {
        return Ok(false);
    }
    let retention = store::retention::find(db, one.id).await?;
    if retention.is_some_and(|one| one.destroyed_at.is_some()) {
        return Ok(false);
    }
    operators::is_open_to(db, (office.operator.id, one.id), day(office)).await
}

/// What of the queue of the operator's body is asked for, the newest first: all that is open, but for what its member of staff stays out of.
async fn queue(office: &Office, db: &mut Reader, asked: &Asked) -> Result<Vec<Application>> {
    let mut filter = QueueFilter {
        agencies: vec![office.operator.agency.clone()],
        ..QueueFilter::default()
    };
    if !asked.service_id.is_empty() {
        let all = store::services(db).await?;
        let mut slugs = all.into_iter().map(|service| service.slug);
        match slugs.find(|slug| uuid(slug) == asked.service_id) {
            Some(slug) => filter.service = Some(slug),
            None => return Ok(Vec::new()),
        }
    }
    let mut all = Vec::new();
    let mut after = None;
    while all.len() < MOST {
        let page = store::queue(db, &filter, (office.visitor.now(), after)).await?;
        let is_last = page.len() <= PAGE;
        all.extend(page.into_iter().take(PAGE));
        after = all.last().and_then(|last: &Application| {
            let due_at = last.due_at?;
            Some(Place {
                due_at,
                id: last.id,
            })
        });
        if is_last || after.is_none() {
            break;
        }
    }
    let town = &office.app().config.town;
    all.retain(|one| {
        let of = one.resource(&town.agency, false);
        office.visitor.may("see_application", &of)
    });
    all.sort_by_key(|one| std::cmp::Reverse(one.id.number()));
    Ok(all)
}

/// Keeps what the operator did, as its own.
async fn keep<T>(
    office: &Office,
    mut tx: Tx,
    (application, act): (&Application, OperatorAct),
    done: Done<T>,
) -> Result<T> {
    let by = ActByOperator {
        operator: &office.operator,
        application,
        act,
    };
    let done = act_by_operator(office.app(), &mut tx, by, done).await?;
    tx.commit(done).await
}
