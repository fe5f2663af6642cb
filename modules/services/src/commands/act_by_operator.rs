//! What a member of staff does by an operator is written down as such: in the list of what the operator did, and in the ledger beside the act itself.

use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx};

use crate::{
    casework::{colleagues::today, operators::bound_to},
    model::{Application, Operator, OperatorAct},
    operator_events::OperatorEvent,
    store::operators,
};

/// Which operator did what, and with which application.
#[derive(Debug, Clone, Copy)]
pub struct ActByOperator<'a> {
    pub operator: &'a Operator,
    pub application: &'a Application,
    pub act: OperatorAct,
}

/// The same change, with who did it. `Denied` when the operator has ended since it showed its token, and when its member of staff has left.
pub async fn act_by_operator<T>(
    app: &App,
    tx: &mut Tx,
    by: ActByOperator<'_>,
    done: Done<T>,
) -> Result<Done<T>> {
    let operator = operators::find(tx, by.operator.id).await?.or_not_found()?;
    tx.may("act_by_operator", &operator.resource())?;
    if !operator.is_in_force() || bound_to(tx, &operator).await?.is_none() {
        return Err(Error::denied("services-govstack-not-in-force"));
    }
    let day = today(app, tx.now());
    let what = (by.application.id, by.act, day);
    operators::insert_act(tx, operator.id, what).await?;
    let prefix = app.config.town.reference_prefix.as_str();
    let event = OperatorEvent::acted(&operator, (by.application, prefix), by.act);
    Ok(done.also(&event))
}
