//! What is published of services as open data: how many applications of each service came to which state and by
//! which channel, month by month, and how long the steps of workflows took. Numbers below
//! five are not in it.

use std::{collections::BTreeMap, path::PathBuf};

use stoa_kernel::{App, Error, Result};
use stoa_web::Dataset;
use tokio::io::AsyncWriteExt;

use crate::{
    model::figures::{LEAST, What, half_and_most},
    store::counts::{self, MonthCount},
};

pub const DATASETS: &[Dataset] = &[
    Dataset {
        slug: "applications",
        title: "services-desk-data-title",
        description: "services-desk-data-text",
        theme: "GOVE",
        keywords: "services-desk-data-keywords",
        takes_back: &[],
        write: |app, path| Box::pin(write(app, (path, COLUMNS), states)),
        rows: None,
    },
    Dataset {
        slug: "application-channels",
        title: "services-desk-data-channels-title",
        description: "services-desk-data-channels-text",
        theme: "GOVE",
        keywords: "services-desk-data-keywords",
        takes_back: &[],
        write: |app, path| Box::pin(write(app, (path, CHANNEL_COLUMNS), channels)),
        rows: None,
    },
    Dataset {
        slug: "application-steps",
        title: "services-desk-data-steps-title",
        description: "services-desk-data-steps-text",
        theme: "GOVE",
        keywords: "services-desk-data-keywords",
        takes_back: &[],
        write: |app, path| Box::pin(write(app, (path, STEP_COLUMNS), steps)),
        rows: None,
    },
];

const COLUMNS: &str = "service,month,state,applications,fewer_than_five\n";
const CHANNEL_COLUMNS: &str = "service,month,channel,applications,fewer_than_five\n";
const STEP_COLUMNS: &str =
    "service,month,step,finished,fewer_than_five,half_within_days,most_within_days\n";

fn failed(error: std::io::Error) -> Error {
    Error::broken("writing the figures of services", error)
}

/// A number and whether it is too few to be told.
fn told(n: i64) -> String {
    match n < LEAST {
        true => ",1".to_owned(),
        false => format!("{n},0"),
    }
}

/// Service, month and a word.
type Key = (String, String, String);

/// So many of each.
fn numbers(counted: Vec<MonthCount>, word: impl Fn(&MonthCount) -> Option<String>) -> Vec<String> {
    let mut all: BTreeMap<Key, i64> = BTreeMap::new();
    for one in counted {
        if let Some(word) = word(&one) {
            *all.entry((one.service, one.month, word)).or_default() += one.n;
        }
    }
    // A slug has no comma in it, nor has a month or a word.
    let row = |((service, month, word), n): (&Key, &i64)| {
        format!("{service},{month},{word},{}\n", told(*n))
    };
    all.iter().map(row).collect()
}

fn states(counted: Vec<MonthCount>) -> Vec<String> {
    numbers(counted, |one| match one.what {
        What::StepDays => None,
        What::Ended => Some(one.kind.clone()),
        What::Appeal => Some(format!("appeal-{}", one.kind)),
        what => Some(what.slug().to_owned()),
    })
}

/// Where few came by a channel, the total less the others would tell it: the next larger one is not told either.
fn channels(counted: Vec<MonthCount>) -> Vec<String> {
    let mut all: BTreeMap<(String, String), BTreeMap<String, i64>> = BTreeMap::new();
    for one in counted.into_iter().filter(|one| one.what == What::Sent) {
        let month = all.entry((one.service, one.month)).or_default();
        *month.entry(one.kind).or_default() += one.n;
    }
    let mut rows = Vec::new();
    for ((service, month), channels) in &all {
        let few = channels.values().any(|n| *n < LEAST);
        let rest = channels.values().filter(|n| **n >= LEAST);
        let hidden = rest.min().filter(|_| few);
        for (channel, n) in channels {
            let n = match hidden == Some(n) {
                true => ",0".to_owned(),
                false => told(*n),
            };
            rows.push(format!("{service},{month},{channel},{n}\n"));
        }
    }
    rows
}

/// How long steps of workflows take, where there are enough of them.
fn steps(counted: Vec<MonthCount>) -> Vec<String> {
    let mut all: BTreeMap<Key, Vec<(i64, i64)>> = BTreeMap::new();
    for one in counted.into_iter().filter(|one| one.what == What::StepDays) {
        if let Some((step, days)) = one.kind.rsplit_once(':') {
            let key = (one.service.clone(), one.month.clone(), step.to_owned());
            let days = days.parse().unwrap_or(0);
            all.entry(key).or_default().push((days, one.n));
        }
    }
    let row = |((service, month, step), days): (Key, Vec<(i64, i64)>)| {
        let n = days.iter().map(|(_, n)| n).sum();
        let took =
            half_and_most(days).map_or(",".to_owned(), |(half, most)| format!("{half},{most}"));
        format!("{service},{month},{step},{},{took}\n", told(n))
    };
    all.into_iter().map(row).collect()
}

/// Writes all of them; how many rows there are.
async fn write(
    app: App,
    (path, columns): (PathBuf, &'static str),
    rows: fn(Vec<MonthCount>) -> Vec<String>,
) -> Result<u64> {
    let counted = counts::by_month(&mut app.db.read().await?).await?;
    let rows = rows(counted);
    let text = format!("{columns}{}", rows.concat());
    let mut file = tokio::fs::File::create(&path).await.map_err(failed)?;
    file.write_all(text.as_bytes()).await.map_err(failed)?;
    file.flush().await.map_err(failed)?;
    Ok(u64::try_from(rows.len()).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::{channels, states, steps};
    use crate::{model::figures::What, store::counts::MonthCount};

    fn of(what: What, kind: &str, n: i64) -> MonthCount {
        MonthCount {
            service: "dogs".to_owned(),
            month: "2026-03".to_owned(),
            what,
            kind: kind.to_owned(),
            n,
        }
    }

    #[test]
    fn numbers_below_five_are_told_to_nobody() {
        let counted = || {
            vec![
                of(What::Sent, "web", 9),
                of(What::Sent, "assisted", 4),
                of(What::Appeal, "made", 5),
                of(What::Appeal, "changed", 1),
                of(What::StepDays, "papers:2", 4),
                of(What::StepDays, "papers:7", 6),
                of(What::StepDays, "visit:1", 3),
            ]
        };
        let said = ["appeal-changed,,1", "appeal-made,5,0", "sent,13,0"];
        assert_eq!(
            states(counted()),
            said.map(|row| format!("dogs,2026-03,{row}\n"))
        );
        let said = ["assisted,,1", "web,,0"];
        assert_eq!(
            channels(counted()),
            said.map(|row| format!("dogs,2026-03,{row}\n"))
        );
        let said = ["papers,10,0,7,7", "visit,,1,,"];
        assert_eq!(
            steps(counted()),
            said.map(|row| format!("dogs,2026-03,{row}\n"))
        );
    }
}
