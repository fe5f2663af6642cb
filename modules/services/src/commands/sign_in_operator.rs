//! An operator that showed its secret gets a token (OAuth 2.0 client credentials, RFC 6749, section 4.4).

use jiff::SignedDuration;
use stoa_kernel::{Done, Result, Tx};

use super::TOKEN_HOURS;
use crate::{
    model::Operator,
    operator_events::{Happened, OperatorEvent},
    store::operators,
};

/// The token, which is kept by its hash alone. `Denied` unless the member of staff acts for whom the operator does.
pub async fn sign_in_operator(tx: &mut Tx, operator: &Operator) -> Result<Done<String>> {
    tx.may("sign_in_operator", &operator.resource())?;
    let token = format!("{}{}", tx.random_token()?, tx.random_token()?);
    let until = tx.now() + SignedDuration::from_hours(TOKEN_HOURS);
    operators::insert_token(tx, (operator.id, &token), until).await?;
    let event = OperatorEvent::of(operator, Happened::SignedIn);
    Ok(Done::new(token, &event))
}
