//! Bringing the tables up to date, apart from serving.

use stoa_kernel::{Db, clock::Clock, policy::Policy, with_own};

use crate::{
    failure::Result,
    house::{House, migrations, policies},
    said::Voice,
};

pub async fn migrate(house: &House, voice: Voice) -> Result {
    let waiting = {
        let policy = Policy::load(&policies())?;
        let db = Db::open(&house.config.database_url, Clock::real(), policy)?;
        db.try_out().await?;
        db.tables(&with_own(&migrations())).await?.waiting
    };
    house.open().await?;
    for step in &waiting {
        voice.line(format!("ran {step}"));
    }
    if waiting.is_empty() {
        voice.line("The tables are up to date; nothing was to be done.");
    }
    voice.outcome(&serde_json::json!({ "ok": true, "ran": waiting }));
    Ok(())
}
