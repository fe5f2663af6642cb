//! A program of the town's stall on the market, which has a key to write down what people say there.

use stoa_kernel::{App, Result};
use stoa_participation::commands::programs::add_participation_key;

use super::super::MAKER;

/// Gives the stall its key; nobody is shown the secret.
pub async fn make(app: &App) -> Result<()> {
    let mut tx = app.db.begin(&MAKER).await?;
    let of = (app.config.town.agency.as_str(), "Market stall");
    let done = add_participation_key(&mut tx, of).await?;
    tx.commit(done).await?;
    Ok(())
}
