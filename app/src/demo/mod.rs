//! The demonstration town: Merrow, 60,000 residents, 8 wards, two years of reports. It does not exist, and follows from a seed.
//!
//! pure/merrow lays out the ground, `office` says who answers for what, `life` tells the reports; the files here keep them all.

mod apply;
mod config;
mod data;
mod event;
mod history;
mod kept_pictures;
mod life;
mod make_licences;
mod make_office;
mod make_offices;
mod make_payments;
mod make_reports;
mod make_services;
mod make_staff;
mod make_talk;
mod make_town;
mod map;
mod office;
mod participation;
mod residents;

#[cfg(test)]
mod tests;

use stoa_kernel::{Actor, App, Result};
use stoa_merrow::{self as land, chance, pictures};

pub use config::config;
pub use data::make_data;
pub use land::Land;
pub use make_services::make_services;
pub use make_talk::make_talk;
pub use participation::make_participation;

/// Who makes the town.
const MAKER: Actor = Actor::System("demo");

/// A way to sign in, for the operator and for programs that try the town.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Account {
    /// A role's slug; `program` for a key.
    pub role: String,
    pub name: String,
    /// Empty for a program.
    pub email: String,
    pub password: String,
    /// The key with which a program sends reports; empty for people.
    pub api_key: String,
}

/// How far the making has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    pub part: Part,
    pub done: u64,
    /// About how many there will be.
    pub total: u64,
}

/// What is being made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Streets,
    Addresses,
    Offices,
    Reports,
}

/// Makes the town of a land in an empty installation, and answers with what there is to sign in with. `scale` multiplies the
/// reports: 1 is about 20,000.
pub async fn make(
    app: &App,
    land: &Land,
    (seed, scale): (u64, f64),
    progress: impl Fn(Progress),
) -> Result<Vec<Account>> {
    make_town::make_town(app, land, &progress).await?;
    let offices = make_offices::make_offices(app).await?;
    let (mut accounts, colleagues) = make_staff::make_staff(app).await?;
    progress(Progress {
        part: Part::Offices,
        done: 1,
        total: 1,
    });
    accounts.push(make_staff::make_key(app).await?);
    make_reports::make_reports(app, land, (offices, colleagues), (seed, scale), &progress).await?;
    Ok(accounts)
}
