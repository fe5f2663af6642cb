//! An operator opens what an applicant answered and wrote. Each opening is a change: the ledger keeps that it happened and why, and the applicant sees it
//! with the program's name. It opens nothing on the pages: there, its member of staff says why themself.

use stoa_kernel::{App, Done, Error, Result, Tx};

use super::{ActByOperator, act_by_operator};
use crate::{
    casework::{
        colleagues::today,
        found::{find_for, write_entry},
    },
    events::{ServiceEvent, What},
    model::{Application, EntryKind, Operator, OperatorAct},
    store::operators,
};

/// Opens an application to this operator for the rest of the day, for the purpose that it was given for. `Conflict` when it is open to it
/// already.
pub async fn open_by_operator(
    app: &App,
    tx: &mut Tx,
    (operator, reference): (&Operator, &str),
) -> Result<Done<Application>> {
    let application = find_for(app, tx, reference, "read_answers").await?;
    let day = today(app, tx.now());
    if operators::is_open_to(tx, (operator.id, application.id), day).await? {
        return Err(Error::conflict("services-govstack-open-already"));
    }
    let purpose = operator.told_purpose();
    let (entry, purpose) = write_entry(app, tx, &application, (EntryKind::Read, &purpose)).await?;
    let what = What::ApplicationRead { entry, purpose };
    let event = ServiceEvent::of(&application, &app.config.town.reference_prefix, what);
    let by = ActByOperator {
        operator,
        application: &application,
        act: OperatorAct::Opened,
    };
    let done = Done::new(application.clone(), &event);
    act_by_operator(app, tx, by, done).await
}
