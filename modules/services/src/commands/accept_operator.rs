//! The member of staff for whom a program acts takes it over: from now on they answer for what it does. Its secret is shown to them this once.

use stoa_kernel::{Done, Error, Id, OrNotFound, Result, Tx};

use crate::{
    model::Operator,
    operator_events::{Happened, OperatorEvent},
    store::operators,
};

/// The secret, which is kept nowhere. `Denied` for everybody but that person. `Conflict` when it was taken over already, or has ended.
pub async fn accept_operator(tx: &mut Tx, id: Id<Operator>) -> Result<Done<String>> {
    let operator = operators::find(tx, id).await?.or_not_found()?;
    tx.may("accept_operator", &operator.resource())?;
    let secret = format!("stoa-{}{}", tx.random_token()?, tx.random_token()?);
    if !operators::accept(tx, (id, &secret)).await? {
        return Err(Error::conflict("services-govstack-not-waiting"));
    }
    let event = OperatorEvent::of(&operator, Happened::Accepted);
    Ok(Done::new(secret, &event))
}
