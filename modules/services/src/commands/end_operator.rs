//! A program does not act for a member of staff any more: neither its secret nor its tokens are good for anything from now on.

use stoa_kernel::{Done, Error, Id, OrNotFound, Result, Tx};

use crate::{
    model::Operator,
    operator_events::{Happened, OperatorEvent},
    store::operators,
};

/// By managers of the body, administrators, and whoever it acts for. `Conflict` when it has ended already.
pub async fn end_operator(tx: &mut Tx, id: Id<Operator>) -> Result<Done<()>> {
    let operator = operators::find(tx, id).await?.or_not_found()?;
    tx.may("end_operator", &operator.resource())?;
    if !operators::end(tx, id).await? {
        return Err(Error::conflict("services-exchange-ended-already"));
    }
    let event = OperatorEvent::of(&operator, Happened::Ended);
    Ok(Done::new((), &event))
}
