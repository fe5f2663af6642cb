//! What a file holds, taken in: reports of another system, and the town's own areas, streets and days.

mod reports;
mod town;

use crate::{command_line::Import, failure::Result, house::House, said::Voice};

pub async fn import(house: &House, what: Import, voice: Voice) -> Result {
    match what {
        Import::Reports(options) => reports::import(house, options, voice).await,
        Import::Wards(options) => town::wards(house, options, voice).await,
        Import::Streets(options) => town::streets(house, options, voice).await,
        Import::Addresses(options) => town::addresses(house, options, voice).await,
        Import::Holidays(options) => town::holidays(house, options, voice).await,
    }
}
