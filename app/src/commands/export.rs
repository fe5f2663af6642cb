//! What the town gives out: its public reports, its ledger as files, its configuration.

mod ledger;
mod reports;

use crate::{command_line::Export, failure::Result, house::House, said::Voice};

pub async fn export(house: &House, what: Export, voice: Voice) -> Result {
    match what {
        Export::Reports { format } => reports::export(house, format).await,
        Export::Ledger { folder } => ledger::export(house, &folder, voice).await,
        Export::Config => super::config::export(house),
    }
}
