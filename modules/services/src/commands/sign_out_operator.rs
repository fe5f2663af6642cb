//! An operator gives a token back before its time (RFC 7009).

use stoa_kernel::{Done, OrNotFound, Result, Tx};

use crate::{
    model::Operator,
    operator_events::{Happened, OperatorEvent},
    store::operators,
};

/// `NotFound` when it is none of the operator's.
pub async fn sign_out_operator(tx: &mut Tx, operator: &Operator, token: &str) -> Result<Done<()>> {
    tx.may("sign_in_operator", &operator.resource())?;
    let removed = operators::remove_token(tx, (operator.id, token)).await?;
    removed.then_some(()).or_not_found()?;
    let event = OperatorEvent::of(operator, Happened::SignedOut);
    Ok(Done::new((), &event))
}
