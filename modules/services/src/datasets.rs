//! What is published of services as open data: how many applications of each service came to which state, month by month. Numbers below
//! five are not in it.

use std::{collections::BTreeMap, path::PathBuf};

use stoa_kernel::{App, Error, Result};
use stoa_web::Dataset;
use tokio::io::AsyncWriteExt;

use crate::{
    model::figures::{LEAST, What},
    store::counts,
};

pub const DATASETS: &[Dataset] = &[Dataset {
    slug: "applications",
    title: "services-desk-data-title",
    description: "services-desk-data-text",
    theme: "GOVE",
    keywords: "services-desk-data-keywords",
    takes_back: &[],
    write: |app, path| Box::pin(write(app, path)),
    rows: None,
}];

const COLUMNS: &str = "service,month,state,applications,fewer_than_five\n";

fn failed(error: std::io::Error) -> Error {
    Error::broken("writing the figures of services", error)
}

/// Writes all of them; how many rows there are.
async fn write(app: App, path: PathBuf) -> Result<u64> {
    let counted = counts::by_month(&mut app.db.read().await?).await?;
    let mut states: BTreeMap<(String, String, String), i64> = BTreeMap::new();
    for one in counted {
        let state = match one.what {
            What::Ended => one.kind,
            what => what.slug().to_owned(),
        };
        *states.entry((one.service, one.month, state)).or_default() += one.n;
    }
    let mut text = COLUMNS.to_owned();
    for ((service, month, state), n) in &states {
        let (told, few) = match *n < LEAST {
            true => (String::new(), 1),
            false => (n.to_string(), 0),
        };
        // A slug has no comma in it, nor has a month or a state.
        text.push_str(&format!("{service},{month},{state},{told},{few}\n"));
    }
    let mut file = tokio::fs::File::create(&path).await.map_err(failed)?;
    file.write_all(text.as_bytes()).await.map_err(failed)?;
    file.flush().await.map_err(failed)?;
    Ok(u64::try_from(states.len()).unwrap_or(u64::MAX))
}
